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
 * 民法典 art. 188 para. 2: after twenty years no court protects the right; no event restarts them
 * (总则编解释, 法释〔2022〕6号, art. 35). The other laws here know no such end.
 */
const MOST_YEARS: Partial<Readonly<Record<LimitationLaw, number>>> = { cn: 20 };

/**
 * The last day of the period, the earlier one where that is in doubt: the day of the due date's (or
 * the last restart's) number and month, 31 March 2024 → 31 March 2027, not moved by a day off (民法典
 * art. 203 would move it later), and never beyond twenty years in the PRC. An event restarts the period in full when it falls within it: after
 * the bar only a waiver helps, which is not reckoned here; before the due date there is nothing to
 * restart. Which acts restart it is the caller's to judge (民法典 art. 195, Cap. 347 s. 23; in Taiwan
 * a mere request only when suit follows within six months, 民法 art. 130).
 */
export function limitationDay(due: CivilDay, law: LimitationLaw, events: readonly CivilDay[]): CivilDay {
  let bar = after(due, law);
  const most = MOST_YEARS[law];
  const end = most === undefined ? Infinity : addMonths(due, most * 12);
  for (const event of [...events].sort((a, b) => a - b)) {
    if (event >= due && event <= Math.min(bar, end)) bar = after(event, law);
  }
  return Math.min(bar, end);
}

function after(day: CivilDay, law: LimitationLaw): CivilDay {
  return addMonths(day, YEARS[law] * 12);
}
