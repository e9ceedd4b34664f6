import { isoDate } from '../calendar/civilDay';
import { readDateText } from '../calendar/dateText';
import type { CivilDay } from '../calendar/types';
import { parseAmount } from './amountText';
import { currencyCode } from './currency';
import { minorToNumber, toMinor } from './minor';

/** What one unit of `currency` was worth on `day`, in units of the table's reporting currency. */
export interface DatedRate {
  readonly currency: string;
  readonly day: CivilDay;
  readonly rate: number;
}

/** Rates that the user keeps. Each holds from its day until the next one of its currency. */
export interface RateTable {
  /** ISO 4217. */
  readonly reporting: string;
  readonly rates: readonly DatedRate[];
}

/** The rate of a currency that holds on a day: its latest on or before it; `null` where there is none. */
export function rateOn({ reporting, rates }: RateTable, currency: string, day: CivilDay): DatedRate | null {
  if (currency === reporting) return { currency, day, rate: 1 };
  let found: DatedRate | null = null;
  for (const rate of rates)
    if (rate.currency === currency && rate.day <= day && (!found || rate.day >= found.day)) found = rate;
  return found;
}

/** An amount in minor units of `from`, in minor units of `to`; half a cent goes away from zero, as a sheet rounds. */
export function convertMinor(minor: number, from: string, to: string, rate: number): number {
  return toMinor(minorToNumber(minor, from) * rate, to);
}

/** One currency's total, and what it comes to; `null` where no rate holds. */
export interface ConvertedLine {
  readonly currency: string;
  readonly amount: number;
  readonly rate: DatedRate | null;
  readonly converted: number | null;
}

export interface Converted {
  readonly reporting: string;
  readonly lines: readonly ConvertedLine[];
  /** The sum of the lines as they are printed: each total is converted and rounded once. Minor units. */
  readonly total: number;
  /** Currencies left out of the total, because no rate holds. */
  readonly without: readonly string[];
}

/** Totals by currency in one currency, at the rates that hold on a day. */
export function convertTotals(
  totals: readonly { readonly currency: string; readonly amount: number }[],
  table: RateTable,
  day: CivilDay,
): Converted {
  const lines = totals.map(({ currency, amount }): ConvertedLine => {
    const rate = rateOn(table, currency, day);
    const converted = rate && convertMinor(amount, currency, table.reporting, rate.rate);
    const isExact = converted !== null && !Number.isNaN(converted);
    return { currency, amount, rate: isExact ? rate : null, converted: isExact ? converted : null };
  });
  return {
    reporting: table.reporting,
    lines,
    total: lines.reduce((sum, { converted }) => sum + (converted ?? 0), 0),
    without: lines.filter(({ rate }) => rate === null).map(({ currency }) => currency),
  };
}

/** Rates as they were typed or pasted, and the numbers (from 1) of the lines that are none. */
export interface ParsedRates {
  readonly rates: readonly DatedRate[];
  readonly wrongLines: readonly number[];
}

/**
 * One rate a line: currency, day, rate, apart by blanks, tabs or commas (`USD 2026-06-30 7.1586`, `美元	2026年6月30日	7.1586`).
 * A rate is more than nothing; of two for the same currency and day the later line holds.
 */
export function parseRates(text: string): ParsedRates {
  const rates = new Map<string, DatedRate>();
  const wrongLines: number[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    const words = line.trim().split(/[\s,，;；]+/);
    if (line.trim() === '') return;
    const [name = '', day = '', value = '', ...more] = words;
    const currency = currencyCode(name);
    const found = readDateText(day);
    const rate = parseAmount(value)?.amount ?? 0;
    if (currency === null || found < 1 || !(rate > 0) || more.length > 0) wrongLines.push(i + 1);
    else rates.set(`${currency} ${found}`, { currency, day: found, rate });
  });
  return { rates: [...rates.values()], wrongLines };
}

/** The rates as `parseRates` reads them, by currency and day. */
export function ratesText(rates: readonly DatedRate[]): string {
  return [...rates]
    .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.day - b.day))
    .map(({ currency, day, rate }) => `${currency} ${isoDate(day)} ${rate}`)
    .join('\n');
}
