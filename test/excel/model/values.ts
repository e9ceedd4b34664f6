/**
 * What a cell can hold. Dates are numbers with a date format, as in Excel; an error is an object so that
 * the text "#N/A" and the error #N/A can never be taken for one another.
 */
export type ErrorCode =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#GETTING_DATA'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#CONNECT!'
  | '#FIELD!';

export interface ExcelError {
  readonly error: ErrorCode;
  /** The sentence a custom function gave with the error (shown on the error's card). */
  readonly message?: string;
}

/** `null` is an empty cell; `''` is a text of length nought (a formula's result, or a lone apostrophe). */
export type CellValue = number | string | boolean | ExcelError | null;
export type CellMatrix = CellValue[][];

/** Office.js `Excel.RangeValueType`. */
export type ValueType = 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error';

export function isError(value: unknown): value is ExcelError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function errorValue(error: ErrorCode, message?: string): ExcelError {
  return message === undefined ? { error } : { error, message };
}

export function valueTypeOf(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isError(value) ? 'Error' : 'String';
}

/** The value as Office.js hands it over: errors as their code, empty as ''. */
export function toApiValue(value: CellValue): number | string | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

export type ModelErrorCode =
  | 'InvalidArgument'
  | 'InvalidReference'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'AccessDenied'
  | 'ItemNotFound'
  | 'ItemAlreadyExists'
  | 'NotImplemented';

/** Every refusal of the model; `code` is the Office.js error code the protocol answers with. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

export function notImplemented(what: string): ModelError {
  return new ModelError('NotImplemented', `stand-in Excel: ${what} is not implemented`);
}
