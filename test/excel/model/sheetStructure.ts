import type { Node } from '../formula/ast';
import { parseFormula } from '../formula/parser';
import { MAX_COLUMNS, MAX_ROWS, intersect, isWholeColumns, isWholeRows, type Rect } from './address';
import type { DataChangeType } from './events';
import type { FormulaCell } from './formulaCell';
import { SheetPrinting } from './sheetPrinting';
import { shiftFormulaText, shiftOf, shiftRect, type Shift } from './structure';
import type { ChangeSource } from './types';
import { ModelError } from './values';

/** Inserting and deleting of cells, rows and columns. */
export abstract class SheetStructure extends SheetPrinting {
  insertCells(area: Rect, shift: 'Down' | 'Right', source: ChangeSource = 'Api'): void {
    if (isWholeRows(area)) this.assertAllowed('allowInsertRows');
    else if (isWholeColumns(area)) this.assertAllowed('allowInsertColumns');
    else this.assertEditable(area);
    const direction = isWholeRows(area) ? 'Down' : isWholeColumns(area) ? 'Right' : shift;
    this.assertRoom(area, direction);
    const kind = isWholeRows(area) ? 'RowInserted' : isWholeColumns(area) ? 'ColumnInserted' : 'CellInserted';
    this.reshape(area, direction, kind, source);
  }

  deleteCells(area: Rect, shift: 'Up' | 'Left', source: ChangeSource = 'Api'): void {
    if (isWholeRows(area)) this.assertAllowed('allowDeleteRows');
    else if (isWholeColumns(area)) this.assertAllowed('allowDeleteColumns');
    else this.assertEditable(area);
    const direction = isWholeRows(area) ? 'Up' : isWholeColumns(area) ? 'Left' : shift;
    const kind = isWholeRows(area) ? 'RowDeleted' : isWholeColumns(area) ? 'ColumnDeleted' : 'CellDeleted';
    this.reshape(area, direction, kind, source);
  }

  /** "… it would push nonempty cells off the end of the worksheet." */
  private assertRoom(area: Rect, direction: 'Down' | 'Right'): void {
    const last =
      direction === 'Down'
        ? { ...area, r1: MAX_ROWS - (area.r2 - area.r1 + 1), r2: MAX_ROWS - 1 }
        : { ...area, c1: MAX_COLUMNS - (area.c2 - area.c1 + 1), c2: MAX_COLUMNS - 1 };
    let filled = false;
    this.cells.each(last, (_r, _c, value) => (filled ||= value !== null));
    if (filled)
      throw new ModelError('InvalidOperation', 'Filled cells would be pushed off the end of the sheet.');
  }

  /** Cells beside a table may not move part of it. */
  private assertTables(shift: Shift): void {
    for (const table of this.book.tableList) {
      if (table.sheet !== this.self) continue;
      const { rect } = table;
      const [low, high] = shift.cross;
      const rows = shift.axis === 'Rows';
      const [from, to, end] = rows ? [rect.c1, rect.c2, rect.r2] : [rect.r1, rect.r2, rect.c2];
      const touches = from <= high && to >= low && end >= shift.start;
      if (touches && (from < low || to > high)) {
        throw new ModelError(
          'InvalidOperation',
          `The operation would shift part of the table ${table.name}.`,
        );
      }
    }
  }

  private reshape(
    area: Rect,
    direction: 'Down' | 'Right' | 'Up' | 'Left',
    changeType: DataChangeType,
    source: ChangeSource,
  ): void {
    const shift = shiftOf(area, direction);
    this.assertTables(shift);
    this.assertArraysWhole(shift);
    this.book.edit(source, { kind: 'book' }, () => {
      this.shiftEverything(shift);
      this.book.queue.emit('dataChanged', {
        sheet: this.self,
        rect: area,
        changeType,
        source,
        ...(changeType === 'CellInserted' || changeType === 'CellDeleted' ? { shift: direction } : {}),
        details: null,
        tables: this.book.tableList.filter(
          (table) => table.sheet === this.self && intersect(table.rect, area),
        ),
      });
      this.book.queue.emit('layoutChanged', { sheet: this.self });
    });
  }

  private assertArraysWhole(shift: Shift): void {
    for (const cell of this.formulas.values()) {
      if (!cell.arrayRect) continue;
      const after = shiftRect(cell.arrayRect, shift);
      const same = (rect: Rect, other: Rect): boolean =>
        rect.r2 - rect.r1 === other.r2 - other.r1 && rect.c2 - rect.c1 === other.c2 - other.c1;
      if (after && !same(after, cell.arrayRect))
        throw new ModelError('InvalidOperation', 'Part of an array cannot be changed.');
    }
  }

