import { addMonths } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';

/**
 * Periods of limitation in years, running from the due date.
 * cn: 民法典 art. 188, 3 years. tw_goods: 民法 art. 127 no. 8, a merchant's price for goods, 2 years.
 * tw_periodic: art. 126, interest, rent and other periodic payments, 5 years. tw: art. 125, 15 years.
 * hk: Limitation Ordinance (Cap. 347) s. 4, simple contract, 6 years.
 */
const YEARS = { cn: 3, tw_goods: 2, tw_periodic: 5, tw: 15, hk: 6 } as const;

export type LimitationLaw = keyof typeof YEARS;
export const LIMITATION_LAWS = Object.keys(YEARS) as readonly LimitationLaw[];

/**
 * The last day of the period, the earlier one where that is in doubt: the day of the due date's (or
 * the last restart's) number and month, 31 March 2024 → 31 March 2027, not moved by a day off (民法典
 * art. 203 would move it later). An event restarts the period in full when it falls within it: after
 * the bar only a waiver helps, which is not reckoned here; before the due date there is nothing to
 * restart. Which acts restart it is the caller's to judge (民法典 art. 195, Cap. 347 s. 23; in Taiwan
 * a mere request only when suit follows within six months, 民法 art. 130).
 */
export function limitationDay(due: CivilDay, law: LimitationLaw, events: readonly CivilDay[]): CivilDay {
  let bar = after(due, law);
  for (const event of [...events].sort((a, b) => a - b)) {
    if (event >= due && event <= bar) bar = after(event, law);
  }
  return bar;
}

function after(day: CivilDay, law: LimitationLaw): CivilDay {
  return addMonths(day, YEARS[law] * 12);
}
