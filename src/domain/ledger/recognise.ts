import type { Message } from '../message';
import { currencyCode } from '../money/currency';
import { assignColumns, type Assignment } from './assign';
import { isBlank } from './cells';
import { findHeader, type HeaderBlock, type MergedArea } from './headerRows';
import { isNetOfTax, missingFields } from './missing';
import { normaliseHeader, unitFactor } from './normalise';
import { readTitles } from './titles';
import type { Cell, Field, Mapping, Recognition, SheetKind } from './types';

/** The first rows of a sheet, from A1: enough to find a header under its titles and see what lies beneath. */
export interface SheetTop {
  readonly top: readonly (readonly Cell[])[];
  /** Merged areas among these rows, zero-based. */
  readonly merges?: readonly MergedArea[];
  /** Last row of the sheet that holds a value, 1-based. */
  readonly rowCount: number;
}

/** Fewer bucket columns than this are a detail of a ledger; from here on they are the report itself. */
const BUCKETS_OF_A_REPORT = 3;
/** A sheet with so few known columns that also lacks an essential one is something else than a ledger. */
const FIELDS_OF_A_LEDGER = 4;

/** The first look at a sheet: where its header is, which column means what, and what kind of sheet it is. */
export function recognise({ top, merges = [], rowCount }: SheetTop): Recognition {
  if (top.every((row) => row.every(isBlank))) return nothing('empty', [{ key: 'ledger.found.empty' }]);
  const header = findHeader(top, merges);
  if (!header) return nothing('not_a_ledger', [{ key: 'ledger.found.noHeader' }]);
  const body = top.slice(header.bottom + 1);
  const assignment = withLocalAmounts(withContactAsCustomer(assignColumns(header, body)), header);
  const titles = readTitles(top.slice(0, header.bottom + 1));
  const hints = amountHints(header, assignment.mapping);
  const kind = kindOf(header, assignment);
  const missing = kind === 'bucket_report' ? [] : missingFields(assignment.mapping);
  return {
    kind,
    confidence: confidence(assignment),
    headerRows: range(header.top + 1, header.bottom + 1),
    headerRow: header.bottom + 1,
    headers: header.levels.map((texts) => texts.join('-')),
    mapping: assignment.mapping,
    why: assignment.why,
    missing,
    asOf: titles.asOf,
    unitFactor: hints.unitFactor ?? titles.unitFactor ?? 1,
    baseCurrency: hints.currency ?? titles.baseCurrency,
    bucketColumns: kind === 'bucket_report' ? assignment.buckets : [],
    messages: messages(kind, header, assignment, missing, rowCount),
  };
}

function kindOf(header: HeaderBlock, { mapping, buckets }: Assignment): SheetKind {
  const has = (field: Field) => mapping[field] !== undefined;
  // A list of open items may carry bucket columns too (ERPNext): it has due dates and an amount still open of its own.
  if (buckets.length >= BUCKETS_OF_A_REPORT && !(has('dueDate') && has('balance'))) return 'bucket_report';
  if (isRunningLedger(header)) return 'not_a_ledger';
  const missing = missingFields(mapping);
  if (missing.length > 1) return 'not_a_ledger';
  if (missing.length === 1 && Object.keys(mapping).length < FIELDS_OF_A_LEDGER) return 'not_a_ledger';
  return has('settledDate') ? 'all_items' : 'open_items';
}

/** 借方, 贷方 and 余额 side by side: the balance runs on from row to row and is no item's open amount. */
function isRunningLedger(header: HeaderBlock): boolean {
  const keys = header.levels.map((texts) => normaliseHeader(texts[texts.length - 1] ?? '').bare);
  const any = (...words: string[]) => keys.some((key) => words.includes(key));
  return (
    any('借方', '借方金额', 'debit') &&
    any('贷方', '贷方金额', 'credit') &&
    any('余额', '期末余额', 'balance')
  );
}

/** Xero calls the customer "Contact"; a person of that name is only meant where the customer has a column too. */
function withContactAsCustomer(assignment: Assignment): Assignment {
  const { contact, ...rest } = assignment.mapping;
  if (contact === undefined || rest.customerName !== undefined || rest.customerCode !== undefined)
    return assignment;
  const { contact: reason, ...why } = assignment.why;
  return {
    ...assignment,
    mapping: { ...rest, customerName: contact },
    why: reason ? { ...why, customerName: reason } : why,
    scores: { ...assignment.scores, customerName: assignment.scores.contact },
  };
}

