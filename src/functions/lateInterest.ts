import { fixedSum, INTEREST_REGIMES, lateInterest as interestOf } from '../domain/law';
import type { DatedRate, DayCount, InterestRegime } from '../domain/law';
import { readChoice, readSpeaker } from './arguments';
import { isBlank, isDay, readDays, UNREADABLE_DAY } from './cells';
import { INTEREST_PARTS } from './declarations';
import { wrongArgument } from './errors';
import { dayColumn, isLeftOut, numberColumn, rateColumn, readRate } from './figures';
import { cellsOf, commonShape, gridOf, mapCells, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';

type InterestPart = (typeof INTEREST_PARTS)[number];

const DAYS_OF_YEAR = 365;

/** DUES.LATEINTEREST. One exact amount a row, in the shape of the ranges. */
export function lateInterest(
  principal: unknown,
  dueDates: unknown,
  toDates: unknown,
  regime: unknown,
  rate: unknown,
  dayCount: unknown,
  part: unknown,
  language: unknown,
): (number | string)[][] {
  const speaker = readSpeaker(language);
  const law = readRegime(regime);
  const chosen = readChoice<InterestPart>(part, 'part', INTEREST_PARTS, 'interest');
  const count = readDayCount(dayCount);
  const grids = {
    principal: requiredGrid(principal, 'principal'),
    due: requiredGrid(dueDates, 'due_dates'),
    to: requiredGrid(toDates, 'to_dates'),
  };
  const rates = readRates(rate, law);
  const shape = commonShape([
    ['principal', grids.principal],
    ['due_dates', grids.due],
    ['to_dates', grids.to],
    ['rate', rates.byRow],
  ]);
  const amounts = numberColumn(grids.principal, 'principal', shape.count);
  const dueDays = dayColumn(grids.due, 'due_dates', shape.count);
  const toDays = dayColumn(grids.to, 'to_dates', shape.count);
  const byRow = rateColumn(rates.byRow, 'rate', shape.count);

  return shaped(shape, (i) => {
    const [amount, due, to] = [amounts?.[i] ?? NaN, dueDays?.[i] ?? NaN, toDays?.[i] ?? NaN];
    const own = byRow?.[i];
    if (due === UNREADABLE_DAY || to === UNREADABLE_DAY)
      return speaker.text('functions.result.unreadable_date');
    if (Number.isNaN(amount) || Number.isNaN(own)) return speaker.text('functions.result.unreadable_number');
    if (amount === 0) return isDay(due) ? 0 : '';
    if (!isDay(due) || !isDay(to)) return speaker.text('functions.result.no_date');
    if (amount < 0) return speaker.text('functions.result.credit');
    const claim = { principal: amount, due, to };
    const sum = chosen === 'interest' ? 0 : fixedSum(claim, law);
    if (chosen === 'fixed_sum') return sum;
    const interest = interestOf(
      claim,
      law,
      own === undefined ? rates.table : [{ from: 0, rate: own }],
      count,
    );
    return typeof interest === 'number'
      ? interest + sum
      : speaker.text('functions.result.no_rate', { day: { day: interest.missingOn } });
  });
}

function readRegime(argument: unknown): InterestRegime {
  if (isLeftOut(argument)) throw wrongArgument('regime', { choices: INTEREST_REGIMES.join(', ') });
  return readChoice<InterestRegime>(argument, 'regime', INTEREST_REGIMES, 'contract');
}

/** Either dated rates, two columns of day and rate, or one rate for all rows or for each. */
interface Rates {
  readonly table: readonly DatedRate[];
  readonly byRow: Grid | null;
}

function readRates(argument: unknown, law: InterestRegime): Rates {
  const grid = gridOf(argument);
  if (grid === null || isLeftOut(argument)) {
    if (law === 'cn_sme' || law === 'taiwan') return { table: [], byRow: null };
    throw wrongArgument('rate_needed', { regime: law });
  }
  if (law === 'cn_sme') throw wrongArgument('rate_fixed_by_law');
  return grid.columns === 2 ? { table: readTable(grid), byRow: null } : { table: [], byRow: grid };
}

function readTable(grid: Grid): DatedRate[] {
  const days = readDays({
    ...grid,
    columns: 1,
    count: grid.rows,
    lines: grid.lines.map((line) => line.slice(0, 1)),
  });
  const rates = mapCells(grid, readRate).filter((_, i) => i % 2 === 1);
  const table: DatedRate[] = [];
  days.forEach((from, i) => {
    if (grid.lines[i]?.every(isBlank)) return;
    const rate = rates[i] ?? NaN;
    if (!isDay(from) || Number.isNaN(rate)) throw wrongArgument('rate_table', { position: i + 1 });
    table.push({ from, rate });
  });
  return table.sort((a, b) => a.from - b.from);
}

function readDayCount(argument: unknown): DayCount {
  if (isLeftOut(argument)) return DAYS_OF_YEAR;
  const [cell] = cellsOf(requiredGrid(argument, 'day_count'));
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim().toLowerCase() : '';
  if (text === 'actual' || text === '30/360') return text;
  const days = Number(cell);
  if (!(days >= 1 && days <= 366)) throw wrongArgument('day_count');
  return days;
}
