/** The model's whole public interface, by concept. */
export type {
  CalculationMode,
  ChangeSource,
  ClearKind,
  CopyKind,
  Input,
  Locale,
  Visibility,
} from './basicTypes';
export type { CustomXmlPart, DefinedName, DocumentProperties, Names, Selection, Workbook } from './bookTypes';
export type {
  CellView,
  ConditionalLook,
  CopyOptions,
  MixedStyle,
  SortOptions,
  WriteOptions,
} from './cellTypes';
export type { Worksheet } from './sheetTypes';
export type { Table, TableColumn, TotalsFunction } from './tableTypes';
