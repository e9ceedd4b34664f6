import type { UserCell } from './userCell';

/** What a column of one of our tables holds; decides format, alignment and how text is protected. */
export type ColumnKind = 'text' | 'long_text' | 'code' | 'number' | 'money' | 'day' | 'own';

/** One column of a table of ours. `id` never changes; `header` is in the user's language. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width in characters, about. */
  readonly width: number;
  readonly hidden?: boolean;
  /** The cell's value: text is protected by the writer, days are civil days. */
  value(row: Row): string | number | null;
  /** For the user's own columns: the cell as it stood, which then counts instead of `value`. */
  user?(row: Row): UserCell | null;
}

/** A whole sheet of ours: lines above, one table below. */
export interface TableContent<Row> {
  readonly title: string;
  /** Label and text of the lines above the table: as-of day, conventions, tie-out. */
  readonly intro: readonly (readonly [label: string, text: string])[];
  readonly tableName: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Columns the user added to the previous sheet, carried over as formulas or values, by row. */
  readonly added: readonly AddedColumn[];
}

export interface AddedColumn {
  readonly header: string;
  readonly cells: readonly (UserCell | null)[];
}
