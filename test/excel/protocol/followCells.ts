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

/** Ranges that an add-in keeps follow their cells when whole rows or columns come or go, as Excel's references do. */
export function followCells(session: Session, { sheet, rect, changeType }: EventMap['dataChanged']): void {
  const rows = { RowInserted: 1, RowDeleted: -1 }[changeType as string];
  const columns = { ColumnInserted: 1, ColumnDeleted: -1 }[changeType as string];
  if (rows === undefined && columns === undefined) return;
  for (const object of session.kept()) {
    const { target } = object;
    if (target instanceof Area && target.sheet === sheet)
      target.rect = moved(target.rect, rect, rows, columns);
  }
}

function moved(kept: Rect, changed: Rect, rows: number | undefined, columns: number | undefined): Rect {
  if (rows !== undefined) {
    const [r1, r2] = shift(kept.r1, kept.r2, changed.r1, rows * rowCount(changed), MAX_ROWS - 1);
    return { ...kept, r1, r2 };
  }
  const [c1, c2] = shift(
    kept.c1,
    kept.c2,
    changed.c1,
    (columns ?? 1) * columnCount(changed),
    MAX_COLUMNS - 1,
  );
  return { ...kept, c1, c2 };
}
