import { readDateCell } from '../calendar/dateText';
import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { runSteps, type Steps } from '../steps';
import { balancesOf } from './balances';
import { assignColumns, type Assignment } from './assign';
import { besideColumns, otherCurrencies } from './besides';
import { isBlank } from './cells';
import { invoicedIn } from './currencyColumns';
import { currencyOfHeader } from './currencyNames';
import { byCurrency, withCurrenciesAsked } from './currencyWays';
import { namedCurrency, type NamedCurrency } from './currencySigns';
import { deductionColumns } from './deductions';
import { findHeader, headerTitles, type HeaderBlock, type MergedArea } from './headerRows';
import { foundMessages } from './foundMessages';
import { withLocalAmounts } from './localAmounts';
import { withoutFields } from './mappings';
import { missingFields, missingFor, missingIn } from './missing';
import { normaliseHeader, unitFactor } from './normalise';
import { periodParts } from './periodColumns';
import { retentionMessages, retentionOf } from './retention';
import { bucketParts, milestoneParts } from './rowParts';
import { runningColumns, splitDateOf, withRunning, type RunningColumns } from './runningColumns';
import { withSideColumn } from './sides';
import { accountCustomer, addressee } from './titledCustomer';
import { tableSpans, within, type Span } from './spans';
import { readTitles } from './titles';
import type { Cell, Field, Mapping, Recognition, RowPart, SheetKind } from './types';
import { unknownHeader } from './unknownHeader';

/** The first rows of a sheet, from A1: enough to find a header under its titles and see what lies beneath. */
export interface SheetTop {
  readonly top: readonly (readonly Cell[])[];
  /** Merged areas among these rows, zero-based. */
  readonly merges?: readonly MergedArea[];
  /** Last row of the sheet that holds a value, 1-based. */
  readonly rowCount: number;
  /** Titles over the whole sheet, for one of several tables on it. */
  readonly titles?: readonly (readonly Cell[])[];
  /** Days count from 1904. */
  readonly date1904?: boolean;
}

/** Fewer bucket columns than this are a detail of a ledger; from here on they are the report itself. */
const BUCKETS_OF_A_REPORT = 3;
/** A sheet with so few known columns that also lacks an essential one is something else than a ledger. */
const FIELDS_OF_A_LEDGER = 4;

/**
 * The first look at a sheet: where its header is, which column means what, and what kind of sheet it is. Where several
 * tables lie side by side the likeliest is chosen, and the others come along as `others`.
 */
export function recognise(sheet: SheetTop): Recognition {
  return runSteps(recogniseInSteps(sheet));
}

/** The same in pieces: the first look of all, before anything is compiled or remembered, takes a while. */
export function* recogniseInSteps(sheet: SheetTop): Steps<Recognition> {
  if (sheet.top.every((row) => row.every(isBlank))) return nothing('empty', [{ key: 'ledger.found.empty' }]);
  const header = yield* findHeader(sheet.top, sheet.merges ?? []);
  if (!header)
    return { ...nothing('not_a_ledger', [{ key: 'ledger.found.noHeader' }]), ...unknownHeader(sheet.top) };
  const beside = yield* sideBySide(sheet, header);
  return beside ?? withOtherWays(yield* recogniseTable(sheet, header));
}

