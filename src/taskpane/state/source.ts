import type { Field, Mapping, ReadingOptions, Recognition } from '../../domain/ledger/types';
import {
  isByCurrency,
  isByPeriod,
  isUndated,
  missingIn,
  partsAfter,
  sheetCurrency,
} from '../../domain/ledger';
import type { Policy } from '../../domain/policy/types';
import type { Language } from '../../locales/language';
import { cellAddress } from '../../workbook/cells';
import type { InspectedSheet, WorkbookInspection } from '../host';
import type { MappingMemory, PaneSettings, Source } from './model';
import { NOTHING_SAID, withMemory, type ReadingMemory } from './readingMemory';

/** Used where neither the sheet nor the settings name a currency: that of the place whose characters the headers are in. */
function usualCurrency(headers: readonly string[], language: Language): string {
  const text = headers.join('');
  const isTaiwanese = /\p{Script=Han}/u.test(text)
    ? /[戶帳單據發號應額幣餘貨編稱]/.test(text)
    : language === 'zh-TW';
  return isTaiwanese ? 'TWD' : 'CNY';
}

/** No row and no title says what currency the amounts are in, and no setting. */
export function isCurrencyAssumed({ recognition }: Source, policy: Policy): boolean {
  return (
    recognition.baseCurrency === null &&
    recognition.currencySign === undefined &&
    !('currency' in recognition.mapping) &&
    policy.baseCurrency === ''
  );
}

const plainHeader = (header: string) => header.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The same headers, however spaced, cased or ordered, have the same fingerprint; what a user said about such sheets is
 * kept under it. Columns without a header are no part of it: they come and go with what lies beside a table.
 */
