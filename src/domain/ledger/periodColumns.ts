import { civilDay, isoDate, ymd } from '../calendar/civilDay';
import { isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { itemRows } from './notes';
import { periodOf, type Period } from './periodNames';
import { readAmount } from './rowReader';
import type { Cell, Field, Mapping, RowPart } from './types';

const RECEIVED =
  /已收|实收|(?<!未)回款|(?<![应未])收款|核销|(?<!un)paid|received|collect|receipts?|payments?/;
const OTHER_MONEY =
  /销售|销量|销货|发货|出货|预测|计划|预算|目标|预计|sales|revenue|shipped|forecast|budget|plan|target/;
const OWN: readonly Field[] = [
  'dueDate',
  'invoiceDate',
  'docDate',
  'baselineDate',
  'settledDate',
  'invoiceNo',
  'docNo',
];
const DAY_BEFORE = 1;
const FITS_AT_LEAST = 0.9;

type Body = readonly (readonly Cell[])[];

interface PeriodColumn {
  readonly column: number;
  readonly label: string;
  readonly period: Period;
}

/**
 * What is open by month of invoice, a column for each month (2024-01, 2024年1月, Jan-24) and maybe one for all before:
 * each amount is an item of that month. Years of origin count where a total says that they add up. Empty where the
 * columns are receipts or sales, or do not add up to what the sheet says is open.
 */
export function periodParts(
  header: HeaderBlock,
  all: Body,
  mapping: Mapping,
  titles: readonly (readonly Cell[])[],
): readonly RowPart[] {
  // Invoices with days or numbers of their own are items by those; the months beside them tell something else.
  if (OWN.some((field) => mapping[field] !== undefined)) return [];
  const body = itemRows(header, all);
  const named = header.levels.flatMap((texts, column) => periodColumn(texts, column, body) ?? []);
  const columns = inOneLine(named.filter(({ period }) => period.unit !== 'before'));
  if (columns.length < 2 || mapping.amountPaid !== undefined) return [];
  const before = named.filter(({ period }) => period.unit === 'before');
  if (before.length > 1 || saysOther(header, columns, titles)) return [];
  const found = [...before, ...columns];
  const adds = addsUp(header, body, found, mapping);
  const isByYear = columns.some(({ period }) => period.unit === 'year');
  if (adds === false || (isByYear && adds === null)) return [];
  const first = Math.min(...columns.map(({ period }) => startOf(period)));
  return found.map(({ column, label, period }) => ({
    label,
    amount: column,
    paid: null,
    balance: null,
    due: null,
    daysLate: null,
    dated: period.day > 0 ? Math.min(period.day, lastBefore(period, first)) : first - DAY_BEFORE,
  }));
}

/** What was before the first month is of the day before it at the latest. */
function lastBefore({ unit, day }: Period, first: number): number {
  return unit === 'before' ? first - DAY_BEFORE : day;
}

function startOf({ unit, day }: Period): number {
  const { year, month } = ymd(day);
  return civilDay(year, unit === 'year' ? 1 : month, 1) ?? day;
}

function periodColumn(texts: readonly string[], column: number, body: Body): PeriodColumn | null {
  const last = texts[texts.length - 1] ?? '';
  const period = periodOf(last) ?? periodOf(texts.slice(-2).join(''));
  if (!period) return null;
  const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const amounts = cells.filter((cell) => readAmount(cell).state === 'value').length;
  return amounts * 2 < cells.length ? null : { column, label: labelOf(last, period), period };
}

/** A month that Excel holds as a day is told by that day. */
function labelOf(text: string, { day }: Period): string {
  return /^\d{5}$/.test(text) ? isoDate(day).slice(0, 7) : text;
}

/** Months or years of which none comes twice: a year beside its months would count them again. */
function inOneLine(columns: readonly PeriodColumn[]): readonly PeriodColumn[] {
  const days = new Set(columns.map(({ period }) => period.day));
  const years = columns
    .filter(({ period }) => period.unit === 'year')
    .map(({ period }) => ymd(period.day).year);
  const isTwice = columns.some(
    ({ period }) => period.unit === 'month' && years.includes(ymd(period.day).year),
  );
  return days.size < columns.length || isTwice ? [] : columns;
}

function saysOther(
  { levels }: HeaderBlock,
  columns: readonly PeriodColumn[],
  titles: readonly (readonly Cell[])[],
): boolean {
  const said = [...columns.flatMap(({ column }) => levels[column] ?? []), ...titles.flat()]
    .filter((cell) => typeof cell === 'string')
    .map((text) => foldScript(text.normalize('NFKC')).toLowerCase());
  return said.some((text) => RECEIVED.test(text) || OTHER_MONEY.test(text));
}

/** Whether some column of the sheet is the sum of those; false where the open amount is another, null where there is no such. */
function addsUp(
  { levels }: HeaderBlock,
  body: Body,
  columns: readonly PeriodColumn[],
  { balance, amountOriginal }: Mapping,
): boolean | null {
  const taken = new Set(columns.map(({ column }) => column));
  const sums = body.map((row) => {
    const values = columns.map(({ column }) => readAmount(row[column]));
    const filled = values.filter(({ state }) => state === 'value');
    return filled.length === 0 ? null : filled.reduce((sum, { value }) => sum + value, 0);
  });
  const isSum = (column: number) => {
    const compared = body.flatMap((row, i) => {
      const { state, value } = readAmount(row[column]);
      const sum = sums[i] ?? null;
      return state === 'value' && sum !== null ? [Math.abs(value - sum) < 0.005] : [];
    });
    return compared.length > 0 && compared.filter(Boolean).length >= compared.length * FITS_AT_LEAST;
  };
  if ([...levels.keys()].some((column) => !taken.has(column) && isSum(column))) return true;
  const own = balance ?? amountOriginal;
  return own === undefined || taken.has(own) ? null : false;
}
