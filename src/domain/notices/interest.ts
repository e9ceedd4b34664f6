import type { CivilDay } from '../calendar/types';
import { lateInterest, type DatedRate, type DayCount, type InterestRegime } from '../law';
import type { NoticeLine } from './line';

/** Under which rule a notice shows late-payment interest, if its writer wants it shown. */
export interface InterestTerms {
  readonly regime: InterestRegime;
  /** The user's own table, as fractions of a year; not read where the law gives the rate. */
  readonly rates: readonly DatedRate[];
  readonly dayCount: DayCount;
  /** Whether the lines are added up. A statement that is signed with a total replaces the clause it rests on (B3). */
  readonly withTotal: boolean;
}

export interface InterestLine {
  readonly docNo: string;
  /** Minor units, what credit notes cover left out. */
  readonly principal: number;
  /** The first day of delay. */
  readonly from: CivilDay;
  readonly days: number;
  /** Minor units, rounded by line so that the lines add up to the total. */
  readonly amount: number;
}

export interface InterestFacts {
  readonly terms: InterestTerms;
  /** The last day counted. */
  readonly to: CivilDay;
  readonly lines: readonly InterestLine[];
  readonly total: number;
  /** A day on which no rate is known, so that nothing is calculated; null = all are. */
  readonly missingOn: CivilDay | null;
}

/**
 * Simple interest on each overdue line up to and including `asOf`. Credit notes reduce the oldest items first, so
 * that no interest is asked on what has been credited.
 */
export function interestFacts(
  terms: InterestTerms,
  items: readonly NoticeLine[],
  asOf: CivilDay,
): InterestFacts {
  const late = items.filter(({ dueDay, disputed }) => dueDay < asOf && !disputed);
  let covered = late.reduce((sum, { open }) => sum + Math.max(0, -open), 0);
  const lines: InterestLine[] = [];
  for (const { docNo, open, dueDay } of late) {
    const used = Math.min(covered, Math.max(0, open));
    covered -= used;
    const principal = open - used;
    if (principal <= 0) continue;
    const amount = lateInterest(
      { principal, due: dueDay, to: asOf },
      terms.regime,
      terms.rates,
      terms.dayCount,
    );
    if (typeof amount !== 'number') {
      return { terms, to: asOf, lines: [], total: 0, missingOn: amount.missingOn };
    }
    lines.push({ docNo, principal, from: dueDay + 1, days: asOf - dueDay, amount: Math.round(amount) });
  }
  return {
    terms,
    to: asOf,
    lines,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    missingOn: null,
  };
}
