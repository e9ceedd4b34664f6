import { isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { readAmount } from './rowReader';
import type { Cell, Mapping, Recognition, SheetColumns } from './types';

/** Receipts in columns of their own (第一次回款, 3月回款, Payment 2), discounts and write-offs: all that is taken off an invoice. */
const DEDUCTION = new RegExp(
  '^(?:(?:累计|本期|实际)?(?:销售|现金)?(?:折让|折扣|退货|减免|抵扣|冲抵|冲销|坏账核销|坏账|核销)(?:金额|款|额)?' +
    '|(?:第?[一二三四五六七八九十\\d]+[次笔期]|(?:\\d{4}年)?(?:\\d{1,2}|[一二三四五六七八九十]+)月份?|现金|银行|承兑|电汇|支票)?' +
    '(?:回款|收款|到账|收回|已收|实收)(?:金额|款|额)?[一二三四五六七八九十\\d]*' +
    '|(?:early payment |cash |settlement )?discounts?(?: taken| allowed| given)?|(?:bad debts? )?(?:write-?\\s?offs?|written[- ]off)' +
    '|(?:payments?|receipts?|paid|received|collected)(?: ?\\d+)?|credited|credit notes?(?: applied)?' +
    '|(?:\\d(?:st|nd|rd|th)|first|second|third) (?:payment|receipt)' +
    '|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:receipts?|payments?|collections?))$',
);
/** A column is no deduction where it would leave most invoices below nothing. */
const FITS_AT_LEAST = 0.9;

type Body = readonly (readonly Cell[])[];

/**
 * Columns (zero-based) whose amounts are taken off the original amount besides what the column of receipts says; none
 * where the sheet has a balance, or where they only say what the receipts are made of.
 */
export function deductionColumns(header: HeaderBlock, body: Body, mapping: Mapping): readonly number[] {
  const { amountOriginal: original, amountPaid: paid } = mapping;
  if (original === undefined || mapping.balance !== undefined) return [];
  const taken = new Set<number>(Object.values(mapping));
  const columns = header.levels.flatMap((texts, column) => {
    const text = foldScript((texts[texts.length - 1] ?? '').normalize('NFKC')).toLowerCase();
    const bare = text.replace(/[（(].*?[)）]/g, '').trim();
    return !taken.has(column) && DEDUCTION.test(bare) && holdsAmounts(body, column) ? [column] : [];
  });
  if (columns.length === 0) return [];
  const rows = body.filter((row) => readAmount(row[original]).state === 'value');
  const isUsed = rows.some((row) => sumOf(row, columns) !== 0);
  const isPart = isUsed && rows.every((row) => isNear(sumOf(row, columns), amountOf(row[paid ?? -1])));
  const fitting = rows.filter(
    (row) =>
      amountOf(row[original]) - sumOf(row, [...columns, ...(paid === undefined ? [] : [paid])]) > -0.005,
  );
  return (paid !== undefined && isPart) || fitting.length < rows.length * FITS_AT_LEAST ? [] : columns;
}

function holdsAmounts(body: Body, column: number): boolean {
  const readings = body.map((row) => readAmount(row[column])).filter(({ state }) => state !== 'blank');
  // What was never taken off so far may be, further down.
  return readings.filter(({ state }) => state === 'value').length * 2 >= readings.length;
}

const amountOf = (cell: Cell | undefined) => {
  const { state, value } = readAmount(cell);
  return state === 'value' ? value : 0;
};
const sumOf = (row: readonly Cell[], columns: readonly number[]) =>
  columns.reduce((sum, column) => sum + amountOf(row[column]), 0);
const isNear = (a: number, b: number) => Math.abs(a - b) < 0.005;

/** A block whose column of receipts holds all that is to be taken off. */
export function withDeductions(
  block: SheetColumns,
  { deductions = [], mapping }: Pick<Recognition, 'deductions' | 'mapping'>,
): SheetColumns {
  const { balance, amountOriginal, amountPaid } = block.columns;
  if (deductions.length === 0 || balance || !amountOriginal) return block;
  // What the user has made something else of is no deduction any more.
  const taken = new Set<number>(Object.values(mapping));
  const columns = deductions.flatMap((column) =>
    taken.has(column) ? [] : [block.byColumn?.get(column) ?? []],
  );
  if (columns.length === 0) return block;
  const all = amountPaid ? [amountPaid, ...columns] : columns;
  const sums = Array.from({ length: block.rowCount }, (_, i) => summed(all.map((cells) => cells[i] ?? null)));
  return { ...block, columns: { ...block.columns, amountPaid: sums } };
}

/** The sum of some cells; one that cannot be read speaks for all of them. */
function summed(cells: readonly Cell[]): Cell {
  const filled = cells.filter((cell) => !isBlank(cell));
  const bad = filled.find((cell) => readAmount(cell).state !== 'value');
  if (bad !== undefined || filled.length === 0) return bad ?? null;
  return Number(filled.reduce<number>((sum, cell) => sum + readAmount(cell).value, 0).toPrecision(15));
}
