import fc from 'fast-check';
import type { Cell, ReadingOptions } from '../../../../src/domain/ledger/types';
import type { HeaderLanguage } from '../generated';
import type { Row } from '../sheet';
import { written } from './forms';
import { inHand, type AmountHand, type DateHand } from './hands';
import type { Role, WrittenColumn, WrittenSheet } from './types';

/**
 * Another way to lay a sheet out. Each number scatters something over the rows, columns or cells, 0 leaves it alone: a
 * counterexample shrinks to the few of them that it takes.
 */
interface Layout {
  readonly language: HeaderLanguage;
  readonly rowOrder: number;
  readonly columnOrder: number;
  readonly blankColumns: number;
  readonly blankRows: number;
  readonly hidden: number;
  readonly titles: number;
  readonly notes: number;
  readonly furniture: number;
  readonly forms: number;
  readonly cuts: number;
  readonly dates: DateHand;
  readonly isOpen: boolean;
  readonly amounts: AmountHand;
  readonly date1904: boolean;
}

const scatter = fc.nat({ max: 9999 });
const layouts: fc.Arbitrary<Layout> = fc.record({
  language: fc.constantFrom<HeaderLanguage>('zh-CN', 'zh-TW', 'en'),
  rowOrder: scatter,
  columnOrder: scatter,
  blankColumns: fc.nat({ max: 3 }),
  blankRows: scatter,
  hidden: scatter,
  titles: fc.nat({ max: 4 }),
  notes: fc.nat({ max: 3 }),
  furniture: scatter,
  forms: scatter,
  cuts: scatter,
  dates: rarely<DateHand>('serial', 'dmy', 'mdy', 'dmy short', 'mdy short', 'ymd short', 'points'),
  isOpen: fc.boolean(),
  amounts: rarely<AmountHand>('number', 'comma'),
  date1904: rarely(false, true),
});

/** Mostly the first. */
function rarely<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 2 }, fc.constantFrom(...others));
}

/** A whole number from 0 up to `most` for each place, the same for the same seed; 0 everywhere for seed 0. */
function scattered(seed: number, place: number, most: number): number {
  if (seed === 0) return 0;
  let value = Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f);
  return ((value ^ (value >>> 16)) >>> 0) % (most + 1);
}

/** A sheet as it then stands in the workbook. */
export interface LaidOut {
  readonly sheet: WrittenSheet;
  readonly rows: readonly Row[];
  /** What each column holds; null where it is blank. */
  readonly roles: readonly (Role | null)[];
  /** The header's and the last row of the table under it, zero-based. */
  readonly table: readonly [first: number, last: number];
  /** Sheet rows, 1-based. */
  readonly hidden: readonly number[];
  readonly date1904: boolean;
  /** Warnings that must ask, and what the one who wrote it would say to all of them. */
  readonly questions: readonly string[];
  readonly answers: Partial<ReadingOptions>;
  /** How many rows below the header precede each block but the first. */
  readonly cuts: readonly number[];
}

/** The sheet in any layout. Counterexamples are shown as the sheet, not as what it was drawn from. */
export function laidOut(sheets: fc.Arbitrary<WrittenSheet>): fc.Arbitrary<LaidOut> {
  return fc.tuple(sheets, layouts).map(([sheet, layout]) => {
    const laid = layOut(sheet, layout);
    return { ...laid, [fc.toStringMethod]: () => shown(laid) };
  });
}

