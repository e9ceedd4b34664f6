import type { Rect } from './address';
import type { ChangeSource, ClearKind, CopyKind, Input, Visibility } from './basicTypes';
import type {
  CellView,
  ConditionalLook,
  CopyOptions,
  MixedStyle,
  SortOptions,
  WriteOptions,
} from './cellTypes';
import type {
  AutoFilter,
  Chart,
  ConditionalFormat,
  DataValidation,
  FilterCriteria,
  FindOptions,
  Hyperlink,
  Note,
  ProtectionOptions,
  SortField,
} from './objects';
import type { Comment, CommentReply } from './comments';
import type { PageLayout } from './printing';
import type { CellStyle, StylePatch } from './style';
import type { FillType } from './series';
import type { Table } from './tableTypes';
import type { CellMatrix, CellValue, ValueType } from './values';
import type { Workbook } from './bookTypes';

/** A sheet. Every row and column is zero-based; every change is checked against protection and read-only. */
export interface Worksheet {
  readonly workbook: Workbook;
  /** `{GUID}`. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  visibility: Visibility;
  tabColor: string | null;
  showGridlines: boolean;
  showHeadings: boolean;
  rightToLeft: boolean;

  cell(row: number, column: number): CellView;
  readValue(row: number, column: number): CellValue;
  readValues(area: Rect): CellMatrix;
  /** Formulas where there are any, else the constants (as Office.js `range.formulas`). */
  readFormulas(area: Rect): CellMatrix;
  readText(area: Rect): string[][];
  readValueTypes(area: Rect): ValueType[][];
  readNumberFormats(area: Rect): string[][];
  /** One style when the whole area has it; properties that differ come back as undefined. */
  readStyle(area: Rect): MixedStyle;
  styleAt(row: number, column: number): CellStyle;
  /** null when nothing is used. With `valuesOnly`, cells that are merely formatted do not count. */
  usedRange(valuesOnly?: boolean): Rect | null;
  /** Smallest filled rectangle around a cell (Ctrl+A). */
  currentRegion(row: number, column: number): Rect;

  /** @throws ModelError InvalidArgument when the matrix has another shape or a formula cannot be read. */
  writeInput(area: Rect, matrix: readonly (readonly Input[])[], options?: WriteOptions): void;
  /** An old-style array formula ({=…}) over exactly this area. */
  writeArrayFormula(area: Rect, formula: string, options?: WriteOptions): void;
  setNumberFormats(
    area: Rect,
    formats: string | readonly (readonly (string | null)[])[],
    source?: ChangeSource,
  ): void;
  setStyle(area: Rect, patch: StylePatch, source?: ChangeSource): void;
  clear(area: Rect, kind?: ClearKind, source?: ChangeSource): void;
  copyFrom(
    destination: Rect,
    from: { sheet: Worksheet; rect: Rect },
    kind?: CopyKind,
    options?: CopyOptions,
  ): void;
  /** @throws ModelError InvalidArgument unless the destination goes on from the origin in one direction */
  autofill(origin: Rect, destination: Rect, source?: ChangeSource, type?: FillType): void;
  insertCells(area: Rect, shift: 'Down' | 'Right', source?: ChangeSource): void;
  deleteCells(area: Rect, shift: 'Up' | 'Left', source?: ChangeSource): void;
  sort(area: Rect, fields: readonly SortField[], options?: SortOptions): void;
  find(text: string, area: Rect, options: FindOptions): Rect | null;
  findAll(text: string, area: Rect, options: FindOptions): Rect[];
  /** How many replaced. */
  replaceAll(
    text: string,
    replacement: string,
    area: Rect,
    options: FindOptions,
    source?: ChangeSource,
  ): number;
  removeDuplicates(
    area: Rect,
    columns: readonly number[],
    hasHeader: boolean,
    source?: ChangeSource,
  ): { removed: number; uniqueRemaining: number };

  readonly merges: readonly Rect[];
  merge(area: Rect, across?: boolean, source?: ChangeSource): void;
  unmerge(area: Rect, source?: ChangeSource): void;

