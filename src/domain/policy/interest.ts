import type { DatedRate, DayCount, InterestRegime } from '../law';
import type { InterestRateKind, Policy } from './types';

/** Which of the kept rates each rule of late interest reckons with; null where the law gives the rate itself. */
const RATE_OF: Readonly<Record<InterestRegime, InterestRateKind | null>> = {
  contract: 'contract',
  cn_lpr_130: 'lpr',
  cn_lpr_150: 'lpr',
  cn_sme: null,
  taiwan: null,
  uk: 'reference',
  eu: 'reference',
};

/** The rates kept for a rule of late interest, in order of their days; empty where none is kept or needed. */
export function ratesFor(
  regime: InterestRegime,
  { interestRates }: Pick<Policy, 'interestRates'>,
): readonly DatedRate[] {
  return interestRates
    .filter(({ kind }) => kind === RATE_OF[regime])
    .map(({ from, rate }) => ({ from, rate }))
    .sort((a, b) => a.from - b.from);
}

/** The house's days of a year as interest is reckoned with them. */
export function dayCountOf({ dayCount }: Pick<Policy, 'dayCount'>): DayCount {
  return dayCount === 'actual' ? dayCount : Number(dayCount);
}

/** Days of a year where a whole number is needed: turnover has no start day by which a leap year would be known. */
export function daysOfYear({ dayCount }: Pick<Policy, 'dayCount'>): number {
  return dayCount === '360' ? 360 : 365;
}