export function fingerprint(headers: readonly string[]): string {
  const plain = headers.map(plainHeader).filter((header) => header !== '');
  const text = plain.sort().join('\u0001');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${plain.length}-${(hash >>> 0).toString(16)}`;
}

/** A mapping by the names of its columns, so that it holds where columns were moved; the second of one name is `name\u00012`. */
export function namesOf(mapping: Mapping, headers: readonly string[]): Readonly<Record<string, string>> {
  const named = columnNames(headers);
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, named[column] ?? '']));
}

/** The mapping back from names; null where a column is not there. */
function columnsOf(names: Readonly<Record<string, string>>, headers: readonly string[]): Mapping | null {
  const named = columnNames(headers);
  const found = Object.entries(names).map(([field, name]) => [field, named.indexOf(name)] as const);
  return found.every(([, column]) => column >= 0) ? Object.fromEntries(found) : null;
}

function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    // A column without a header is known by its place alone.
    const plain = plainHeader(header) || `\u0002${column}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}\u0001${count}`;
  });
}

/** How a sheet would be read: what was recognised, what is remembered for such headers, and the defaults. */
export function sourceOf(
  sheet: InspectedSheet,
  memory: MappingMemory,
  settings: PaneSettings,
  today: number,
  readings: ReadingMemory = NOTHING_SAID,
): Source {
  const recognition = chosenWay(sheet.recognition, readings);
  // Another table of the sheet has headers of its own, and what was said of one holds for no other.
  const print = fingerprint(recognition.headers);
  const remembered = memory[print];
  const mapping = remembered && columnsOf(remembered, recognition.headers);
  const base = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    rowCount: sheet.rowCount,
    recognition,
    corrected: false,
    options: withMemory(defaultOptions(recognition, settings, today), readings, print),
  };
  return mapping ? withMapping(base, mapping) : base;
}

/** All ways to read a sheet: as recognised, its other tables, and this one otherwise. */
export function waysOf(recognition: Recognition): readonly Recognition[] {
  return [recognition, ...(recognition.others ?? [])];
}

/** What a way is remembered by. */
export function wayName(recognition: Recognition): string {
  const { kind, span } = recognition;
  return span ? `${kind}@${span[0]}` : isByCurrency(recognition.parts) ? `${kind}@currencies` : kind;
}

/** The way that was chosen for sheets with the headers found first; what it was not read as is offered in turn. */
function chosenWay(found: Recognition, readings: ReadingMemory): Recognition {
  const name = readings.sheets[fingerprint(found.headers)]?.way;
  const ways = waysOf(found);
  const way = ways.find((one) => wayName(one) === name);
  if (!way || way === found) return found;
  const others = ways.filter((other) => other !== way);
  return { ...way, others: others.map((other) => ({ ...other, others: [] })) };
}

function defaultOptions(recognition: Recognition, settings: PaneSettings, today: number): ReadingOptions {
  return {
    asOf: today,
    baseCurrency: sheetCurrency(
      recognition,
      settings.baseCurrency || usualCurrency(recognition.headers, settings.noticeLanguage),
    ),
    unitFactor: recognition.unitFactor,
    dateOrder: 'auto',
    hiddenRows: 'count',
  };
}

/**
 * A column given to a field, or taken from it (null). A column means one thing, so it leaves the
 * field that had it before.
 */
export function mapField(source: Source, field: Field, column: number | null): Source {
  const mapping: Mapping = {};
  for (const [other, at] of Object.entries(source.recognition.mapping) as [Field, number][]) {
    if (other !== field && at !== column) mapping[other] = at;
  }
  if (column !== null) mapping[field] = column;
  return withMapping(source, mapping);
}

function withMapping(source: Source, mapping: Mapping): Source {
  const { recognition } = source;
  const found = recognition.kind === 'balances' && !isUndated(mapping) ? 'open_items' : recognition.kind;
  const missing = missingIn({ ...recognition, kind: found, mapping });
  // Whoever points at the columns of a sheet says by that that it is a ledger.
  const kind = found === 'not_a_ledger' && missing.length === 0 ? 'open_items' : found;
  // By then it says no longer what it said when nothing was known of its columns.
  const messages = kind === recognition.kind ? recognition.messages : [];
  const { besides = [] } = recognition;
  const parts = partsAfter(recognition, mapping);
  const left = besides.filter((column) => !Object.values(mapping).includes(column));
  const whole = {
    ...recognition,
    ...(recognition.parts && { parts }),
    ...(recognition.besides && { besides: left }),
  };
  return { ...source, corrected: true, recognition: { ...whole, mapping, missing, kind, messages } };
}

/** Can this sheet be read as it stands? */
export function canRead(source: Source | null): source is Source {
  if (source === null) return false;
  const { recognition, options } = source;
  return isLedger(recognition) || (lacksOnlyTerms(recognition) && (options.terms?.fallback ?? '') !== '');
}

/** Nobody can tell from the sheet when its items fall due: the one thing to ask. */
export function lacksOnlyTerms({ kind, mapping, missing, parts }: Recognition): boolean {
  const isDated = (['invoiceDate', 'docDate', 'baselineDate'] as const).some(
    (field) => mapping[field] !== undefined,
  );
  return (
    kind !== 'not_a_ledger' &&
    kind !== 'empty' &&
    (isDated || isByPeriod(parts)) &&
    missing.length === 1 &&
    missing[0] === 'dueDate'
  );
}

/** A sheet of receivables with all that is needed to age them. */
export function isLedger({ kind, missing }: Recognition): boolean {
  return kind !== 'not_a_ledger' && kind !== 'empty' && missing.length === 0;
}

/** The sheets a user may choose: what she sees in Excel, without what Duesheet wrote. */
export function offeredSheets(inspection: WorkbookInspection): readonly InspectedSheet[] {
  return inspection.sheets.filter((sheet) => sheet.visible && !sheet.isOurs);
}

/** Nothing to choose from: no sheet of the user's own holds anything. */
export function isEmptyWorkbook(inspection: WorkbookInspection | null): boolean {
  return (
    inspection !== null && offeredSheets(inspection).every(({ recognition }) => recognition.kind === 'empty')
  );
}

/** Fields in the order in which people look for them; the rest follow when mapped. */
const MAIN_FIELDS: readonly Field[] = [
  'customerName',
  'customerCode',
  'invoiceNo',
  'docNo',
  'invoiceDate',
  'docDate',
  'dueDate',
  'terms',
  'balance',
  'amountOriginal',
  'amountPaid',
  'currency',
];

/** The lines of the mapping list: the main fields always, others where a column is taken. */
export function mappingFields(mapping: Mapping): readonly Field[] {
  const others = (Object.keys(mapping) as Field[]).filter((field) => !MAIN_FIELDS.includes(field));
  return [...MAIN_FIELDS, ...others];
}

/** `B17`, or `17` where the column is not known. */
export function cellName(sheetRow: number, column: number | null): string {
  return column === null ? String(sheetRow) : cellAddress(sheetRow, column);
}