/** Tables side by side, each with customers, amounts and days of its own; null where there is one table at most. */
function* sideBySide(
  { top, merges = [], rowCount, date1904 }: SheetTop,
  header: HeaderBlock,
): Steps<Recognition | null> {
  const spans = tableSpans(top, header.bottom);
  if (spans.length < 2) return null;
  const isTitle = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length === 1;
  const titles = top.slice(0, header.top).filter(isTitle);
  const tables: (Recognition & { readonly span: Span })[] = [];
  for (const span of spans) {
    const part = { top: within(top, span), rowCount, titles, date1904 };
    const own = yield* findHeader(part.top, merges);
    if (!own) continue;
    const table = { ...(yield* recogniseTable(part, own)), span };
    if (isReadable(table.kind) && table.missing.length <= 1 && isWhole(table)) tables.push(table);
  }
  if (!tables.some((one, i) => tables.slice(i + 1).some((other) => tellTheSame(one, other)))) return null;
  const filled = ({ span, headerRow }: (typeof tables)[number]) =>
    top.slice(headerRow).filter((row) => row.slice(span[0], span[1] + 1).some((cell) => !isBlank(cell)))
      .length;
  const points = (table: (typeof tables)[number]) =>
    (table.missing.length === 0 ? 1000 : 0) + filled(table) * table.confidence;
  const [best, ...others] = [...tables].sort((a, b) => points(b) - points(a));
  if (!best) return null;
  const besides: Message = { key: 'ledger.found.tableBeside', values: { count: others.length } };
  const each = tables.map((table) => ({ ...table, messages: [...table.messages, besides] }));
  const [chosen, ...rest] = [best, ...others].map(({ span }) => each.find((table) => table.span === span));
  return chosen ? { ...chosen, others: rest.filter((table) => table !== undefined) } : null;
}

/** Halves of one table that a blank column divides have no column in common; tables of their own do. */
function tellTheSame({ mapping: one }: Recognition, { mapping: other }: Recognition): boolean {
  return (Object.keys(one) as Field[]).some((field) => other[field] !== undefined);
}

function isWhole({ kind, mapping }: Recognition): boolean {
  const has = (...fields: Field[]) => fields.some((field) => mapping[field] !== undefined);
  return (
    has('customerName', 'customerCode') &&
    (kind === 'bucket_report' ||
      kind === 'running_account' ||
      (has('balance', 'amountOriginal', 'balanceLocal') && has('dueDate', 'invoiceDate', 'docDate')))
  );
}

/** A report in buckets that also has due dates and an amount a row can be read by those just as well. */
function withOtherWays(found: Recognition): Recognition {
  if (found.kind !== 'bucket_report' || missingFields(found.mapping).length > 0) return found;
  const messages: Message[] = [{ key: 'ledger.found.readByDueDates', values: { row: found.headerRow } }];
  return { ...found, others: [{ ...found, kind: 'open_items', parts: [], bucketColumns: [], messages }] };
}

function isReadable(kind: SheetKind): boolean {
  return kind !== 'not_a_ledger' && kind !== 'empty';
}

/** What a header and the cells beneath it were found to be. */
interface Shape {
  readonly kind: SheetKind;
  readonly mapping: Mapping;
  readonly running: RunningColumns | null;
  readonly parts: readonly RowPart[];
  /** Amounts by currency that may be different money, or the same once more. */
  readonly perhaps?: readonly RowPart[];
}

