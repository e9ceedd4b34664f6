import { currencyOfHeader } from './currencyNames';
import type { HeaderBlock } from './headerRows';
import { OPEN_AMOUNTS } from './mappings';
import { foldScript } from './normalise';
import { itemRows } from './notes';
import { isByCurrency } from './partKinds';
import { readAmount } from './rowReader';
import type { Cell, Mapping, Recognition, RowPart } from './types';

const AMOUNT =
  /余额|结余|结存|欠款|未收|未清|未回|应收|金额|balance|outstanding|open|owing|owed|due|unpaid|amount|receivable/;
const BALANCE = /余额|结余|结存|欠款|未收|未清|未回|balance|outstanding|open|owing|owed|due|unpaid/;
/** The same money once more, in another currency. */
const CONVERTED = /折|本位|本币|等值|equivalent|converted|local|base/;
/** Part of what is open, or something else. */
const OTHER =
  /其中|逾期|超期|期初|上期|上月|税|额度|信用|预收|单价|折扣|汇率|of which|overdue|past due|opening|tax|vat|limit|advance|price|discount|rate/;
/** Nothing but a currency, maybe with a unit: USD, 人民币(万元). */
const BARE = /^(?:(?:千|万|百万|亿)元?)?$/;
const PAID = /已收|实收|(?<!未)回款|(?<![应未])收款|已付|核销|(?<!un)paid|received|collected|receipts?/;
/** From this share of rows on with an amount in each, one is likely to be the other converted. */
const BOTH_AT_MOST = 0.5;
/** So many rows with both tell whether one is the other converted. */
const COMPARED_AT_LEAST = 3;
/** Rates of a few years differ by no more than this from one another. */
const RATES_WITHIN = 1.35;

type Body = readonly (readonly Cell[])[];

interface CurrencyColumn {
  readonly column: number;
  readonly label: string;
  /** ISO code; '' for the one whose header names none. */
  readonly currency: string;
  /** The header without the currency. */
  readonly stem: string;
}

/** Amounts in columns by currency. Where the sheet leaves open whether they are the same money, that is for people to say. */
export interface CurrencyAmounts {
  readonly parts: readonly RowPart[];
  readonly isSure: boolean;
}

/**
 * The open amounts of a sheet that has a column for each currency (人民币余额 | 美元余额, CNY | USD, Balance | USD): a row
 * holds one or more of them, and each is an item by itself. Null for every other sheet.
 */
export function currencyAmounts(header: HeaderBlock, all: Body, mapping: Mapping): CurrencyAmounts | null {
  const body = itemRows(header, all);
  const named = currencyColumns(header, body);
  if (named.length === 0) return null;
  const own = ownColumn(header, mapping, named);
  const group = bestGroup(named, own);
  if (group.length === 0) return null;
  const isOpen = BALANCE.test(group[0]?.stem ?? '');
  const isOwnOpen = own !== null && own.column === mapping.balance;
  // What was invoiced in several currencies, and what is open of it in one column for all of them.
  const governs = isOwnOpen && !isOpen && own.stem !== group[0]?.stem && rowsWith(body, own, group).zero > 0;
  if (own && (governs || (isOwnOpen && !isOpen && group[0]?.stem !== '')))
    return group.length > 1 && areDisjoint(body, group)
      ? { parts: partsOf(group, header, mapping, own.column), isSure: true }
      : null;
  if (own === null || (isOpen && !isOwnOpen)) return decided(group, header, body, mapping);
  const { without, alone } = rowsWith(body, own, group);
  if (without > 0) return decided([own, ...group], header, body, mapping);
  if (group.length > 1 && alone === 0) return decided(group, header, body, mapping);
  const isRepeated = group.every((one) => relation(body, [own, one]) === 'same');
  if (isRepeated || mapping.currency !== undefined) return null;
  return { parts: partsOf([own, ...group], header, mapping, null), isSure: false };
}

/**
 * The mapping with the one column of amounts whose header names a currency (USD balance, 美元), where no other header
 * says that it holds any; the same mapping for every other sheet.
 */
