import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount, type Rect } from '../model/address';
import type { EventMap } from '../model/events';
import { Area } from './interpreter/classes/area';
import type { Session } from './interpreter/session';

/** First and last line (row or column) of a range after lines were inserted (positive count) or deleted (negative). */
function shift(first: number, last: number, at: number, count: number, limit: number): [number, number] {
  if (count > 0) {
    const grow = (line: number): number => Math.min(line >= at ? line + count : line, limit);
    return [grow(first), grow(last)];
  }
  const end = at - count;
  const from = first >= end ? first + count : Math.min(first, at);
  const to = last >= end ? last + count : Math.min(last, at - 1);
  return [from, Math.max(from, to)];
}

/** Lines by which the cells moved: downwards or to the right positive; null when none did. */
interface Move {
  readonly axis: 'rows' | 'columns';
  readonly sign: 1 | -1;
}

const WHOLE_LINES: Readonly<Record<string, Move>> = {
  RowInserted: { axis: 'rows', sign: 1 },
  RowDeleted: { axis: 'rows', sign: -1 },
  ColumnInserted: { axis: 'columns', sign: 1 },
  ColumnDeleted: { axis: 'columns', sign: -1 },
};
const CELLS: Readonly<Record<'Down' | 'Up' | 'Right' | 'Left', Move>> = {
  Down: { axis: 'rows', sign: 1 },
  Up: { axis: 'rows', sign: -1 },
  Right: { axis: 'columns', sign: 1 },
  Left: { axis: 'columns', sign: -1 },
};

/** Ranges that an add-in keeps follow their cells when rows, columns or cells come or go, as Excel's references do. */
export function followCells(
  session: Session,
  { sheet, rect, changeType, shift: direction }: EventMap['dataChanged'],
): void {
  const move = direction ? CELLS[direction] : WHOLE_LINES[changeType];
  if (!move) return;
  for (const { target } of session.kept()) {
    if (target instanceof Area && target.sheet === sheet) target.rect = moved(target.rect, rect, move);
  }
}

/** Only what lies wholly in the lines that moved goes with them. */
function moved(kept: Rect, changed: Rect, { axis, sign }: Move): Rect {
  if (axis === 'rows') {
    if (kept.c1 < changed.c1 || kept.c2 > changed.c2) return kept;
    const [r1, r2] = shift(kept.r1, kept.r2, changed.r1, sign * rowCount(changed), MAX_ROWS - 1);
    return { ...kept, r1, r2 };
  }
  if (kept.r1 < changed.r1 || kept.r2 > changed.r2) return kept;
  const [c1, c2] = shift(kept.c1, kept.c2, changed.c1, sign * columnCount(changed), MAX_COLUMNS - 1);
  return { ...kept, c1, c2 };
}