function* recogniseTable(
  { top, rowCount, titles: above = [], date1904 }: SheetTop,
  header: HeaderBlock,
): Steps<Recognition> {
  const body = top.slice(header.bottom + 1);
  const assigned = yield* assignColumns(header, body);
  const assignment = withLocalAmounts(withContactAsCustomer(assigned), header, body);
  const titles = readTitles([...top.slice(0, header.bottom + 1), ...above], date1904);
  yield 0;
  const hasCustomer = CUSTOMERS.some((field) => assignment.mapping[field] !== undefined);
  const addressed = hasCustomer ? null : addressee([...above, ...top.slice(0, header.bottom)]);
  const {
    kind,
    mapping: shaped,
    parts,
    perhaps,
  } = shapeOf(header, assignment, body, addressed !== null, top.slice(0, header.top));
  yield 0;
  const sided = ITEM_KINDS.has(kind) ? withSideColumn(shaped, header, body) : shaped;
  const kept = kind === 'open_items' && parts.length === 0 ? retentionOf(header, body, sided) : null;
  // The day until which a retention is kept back is not that of the rest.
  const mapping = kept && kept.due === sided.dueDate ? withoutFields(sided, ['dueDate']) : sided;
  const deductions = STATEMENTS.has(kind) ? deductionColumns(header, body, mapping) : [];
  const hints = amountHints(header, mapping, parts, body);
  const splitDate = kind === 'running_account' ? splitDateOf(header) : null;
  const titleCustomer =
    kind === 'running_account'
      ? accountCustomer(top.slice(0, header.bottom + 1), body)
      : STATEMENTS.has(kind)
        ? addressed
        : null;
  const why = Object.fromEntries(Object.entries(assignment.why).filter(([field]) => field in mapping));
  const found = {
    kind,
    confidence: confidence(assignment, kind, parts, titleCustomer !== null),
    headerRows: range(header.top + 1, header.bottom + 1),
    headerRow: header.bottom + 1,
    headers: headerTitles(header),
    mapping,
    why,
    asOf: titles.asOf ?? asOfColumn(header, body, date1904),
    ...(titles.until === null ? {} : { until: titles.until }),
    unitFactor: hints.unitFactor ?? titles.unitFactor ?? 1,
    baseCurrency: hints.currency ?? titles.baseCurrency ?? invoicedIn(header, body, mapping),
    ...(hints.sign === null ? {} : { currencySign: hints.sign }),
    bucketColumns: kind === 'bucket_report' ? assignment.buckets : [],
    ...(parts.length > 0 ? { parts } : {}),
    ...(deductions.length > 0 ? { deductions } : {}),
    ...(splitDate ? { splitDate: { ...splitDate, year: splitDate.year ?? titles.year } } : {}),
    ...(titleCustomer ? { titleCustomer } : {}),
  };
  const missing = missingIn(found);
  const besides = ITEM_KINDS.has(kind)
    ? besideColumns(header, body, found)
    : kind === 'running_account'
      ? otherCurrencies(header, body, found)
      : [];
  const { relation, ...retention } = kept ?? {};
  const owed = kept && relation !== 'inside' ? [...besides, kept.column] : besides;
  const whole = {
    ...found,
    missing,
    ...(owed.length > 0 ? { besides: owed } : {}),
    ...(kept && relation === 'inside'
      ? { retention: { ...retention, column: kept.column, due: kept.due } }
      : {}),
    messages: [...foundMessages({ ...found, missing }, rowCount), ...retentionMessages(kept, found.headers)],
  };
  return perhaps ? withCurrenciesAsked(whole, perhaps, rowCount) : whole;
}

/** Kinds of sheets in which a row is an item with one open amount. */
const ITEM_KINDS: ReadonlySet<SheetKind> = new Set(['open_items', 'all_items', 'balances']);

/** Of these, what one customer may be sent. */
const STATEMENTS: ReadonlySet<SheetKind> = new Set(['open_items', 'all_items']);
const CUSTOMERS = ['customerName', 'customerCode'] as const satisfies readonly Field[];

const AS_OF_HEADER = /^(?:aged ?)?as ?(?:of|at)(?: ?date)?$|^(?:截止|统计|統計|基准|基準)日期?$/i;

