import { boundingRect, type Rect } from './address';
import { BindingList } from './bindings';
import { Calculator } from './calculator';
import type { EditScope, WorkbookCore } from './core';
import type { CustomFunctions } from './customFunctions';
import { EventQueue } from './events';
import { NamedStyleList } from './namedStyles';
import { NameList } from './names';
import type { SheetCells } from './sheetCells';
import { StyleTable } from './style';
import type { TableState } from './tableBase';
import type { TableModel } from './tableModel';
import type { CalculationMode, ChangeSource, CustomXmlPart, DocumentProperties, Locale } from './types';
import { UndoLog } from './undo';
import { ModelError } from './values';

const ENOUGH_RECTS = 64;

/** What a workbook is beside its sheets: its state, its changes with undo and events, its calculation. */
export abstract class WorkbookBase {
  name = 'Book1.xlsx';
  readonly styles = new StyleTable();
  readonly queue = new EventQueue();
  readonly nameList: NameList = new NameList(this.core());
  readonly calculator: Calculator = new Calculator(this.core());
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts = new Map<string, CustomXmlPart>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties: DocumentProperties = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    category: '',
    manager: '',
    company: '',
    lastAuthor: '',
    created: '',
    modified: '',
  };
  readonly namedStyles = new NamedStyleList(this.core());
  readonly bindings = new BindingList(this.core());
  user = 'User';
  date1904 = false;
  readOnly = false;
  protectStructure = false;
  now: () => number = localClock;
  customFunctions: CustomFunctions | null = null;
  private mode: CalculationMode = 'Automatic';
  private isEditing = false;
  private depth = 0;
  private recording: 'none' | 'steps' | 'whole' = 'none';
  private readonly calculated = new Map<SheetCells, Rect[]>();
  private readonly log: UndoLog;

  constructor(public locale: Locale) {
    this.log = new UndoLog(this.core(), this.nameList, (tables) => this.loadTables(tables));
  }

  /** The whole workbook, for the parts that this base is made of. */
  protected abstract core(): WorkbookCore;
  protected abstract loadTables(tables: readonly (readonly [TableModel, TableState])[]): void;

  get events(): EventQueue {
    return this.queue;
  }

  get editing(): boolean {
    return this.isEditing;
  }
  set editing(editing: boolean) {
    if (editing === this.isEditing) return;
    this.isEditing = editing;
    this.queue.emit('editingChanged', { editing });
  }
  get calculationMode(): CalculationMode {
    return this.mode;
  }
  set calculationMode(mode: CalculationMode) {
    this.mode = mode;
    if (mode !== 'Manual') this.calculator.recalculate();
  }

  setCustomFunctions(functions: CustomFunctions | null): void {
    this.customFunctions = functions;
    this.calculator.rebind((cell) => cell.precedents.foreign);
    this.calculator.recalculate();
  }

  recalculate(full = false): void {
    this.calculator.recalculate({ full, forced: true });
  }

  whenCalculated(): Promise<void> {
    return this.calculator.whenQuiet();
  }

  get busyCells(): number {
    return this.calculator.busy.size;
  }

  edit<T>(source: ChangeSource, scope: EditScope, work: () => T): T {
    if (this.readOnly && source !== 'File')
      throw new ModelError('AccessDenied', 'The workbook is read-only.');
    const outermost = this.depth === 0;
    if (outermost) this.begin(source);
    this.depth += 1;
    try {
      if (this.recording !== 'steps') return work();
      if (scope.kind === 'final') {
        this.log.forget();
        return work();
      }
      if (scope.kind !== 'book') return this.log.record(scope, work);
      this.recording = 'whole';
      try {
        return this.log.record(scope, work);
      } finally {
        this.recording = 'steps';
      }
    } finally {
      this.depth -= 1;
      if (outermost) this.finish();
    }
  }

  private begin(source: ChangeSource): void {
    this.queue.hold();
    if (source === 'User') {
      this.recording = 'steps';
      this.log.open();
    } else {
      this.recording = 'none';
      if (source === 'Api') this.log.forget();
    }
  }

  private finish(): void {
    if (this.recording !== 'none') this.log.close();
    this.recording = 'none';
    this.calculator.recalculate();
    this.queue.release();
  }

  batch<T>(source: ChangeSource, work: () => T): T {
    const outermost = this.depth === 0;
    if (outermost) this.begin(source);
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
      if (outermost) this.finish();
    }
  }

  get canUndo(): boolean {
    return this.log.canUndo;
  }

  get canRedo(): boolean {
    return this.log.canRedo;
  }

  undo(): void {
    this.replay(() => this.log.undo());
  }

  redo(): void {
    this.replay(() => this.log.redo());
  }

  private replay(work: () => void): void {
    this.queue.hold();
    this.depth += 1;
    try {
      work();
    } finally {
      this.depth -= 1;
      this.calculator.recalculate();
      this.queue.release();
    }
  }

  noteCalculated(sheet: SheetCells, rect: Rect): void {
    const rects = this.calculated.get(sheet);
    if (!rects) this.calculated.set(sheet, [rect]);
    else if (rects.length >= ENOUGH_RECTS) rects[0] = boundingRect(rects[0] ?? rect, rect);
    else rects.push(rect);
  }

  flushCalculated(): void {
    const found = [...this.calculated];
    this.calculated.clear();
    for (const [sheet, rects] of found) this.queue.emit('calculated', { sheet: sheet.self, rects });
  }
}

/** Wall clock as milliseconds, so that UTC getters read local time. */
function localClock(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60000;
}