  /** Moves cells and everything tied to them; formulas everywhere follow. */
  shiftEverything(shift: Shift): void {
    const own = [...this.formulas.values()];
    for (const cell of own) this.removeFormula(cell);
    const { axis, start, by, cross } = shift;
    if (axis === 'Rows') this.cells.shiftRows(cross[0], cross[1], start, by);
    else this.cells.shiftColumns(cross[0], cross[1], start, by);
    this.shiftQuoted(shift);
    const whole =
      axis === 'Rows' ? cross[1] - cross[0] === MAX_COLUMNS - 1 : cross[1] - cross[0] === MAX_ROWS - 1;
    if (whole) this.shiftLayout(axis, start, by);
    if (whole) this.shiftPageBreaks(axis, start, by);
    this.shiftObjects(shift);
    for (const table of this.book.tableList) if (table.sheet === this.self) table.shift(shift);
    this.book.shiftNames(this, shift);
    this.restore(own, shift);
    this.shiftOthers(shift);
    this.book.calculator.noteChange(this, changedArea(shift));
  }

  private restore(cells: readonly FormulaCell[], shift: Shift): void {
    for (const cell of cells) {
      const to = shiftRect({ r1: cell.row, r2: cell.row, c1: cell.column, c2: cell.column }, shift);
      if (!to) continue;
      const formula = this.shiftedFormula(cell.text, cell.tree, shift, true);
      const arrayRect = cell.arrayRect && shiftRect(cell.arrayRect, shift);
      this.addFormula(to.r1, to.c1, formula, { implicit: cell.implicit, arrayRect });
    }
  }

  private shiftedFormula(text: string, tree: Node, shift: Shift, own: boolean): { text: string; tree: Node } {
    const wanted = this.name.toLowerCase();
    const next = shiftFormulaText(text, tree, shift, (name) =>
      name === null ? own : name.toLowerCase() === wanted,
    );
    return next === text ? { text, tree } : { text: next, tree: parseFormula(next) };
  }

  private shiftOthers(shift: Shift): void {
    for (const sheet of this.book.sheetList) {
      if (sheet === this.self) continue;
      for (const cell of [...sheet.formulas.values()]) {
        const formula = this.shiftedFormula(cell.text, cell.tree, shift, false);
        if (formula.text === cell.text) continue;
        const { row, column, arrayRect, implicit } = cell;
        sheet.removeFormula(cell);
        sheet.addFormula(row, column, formula, { arrayRect, implicit });
      }
    }
    this.book.calculator.rebind();
  }

  private shiftQuoted(shift: Shift): void {
    const keys = [...this.quoted];
    this.quoted.clear();
    for (const key of keys) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      const to = shiftRect({ r1: row, r2: row, c1: column, c2: column }, shift);
      if (to) this.quoted.add(this.key(to.r1, to.c1));
    }
  }

  private shiftObjects(shift: Shift): void {
    const move = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
    const text = (formula: string): string => this.shiftText(formula, shift);
    this.mergeList = move(this.mergeList).filter((rect) => rect.r1 !== rect.r2 || rect.c1 !== rect.c2);
    const { objects } = this;
    objects.conditionalFormats = objects.conditionalFormats
      .map((rule) => ({
        ...rule,
        ranges: move(rule.ranges),
        rule: rule.rule.type === 'Custom' ? { ...rule.rule, formula: text(rule.rule.formula) } : rule.rule,
      }))
      .filter((rule) => rule.ranges.length > 0);
    objects.validations = objects.validations
      .map((rule) => ({
        ...rule,
        ranges: move(rule.ranges),
        rule: rule.rule.type === 'List' ? { ...rule.rule, source: text(rule.rule.source) } : rule.rule,
      }))
      .filter((rule) => rule.ranges.length > 0);
    objects.hyperlinks = objects.hyperlinks.flatMap((link) =>
      move([link.rect]).map((rect) => ({ ...link, rect })),
    );
    objects.notes = objects.notes.flatMap((note) => {
      const [to] = move([{ r1: note.row, r2: note.row, c1: note.column, c2: note.column }]);
      return to ? [{ ...note, row: to.r1, column: to.c1 }] : [];
    });
    this.shiftComments(move);
    const filter = objects.autoFilter;
    const [area] = filter ? move([filter.rect]) : [];
    objects.autoFilter = filter && area ? { ...filter, rect: area } : null;
    for (const sheet of this.book.sheetList) {
      sheet.objects.charts = sheet.objects.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({
          ...series,
          values: text(series.values),
          categories: series.categories === null ? null : text(series.categories),
        })),
      }));
    }
  }

  /** A formula kept as text by a rule or chart; what is no formula stays. */
  private shiftText(formula: string, shift: Shift): string {
    try {
      return this.shiftedFormula(formula, parseFormula(formula), shift, true).text;
    } catch {
      return formula;
    }
  }

  /** Tables of this sheet that an area touches. */
  tablesIn(area: Rect): boolean {
    return this.book.tableList.some(
      (table) => table.sheet === this.self && intersect(table.rect, area) !== null,
    );
  }
}

function changedArea({ axis, start, cross }: Shift): Rect {
  return axis === 'Rows'
    ? { r1: start, r2: MAX_ROWS - 1, c1: cross[0], c2: cross[1] }
    : { r1: cross[0], r2: cross[1], c1: start, c2: MAX_COLUMNS - 1 };
}
