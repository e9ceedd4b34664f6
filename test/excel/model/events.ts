import type { Comment, CommentChange } from './comments';
import type { CellDetail } from './objects';
import type { Rect } from './address';
import type { ChangeSource, Selection, Table, Visibility, Worksheet } from './types';

export type DataChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** What happened, after it happened (and after the recalculation that it caused). */
export interface EventMap {
  dataChanged: {
    sheet: Worksheet;
    rect: Rect;
    changeType: DataChangeType;
    source: ChangeSource;
    /** Where the other cells went when cells, not whole lines, were inserted or deleted. */
    shift?: 'Down' | 'Right' | 'Up' | 'Left';
    /** For one edited cell. */
    details: CellDetail | null;
    /** The table that the change touched, if any. */
    tables: readonly Table[];
  };
  formatChanged: { sheet: Worksheet; rect: Rect; source: ChangeSource };
  /** Formulas that were written over formulas or values, each with the text before ('' when it had none). */
  formulaChanged: {
    sheet: Worksheet;
    cells: readonly { readonly row: number; readonly column: number; readonly before: string }[];
    source: ChangeSource;
  };
  /** Cells whose values a recalculation changed. */
  calculated: { sheet: Worksheet; rects: readonly Rect[] };
  selectionChanged: Selection;
  sheetAdded: { sheet: Worksheet; source: ChangeSource };
  sheetDeleted: { sheet: Worksheet; source: ChangeSource };
  sheetActivated: { sheet: Worksheet; previous: Worksheet | null };
  sheetRenamed: { sheet: Worksheet; before: string; after: string; source: ChangeSource };
  sheetMoved: { sheet: Worksheet; before: number; after: number; source: ChangeSource };
  sheetVisibilityChanged: { sheet: Worksheet; before: Visibility; after: Visibility; source: ChangeSource };
  protectionChanged: { sheet: Worksheet; isProtected: boolean };
  tableAdded: { table: Table; source: ChangeSource };
  /** Shape, name, style, or filter of a table; changes of its cells are `dataChanged` with `tables`. */
  tableChanged: { table: Table };
  tableDeleted: { table: Table; source: ChangeSource };
  tableFiltered: { table: Table };
  chartAdded: { sheet: Worksheet; chartId: string };
  chartChanged: { sheet: Worksheet; chartId: string };
  chartDeleted: { sheet: Worksheet; chartId: string };
  commentAdded: { sheet: Worksheet; commentId: string };
  commentChanged: { sheet: Worksheet; commentId: string; changeType: CommentChange; replyId?: string };
  commentDeleted: { sheet: Worksheet; comment: Comment };
  rowsSorted: { sheet: Worksheet; rect: Rect; source: ChangeSource };
  columnsSorted: { sheet: Worksheet; rect: Rect; source: ChangeSource };
  rowsHiddenChanged: { sheet: Worksheet; from: number; to: number };
  /** Sizes, merges, freeze, notes, links, validation, conditional formats: redraw the sheet. */
  layoutChanged: { sheet: Worksheet };
  namesChanged: Record<string, never>;
  settingsChanged: Record<string, never>;
  editingChanged: { editing: boolean };
}

export type EventName = keyof EventMap;
export type EventHandler<K extends EventName> = (event: EventMap[K]) => void;

export interface WorkbookEvents {
  /** Returns the way to stop listening. */
  on<K extends EventName>(name: K, handler: EventHandler<K>): () => void;
}

/** Delivers in order; inside a batch it holds events back until the batch is over. */
export class EventQueue implements WorkbookEvents {
  private readonly handlers = new Map<EventName, Set<EventHandler<never>>>();
  private readonly waiting: (() => void)[] = [];
  private held = 0;

  on<K extends EventName>(name: K, handler: EventHandler<K>): () => void {
    const set = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, set);
    set.add(handler as EventHandler<never>);
    return () => set.delete(handler as EventHandler<never>);
  }

  hasListeners(name: EventName): boolean {
    return (this.handlers.get(name)?.size ?? 0) > 0;
  }

  emit<K extends EventName>(name: K, event: EventMap[K]): void {
    if (!this.hasListeners(name)) return;
    this.waiting.push(() => {
      for (const handler of [...(this.handlers.get(name) ?? [])]) (handler as EventHandler<K>)(event);
    });
    this.deliver();
  }

  hold(): void {
    this.held += 1;
  }

  release(): void {
    this.held -= 1;
    this.deliver();
  }

  private deliver(): void {
    while (this.held === 0 && this.waiting.length > 0) this.waiting.shift()?.();
  }
}
