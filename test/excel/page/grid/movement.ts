import { MAX_COLUMNS, MAX_ROWS, type Worksheet } from '../model';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The next visible cell in a direction, or the same one at the edge of the sheet. */
export function step(sheet: Worksheet, from: Cell, direction: Direction, count = 1): Cell {
  let at = from;
  for (let done = 0; done < count; done += 1) {
    const next = visibleBeyond(sheet, at, direction);
    if (!next) break;
    at = next;
  }
  return at;
}

function visibleBeyond(sheet: Worksheet, from: Cell, direction: Direction): Cell | undefined {
  const [down, right] = STEP[direction];
  for (
    let row = from.row + down, column = from.column + right;
    inSheet(row, column);
    row += down, column += right
  ) {
    if (!sheet.isRowHidden(row) && !sheet.isColumnHidden(column)) return { row, column };
  }
  return undefined;
}

/** Ctrl+arrow: to the end of the block of filled cells, or to the next filled one, or to the edge. */
export function leap(sheet: Worksheet, from: Cell, direction: Direction): Cell {
  const used = sheet.usedRange(true);
  const [down, right] = STEP[direction];
  const filled = (at: Cell): boolean =>
    inSheet(at.row, at.column) && sheet.readValue(at.row, at.column) !== null;
  const edge = {
    row: down > 0 ? MAX_ROWS - 1 : down < 0 ? 0 : from.row,
    column: right > 0 ? MAX_COLUMNS - 1 : right < 0 ? 0 : from.column,
  };
  if (!used) return edge;
  const inBlock = filled(from) && filled({ row: from.row + down, column: from.column + right });
  let at = from;
  for (;;) {
    const next = { row: at.row + down, column: at.column + right };
    if (!inSheet(next.row, next.column)) return at;
    const beyond =
      (down > 0 && next.row > used.r2) ||
      (right > 0 && next.column > used.c2) ||
      (down < 0 && next.row < used.r1) ||
      (right < 0 && next.column < used.c1);
    if (inBlock ? !filled(next) : beyond) return inBlock ? at : edge;
    if (!inBlock && filled(next)) return next;
    at = next;
  }
}

function inSheet(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}
