import { cellCount, intersect, type Rect } from '../../../model/address';
import { valueTypeOf } from '../../../model/values';
import { excelError } from '../errors';
import type { Area } from './area';
import { choice } from './arguments';

const CELL_TYPES = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'DataValidations',
  'ConditionalFormats',
] as const;
type CellType = (typeof CELL_TYPES)[number];

const VALUE_TYPES = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/** Whether a value is one of the kinds that the combined names list: `LogicalNumbers` = logical or number. */
function valueMatches(area: Area, row: number, column: number, kinds: string): boolean {
  if (kinds === 'All') return true;
  const type = valueTypeOf(area.sheet.readValue(row, column));
  const word = { Error: /Error/, Boolean: /Logical/, Double: /Number/, String: /Text/, Empty: /^$/ }[type];
  return word.test(kinds);
}

function matches(area: Area, type: CellType, kinds: string, row: number, column: number): boolean {
  const { sheet } = area;
  if (type === 'Visible') return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
  const { value, formula } = sheet.cell(row, column);
  if (type === 'Blanks') return value === null && formula === null;
  if (type === 'Formulas') return formula !== null && valueMatches(area, row, column, kinds);
  return formula === null && value !== null && valueMatches(area, row, column, kinds);
}

/** Runs of cells in a row, then runs of equal rows: few rectangles rather than thousands of cells. */
function collect(rect: Rect, hit: (row: number, column: number) => boolean): Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (let row = rect.r1; row <= rect.r2; row += 1) {
    const runs = runsOf(rect, row, hit);
    const grown: Rect[] = [];
    for (const run of runs) {
      const above = open.find((entry) => entry.c1 === run.c1 && entry.c2 === run.c2);
      grown.push(above ? { ...above, r2: row } : run);
    }
    done.push(
      ...open.filter(
        (entry) =>
          !grown.some((next) => next.r1 === entry.r1 && next.c1 === entry.c1 && next.c2 === entry.c2),
      ),
    );
    open = grown;
  }
  return [...done, ...open];
}

function runsOf(rect: Rect, row: number, hit: (row: number, column: number) => boolean): Rect[] {
  const runs: Rect[] = [];
  for (let column = rect.c1; column <= rect.c2; column += 1) {
    if (!hit(row, column)) continue;
    const last = runs[runs.length - 1];
    if (last && last.c2 === column - 1) runs[runs.length - 1] = { ...last, c2: column };
    else runs.push({ r1: row, c1: column, r2: row, c2: column });
  }
  return runs;
}

function overlapping(rect: Rect, rects: readonly Rect[]): Rect[] {
  return rects.map((entry) => intersect(entry, rect)).filter((entry) => entry !== null);
}

/** `getSpecialCells`: looks inside the used range only, as Go To Special does. */
export function specialCells(area: Area, cellType: unknown, valueType: unknown): Rect[] {
  area.check();
  const type = choice(cellType, CELL_TYPES);
  const kinds = choice(valueType, VALUE_TYPES, 'All');
  const { sheet, rect } = area;
  if (type === 'DataValidations')
    return overlapping(
      rect,
      sheet.validations.flatMap((entry) => entry.ranges),
    );
  if (type === 'ConditionalFormats')
    return overlapping(
      rect,
      sheet.conditionalFormats.flatMap((entry) => entry.ranges),
    );
  const used = sheet.usedRange();
  const searched = used ? intersect(rect, used) : null;
  if (!searched) return type === 'Visible' ? [rect] : [];
  if (cellCount(searched) > 5_000_000) throw excelError('RangeExceedsLimit');
  return collect(searched, (row, column) => matches(area, type, kinds, row, column));
}
