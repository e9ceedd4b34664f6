import { errorValue, type CellMatrix, type CellValue, type ErrorCode } from '../../model/values';

/** Error codes with which office.js sends a failed invocation back. */
const FAILURES: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const ERRORS: readonly ErrorCode[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
/** A cell holds at most this many characters; a longer text is #VALUE!. */
const MAX_TEXT = 32767;

function objectValue(value: object): CellValue {
  const given = value as Readonly<Record<string, unknown>>;
  if (given['type'] === 'FormattedNumber' && typeof given['basicValue'] === 'number')
    return given['basicValue'];
  const code = ERRORS.find((error) => error === given['basicValue'] || error === given['code']);
  const message = typeof given['message'] === 'string' ? given['message'] : undefined;
  return errorValue(code ?? '#VALUE!', message);
}

/** "Returning null inside an array shows 0", and so does a single null. */
function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > MAX_TEXT ? errorValue('#VALUE!') : value;
  return objectValue(value as object);
}

function matrix(rows: readonly unknown[]): CellValue | CellMatrix {
  const table = rows.map((row) =>
    Array.isArray(row) ? (row as unknown[]).map(cellValue) : [cellValue(row)],
  );
  const width = table[0]?.length ?? 0;
  return width === 0 || table.some((row) => row.length !== width) ? errorValue('#VALUE!') : table;
}

export interface InvocationResult {
  readonly id: number;
  readonly value: CellValue | CellMatrix;
}

/** One entry of `SetInvocationArrayResults`: `[id, ok, value, error code if failed, outbound data]`. */
export function invocationResult(entry: unknown): InvocationResult | null {
  if (!Array.isArray(entry) || typeof entry[0] !== 'number') return null;
  const [id, ok, value, code] = entry as [number, unknown, unknown, unknown];
  if (ok === true) return { id, value: Array.isArray(value) ? matrix(value as unknown[]) : cellValue(value) };
  const message = typeof value === 'string' && value !== '' ? value : undefined;
  const error = typeof code === 'number' ? (FAILURES[code] ?? '#VALUE!') : '#VALUE!';
  return { id, value: errorValue(error, message) };
}
