import { boundingRect, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../../model/address';
import { excelError } from '../errors';
import { bind, factory, type Arguments, type HostObject, type Member } from '../members';
import { Area, Areas, checkedRect, moved, resized, sameSheetRect } from './area';
import { choice, index, number, optionalFlag, optionalNumber, optionalRecord, text } from './arguments';
import { findOptions } from './findOptions';
import { rangeAreasType } from './rangeAreas';
import { rangeType } from './range';
import { rangeViewType } from './rangeView';
import { removeDuplicatesType } from './rangeActions';
import { specialCells } from './specialCells';
import { tableScopedType } from './tables';

export const rangeObject = (area: Area): HostObject => bind(rangeType, area);
const onSheet = (area: Area, rect: Rect): HostObject => rangeObject(new Area(area.sheet, rect));

/** A member that answers with another rectangle of the same sheet. */
const rectMember = (find: (rect: Rect, args: Arguments, area: Area) => Rect): Member<Area> =>
  factory((area, args) => {
    area.check();
    return onSheet(area, find(area.rect, args, area));
  });

const orNull = (find: (area: Area, args: Arguments) => Rect | null): Member<Area> =>
  factory((area, args) => {
    area.check();
    const found = find(area, args);
    return found ? onSheet(area, found) : null;
  });

const orError = (find: (area: Area, args: Arguments) => Rect | null): Member<Area> =>
  factory((area, args) => {
    area.check();
    const found = find(area, args);
    if (!found) throw excelError('ItemNotFound');
    return onSheet(area, found);
  });

const intersection = (area: Area, [other]: Arguments): Rect | null =>
  intersect(area.rect, sameSheetRect(other, area.sheet));

function used(area: Area, valuesOnly: boolean): Rect | null {
  const whole = area.sheet.usedRange(valuesOnly);
  return whole ? intersect(area.rect, whole) : null;
}

function findText(area: Area, [what, criteria]: Arguments): Rect | null {
  return area.sheet.find(text(what), area.rect, findOptions(optionalRecord(criteria)));
}

/** Rows above or below, columns before or after: a negative count turns the direction. */
function beside(rect: Rect, count: number, side: 'Above' | 'Below' | 'Before' | 'After'): Rect {
  if (count === 0) throw excelError('InvalidArgument');
  const size = Math.abs(count);
  const turned = { Above: 'Below', Below: 'Above', Before: 'After', After: 'Before' } as const;
  switch (count < 0 ? turned[side] : side) {
    case 'Above':
      return checkedRect(rect.r1 - size, rect.c1, rect.r1 - 1, rect.c2);
    case 'Below':
      return checkedRect(rect.r2 + 1, rect.c1, rect.r2 + size, rect.c2);
    case 'Before':
      return checkedRect(rect.r1, rect.c1 - size, rect.r2, rect.c1 - 1);
    default:
      return checkedRect(rect.r1, rect.c2 + 1, rect.r2, rect.c2 + size);
  }
}

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** Where Ctrl+arrow lands from a cell: the end of the filled stretch, or the next filled cell, or the sheet's edge. */
function edge(area: Area, direction: Direction): { row: number; column: number } {
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
  const [dr, dc] = step[direction];
  const filled = (row: number, column: number): boolean => area.sheet.readValue(row, column) !== null;
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let row = area.rect.r1;
  let column = area.rect.c1;
  if (!inside(row + dr, column + dc)) return { row, column };
  const run = filled(row, column) && filled(row + dr, column + dc);
  do {
    row += dr;
    column += dc;
  } while (inside(row + dr, column + dc) && (run ? filled(row + dr, column + dc) : !filled(row, column)));
  return { row, column };
}

function start(area: Area, activeCell: unknown): Area {
  return activeCell === null || activeCell === undefined
    ? new Area(area.sheet, { ...area.rect, r2: area.rect.r1, c2: area.rect.c1 })
    : new Area(area.sheet, sameSheetRect(activeCell, area.sheet));
}

function spillOf(area: Area): Rect | null {
  return area.sheet.cell(area.rect.r1, area.rect.c1).spillRect;
}

function spillParent(area: Area): Rect | null {
  const parent = area.sheet.cell(area.rect.r1, area.rect.c1).spillParent;
  return parent ? { r1: parent.row, c1: parent.column, r2: parent.row, c2: parent.column } : null;
}

const areas = (area: Area, rects: readonly Rect[]): HostObject | null =>
  rects.length === 0 ? null : bind(rangeAreasType, new Areas(area.sheet, rects));

function mergedIn(area: Area): Rect[] {
  return area.sheet.merges.filter((merge) => intersect(merge, area.rect) !== null);
}

export const rangeFactories: Readonly<Record<string, Member<Area>>> = {
  GetCell: rectMember((rect, [row, column]) =>
    checkedRect(
      rect.r1 + number(row),
      rect.c1 + number(column),
      rect.r1 + number(row),
      rect.c1 + number(column),
    ),
  ),
  GetRow: rectMember((rect, [row]) =>
    checkedRect(rect.r1 + index(row), rect.c1, rect.r1 + index(row), rect.c2),
  ),
  GetColumn: rectMember((rect, [column]) =>
    checkedRect(rect.r1, rect.c1 + index(column), rect.r2, rect.c1 + index(column)),
  ),
  GetLastCell: rectMember((rect) => ({ r1: rect.r2, c1: rect.c2, r2: rect.r2, c2: rect.c2 })),
  GetLastRow: rectMember((rect) => ({ ...rect, r1: rect.r2 })),
  GetLastColumn: rectMember((rect) => ({ ...rect, c1: rect.c2 })),
  GetEntireRow: rectMember((rect) => ({ ...rect, c1: 0, c2: MAX_COLUMNS - 1 })),
  GetEntireColumn: rectMember((rect) => ({ ...rect, r1: 0, r2: MAX_ROWS - 1 })),
  GetOffsetRange: rectMember((rect, [rows, columns]) => moved(rect, number(rows), number(columns))),
  GetResizedRange: rectMember((rect, [rows, columns]) => resized(rect, number(rows), number(columns))),
  GetAbsoluteResizedRange: rectMember((rect, [rows, columns]) =>
    checkedRect(rect.r1, rect.c1, rect.r1 + number(rows) - 1, rect.c1 + number(columns) - 1),
  ),
  GetBoundingRect: rectMember((rect, [other], area) => boundingRect(rect, sameSheetRect(other, area.sheet))),
  GetRowsAbove: rectMember((rect, [count]) => beside(rect, optionalNumber(count) ?? 1, 'Above')),
  GetRowsBelow: rectMember((rect, [count]) => beside(rect, optionalNumber(count) ?? 1, 'Below')),
  GetColumnsBefore: rectMember((rect, [count]) => beside(rect, optionalNumber(count) ?? 1, 'Before')),
  GetColumnsAfter: rectMember((rect, [count]) => beside(rect, optionalNumber(count) ?? 1, 'After')),
  GetSurroundingRegion: rectMember((rect, _args, area) => area.sheet.currentRegion(rect.r1, rect.c1)),
  GetRangeEdge: rectMember((_rect, [direction, active], area) => {
    const { row, column } = edge(start(area, active), choice(direction, DIRECTIONS));
    return checkedRect(row, column, row, column);
  }),
  GetExtendedRange: rectMember((rect, [direction, active], area) => {
    const { row, column } = edge(start(area, active), choice(direction, DIRECTIONS));
    return boundingRect(rect, checkedRect(row, column, row, column));
  }),
  /** Of an empty range: its first cell. */
  GetUsedRange: rectMember(
    (rect, [valuesOnly], area) =>
      used(area, optionalFlag(valuesOnly)) ?? { ...rect, r2: rect.r1, c2: rect.c1 },
  ),
  GetUsedRangeOrNullObject: orNull((area, [valuesOnly]) => used(area, optionalFlag(valuesOnly))),
  GetIntersection: orError(intersection),
  GetIntersectionOrNullObject: orNull(intersection),
  Find: orError(findText),
  FindOrNullObject: orNull(findText),
  GetSpillingToRange: orError(spillOf),
  GetSpillingToRangeOrNullObject: orNull(spillOf),
  GetSpillParent: orError(spillParent),
  GetSpillParentOrNullObject: orNull(spillParent),
  GetSpecialCells: factory((area, [type, valueType]) => {
    const found = areas(area, specialCells(area, type, valueType));
    if (!found) throw excelError('ItemNotFound');
    return found;
  }),
  GetSpecialCellsOrNullObject: factory((area, [type, valueType]) =>
    areas(area, specialCells(area, type, valueType)),
  ),
  GetMergedAreasOrNullObject: factory((area) => areas(area, mergedIn(area))),
  GetVisibleView: factory((area) => bind(rangeViewType, area)),
  GetTables: factory((area, [fullyContained]) =>
    bind(tableScopedType, {
      areas: new Areas(area.sheet, [area.rect]),
      fullyContained: optionalFlag(fullyContained),
    }),
  ),
  Insert: factory((area, [shift]) => {
    area.check();
    area.sheet.insertCells(area.rect, choice(shift, ['Down', 'Right'] as const), 'Api');
    return onSheet(area, area.rect);
  }),
  RemoveDuplicates: factory((area, [columns, includesHeader]) => {
    area.check();
    if (!Array.isArray(columns)) throw excelError('InvalidArgument');
    const result = area.sheet.removeDuplicates(
      area.rect,
      columns.map(index),
      optionalFlag(includesHeader),
      'Api',
    );
    return bind(removeDuplicatesType, result);
  }),
};