export function withLoneCurrency(header: HeaderBlock, all: Body, mapping: Mapping): Mapping {
  if (OPEN_AMOUNTS.some((field) => field !== 'amountPaid' && mapping[field] !== undefined)) return mapping;
  const body = itemRows(header, all);
  const named = currencyColumns(header, body);
  const [lone, second] = bestFirst(named);
  if (!lone || second?.stem === lone.stem) return mapping;
  const isOriginal = mapping.amountPaid !== undefined && !BALANCE.test(lone.stem);
  return { ...mapping, [isOriginal ? 'amountOriginal' : 'balance']: lone.column };
}

/** What is open, then amounts of which only the currency is said, then what was invoiced. */
function bestFirst(named: readonly CurrencyColumn[]): readonly CurrencyColumn[] {
  const rank = ({ stem }: CurrencyColumn) => (BALANCE.test(stem) ? 0 : stem === '' ? 1 : 2);
  return [...named].sort((a, b) => rank(a) - rank(b));
}

function decided(
  group: readonly CurrencyColumn[],
  header: HeaderBlock,
  body: Body,
  mapping: Mapping,
): CurrencyAmounts | null {
  if (group.length < 2) return null;
  const isDisjoint = areDisjoint(body, group);
  // A column of currencies says what each row is in; a second amount in it is the first one converted.
  if (mapping.currency !== undefined && !isDisjoint) return null;
  const parts = partsOf(group, header, mapping, null);
  const isPaidApart = parts.every(({ paid, balance }) => paid !== null || balance !== null);
  const found = relation(body, group);
  if (found === 'same') return null;
  const isPaidOnce = mapping.amountPaid !== undefined && !isPaidApart;
  return { parts, isSure: found === 'apart' && (!isPaidOnce || isDisjoint) };
}

function currencyColumns({ levels }: HeaderBlock, body: Body): readonly CurrencyColumn[] {
  return levels.flatMap((texts, column) => currencyColumn(texts, column, body) ?? []);
}

function currencyColumn(texts: readonly string[], column: number, body: Body): CurrencyColumn | null {
  const label = texts.join(' ').trim();
  const text = foldScript(label.normalize('NFKC')).toLowerCase();
  const named = currencyOfHeader(label);
  if (!named || CONVERTED.test(text) || OTHER.test(text) || PAID.test(text)) return null;
  const cells = body.map((row) => readAmount(row[column])).filter(({ state }) => state !== 'blank');
  const amounts = cells.filter(({ state }) => state === 'value').length;
  if (amounts * 2 < cells.length || (named.stem === '' && amounts === 0)) return null;
  return BARE.test(named.stem) || AMOUNT.test(text) ? { column, label, ...named } : null;
}

/** The open amounts in the sheet's own currency, whose header names none. */
function ownColumn(
  { levels }: HeaderBlock,
  { balance, amountOriginal }: Mapping,
  named: readonly CurrencyColumn[],
): CurrencyColumn | null {
  const column = balance ?? amountOriginal;
  if (column === undefined || named.some((one) => one.column === column)) return null;
  const label = (levels[column] ?? []).join(' ').trim();
  const text = foldScript(label.normalize('NFKC')).toLowerCase();
  if (CONVERTED.test(text) || currencyOfHeader(label) !== null) return null;
  return { column, label, currency: '', stem: text.replace(/[^\p{L}]+/gu, '') };
}

/** The columns of one kind with different currencies, what is open before what was invoiced; one alone beside `own`. */
function bestGroup(named: readonly CurrencyColumn[], own: CurrencyColumn | null): readonly CurrencyColumn[] {
  const stems = [...new Set(bestFirst(named).map(({ stem }) => stem))];
  const groups = stems
    .map((stem) => named.filter((one) => one.stem === stem))
    .filter((group) => new Set(group.map(({ currency }) => currency)).size === group.length);
  const beside = groups.filter(([first]) => first?.stem === '' || first?.stem === own?.stem);
  return groups.find((group) => group.length > 1) ?? (own === null ? [] : (beside[0] ?? []));
}

function partsOf(
  group: readonly CurrencyColumn[],
  header: HeaderBlock,
  { dueDate }: Mapping,
  balance: number | null,
): readonly RowPart[] {
  const isOpen = balance !== null || group.some(({ stem }) => BALANCE.test(stem));
  const paid = group.map(({ currency }) => (isOpen ? null : paidColumn(header, currency)));
  const isPaidApart = group.some(({ currency }, at) => currency !== '' && (paid[at] ?? null) !== null);
  return group.map(({ column, label, currency }, at) => ({
    label,
    amount: column,
    paid: isPaidApart ? (paid[at] ?? null) : null,
    balance: balance ?? (isOpen ? column : null),
    due: dueDate ?? null,
    daysLate: null,
    currency,
  }));
}

