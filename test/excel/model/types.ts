import type { Rect } from './address';
import type { CustomFunctions } from './customFunctions';
import type { WorkbookEvents } from './events';
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
import type { CellStyle, StylePatch } from './style';
import type { CellMatrix, CellValue, ValueType } from './values';

/** Who made a change: the person at the grid, the add-in, a formula's recalculation, or a file being opened. */
export type ChangeSource = 'User' | 'Api' | 'File';
export type Locale = 'en-US' | 'zh-CN' | 'zh-TW';
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';
export type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * What may be written into a cell: `null` leaves it as it is, `''` empties it, a text is read as Excel reads
 * typing (formula, number, date, percentage, currency, TRUE/FALSE, `'text`).
 */
export type Input = number | string | boolean | null;

export interface CellView {
  readonly value: CellValue;
  /** With its leading `=`; null when the cell holds none. A spilled cell has none; see `spillParent`. */
  readonly formula: string | null;
  /** As shown, through the number format. */
  readonly text: string;
  readonly style: CellStyle;
  /** The cell whose formula fills this one, when it is part of a spill (not for the anchor itself). */
  readonly spillParent: { readonly row: number; readonly column: number } | null;
  /** The rectangle that this cell's formula fills, when it spills. */
  readonly spillRect: Rect | null;
  /** Written with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Its formula waits for itself; its value is 0. */
  readonly circular: boolean;
}

export interface WriteOptions {
  readonly source?: ChangeSource;
  /** Texts are stored as they are, never read as formulas, numbers or dates. */
  readonly literal?: boolean;
}

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
  autofill(origin: Rect, destination: Rect, source?: ChangeSource): void;
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

  readonly charts: readonly Chart[];
  addChart(chart: Omit<Chart, 'id' | 'name'> & { name?: string }): Chart;
  updateChart(id: string, change: Partial<Omit<Chart, 'id'>>): void;
  removeChart(id: string): void;

  readonly autoFilter: AutoFilter | null;
  applyAutoFilter(area: Rect, column?: number, criteria?: FilterCriteria): void;
  clearAutoFilterCriteria(column?: number): void;
  removeAutoFilter(): void;

  readonly tables: readonly Table[];
  readonly customProperties: Map<string, string>;
}

export type MixedStyle = {
  readonly numberFormat: string | undefined;
  readonly font: { readonly [K in keyof CellStyle['font']]: CellStyle['font'][K] | undefined };
  readonly fill: { readonly [K in keyof CellStyle['fill']]: CellStyle['fill'][K] | undefined };
  readonly borders: {
    readonly [S in keyof CellStyle['borders']]: {
      readonly [K in keyof CellStyle['borders'][S]]: CellStyle['borders'][S][K] | undefined;
    };
  };
  readonly alignment: { readonly [K in keyof CellStyle['alignment']]: CellStyle['alignment'][K] | undefined };
  readonly locked: boolean | undefined;
  readonly formulaHidden: boolean | undefined;
  readonly styleName: string | undefined;
};

export interface ConditionalLook {
  readonly patches: readonly StylePatch[];
  /** 0…1 of the cell's width, when a data bar applies. */
  readonly dataBar?: { readonly fraction: number; readonly color: string };
  readonly icon?: { readonly style: string; readonly index: number };
}

export interface CopyOptions {
  readonly skipBlanks?: boolean;
  readonly transpose?: boolean;
  readonly source?: ChangeSource;
}

export interface SortOptions {
  readonly hasHeaders?: boolean;
  readonly matchCase?: boolean;
  readonly orientation?: 'Rows' | 'Columns';
  readonly source?: ChangeSource;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  readonly totalsFunction?: TotalsFunction;
  readonly totalsLabel?: string;
}
export type TotalsFunction =
  'none' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'sum' | 'var' | 'custom';

export interface Table {
  readonly sheet: Worksheet;
  /** A number written as text; unique in the workbook. */
  readonly id: string;
  readonly name: string;
  /** With header and totals rows. */
  readonly rect: Rect;
  readonly headerRect: Rect | null;
  /** Never empty: a table without rows keeps one blank one. */
  readonly dataRect: Rect;
  readonly totalsRect: Rect | null;
  readonly columns: readonly TableColumn[];
  readonly filters: ReadonlyMap<number, FilterCriteria>;
  /** `TableStyleMedium2`. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  rename(name: string): void;
  renameColumn(column: number, name: string): void;
  setShowHeaders(show: boolean): void;
  setShowTotals(show: boolean): void;
  /** Writes SUBTOTAL into the totals cell. */
  setTotals(column: number, totals: TotalsFunction, label?: string): void;
  resize(area: Rect): void;
  /** `index` null appends. Cells below move down. */
  addRows(index: number | null, rows: readonly (readonly Input[])[], source?: ChangeSource): void;
  deleteRows(index: number, count: number, source?: ChangeSource): void;
  addColumn(
    index: number | null,
    values: readonly Input[] | null,
    name?: string,
    source?: ChangeSource,
  ): void;
  deleteColumn(index: number, source?: ChangeSource): void;
  applyFilter(column: number, criteria: FilterCriteria): void;
  clearFilters(column?: number): void;
  sort(fields: readonly SortField[], source?: ChangeSource): void;
  /** Removes table and cells. */
  delete(): void;
  /** Keeps the cells, removes the table; structured references become addresses. */
  convertToRange(): void;
}

