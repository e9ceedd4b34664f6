import { addMonths, serialOf } from '../calendar/civilDay';
import { resolveDay } from '../calendar/dateOrder';
import { readDateCell } from '../calendar/dateText';
import type { CivilDay } from '../calendar/types';
import { arabicNumerals } from '../terms/numerals';
import { dueDay, parseTerm, type MonthlyConvention } from '../terms';
import { hasOwnUnit } from '../money/amountText';
import { cellText, isBlank } from './cells';
import { amountSign, withSign } from './currencySigns';
import { readAmount } from './rowReader';
import { sharesOf } from './stages';
import type { Cell, RowPart, SheetColumns, StageEvent } from './types';

/** What a part comes to in row `i`: its own cell, or its share of the order. */
export function partAmount(
  { byColumn }: SheetColumns,
  part: RowPart,
  i: number,
  unitFactor: number,
): Cell | undefined {
  const cell = byColumn?.get(part.balance ?? part.amount)?.[i];
  if (!part.share) return cell;
  const { column, place } = part.share;
  const whole = readAmount(cell);
  // An order without such terms is owed as a whole; so is an amount that cannot be read, which must be seen.
  const percents = sharesOf(byColumn?.get(column)?.[i]) ?? [100];
  if (whole.state !== 'value') return place === 0 ? cell : null;
  const percent = percents[place];
  if (percent === undefined) return null;
  // What names a unit of its own (2.5万) is in yuan whatever unit the sheet is in, and its share says so too.
  const isOwn = typeof cell === 'string' && hasOwnUnit(cell);
  const factor = isOwn ? 1 : unitFactor;
  const cents = (share: number) => Math.round(Number((whole.value * factor * share).toPrecision(15)));
  // Each share rounded to the cent, the last one takes what is left: they add up to the order.
  const before = percents.slice(0, place).reduce((sum, one) => sum + cents(one), 0);
  const own = place === percents.length - 1 ? cents(100) - before : cents(percent);
  return withSign(Number((own / (100 * factor)).toPrecision(15)), isOwn ? '元' : amountSign(cell));
}

/** What was received for the whole order, taken off its stages in their order; what is too much stays with the last. */
export function paidInOrder(paid: Cell | undefined, amounts: readonly (Cell | undefined)[]): Cell[] {
  const received = readAmount(paid);
  // What cannot be read is for the item reader to say, once.
  if (received.state !== 'value') return amounts.map((_, at) => (at === 0 ? (paid ?? null) : null));
  let rest = received.value;
  return amounts.map((cell, at) => {
    const { state, value } = readAmount(cell);
    const isLast = at === amounts.length - 1;
    const taken = isLast ? rest : Math.min(rest, state === 'value' ? Math.max(0, value) : 0);
    rest = Number((rest - taken).toPrecision(15));
    return Number(taken.toPrecision(15));
  });
}

/** The day a stage falls due by its event; null while that has not happened, or nobody can tell when the warranty ends. */
export function dueByEvent(
  { byColumn, date1904 }: SheetColumns,
  { event, days, warranty }: StageEvent,
  i: number,
  convention: MonthlyConvention,
): Cell {
  const cellOf = (column: number | null) => (column === null ? null : (byColumn?.get(column)?.[i] ?? null));
  const happened = resolveDay(readDateCell(cellOf(event), date1904), 'mdy');
  if (happened < 0) return null;
  const from = warranty === null ? happened : warrantyEnd(happened, cellOf(warranty));
  if (from === null) return null;
  const granted = cellOf(days);
  const term = isBlank(granted) ? null : parseTerm(typeof granted === 'number' ? granted : cellText(granted));
  if (!isBlank(granted) && term?.kind !== 'single') return null;
  const due = term?.kind === 'single' ? dueDay(from, term, { convention }) : from;
  return serialOf(due, date1904);
}

const MONTHS_OF_A_YEAR = 12;
const PERIOD = /^(\d+(?:\.\d+)?)(半)?(年半|年|个月|月|天|日|years?|months?|days?|y|m|d)?$/;
/** A bare number of a warranty: up to so many it means months, above days. */
const MONTHS_AT_MOST = 60;

/** 一年, 1年半, 12个月, 18 months, 365, 半年: the day on which a warranty that began on that day is over. */
export function warrantyEnd(from: CivilDay, cell: Cell): CivilDay | null {
  const text = arabicNumerals(cellText(cell).normalize('NFKC').toLowerCase())
    .replace(/\s+/g, '')
    .replace('個', '个')
    .replace(/^半年$/, '6个月');
  const found = PERIOD.exec(text);
  if (!found) return null;
  const [, digits, , unit = ''] = found;
  const count = Number(digits);
  const isDays = /^(?:天|日|d)/.test(unit) || (unit === '' && count > MONTHS_AT_MOST);
  if (isDays) return from + Math.round(count);
  const months = /^(?:年|y)/.test(unit) ? count * MONTHS_OF_A_YEAR + (unit === '年半' ? 6 : 0) : count;
  return addMonths(from, Math.round(months));
}
