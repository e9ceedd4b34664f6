import type { Field, Mapping, ReadingOptions, Recognition } from '../../domain/ledger/types';
import { missingIn } from '../../domain/ledger';
import type { InspectedSheet, WorkbookInspection } from '../host';
import type { MappingMemory, PaneSettings, Source } from './model';

/** Used where neither the sheet nor the settings name a currency. */
const FALLBACK_CURRENCY = 'CNY';

/** The same headers, however spaced or cased, have the same fingerprint; a corrected mapping is kept under it. */
export function fingerprint(headers: readonly string[]): string {
  const text = headers
    .map((header) => header.normalize('NFKC').toLowerCase().replace(/\s+/g, ''))
    .join('\u0001');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${headers.length}-${(hash >>> 0).toString(16)}`;
}

/** How a sheet would be read: what was recognised, what is remembered for such headers, and the defaults. */
export function sourceOf(
  sheet: InspectedSheet,
  memory: MappingMemory,
  settings: PaneSettings,
  today: number,
): Source {
  const { recognition } = sheet;
  const remembered = memory[fingerprint(recognition.headers)];
  const base = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    rowCount: sheet.rowCount,
    recognition,
    corrected: false,
    options: defaultOptions(recognition, settings, today),
  };
  return remembered ? withMapping(base, remembered) : base;
}

function defaultOptions(recognition: Recognition, settings: PaneSettings, today: number): ReadingOptions {
  return {
    asOf: today,
    baseCurrency: recognition.baseCurrency ?? (settings.baseCurrency || FALLBACK_CURRENCY),
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
  const missing = missingIn({ ...recognition, mapping });
  // Whoever points at the columns of a sheet says by that that it is a ledger.
  const kind = recognition.kind === 'not_a_ledger' && missing.length === 0 ? 'open_items' : recognition.kind;
  return { ...source, corrected: true, recognition: { ...recognition, mapping, missing, kind } };
}

/** Can this sheet be read as it stands? */
export function canRead(source: Source | null): source is Source {
  return source !== null && isLedger(source.recognition);
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

/** A (0), B, …, Z, AA: how Excel names the column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B17`, or `17` where the column is not known. */
export function cellName(sheetRow: number, column: number | null): string {
  return `${column === null ? '' : columnLetters(column)}${sheetRow}`;
}
