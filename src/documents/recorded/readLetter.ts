import type { InvoiceTable } from '../../domain/notices/types';

/** A letter as it can be told from its text on record, so that it is set again the way it went out. */
export interface RecordedLetter {
  readonly letterhead: readonly string[];
  readonly title: string;
  readonly reference: readonly Pair[];
  readonly salutation: string;
  readonly parts: readonly LetterPart[];
}

export type Pair = readonly [label: string, value: string];

export type LetterPart =
  | { readonly type: 'paragraph' | 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'items'; readonly table: InvoiceTable }
  | { readonly type: 'bank'; readonly rows: readonly Pair[] }
  | { readonly type: 'signature'; readonly lines: readonly string[]; readonly other?: readonly string[] }
  | { readonly type: 'replySlip'; readonly title: string; readonly lines: readonly string[] };

const CELL = ' | ';
const PAIR = /^([^：:]{1,24})[：:]\s*(.+)$/;
const CUT = /^(?:- ){5,}-$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|\d+\. )\S/;
/** Characters of a heading at most; a sentence that a heading stands over is longer. */
const SHORT = 40;
const BLANK = /_{4,}/;
/** 12,345.67 · -800 · 81; nothing that is a date, and no number of a document. */
const FIGURE = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;

/** Reads back what `plainText` wrote. What it does not know, an edited cell for one, is a paragraph as it stands. */
export function readLetter(text: string): RecordedLetter {
  const [head = '', title = '', reference = '', ...rest] = text
    .split(/\n\s*\n/)
    .map((group) => group.replace(/^\n+|\s+$/g, ''))
    .filter((group) => group !== '');
  const about = pairs(reference);
  // Somebody has written over it.
  if (!about) {
    const written = text.split(/\n\s*\n/).filter((group) => group.trim() !== '');
    const plain = written.map((group) => ({ type: 'paragraph' as const, text: group }));
    return { letterhead: [], title: '', reference: [], salutation: '', parts: plain };
  }
  const greeted = /[：:,，]$|公鑒$|Madam/.test(rest[0] ?? '') && !(rest[0] ?? '').includes('\n');
  return {
    letterhead: head.split('\n'),
    title,
    reference: about,
    salutation: greeted ? (rest[0] ?? '') : '',
    parts: parts(greeted ? rest.slice(1) : rest),
  };
}

function parts(groups: readonly string[]): readonly LetterPart[] {
  const slip = groups.findIndex((group) => CUT.test(group.split('\n')[0] ?? ''));
  const letter = slip < 0 ? groups : groups.slice(0, slip);
  const signed = signature(letter);
  const [, title = '', ...lines] = slip < 0 ? [] : groups.slice(slip).join('\n').split('\n');
  return [
    ...letter
      .slice(0, letter.length - (signed?.other ? 2 : 1))
      .map((group, index) => part(group, letter[index + 1] ?? '')),
    ...(signed ? [signed] : []),
    ...(slip < 0 ? [] : [{ type: 'replySlip' as const, title, lines }]),
  ];
}

/** The last group of a letter; the last two of an agreement, each with lines to sign on. */
function signature(groups: readonly string[]): Extract<LetterPart, { type: 'signature' }> | null {
  const [first, last] = [groups.at(-2), groups.at(-1)];
  if (last === undefined) return null;
  const both = first !== undefined && BLANK.test(first) && BLANK.test(last);
  return both
    ? { type: 'signature', lines: first.split('\n'), other: last.split('\n') }
    : { type: 'signature', lines: last.split('\n') };
}

function part(group: string, next: string): LetterPart {
  const lines = group.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return { type: 'list', items: lines.map((line) => line.slice(2)) };
  if (lines.length > 1 && lines[0]?.includes(CELL)) return { type: 'items', table: tableOf(lines) };
  const rows = lines.length > 1 ? pairs(group) : null;
  if (rows) return { type: 'bank', rows };
  return { type: lines.length === 1 && isHeading(group, next) ? 'heading' : 'paragraph', text: group };
}

/** Short, and numbered or without the end of a sentence over something longer, which no closing words stand over. */
function isHeading(line: string, next: string): boolean {
  if (line.length >= SHORT) return false;
  return NUMBERED.test(line) || (!/[：:]|[\p{P}\d]$/u.test(line) && next.length >= SHORT);
}

function pairs(group: string): Pair[] | null {
  const found = group.split('\n').map((line) => PAIR.exec(line));
  if (found.some((match) => match === null)) return null;
  return found.map((match): Pair => [match?.[1] ?? '', match?.[2] ?? '']);
}

/** Lines with cells between bars. One cell is the title of a group, fewer cells than heads are its sum. */
export function tableOf(lines: readonly string[]): InvoiceTable {
  const [head = [], ...rows] = lines.map((line) => line.split(CELL));
  const full = rows.filter(({ length }) => length === head.length);
  const numeric = head.map((_head, column) => {
    const cells = full.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
    return column > 0 && cells.length > 0 && cells.every((cell) => FIGURE.test(cell));
  });
  const sum = (cells: readonly string[], of: readonly (readonly string[])[]): string[] =>
    spread(cells, numeric, of);
  const isSum = (cells: readonly string[]): boolean => cells.length > 1 && cells.length < head.length;
  const last = rows.at(-1) ?? [];
  const total = isSum(last) ? sum(last, []) : [];
  const months: { title: string; rows: string[][]; subtotal: string[] }[] = [];
  for (const cells of isSum(last) ? rows.slice(0, -1) : rows) {
    const month = months.at(-1);
    if (cells.length === 1) months.push({ title: cells[0] ?? '', rows: [], subtotal: [] });
    else if (isSum(cells) && month) month.subtotal = sum(cells, month.rows);
    else if (month && month.subtotal.length === 0) month.rows.push([...cells]);
    else months.push({ title: '', rows: [[...cells]], subtotal: [] });
  }
  return { head, numeric, months, total };
}

/** A sum without its empty cells: the label first, the amounts under the columns that add up to them, else the last. */
function spread(
  [label = '', ...amounts]: readonly string[],
  numeric: readonly boolean[],
  rows: readonly (readonly string[])[],
): string[] {
  const columns = numeric.flatMap((is, column) => (is ? [column] : []));
  const adds = (column: number): boolean =>
    rows.reduce((sum, cells) => sum + cents(cells[column]), 0) === cents(amounts[0]);
  const only = amounts.length === 1 ? columns.filter(adds).at(-1) : undefined;
  const under = only === undefined ? columns.slice(-amounts.length) : [only];
  return numeric.map((_is, column) => (column === 0 ? label : (amounts[under.indexOf(column)] ?? '')));
}

function cents(figure = ''): number {
  return Math.round(Number(figure.replace(/,/g, '')) * 1000);
}