/** The column of what was received in a currency; '' for the sheet's own. */
function paidColumn({ levels }: HeaderBlock, currency: string): number | null {
  const found = levels.findIndex((texts) => {
    const text = texts.join(' ');
    const isPaid = PAID.test(foldScript(text.normalize('NFKC')).toLowerCase());
    return isPaid && (currencyOfHeader(text)?.currency ?? '') === currency;
  });
  return found < 0 ? null : found;
}

const holds = (row: readonly Cell[], { column }: CurrencyColumn) => {
  const { state, value } = readAmount(row[column]);
  return state === 'value' && value !== 0;
};

function rowsWith(body: Body, own: CurrencyColumn, group: readonly CurrencyColumn[]) {
  const found = { without: 0, alone: 0, zero: 0 };
  for (const row of body) {
    const isNamed = group.some((one) => holds(row, one));
    const { state, value } = readAmount(row[own.column]);
    if (isNamed && state === 'blank') found.without++;
    if (isNamed && state === 'value' && value === 0) found.zero++;
    if (!isNamed && state === 'value' && value !== 0) found.alone++;
  }
  return found;
}

function areDisjoint(body: Body, group: readonly CurrencyColumn[]): boolean {
  return body.every((row) => group.filter((one) => holds(row, one)).length <= 1);
}

/** Whether the amounts of some columns are different money, or one is another once more, converted. */
function relation(body: Body, group: readonly CurrencyColumn[]): 'apart' | 'same' | 'unclear' {
  if (areDisjoint(body, group)) return 'apart';
  const rates = group.flatMap((one, at) => group.slice(at + 1).map((other) => ratesOf(body, one, other)));
  const compared = rates.filter((some) => some.length >= COMPARED_AT_LEAST);
  if (compared.some(areAlike)) return group.length === 2 ? 'same' : 'unclear';
  if (compared.length > 0) return 'apart';
  const held = body.map((row) => group.filter((one) => holds(row, one)).length).filter((count) => count > 0);
  const both = held.filter((count) => count > 1).length;
  const isFull = (one: CurrencyColumn) => body.filter((row) => holds(row, one)).length === held.length;
  // What every row has besides may be the same money once more, in the company's own currency.
  const mayRepeat = group.some(isFull) && !group.every(isFull);
  return mayRepeat || both > held.length * BOTH_AT_MOST ? 'unclear' : 'apart';
}

/** The currency of a balance whose header names none: that of what was invoiced, of which it is what is left. */
export function invoicedIn(
  header: HeaderBlock,
  all: Body,
  { balance, currency, balanceLocal }: Mapping,
): string | null {
  if (balance === undefined || currency !== undefined || balanceLocal !== undefined) return null;
  const body = itemRows(header, all);
  const named = currencyColumns(header, body);
  const [only, second] = named.filter(({ column }) => column !== balance);
  if (!only || second || BALANCE.test(only.stem) || only.stem === '') return null;
  const isLeft = body.every((row) => {
    const [left, whole] = [readAmount(row[balance]), readAmount(row[only.column])];
    return (
      left.state !== 'value' || (whole.state === 'value' && Math.abs(left.value) <= Math.abs(whole.value))
    );
  });
  return isLeft ? only.currency : null;
}

function ratesOf(body: Body, one: CurrencyColumn, other: CurrencyColumn): readonly number[] {
  return body
    .filter((row) => holds(row, one) && holds(row, other))
    .map((row) => readAmount(row[one.column]).value / readAmount(row[other.column]).value);
}

function areAlike(rates: readonly number[]): boolean {
  return Math.min(...rates) > 0 && Math.max(...rates) <= Math.min(...rates) * RATES_WITHIN;
}

/** The same parts once the user has said what some columns mean: none where another amount is to count, or the currency has a column. */
export function partsAfter({ mapping: before, parts = [] }: Recognition, after: Mapping): readonly RowPart[] {
  if (!isByCurrency(parts)) return parts;
  const isOther = ([...OPEN_AMOUNTS, 'currency'] as const).some((field) => before[field] !== after[field]);
  return isOther ? [] : parts.map((part) => ({ ...part, due: after.dueDate ?? null }));
}