function shown({ sheet, rows, hidden, cuts, date1904, answers }: LaidOut): string {
  const lines = rows.map((row, i) => `${i + 1} ${row.map((cell) => JSON.stringify(cell)).join(' | ')}`);
  const about = [sheet.kind, `hidden ${hidden.join()}`, `blocks end after ${cuts.join()}`];
  if (date1904) about.push('days from 1904');
  return `${about.join('; ')}; ${JSON.stringify(answers)}\n${lines.join('\n')}\n`;
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  return all
    .map((one, i) => ({ one, key: scattered(seed, i, 1e6) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function layOut(sheet: WrittenSheet, layout: Layout): LaidOut {
  const { columns, units } = sheet;
  const { language } = layout;
  const blanks = Array.from({ length: layout.blankColumns }, () => -1);
  const places = shuffled([...columns.map((_, i) => i), ...blanks], layout.columnOrder);
  const moved = (row: Row): Row => places.map((place): Cell => (place < 0 ? null : (row[place] ?? null)));
  const header = moved(columns.map(({ headers }) => headers[language]));
  // Every other cell stays as it is, so that forms stand among plain cells too.
  const formOf = (at: number, i: number) => Math.max(0, scattered(layout.forms, at * 31 + i, 80) - 40);
  const otherwise = (row: Row, at: number): Row =>
    row.map((cell, i) => written(cell, columns[i]?.role ?? 'plain', formOf(at, i)));
  const ordered = shuffled(units, layout.rowOrder);
  const plain = inHand(ordered.flat(), columns, layout, (row, i) => formOf(row, i) === 0);
  let at = 0;
  const body = ordered.flatMap((unit, i): Row[] => {
    const own = unit.flatMap((): Row[] => {
      const count = Math.max(0, scattered(layout.blankRows, at, 6) - 4);
      const gap = Array.from({ length: count }, (): Row => header.map(() => null));
      const row = otherwise(plain.rows[at] ?? [], at++);
      return [...gap, moved(layout.date1904 ? from1904(row, columns) : row)];
    });
    const which = sheet.takesFurniture ? scattered(layout.furniture, i, 30) : 0;
    const extra = which > 0 ? furnitureOf(columns, language, moved, header)[which - 1] : undefined;
    return extra ? [...own, extra] : own;
  });
  const titles = TITLES[language].slice(0, layout.titles).map((text): Row => [text]);
  const notes = NOTES[language].slice(0, layout.notes).map((text): Row => [text]);
  const rows = [...titles, header, ...body, ...notes];
  const below = rows.slice(titles.length + 1).map((_, i) => i);
  return {
    sheet,
    rows,
    roles: places.map((place) => columns[place]?.role ?? null),
    table: [titles.length, rows.length - notes.length - 1],
    date1904: layout.date1904,
    questions: plain.questions,
    answers: plain.answers,
    hidden: below.filter((i) => scattered(layout.hidden, i, 2) === 2).map((i) => titles.length + 2 + i),
    cuts: below.filter((i) => i > 0 && scattered(layout.cuts, i, 2) === 2),
  };
}

/** Days from 1904-01-01 to the day that the other date system begins with. */
const FROM_1904 = 1462;

/** The row as a workbook has it that counts its days from 1904, in numbers and in texts of numbers. */
function from1904(row: Row, columns: readonly WrittenColumn[]): Row {
  return row.map((cell, i): Cell => {
    if (columns[i]?.role !== 'date') return cell;
    if (typeof cell === 'string') return /^\d{5}$/.test(cell) ? String(Number(cell) - FROM_1904) : cell;
    const isSerial = typeof cell === 'number' && ((cell > 40_000 && cell < 60_000) || cell === LAST_DAY);
    return isSerial ? cell - FROM_1904 : cell;
  });
}

/** 9999-12-31. */
const LAST_DAY = 2_958_465;

const TITLES: Readonly<Record<HeaderLanguage, readonly string[]>> = {
  'zh-CN': ['应收账款明细表', '编制单位：天津嘉和有限公司', '截止日期：2025年3月31日', '制表人：李强'],
  'zh-TW': ['應收帳款明細表', '編製單位：永豐股份有限公司', '截止日期：2025年3月31日', '製表人：王小明'],
  en: ['Open receivables', 'Harbour Trading Ltd', 'As of 2025-03-31', 'Prepared by: L. Baker'],
};
const NOTES: Readonly<Record<HeaderLanguage, readonly string[]>> = {
  'zh-CN': ['注：以上数据仅供内部使用', '审核：张伟', '第 1 页 共 1 页'],
  'zh-TW': ['註：以上資料僅供內部使用', '覆核：李淑芬', '第 1 頁'],
  en: ['Note: for internal use only', 'Approved by: G. Hughes', 'Page 1'],
};

const SUMS: Readonly<Record<HeaderLanguage, readonly string[]>> = {
  'zh-CN': ['小计', '合计：', '客户小计', '本页合计'],
  'zh-TW': ['小計', '合計', '客戶小計', '本頁合計'],
  en: ['Subtotal', 'Total', 'Grand Total', 'Page total'],
};

/** Rows between the items that are none: sums, what a page carries over, page numbers, notes, the header again. */
function furnitureOf(
  columns: readonly WrittenColumn[],
  language: HeaderLanguage,
  moved: (row: Row) => Row,
  header: Row,
): Row[] {
  const labelled = Math.max(
    0,
    columns.findIndex(({ role }) => role === 'name' || role === 'code'),
  );
  const isAmount = ({ role }: WrittenColumn) => role === 'amount' || role === 'figure';
  const sum = (text: string): Row =>
    moved(columns.map((column, i) => (i === labelled ? text : isAmount(column) ? 12.5 : null)));
  return [
    ...SUMS[language].map(sum),
    sum({ 'zh-CN': '承前页', 'zh-TW': '承前頁', en: 'Brought forward' }[language]),
    header,
    ...NOTES[language].map((text): Row => [text]),
  ];
}
