import type { EditScope, WorkbookCore } from './core';
import type { CellContent, SheetCells } from './sheetCells';
import type { NameList } from './names';
import type { Rect } from './address';
import type { SheetModel, SheetState } from './worksheet';
import type { TableState } from './tableBase';
import type { TableModel } from './tableModel';

type Restore = () => void;

const DEEPEST = 100;

/** The user's last changes, each with the way back and forth. */
export class UndoLog {
  private done: { back: Restore; forth: Restore }[] = [];
  private undone: { back: Restore; forth: Restore }[] = [];
  private group: { back: Restore; forth: Restore }[] | null = null;

  constructor(
    private readonly book: WorkbookCore,
    private readonly nameList: NameList,
    private readonly loadTables: (tables: readonly (readonly [TableModel, TableState])[]) => void,
  ) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  forget(): void {
    this.done = [];
    this.undone = [];
  }

  open(): void {
    this.group = [];
  }

  close(): void {
    const steps = this.group ?? [];
    this.group = null;
    if (steps.length === 0) return;
    this.done.push({
      back: () => [...steps].reverse().forEach((step) => step.back()),
      forth: () => steps.forEach((step) => step.forth()),
    });
    if (this.done.length > DEEPEST) this.done.shift();
    this.undone = [];
  }

  /** Runs a change and remembers both its sides. */
  record<T>(scope: Exclude<EditScope, { kind: 'final' }>, work: () => T): T {
    const back = this.capture(scope);
    const result = work();
    const forth = this.capture(scope);
    this.group?.push({ back, forth });
    return result;
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    step.back();
    this.undone.push(step);
  }

  redo(): void {
    const step = this.undone.pop();
    if (!step) return;
    step.forth();
    this.done.push(step);
  }

  private capture(scope: Exclude<EditScope, { kind: 'final' }>): Restore {
    if (scope.kind === 'cells') return captureCells(scope.sheet, scope.rect);
    if (scope.kind === 'sheet') return captureSheet(scope.sheet as SheetModel);
    const sheets = this.book.sheetList.map((sheet): readonly [SheetModel, SheetState] => [
      sheet,
      sheet.save(),
    ]);
    const tables = this.book.tableList.map((table): readonly [TableModel, TableState] => [
      table,
      table.save(),
    ]);
    const names = this.nameList.save();
    return () => {
      this.loadTables(tables);
      this.nameList.load(names);
      for (const [sheet, state] of sheets) sheet.load(state);
      this.book.calculator.rebind();
    };
  }
}

/** Content and style of an area; blank cells cost nothing. */
function captureCells(sheet: SheetCells, rect: Rect): Restore {
  const saved: [number, number, CellContent][] = [];
  sheet.cells.each(rect, (r, c) => saved.push([r, c, sheet.contentAt(r, c)]));
  return () => {
    const present: [number, number][] = [];
    sheet.cells.each(rect, (r, c) => present.push([r, c]));
    for (const [r, c] of present) {
      sheet.erase(r, c);
      sheet.cells.setStyle(r, c, 0);
    }
    for (const [r, c, content] of saved) sheet.putContent(r, c, content);
    sheet.book.calculator.noteChange(sheet, rect);
    const tables = sheet.book.tableList.filter((table) => table.sheet === sheet.self);
    sheet.book.queue.emit('dataChanged', {
      sheet: sheet.self,
      rect,
      changeType: 'RangeEdited',
      source: 'User',
      details: null,
      tables: [],
    });
    tables.forEach((table) => table.headersEdited(rect));
  };
}

function captureSheet(sheet: SheetModel): Restore {
  const state = sheet.save();
  return () => {
    sheet.load(state);
    sheet.book.queue.emit('layoutChanged', { sheet });
  };
}
