/** Who made a change: the person at the grid, the add-in, a formula's recalculation, or a file being opened. */
export type ChangeSource = 'User' | 'Api' | 'File';
export type Locale = 'en-US' | 'zh-CN' | 'zh-TW';
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';
export type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

/**
 * What may be written into a cell: `null` leaves it as it is, `''` empties it, a text is read as Excel reads
 * typing (formula, number, date, percentage, currency, TRUE/FALSE, `'text`).
 */
export type Input = number | string | boolean | null;