/** Business Central writes the day of the report into a column of its own. */
function asOfColumn(
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
  date1904?: boolean,
): CivilDay | null {
  const spaced = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2').trim();
  const column = header.levels.findIndex((texts) => AS_OF_HEADER.test(spaced(texts[texts.length - 1] ?? '')));
  if (column < 0) return null;
  const days = new Set(body.map((row) => readDateCell(row[column], date1904)).filter((day) => day > 0));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function shapeOf(
  header: HeaderBlock,
  { mapping, buckets }: Assignment,
  body: readonly (readonly Cell[])[],
  isAddressed: boolean,
  titles: readonly (readonly Cell[])[],
): Shape {
  const has = (field: Field) => mapping[field] !== undefined;
  const plain = { mapping, running: null, parts: [] };
  // A list of open items may carry bucket columns too (ERPNext): it has due dates and an amount still open of its own.
  if (buckets.length >= BUCKETS_OF_A_REPORT && !(has('dueDate') && has('balance')))
    return {
      ...plain,
      kind: 'bucket_report',
      mapping: withoutFields(mapping, ['creditBalance']),
      parts: bucketParts(buckets),
    };
  const periods = periodParts(header, body, mapping, titles);
  if (periods.length > 0 && (isAddressed || CUSTOMERS.some(has)))
    return {
      ...plain,
      kind: 'open_items',
      parts: periods,
      mapping: withoutFields(
        mapping,
        [],
        periods.map(({ amount }) => amount),
      ),
    };
  const running = runningColumns(header, body);
  const balances = balancesOf(header, mapping, body, running);
  if (balances && !splitDateOf(header))
    return { ...plain, kind: 'balances', ...byCurrency(header, body, balances) };
  if (running) return { ...plain, kind: 'running_account', running, mapping: withRunning(mapping, running) };
  const parts = milestoneParts(header, body, mapping);
  if (parts.length > 0) return { ...plain, kind: 'milestones', parts, mapping: withoutParts(mapping, parts) };
  const amounts = byCurrency(header, body, mapping);
  const whole = amounts.mapping;
  const headers = headerTitles(header);
  const missing = missingFor({ mapping: whole, headers }, isAddressed);
  if (missing.length > 1) return { ...plain, kind: 'not_a_ledger' };
  if (missing.length === 1 && Object.keys(mapping).length < FIELDS_OF_A_LEDGER)
    return { ...plain, kind: 'not_a_ledger' };
  const kind = has('settledDate') ? 'all_items' : 'open_items';
  return { ...plain, kind, ...amounts };
}

/** The parts have the amounts and due days; what else was taken for such is about the order as a whole. */
function withoutParts(mapping: Mapping, parts: readonly RowPart[]): Mapping {
  const amounts: readonly Field[] = [
    'dueDate',
    'balance',
    'balanceLocal',
    'creditBalance',
    'amountTax',
    'settledDate',
    'advance',
    'warrantyAmount',
  ];
  const taken = parts.flatMap(({ amount, paid, balance, due, after }) => [
    ...[amount, paid, balance, due],
    after?.days ?? null,
  ]);
  // What was received for the order as a whole is taken off its stages, unless these say so themselves.
  const isOwn = parts.some(({ paid, balance }) => paid !== null || balance !== null);
  return withoutFields(mapping, isOwn ? [...amounts, 'amountPaid'] : amounts, taken);
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

/** Unit and currency that the header of an amount column says in brackets: 未收余额(万元), Open Advance (ILS). */
function amountHints(
  header: HeaderBlock,
  mapping: Mapping,
  parts: readonly RowPart[],
  body: readonly (readonly Cell[])[],
): NamedCurrency & { unitFactor: number | null } {
  const column =
    parts[0]?.amount ?? mapping.balance ?? mapping.amountOriginal ?? mapping.balanceLocal ?? mapping.debit;
  const { hints } = normaliseHeader(column === undefined ? '' : (header.levels[column] ?? []).join(' '));
  const cells = column === undefined ? [] : body.map((row) => row[column]);
  const named = column === undefined ? null : currencyOfHeader((header.levels[column] ?? []).join(' '));
  return {
    unitFactor: hints.map(unitFactor).find((factor) => factor !== null) ?? null,
    ...(named && parts.length === 0 ? { currency: named.currency, sign: null } : namedCurrency(hints, cells)),
  };
}

/** How sure amounts and days are that the kind of sheet brings along: parts of a row, charges and receipts. */
const BY_KIND = 0.9;

function confidence(
  { mapping, scores, buckets }: Assignment,
  kind: SheetKind,
  parts: readonly RowPart[],
  isTitled: boolean,
): number {
  const essential: readonly (readonly Field[])[] = [
    ['customerCode', 'customerName'],
    ['balance', 'amountOriginal', 'balanceLocal', 'amountPaid'],
    ['dueDate', 'invoiceDate', 'docDate', 'baselineDate'],
  ];
  const least = [
    isTitled ? BY_KIND : 0,
    kind === 'running_account' || parts.length > 0 ? BY_KIND : 0,
    parts.length > 0 ? BY_KIND : 0,
  ];
  const best = essential.map((fields, i) =>
    Math.max(least[i] ?? 0, ...fields.map((field) => scores[field] ?? 0)),
  );
  const mean = best.reduce((sum, score) => sum + score, 0) / best.length;
  const known = Math.min(
    1,
    (Object.keys(mapping).length + Math.min(Math.max(buckets.length, parts.length), 3)) / 7,
  );
  return Math.round(mean * (0.7 + 0.3 * known) * 100) / 100;
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
