import type { Rect } from './address';
import type { WorkbookCore } from './core';
import type { Worksheet } from './types';
import type { SheetModel } from './worksheet';

/** Cells that formulas lead to or from, sheet by sheet. */
export interface TracedArea {
  readonly sheet: Worksheet;
  readonly rect: Rect;
}

type Step = (area: TracedArea) => TracedArea[];
const keyOf = ({ sheet, rect }: TracedArea): string =>
  `${sheet.id}${rect.r1},${rect.c1},${rect.r2},${rect.c2}`;

/** `getDirectPrecedents` and `getPrecedents`: what the formulas in an area read. */
export function precedentsOfArea(book: WorkbookCore, area: TracedArea, direct: boolean): TracedArea[] {
  return follow(area, direct, ({ sheet, rect }) => {
    const found: TracedArea[] = [];
    (sheet as SheetModel).eachFormulaIn(rect, (cell) => {
      for (const read of cell.precedents.areas) {
        const home = book.sheetList.find(({ id }) => id === read.sheet.id);
        if (home) found.push({ sheet: home, rect: read.rect });
      }
    });
    return found;
  });
}

/** `getDirectDependents` and `getDependents`: the formulas that read an area. */
export function dependentsOfArea(book: WorkbookCore, area: TracedArea, direct: boolean): TracedArea[] {
  return follow(area, direct, ({ sheet, rect }) => {
    const found: TracedArea[] = [];
    const note = (cell: {
      readonly sheet: { readonly self: Worksheet };
      row: number;
      column: number;
    }): void => {
      found.push({
        sheet: cell.sheet.self,
        rect: { r1: cell.row, c1: cell.column, r2: cell.row, c2: cell.column },
      });
    };
    book.calculator.readersOf(sheet).each(rect, note, (range) => range.dependents.forEach(note));
    return found;
  });
}

/** One step, or as many as there are; each area once. */
function follow(start: TracedArea, direct: boolean, step: Step): TracedArea[] {
  const found = new Map<string, TracedArea>();
  let open = [start];
  while (open.length > 0) {
    const next: TracedArea[] = [];
    for (const area of open.flatMap(step)) {
      if (found.has(keyOf(area))) continue;
      found.set(keyOf(area), area);
      next.push(area);
    }
    open = direct ? [] : next;
  }
  return [...found.values()];
}
