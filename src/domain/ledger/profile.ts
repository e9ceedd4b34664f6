import { readDateNumber, readDateText } from '../calendar/dateText';
import { readYearless } from '../calendar/yearless';
import { parseAmount } from '../money/amountText';
import { currencyCode } from '../money/currency';
import { inPieces, runSteps, type Steps } from '../steps';
import { parseTerm } from '../terms';
import { cellText, isBlank, isError } from './cells';
import { isWholeLabel } from './structure';
import type { Cell } from './types';
import { isClearingState, isDocumentType } from './words';

/** What the cells beneath a header are like. Shares are of the filled cells, 0..1; all 0 for an empty column. */
export interface ColumnProfile {
  readonly filled: number;
  readonly rows: number;
  /** Numbers and text amounts; not dates written as text. */
  readonly amounts: number;
  readonly decimals: number;
  readonly negatives: number;
  /** Text dates, or numbers that are days of this century's business. */
  readonly dates: number;
  readonly textDates: number;
  /** Whole numbers as large as a count of days or a term. */
  readonly smallWhole: number;
  readonly words: number;
  /** One word with a digit in it, no Han: a code or a document number. */
  readonly codes: number;
  readonly currencies: number;
  readonly yesNo: number;
  readonly terms: number;
  readonly documentTypes: number;
  readonly clearingStates: number;
  readonly emails: number;
  /** Each number one more than the one before: the rows are numbered, nothing else. */
  readonly isSerial: boolean;
  /** Different values of filled cells. */
  readonly distinct: number;
}

/** Serials from 1995 to 2064: amounts rarely all lie there, days of invoices do. */
const RECENT_FROM = 34_700;
const RECENT_TO = 60_300;
/** Cells judged in one piece. */
const CELLS = 10;

export function profileColumn(cells: readonly Cell[]): ColumnProfile {
  return runSteps(profileInSteps(cells));
}

/** The same, some cells and one question at a time: the first of all are slow, because no pattern is compiled yet. */
export function* profileInSteps(cells: readonly Cell[]): Steps<ColumnProfile> {
  const values = cells.filter((cell) => !isBlank(cell) && !isError(cell) && !saysSum(cell));
  const texts = values.map((cell) => cellText(cell));
  const numbers = texts.map((text, i) => numberOf(text, values[i] ?? null));
  function* share(test: (text: string, cell: Cell, number: number | null) => boolean): Steps<number> {
    let count = 0;
    yield* inPieces(
      texts.length,
      (from, to) => {
        for (let i = from; i < to; i++)
          if (test(texts[i] ?? '', values[i] ?? null, numbers[i] ?? null)) count += 1;
      },
      CELLS,
    );
    return texts.length === 0 ? 0 : count / texts.length;
  }
  yield 0;
  return {
    filled: values.length,
    rows: cells.length,
    amounts: yield* share(
      (text, cell, number) => typeof cell === 'number' || (number !== null && !isTextDate(text, cell)),
    ),
    decimals: yield* share((_, cell, number) => typeof cell !== 'boolean' && !Number.isInteger(number ?? 0)),
    negatives: yield* share((_text, _cell, number) => (number ?? 0) < 0),
    dates: yield* share(
      (text, cell) => isTextDate(text, cell) || isDayNumber(cell) || isDayNumber(serialText(text)),
    ),
    textDates: yield* share(isTextDate),
    smallWhole: yield* share((_text, _cell, number) => isSmallWhole(number)),
    words: yield* share((text) => /\p{L}/u.test(text)),
    codes: yield* share((text) => /^(?=.*\d)[\w./#-]+$/.test(text.normalize('NFKC'))),
    currencies: yield* share((text, cell) => typeof cell === 'string' && currencyCode(text) !== null),
    yesNo: yield* share((text) =>
      /^(?:y|n|yes|no|true|false|0|1|0\.0|1\.0|是|否|有|无|無|√|×|✓)$/i.test(text),
    ),
    terms: yield* share(
      (text) => parseTerm(text)?.kind === 'single' || /付款|结|結|\bnet\b|days?|天$/i.test(text),
    ),
    documentTypes: yield* share(isDocumentType),
    clearingStates: yield* share(isClearingState),
    emails: yield* share((text) => /^[^@\s]+@[^@\s]+$/.test(text)),
    isSerial: isSerial(texts),
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
  };
}

/** 小计 between the rows says nothing of what its column holds. */
function saysSum(cell: Cell): boolean {
  return typeof cell === 'string' && isWholeLabel(cell);
}

function isSerial(texts: readonly string[]): boolean {
  if (texts.length < 3 || !texts.every((text) => /^\d{1,7}$/.test(text))) return false;
  return (
    Number(texts[0]) <= 1 && texts.every((text, i) => i === 0 || Number(text) === Number(texts[i - 1]) + 1)
  );
}

function numberOf(text: string, cell: Cell): number | null {
  return typeof cell === 'number' ? cell : (parseAmount(text)?.amount ?? null);
}

function isTextDate(text: string, cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    /[-/.年月\s]/.test(text.normalize('NFKC').replace(/^-/, '')) &&
    (isDate(readDateText(text)) || isDate(readYearless(text))) &&
    !/^\d+\.\d+$/.test(text)
  );
}

function serialText(text: string): Cell {
  return /^\d{5}$|^\d{8}$/.test(text) ? Number(text) : null;
}

function isDayNumber(cell: Cell): boolean {
  if (typeof cell !== 'number' || cell < 0) return false;
  const reading = readDateNumber(cell);
  return reading >= RECENT_FROM && reading <= RECENT_TO;
}

/** A day, or three numbers whose order is still open; not a blank and nothing unreadable. */
function isDate(reading: number): boolean {
  return reading > 0 || reading < -2;
}

function isSmallWhole(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && Math.abs(value) <= 3660;
}
