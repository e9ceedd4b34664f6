import { serialOf } from '../../model/serials';
import { errorValue, type CellValue, type ErrorCode, type ExcelError } from '../../model/values';

/** Errors that every version of Excel reads from a file. The newer ones stand there as #VALUE! ([MS-XLSX] §2.6.204). */
export const FILE_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);

const KNOWN_ERRORS: readonly ErrorCode[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#CONNECT!',
  '#FIELD!',
];
const ERRORS = new Map<string, ExcelError>(KNOWN_ERRORS.map((code) => [code, errorValue(code)]));
const OTHER_ERROR = errorValue('#VALUE!');

export const readError = (text: string): ExcelError => ERRORS.get(text) ?? OTHER_ERROR;

/** A number of the file; what is none stays a text, as nothing may be lost. */
export function readNumber(text: string): CellValue {
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== '' ? number : text;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Serial of a date cell (`t="d"`, ISO 8601). */
export function readIsoDate(text: string, date1904: boolean): CellValue {
  const match = ISO.exec(text.trim());
  if (!match) return text;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match.map(Number);
  const serial = serialOf(year ?? 0, month ?? 0, day ?? 0, date1904);
  const clock = ((hours || 0) * 3600 + (minutes || 0) * 60 + (seconds || 0)) / 86400;
  return Number.isNaN(serial) ? text : serial + clock;
}
