import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import { previousWorkday } from '../../calendar/workCalendar';
import type { ContactEntry } from '../../contacts/types';
import type { Ledger } from '../../ledger/types';
import { limitationDay, type LimitationLaw } from '../../law/limitation';
import { oncePerDay } from '../onceADay';
import type { ClockColour } from './types';

/** B1: yellow within 180 days of the bar, orange within 90, red within 30. */
const YELLOW = 180;
const ORANGE = 90;
const RED = 30;
/** [P] What restarts the clock must have reached the customer: two weeks before the bar it should be on its way. */
const SAFE_DAYS = 14;

/**
 * Days on which limitation starts again by what the log proves. Mainland (民法典 art. 195, 诉讼时效规定 arts. 8
 * and 14): a demand with proof that it arrived, a written acknowledgment, a part payment. Hong Kong (Cap. 347
 * s. 23) and Taiwan (民法 arts. 129-130, a mere request lapses without suit): acknowledgment and payment only.
 * A call alone restarts nothing, nor does the customer's word that it has paid.
 */
export function restartDays(
  log: readonly ContactEntry[],
  law: LimitationLaw,
  asOf: CivilDay,
): readonly CivilDay[] {
  return log.flatMap((entry) => {
    const { day, result, receivedOn, noticeNumber } = entry;
    if (result === 'acknowledged' || result === 'part_paid') return day <= asOf ? [day] : [];
    const arrived = law === 'cn' && noticeNumber !== '' && receivedOn !== NO_DAY;
    return arrived && receivedOn <= asOf && isDemand(entry) ? [receivedOn] : [];
  });
}

function isDemand({ stage }: ContactEntry): boolean {
  return stage !== null && stage !== 'pre_due' && stage !== 'write_off';
}

/** The colour of a bar so many days away. */
export function clockColour(daysLeft: number): ClockColour {
  if (daysLeft < 0) return 'passed';
  if (daysLeft <= RED) return 'red';
  if (daysLeft <= ORANGE) return 'orange';
  return daysLeft <= YELLOW ? 'yellow' : 'green';
}

/** The last working day on which something that restarts the clock should go out. */
export function lastSafeDay(bar: CivilDay, calendar: WorkCalendar): CivilDay {
  return previousWorkday(calendar, bar - SAFE_DAYS);
}

export interface ItemClock {
  /** Index into the ledger. */
  readonly item: number;
  readonly due: CivilDay;
  readonly bar: CivilDay;
  readonly colour: ClockColour;
  readonly lastSafeDay: CivilDay;
}

/** The clock of each of these items by itself, the careful reading where deliveries run on one account (B1 [?]). */
export function itemClocks(
  ledger: Ledger,
  items: readonly number[],
  restarts: readonly CivilDay[],
  law: LimitationLaw,
  asOf: CivilDay,
  calendar: WorkCalendar,
): readonly ItemClock[] {
  return items
    .filter((item) => (ledger.open[item] ?? 0) > 0)
    .map((item) => {
      const due = ledger.dueDay[item] ?? NO_DAY;
      const bar = limitationDay(due, law, restarts);
      return { item, due, bar, colour: clockColour(bar - asOf), lastSafeDay: lastSafeDay(bar, calendar) };
    });
}

/** The bar of a due day nothing has restarted, worked out once for each day. */
export function plainBars(law: LimitationLaw): (due: CivilDay) => CivilDay {
  return oncePerDay((due) => limitationDay(due, law, []));
}

/**
 * How many of the items are near their bar or past it, and the earliest bar still running; NO_DAY when none is.
 * The bar of a later due day is never earlier, so the items, oldest first, are looked at only until one is far away.
 */
export function nearBars(
  ledger: Ledger,
  items: Int32Array,
  barOf: (due: CivilDay) => CivilDay,
  asOf: CivilDay,
): { readonly earliest: CivilDay; readonly near: number; readonly passed: number } {
  let [earliest, near, passed] = [NO_DAY, 0, 0];
  for (const item of items) {
    if ((ledger.open[item] ?? 0) <= 0) continue;
    const bar = barOf(ledger.dueDay[item] ?? NO_DAY);
    const left = bar - asOf;
    if (left < 0) {
      passed++;
      continue;
    }
    if (earliest === NO_DAY) earliest = bar;
    if (left > YELLOW) break;
    near++;
  }
  return { earliest, near, passed };
}