/** Where only an amount in local currency is given, the currency column of the document does not belong to it. */
function withLocalAmounts(assignment: Assignment, header: HeaderBlock): Assignment {
  const { currency, ...rest } = assignment.mapping;
  const usesLocal =
    rest.balance === undefined && rest.amountOriginal === undefined && rest.balanceLocal !== undefined;
  if (!usesLocal || currency === undefined) return assignment;
  const { bare } = normaliseHeader((header.levels[currency] ?? []).join(' '));
  return /local|本币|本位币/.test(bare) ? assignment : { ...assignment, mapping: rest };
}

/** Unit and currency that the header of an amount column says in brackets: 未收余额(万元), Open Advance (ILS). */
function amountHints(
  header: HeaderBlock,
  mapping: Mapping,
): { unitFactor: number | null; currency: string | null } {
  const column = mapping.balance ?? mapping.amountOriginal ?? mapping.balanceLocal;
  const { hints } = normaliseHeader(column === undefined ? '' : (header.levels[column] ?? []).join(' '));
  // 元 alone says nothing: several currencies are called so.
  const named = hints.filter((hint) => !/^[元圆圓$¥]$/.test(hint));
  return {
    unitFactor: hints.map(unitFactor).find((factor) => factor !== null) ?? null,
    currency: named.map((hint) => currencyCode(hint)).find((code) => code !== null) ?? null,
  };
}

function confidence({ mapping, scores, buckets }: Assignment): number {
  const essential: readonly (readonly Field[])[] = [
    ['customerCode', 'customerName'],
    ['balance', 'amountOriginal', 'balanceLocal'],
    ['dueDate', 'invoiceDate', 'docDate', 'baselineDate'],
  ];
  const best = essential.map((fields) => Math.max(0, ...fields.map((field) => scores[field] ?? 0)));
  const mean = best.reduce((sum, score) => sum + score, 0) / best.length;
  const known = Math.min(1, (Object.keys(mapping).length + Math.min(buckets.length, 3)) / 7);
  return Math.round(mean * (0.7 + 0.3 * known) * 100) / 100;
}

function messages(
  kind: SheetKind,
  header: HeaderBlock,
  { mapping, buckets }: Assignment,
  missing: readonly Field[],
  rowCount: number,
): Message[] {
  const row = header.bottom + 1;
  if (kind === 'bucket_report') return [bucketMessage(header, mapping, buckets.length)];
  if (kind === 'not_a_ledger' && isRunningLedger(header))
    return [{ key: 'ledger.found.runningLedger', values: { row } }];
  const lacking = missing.map((field): Message => ({ key: `ledger.missing.${field}` }));
  if (kind === 'not_a_ledger') return [{ key: 'ledger.found.notALedger', values: { row } }, ...lacking];
  const rows = Math.max(0, rowCount - row);
  const found: Message = {
    key: kind === 'all_items' ? 'ledger.found.allItems' : 'ledger.found.openItems',
    values: { row, rows },
  };
  const open: Message[] = mapping.balance === undefined ? amountSources(header, mapping) : [];
  return missing.length > 0 ? [found, ...lacking] : [found, ...open];
}

/** A report with documents and dates of its own still cannot be aged from its buckets: say which is which. */
function bucketMessage(header: HeaderBlock, mapping: Mapping, count: number): Message {
  const key =
    mapping.dueDate === undefined ? 'ledger.found.bucketReport' : 'ledger.found.bucketReportWithDates';
  return { key, values: { row: header.bottom + 1, count } };
}

function amountSources(header: HeaderBlock, mapping: Mapping): Message[] {
  if (mapping.amountOriginal === undefined) return [{ key: 'ledger.found.openIsLocal' }];
  const key = mapping.amountPaid === undefined ? 'openIsOriginal' : 'openIsOriginalLessPaid';
  const addsTax = isNetOfTax({ mapping, headers: header.levels.map((texts) => texts.join('-')) });
  const source = { key: `ledger.found.${key}` };
  return addsTax ? [source, { key: 'ledger.found.taxAdded' }] : [source];
}

function nothing(kind: SheetKind, said: readonly Message[]): Recognition {
  return {
    kind,
    confidence: 0,
    headerRows: [],
    headerRow: 0,
    headers: [],
    mapping: {},
    why: {},
    missing: missingFields({}),
    asOf: null,
    unitFactor: 1,
    baseCurrency: null,
    bucketColumns: [],
    messages: said,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
