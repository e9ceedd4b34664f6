import { minorDigits } from '../money/minor';
import { currencyOfHeader } from './currencyNames';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { itemRows } from './notes';
import { profileColumn } from './profile';
import type { LedgerReader } from './reader';
import { readAmount, toSheetMinor } from './rowReader';
import { headsSum } from './structure';
import type { Cell, LedgerReading, LedgerWarning, ReadingOptions, Recognition, SheetColumns } from './types';

/** What is still owed, in the words of headers. */
const OWED = /余额|结余|结存|欠款|未收|未清|未回|balance|outstanding|open|owing|owed|\bdue\b|unpaid/;
/** Part of it, all of a customer together, the same once more, what was, or no money at all. */
const OTHER =
  /其中|逾期|超期|过期|折|本位|本币|原币|等值|累计|合计|总|期初|年初|上期|上月|上年|预收|信用|额度|可用|天|日|月|率|占比|%|数|是否|状态|of which|overdue|past due|equivalent|converted|local|base|home|total|opening|previous|prior|running|cumulative|limit|credit|available|days?|dates?|months?|count|flag|status|terms/;

type Body = readonly (readonly Cell[])[];

/**
 * Columns (zero-based) whose headers say that they are owed (货款余额 | 运费余额) and of which only one is counted: that
 * the others are the same money, nobody has said.
 */
export function besideColumns(
  header: HeaderBlock,
  all: Body,
  { mapping, parts = [], deductions = [] }: Pick<Recognition, 'mapping' | 'parts' | 'deductions'>,
): readonly number[] {
  const counted = mapping.balance ?? mapping.amountOriginal ?? mapping.balanceLocal;
  if (counted === undefined || parts.length > 0) return [];
  const { balance, amountPaid } = mapping;
  const takenOff =
    balance === undefined ? [...deductions, ...(amountPaid === undefined ? [] : [amountPaid])] : [];
  const taken = new Set(Object.values(mapping));
  const body = itemRows(header, all);
  return header.levels.flatMap((texts, column) => {
    const text = foldScript(texts.join(' ').normalize('NFKC')).toLowerCase();
    if (taken.has(column) || OTHER.test(text) || !holdsMoney(body, column)) return [];
    const named = currencyOfHeader(texts.join(' '));
    const isOther = (row: readonly Cell[]) =>
      named
        ? readAmount(row[counted]).state === 'blank'
        : Math.abs(valueOf(row, column) - openOf(row, counted, takenOff)) > 0.005;
    const isOwed = OWED.test(text) || named?.stem === '';
    return isOwed && body.some((row) => valueOf(row, column) !== 0 && isOther(row)) ? [column] : [];
  });
}

function holdsMoney(body: Body, column: number): boolean {
  const { amounts, dates } = profileColumn(body.map((row) => row[column] ?? null));
  return amounts >= 0.5 && dates <= 0.5;
}

function valueOf(row: readonly Cell[], column: number): number {
  const { state, value } = readAmount(row[column]);
  return state === 'value' ? value : 0;
}

function openOf(row: readonly Cell[], counted: number, takenOff: readonly number[]): number {
  return takenOff.reduce((open, column) => open - valueOf(row, column), valueOf(row, counted));
}

const MOVES = /借|贷|余额|debit|credit|charge|payment|receipt|balance/;

/** Columns of a running account in another currency than the one whose charges and receipts are read. */
export function otherCurrencies(
  header: HeaderBlock,
  body: Body,
  { mapping }: Pick<Recognition, 'mapping'>,
): readonly number[] {
  const of = (column: number) => currencyOfHeader((header.levels[column] ?? []).join(' '))?.currency ?? null;
  const own = of(mapping.debit ?? -1);
  if (own === null) return [];
  return [...header.levels.keys()].filter((column) => {
    const text = foldScript((header.levels[column] ?? []).join(' ').normalize('NFKC')).toLowerCase();
    const currency = of(column);
    return currency !== null && currency !== own && MOVES.test(text) && holdsMoney(body, column);
  });
}

/** A reader that says what stands in columns which are not counted although they may be owed besides. */
export function withBesides(
  inner: LedgerReader,
  { besides = [], headers, headerRow }: Recognition,
  options: ReadingOptions,
): LedgerReader {
  if (besides.length === 0) return inner;
  const sums = besides.map((column) => ({
    column,
    count: 0,
    minor: 0,
    ...inCurrency(headers[column] ?? '', options),
  }));
  const finish = (reading: LedgerReading): LedgerReading => {
    const said = sums.flatMap(({ column, count, minor, currency }): LedgerWarning[] => {
      const values = { header: headers[column] ?? '', count, amount: { minor, currency } };
      return count === 0
        ? []
        : [{ sheetRow: headerRow, message: { key: 'ledger.warning.notCounted', values } }];
    });
    return said.length === 0 ? reading : { ...reading, warnings: [...said, ...reading.warnings] };
  };
  return {
    push: (block) => {
      inner.push(block);
      addUp(block, sums, options.unitFactor);
    },
    finish: (asOf) => finish(inner.finish(asOf)),
    finishing: function* (asOf) {
      return finish(yield* inner.finishing(asOf));
    },
  };
}

interface Sum {
  readonly column: number;
  readonly currency: string;
  readonly digits: number;
  count: number;
  minor: number;
}

function inCurrency(header: string, { baseCurrency }: ReadingOptions): Pick<Sum, 'currency' | 'digits'> {
  const currency = currencyOfHeader(header)?.currency ?? baseCurrency;
  return { currency, digits: minorDigits(currency) };
}

function addUp({ byColumn, rowCount }: SheetColumns, sums: readonly Sum[], unitFactor: number): void {
  const columns = [...(byColumn?.values() ?? [])];
  for (let i = 0; i < rowCount; i++) {
    let isItem: boolean | null = null;
    for (const sum of sums) {
      const { state, value } = readAmount(byColumn?.get(sum.column)?.[i]);
      if (state !== 'value' || value === 0) continue;
      isItem ??= !headsSum(columns.map((cells) => cells[i] ?? null));
      if (!isItem) continue;
      sum.count++;
      sum.minor += toSheetMinor(value, unitFactor, sum.digits);
    }
  }
}
