import type { Rect } from './address';
import type { CalculationMode, ChangeSource, Locale } from './basicTypes';
import type { BindingList } from './bindings';
import type { CustomFunctions } from './customFunctions';
import type { WorkbookEvents } from './events';
import type { NamedStyleList } from './namedStyles';
import type { Worksheet } from './sheetTypes';
import type { TracedArea } from './tracing';
import type { Table } from './tableTypes';
import type { CellMatrix, CellValue } from './values';

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
  /** Areas of a sheet that a name of that sheet stands for. */
  areasOf(name: string, scope: Worksheet): readonly Rect[];
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

  readonly namedStyles: NamedStyleList;
  readonly bindings: BindingList;
  /** Who is signed in: the author of new comments. */
  user: string;

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

  /** What the formulas in an area read, directly or all the way. */
  precedents(area: TracedArea, direct: boolean): TracedArea[];
  /** The formulas that read an area. */
  dependents(area: TracedArea, direct: boolean): TracedArea[];

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
