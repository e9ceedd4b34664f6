import type { CivilDay } from '../calendar/types';
import { timeBetween } from './dayCount';
import type { DayCount } from './dayCount';
import { halfYearStart, rateOn, referenceDate } from './rates';
import type { DatedRate } from './rates';

/** Under which rule late interest runs. */
export const INTEREST_REGIMES = [
  'contract',
  'cn_lpr_130',
  'cn_lpr_150',
  'cn_sme',
  'taiwan',
  'uk',
  'eu',
] as const;
export type InterestRegime = (typeof INTEREST_REGIMES)[number];

/** One claim. Interest runs from the day after `due` up to and including `to`, on the whole principal. */
export interface LateClaim {
  readonly principal: number;
  readonly due: CivilDay;
  readonly to: CivilDay;
}

/** Why there is no interest figure: no rate was given for a day on which one is needed. */
export interface RateMissing {
  readonly missingOn: CivilDay;
}

/** 《保障中小企业款项支付条例》 (国令第802号) art. 17: 0.05 % a day where nothing is agreed. */
const CN_SME_DAILY = 0.0005;
/** Taiwan 民法 art. 203: 5 % where nothing is agreed; art. 233: an agreed higher rate stands. */
const TAIWAN_STATUTORY = 0.05;
/** Taiwan 民法 art. 205 (since 2021-07-20): what is agreed above 16 % is void. */
const TAIWAN_MOST = 0.16;
/** UK Late Payment of Commercial Debts (Interest) Act 1998 and SI 2002/1675: 8 % over the base rate. */
const UK_MARGIN = 0.08;
/** Directive 2011/7/EU art. 2(6): at least eight percentage points above the reference rate. */
const EU_MARGIN = 0.08;

/** What is added to the 1-year LPR at breach: 30 to 50 % (买卖合同司法解释 2020, art. 18 para. 4). */
const LPR_FACTOR = { cn_lpr_130: 1.3, cn_lpr_150: 1.5 } as const;

/**
 * Simple late interest, exact and unrounded. `rates` is the contract rate (contract, taiwan), the
 * 1-year LPR (cn_lpr_*), the Bank of England base rate (uk) or the reference rate (eu), as fractions
 * of a year, or of the time `count` names. Nothing late bears nothing. A negative principal is the
 * caller's error and throws RangeError.
 */
export function lateInterest(
  claim: LateClaim,
  regime: InterestRegime,
  rates: readonly DatedRate[],
  count: DayCount,
): number | RateMissing {
  if (claim.principal < 0) throw new RangeError('a credit bears no late interest');
  if (claim.to <= claim.due) return 0;
  const start = claim.due + 1;
  switch (regime) {
    case 'contract':
      return piecewise(claim, rates, count, (rate) => rate);
    case 'taiwan':
      return piecewise(claim, withStatutory(rates), count, taiwanRate);
    case 'cn_sme':
      return claim.principal * CN_SME_DAILY * (claim.to - claim.due);
    case 'cn_lpr_130':
    case 'cn_lpr_150':
      return fixed(claim, rates, start, count, (lpr) => lpr * LPR_FACTOR[regime]);
    case 'uk':
      // One rate for the whole claim; calculators that follow every change of the base rate contradict the Order.
      return fixed(claim, rates, referenceDate(start), count, (base) => base + UK_MARGIN);
    case 'eu':
      return byHalfYear(claim, rates, count);
  }
}

/** The UK's compensation for the cost of recovery, by the size of the debt (1998 Act, s. 5A). */
export function ukFixedSum(debt: number): number {
  return debt < 1000 ? 40 : debt < 10_000 ? 70 : 100;
}

/** The EU's minimum for the cost of recovery (Directive 2011/7/EU art. 6). */
const EU_FIXED_SUM = 40;

/** The fixed sum a late claim carries under a regime, in the claim's currency unit; 0 where there is none. */
export function fixedSum(claim: LateClaim, regime: InterestRegime): number {
  if (claim.to <= claim.due || claim.principal <= 0) return 0;
  if (regime === 'uk') return ukFixedSum(claim.principal);
  return regime === 'eu' ? EU_FIXED_SUM : 0;
}

/** The rate of one day for the whole time. */
function fixed(
  { principal, due, to }: LateClaim,
  rates: readonly DatedRate[],
  day: CivilDay,
  count: DayCount,
  of: (rate: number) => number,
): number | RateMissing {
  const rate = rateOn(rates, day);
  return rate === null ? { missingOn: day } : principal * of(rate) * timeBetween(due, to, count);
}

/** Each rate for the days it is in force. */
function piecewise(
  { principal, due, to }: LateClaim,
  rates: readonly DatedRate[],
  count: DayCount,
  of: (rate: number) => number,
): number | RateMissing {
  const changes = rates.map(({ from }) => from).filter((from) => from > due + 1 && from <= to);
  return inParts(principal, [due, ...changes.map((from) => from - 1), to], count, (first) => {
    const rate = rateOn(rates, first);
    return rate === null ? { missingOn: first } : of(rate);
  });
}

/** The reference rate of the first day of each half-year is that of the half-year (Directive art. 3(3)). */
function byHalfYear(
  { principal, due, to }: LateClaim,
  rates: readonly DatedRate[],
  count: DayCount,
): number | RateMissing {
  const ends = [due];
  for (let start = nextHalfYear(due + 1); start <= to; start = nextHalfYear(start)) ends.push(start - 1);
  return inParts(principal, [...ends, to], count, (first) => {
    const day = halfYearStart(first);
    const rate = rateOn(rates, day);
    return rate === null ? { missingOn: day } : rate + EU_MARGIN;
  });
}

/** Adds up the parts between consecutive ends; `rateFrom` gets the first day of each part. */
function inParts(
  principal: number,
  ends: readonly CivilDay[],
  count: DayCount,
  rateFrom: (first: CivilDay) => number | RateMissing,
): number | RateMissing {
  let sum = 0;
  for (let i = 1; i < ends.length; i++) {
    const [start, end] = [ends[i - 1] as CivilDay, ends[i] as CivilDay];
    const rate = rateFrom(start + 1);
    if (typeof rate !== 'number') return rate;
    sum += rate * timeBetween(start, end, count);
  }
  return principal * sum;
}

/** A half-year has 181 to 184 days: this many after its first day lie in the next. */
const INTO_NEXT_HALF_YEAR = 190;

function nextHalfYear(day: CivilDay): CivilDay {
  return halfYearStart(halfYearStart(day) + INTO_NEXT_HALF_YEAR);
}

function withStatutory(rates: readonly DatedRate[]): readonly DatedRate[] {
  return [{ from: 0, rate: TAIWAN_STATUTORY }, ...rates];
}

function taiwanRate(agreed: number): number {
  return Math.min(TAIWAN_MOST, Math.max(TAIWAN_STATUTORY, agreed));
}
