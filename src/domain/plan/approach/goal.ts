import type { CivilDay } from '../../calendar/types';
import { nextWorkday } from '../../calendar/workCalendar';
import type { FollowUp } from '../excuses/follow';
import type { Case } from '../case';
import type { Goal } from './types';

/** [P] A call wants the money within a working week; a letter names its own day. */
const DAYS_TO_PAY = 7;

/**
 * What the contact is to end with (A12: date + amount). The whole first (A14, S1:61); less only what is
 * disputed (S1:358) or already promised; after a late invoice or a missed run both months' (T5, S1:332).
 */
export function goalOf(found: Case, follow: FollowUp | null, contact: CivilDay): Omit<Goal, 'instalments'> {
  const { position, standing, setting } = found;
  const { dispute, promises } = standing;
  const day = nextWorkday(setting.calendar, contact + DAYS_TO_PAY);
  const { demand } = position;
  const promised = promises.open?.amount ?? 0;
  if (promised > 0 && promised < demand) {
    return { day, amount: demand - promised, part: 'rest_of_promise' };
  }
  // What the log says is disputed and the sheet does not mark yet is not asked for either.
  const unmarked = Math.max(0, (dispute?.amount ?? 0) - position.disputed - position.disputedNotDue);
  if (unmarked > 0 || position.disputed > 0 || follow?.demand === 'undisputed') {
    return { day, amount: demand - Math.min(unmarked, demand), part: 'undisputed' };
  }
  if (follow?.demand === 'two_months') {
    return { day, amount: Math.max(demand, position.byMonthEnd), part: 'two_months' };
  }
  return { day, amount: demand, part: 'full' };
}
