/** Columns that may be narrowed: text that can wrap without harm (numbers of invoices and contracts). */
export interface ColumnText {
  readonly cells: readonly string[];
  /** Amounts and dates: never narrower than their widest cell. */
  readonly rigid: boolean;
  /** Room beside the padding that this column alone needs, in twips. */
  readonly before?: number;
  /** Words above it that had better stand in one line. */
  readonly head?: string;
}

const NARROWEST_TEXT = 900;
/** Bold type as a multiple of the plain. */
const BOLD = 1.08;

/**
 * Widths of a table's columns in twips, adding up to `available`: each as wide as its widest cell needs
 * at `halfPoints`, spare room given to heads that would wrap and shared out evenly after that, shortage
 * taken from the columns that can wrap.
 */
export function columnWidths(
  columns: readonly ColumnText[],
  available: number,
  halfPoints: number,
  padding: number,
): number[] {
  const wanted = columns.map((column) => natural(column, halfPoints, padding));
  const spare = available - sum(wanted);
  if (spare >= 0) {
    const wide = withHeads(wanted, columns, spare, (head) => textWidth(head, halfPoints) * BOLD + padding);
    const rest = (available - sum(wide)) / wide.length;
    return exactly(
      wide.map((width) => width + rest),
      available,
    );
  }
  const soft = sum(wanted.filter((_width, index) => !columns[index]?.rigid));
  const squeezed = wanted.map((width, index) =>
    columns[index]?.rigid ? width : Math.max(NARROWEST_TEXT, width * Math.max(0, 1 + spare / soft)),
  );
  return exactly(
    squeezed.map((width) => (width * available) / sum(squeezed)),
    available,
  );
}

/** The same widths, and for as many heads as the spare room is enough for a line of their own; the shortest wish first. */
function withHeads(
  widths: readonly number[],
  columns: readonly ColumnText[],
  spare: number,
  widthOf: (head: string) => number,
): readonly number[] {
  const wide = [...widths];
  let left = spare;
  const wishes = columns
    .map(({ head = '', before = 0 }, index) => ({
      index,
      more: head === '' ? 0 : Math.ceil(widthOf(head)) + before - (widths[index] ?? 0),
    }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => a.more - b.more);
  for (const { index, more } of wishes) {
    if (more > left) break;
    wide[index] = (wide[index] ?? 0) + more;
    left -= more;
  }
  return wide;
}

/** What a table needs so that nothing wraps, in twips. */
export function naturalWidth(columns: readonly ColumnText[], halfPoints: number, padding: number): number {
  return sum(columns.map((column) => natural(column, halfPoints, padding)));
}

function natural(column: ColumnText, halfPoints: number, padding: number): number {
  return (
    Math.ceil(column.cells.reduce((widest, cell) => Math.max(widest, textWidth(cell, halfPoints)), 0)) +
    padding +
    (column.before ?? 0)
  );
}

/** Estimated width in twips: a Chinese character is a full em, a capital two thirds, a digit or letter half. */
export function textWidth(text: string, halfPoints: number): number {
  let ems = 0;
  for (const character of text) {
    if (
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
    )
      ems += 1;
    else if (/[A-Z@%&]/.test(character)) ems += 0.68;
    else if (/[.,:;'| ]/.test(character)) ems += 0.28;
    else ems += 0.565;
  }
  return ems * halfPoints * 10;
}

/** Whole twips that add up to `total`. */
function exactly(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const last = whole.length - 1;
  return whole.map((width, index) => (index === last ? width + total - sum(whole) : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