  /** Width in characters of the default font (Excel's own unit); height in points. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  setColumnWidth(from: number, to: number, width: number | null, source?: ChangeSource): void;
  setRowHeight(from: number, to: number, height: number | null, source?: ChangeSource): void;
  /** Hidden by hand, by an outline, or by a filter. */
  isColumnHidden(column: number): boolean;
  isRowHidden(row: number): boolean;
  setColumnsHidden(from: number, to: number, hidden: boolean, source?: ChangeSource): void;
  setRowsHidden(from: number, to: number, hidden: boolean, source?: ChangeSource): void;
  autofitColumns(from: number, to: number, source?: ChangeSource): void;
  rowOutlineLevel(row: number): number;
  columnOutlineLevel(column: number): number;
  group(axis: 'Rows' | 'Columns', from: number, to: number, source?: ChangeSource): void;
  /** Opens or shuts the details of the groups in a stretch. */
  showDetails(axis: 'Rows' | 'Columns', from: number, to: number, shown: boolean): void;
  /** Shows so many outline levels; what lies deeper is hidden. */
  showLevels(axis: 'Rows' | 'Columns', levels: number): void;
  ungroup(axis: 'Rows' | 'Columns', from: number, to: number, source?: ChangeSource): void;
  readonly frozen: { readonly rows: number; readonly columns: number };
  freeze(rows: number, columns: number): void;

  readonly protection: { readonly protected: boolean; readonly options: ProtectionOptions };
  protect(options?: Partial<ProtectionOptions>, password?: string): void;
  /** @throws ModelError AccessDenied on a wrong password. */
  unprotect(password?: string): void;
  /** @throws ModelError AccessDenied when protection forbids writing into any cell of the area. */
  assertEditable(area: Rect): void;

  readonly conditionalFormats: readonly ConditionalFormat[];
  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat;
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void;
  removeConditionalFormat(id: string): void;
  /** Formatting of the rules that are true for this cell, highest priority last applied. */
  conditionalStyle(row: number, column: number): ConditionalLook;

  readonly validations: readonly DataValidation[];
  setValidation(area: Rect, validation: Omit<DataValidation, 'ranges'> | null): void;
  validationAt(row: number, column: number): DataValidation | null;
  /** Whether the value may be typed here; the grid asks before writing (the API never does, as in Excel). */
  isValid(row: number, column: number, input: Input): boolean;

  readonly hyperlinks: readonly Hyperlink[];
  setHyperlink(area: Rect, link: Omit<Hyperlink, 'rect'> | null, source?: ChangeSource): void;
  hyperlinkAt(row: number, column: number): Hyperlink | null;
  readonly notes: readonly Note[];
  setNote(
    row: number,
    column: number,
    note: { content: string; author?: string; visible?: boolean } | null,
  ): void;
  noteAt(row: number, column: number): Note | null;

  readonly comments: readonly Comment[];
  commentAt(row: number, column: number): Comment | null;
  /** @throws ModelError ItemAlreadyExists when the cell has one */
  addComment(row: number, column: number, content: string, author?: string): Comment;
  addReply(commentId: string, content: string, author?: string): CommentReply;
  setCommentContent(commentId: string, content: string): void;
  resolveComment(commentId: string, resolved: boolean): void;
  setReplyContent(commentId: string, replyId: string, content: string): void;
  removeReply(commentId: string, replyId: string): void;
  removeComment(commentId: string): void;

  readonly pageLayout: PageLayout;
  setPageLayout(change: Partial<PageLayout>): void;
  /** Empty: the whole sheet. */
  readonly printArea: readonly Rect[];
  setPrintArea(areas: readonly Rect[]): void;
  readonly printTitleRows: Rect | null;
  readonly printTitleColumns: Rect | null;
  setPrintTitles(rows: Rect | null, columns: Rect | null): void;

  readonly charts: readonly Chart[];
  addChart(chart: Omit<Chart, 'id' | 'name'> & { name?: string }): Chart;
  updateChart(id: string, change: Partial<Omit<Chart, 'id'>>): void;
  removeChart(id: string): void;

  readonly autoFilter: AutoFilter | null;
  applyAutoFilter(area: Rect, column?: number, criteria?: FilterCriteria): void;
  clearAutoFilterCriteria(column?: number): void;
  removeAutoFilter(): void;
  /** Looks at the rows again. */
  reapplyAutoFilter(): void;

  readonly tables: readonly Table[];
  readonly customProperties: Map<string, string>;
}
