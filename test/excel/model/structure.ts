import type { Node } from '../formula/ast';
import { printReference, rewriteFormula, sheetPrefix } from '../formula/rewrite';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import { shifted } from './sheetLayout';

/** Cells come in (by > 0) or go (by < 0) at `start`, within the rows or columns `cross`. */
export interface Shift {
  readonly axis: 'Rows' | 'Columns';
  readonly start: number;
  readonly by: number;
  readonly cross: readonly [number, number];
}

export function shiftOf(area: Rect, direction: 'Down' | 'Right' | 'Up' | 'Left'): Shift {
  const vertical = direction === 'Down' || direction === 'Up';
  const sign = direction === 'Down' || direction === 'Right' ? 1 : -1;
  return vertical
    ? { axis: 'Rows', start: area.r1, by: sign * (area.r2 - area.r1 + 1), cross: [area.c1, area.c2] }
    : { axis: 'Columns', start: area.c1, by: sign * (area.c2 - area.c1 + 1), cross: [area.r1, area.r2] };
}

/** New ends of a stretch of rows or columns; null when all of it went. */
function shiftEnds(
  from: number,
  to: number,
  start: number,
  by: number,
  limit: number,
): [number, number] | null {
  if (by > 0) {
    const low = from >= start ? from + by : from;
    const high = to >= start ? to + by : to;
    return low >= limit ? null : [low, Math.min(high, limit - 1)];
  }
  const end = start - by;
  if (from >= start && to < end) return null;
  const low = shifted(from, start, by) ?? start;
  const high = shifted(to, start, by) ?? start - 1;
  return [low, high];
}

/** Where an area goes; null when it is deleted; itself when the shift passes it by. */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const [low, high] = shift.cross;
  if (shift.axis === 'Rows') {
    if (rect.c1 < low || rect.c2 > high || (rect.r1 === 0 && rect.r2 === MAX_ROWS - 1)) return rect;
    const ends = shiftEnds(rect.r1, rect.r2, shift.start, shift.by, MAX_ROWS);
    return ends && { ...rect, r1: ends[0], r2: ends[1] };
  }
  if (rect.r1 < low || rect.r2 > high || (rect.c1 === 0 && rect.c2 === MAX_COLUMNS - 1)) return rect;
  const ends = shiftEnds(rect.c1, rect.c2, shift.start, shift.by, MAX_COLUMNS);
  return ends && { ...rect, c1: ends[0], c2: ends[1] };
}

/** A formula after the shift of a sheet; the same text when it does not feel it. */
export function shiftFormulaText(
  text: string,
  tree: Node,
  shift: Shift,
  concerns: (sheetName: string | null) => boolean,
): string {
  return rewriteFormula(text, tree, (node) => {
    if (node.kind !== 'reference' || node.sheetEnd !== null || !concerns(node.sheet)) return null;
    const area = shiftRect(node.area, shift);
    if (area === node.area) return null;
    return area === null ? `${sheetPrefix(node)}#REF!` : printReference({ ...node, area });
  });
}