export interface DefinedName {
  readonly name: string;
  /** `=Sheet1!$A$1:$B$3`, `=0.13`, … */
  readonly formula: string;
  /** null: the whole workbook. */
  readonly scope: Worksheet | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface Names {
  readonly items: readonly DefinedName[];
  get(name: string, scope?: Worksheet | null): DefinedName | null;
  add(
    name: string,
    formula: string,
    options?: { scope?: Worksheet | null; visible?: boolean; comment?: string },
  ): DefinedName;
  update(
    name: string,
    change: { formula?: string; visible?: boolean; comment?: string },
    scope?: Worksheet | null,
  ): void;
  delete(name: string, scope?: Worksheet | null): void;
  /** Where a name points, when it is a plain reference. */
  resolve(name: string, scope?: Worksheet | null): { sheet: Worksheet; rect: Rect } | null;
  /** Value of the name's formula. */
  valueOf(name: string, scope?: Worksheet | null): CellValue | CellMatrix;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
  readonly namespaceUri: string;
}

export interface Selection {
  readonly sheet: Worksheet;
  readonly areas: readonly Rect[];
  readonly activeCell: { readonly row: number; readonly column: number };
}

export interface Workbook {
  name: string;
  readonly sheets: readonly Worksheet[];
  /** By name (any case) or id. */
  sheet(nameOrId: string): Worksheet | null;
  addSheet(name?: string, options?: { position?: number; source?: ChangeSource }): Worksheet;
  /** @throws ModelError InvalidOperation for the last visible sheet. */
  deleteSheet(sheet: Worksheet, source?: ChangeSource): void;
  renameSheet(sheet: Worksheet, name: string, source?: ChangeSource): void;
  moveSheet(sheet: Worksheet, position: number, source?: ChangeSource): void;
  copySheet(sheet: Worksheet, position?: number, source?: ChangeSource): Worksheet;
  readonly activeSheet: Worksheet;
  activate(sheet: Worksheet): void;
  readonly selection: Selection;
  select(sheet: Worksheet, areas: readonly Rect[], activeCell?: { row: number; column: number }): void;

  readonly names: Names;
  readonly tables: readonly Table[];
  table(nameOrId: string): Table | null;
  addTable(
    sheet: Worksheet,
    area: Rect,
    hasHeaders: boolean,
    options?: { name?: string; source?: ChangeSource },
  ): Table;

  /** Office document settings: any JSON by key. Saved with the file. */
  readonly settings: Map<string, unknown>;
  readonly customXmlParts: Map<string, CustomXmlPart>;
  addCustomXmlPart(xml: string): CustomXmlPart;
  readonly customProperties: Map<string, string | number | boolean>;
  readonly properties: DocumentProperties;

  date1904: boolean;
  calculationMode: CalculationMode;
  locale: Locale;
  readOnly: boolean;
  /** A cell is being typed into: the host refuses requests meanwhile. */
  editing: boolean;
  protectStructure: boolean;
  /** The clock of NOW and TODAY: milliseconds since 1970 of the *local* wall clock. Tests set it. */
  now: () => number;

  readonly customFunctions: CustomFunctions | null;
  setCustomFunctions(functions: CustomFunctions | null): void;
  /** Built-ins at once; custom functions settle later. `full` recomputes everything. */
  recalculate(full?: boolean): void;
  /** Resolves when no cell waits for a custom function. */
  whenCalculated(): Promise<void>;
  readonly busyCells: number;
  /** A formula's value without writing it anywhere (array results as a matrix). Custom functions are awaited. */
  evaluate(
    formula: string,
    at?: { sheet: Worksheet; row: number; column: number },
  ): Promise<CellValue | CellMatrix>;

  /** A formula's value at once, as a worksheet function called from code: what waits for a custom function is #BUSY!. */
  evaluateNow(formula: string): CellValue | CellMatrix;

  readonly events: WorkbookEvents;
  /** One step of undo and one recalculation for everything inside; events follow after it. */
  batch<T>(source: ChangeSource, work: () => T): T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Undoes the last change of source 'User'. A change of source 'Api' empties the list, as a macro does. */
  undo(): void;
  redo(): void;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  /** ISO 8601; '' when unknown. */
  created: string;
  modified: string;
}
