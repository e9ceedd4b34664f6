import { decideByTally, newTally, resolveDay, tally } from '../domain/calendar/dateOrder';
import { INVALID_DAY, readDateCell, readDateNumber } from '../domain/calendar/dateText';
import { NO_DAY } from '../domain/calendar/types';
import { parseAmount } from '../domain/money/amountText';
import type { Grid } from './grid';

/** Stands in `readDays` for a cell that holds something, but no day that can be told for certain. */
export const UNREADABLE_DAY = INVALID_DAY;

/** Empty cells arrive as 0 on the desktop, as null on the web, as "" from formulas: all three are one thing. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '')
  );
}

/**
 * The civil day of each cell: serials, and dates as text. `NO_DAY` where blank. Whether 3/4/2026 is
 * March or April is decided by the column's other dates; where they leave it open it is unreadable,
 * because the answer must not depend on whose computer it is.
 */
export function readDays(grid: Grid): Float64Array {
  const readings = dateReadings(grid);
  const open = newTally();
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as number;
    if (reading < INVALID_DAY) tally(open, reading);
  }
  if (open.open === 0) return readings;
  const { order, basis } = decideByTally(open, 'dmy');
  return readings.map((reading) => {
    if (reading >= INVALID_DAY) return reading;
    if (basis !== 'guess') return resolveDay(reading, order);
    const [dmy, mdy] = [resolveDay(reading, 'dmy'), resolveDay(reading, 'mdy')];
    return dmy === mdy ? dmy : UNREADABLE_DAY;
  });
}

/** A loop of its own, because a hundred thousand calls through a function that anyone may pass are slow. */
function dateReadings({ lines, columns, count }: Grid): Float64Array {
  const readings = new Float64Array(count);
  for (let row = 0, at = 0; row < lines.length; row++) {
    const line = lines[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      readings[at++] = typeof cell === 'number' ? readDateNumber(cell) : readDateCell(cell);
    }
  }
  return readings;
}

/** The number in each cell, as `readNumber` reads it. */
export function readNumbers({ lines, columns, count }: Grid): Float64Array {
  const numbers = new Float64Array(count);
  for (let row = 0, at = 0; row < lines.length; row++) {
    const line = lines[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      numbers[at++] = typeof cell === 'number' && cell - cell === 0 ? cell : readNumber(cell);
    }
  }
  return numbers;
}

/** The number in a cell: blanks are 0, text such as "1,234.50" is read; NaN for anything else. */
export function readNumber(cell: unknown): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  if (isBlank(cell)) return 0;
  return typeof cell === 'string' ? (parseAmount(cell)?.amount ?? NaN) : NaN;
}

/** The text of a cell that names something; '' for blanks, null for error cells. */
export function readText(cell: unknown): string | null {
  if (isBlank(cell)) return '';
  if (typeof cell === 'string') return cell.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : null;
}

/** A day that can be reckoned with. */
export function isDay(reading: number): boolean {
  return reading > NO_DAY;
}
