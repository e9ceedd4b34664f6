import { NO_DAY, type CivilDay } from '../../calendar/types';
import { limitationDay } from '../../law/limitation';
import { nearBars, clockColour, lastSafeDay, restartDays } from './limitation';
import { creditStanding, statutoryStanding } from './credit';
import type { Clocks } from './types';
import type { Case } from '../case';

/** The periods that run for one customer in one currency (B1, B4, A3.10). */
export function clocksOf({ position, standing, setting, currency }: Case): Clocks {
  const { ledger, policy, calendar, asOf } = setting;
  const { profile, past, promises } = standing;
  const law = policy.limitationLaw;
  const restarts = restartDays(past.log, law, asOf);
  const barOf = restarts.length === 0 ? setting.barOf : (due: CivilDay) => limitationDay(due, law, restarts);
  // What is disputed is barred like the rest: the period does not wait for the dispute.
  const rows = setting.rowsOf(position.index);
  const overdue = rows.filter((row) => (ledger.dueDay[row] ?? asOf) < asOf);
  const { earliest, near, passed } = nearBars(ledger, overdue, barOf, asOf);
  const late = promises.broken + position.overdueCount;
  const { open } = position;
  const isMain = setting.mainCurrencyOf(position.customer) === position.currency;
  return {
    limitation: earliest,
    colour: earliest !== NO_DAY ? clockColour(earliest - asOf) : passed > 0 ? 'passed' : 'none',
    lastSafeDay: earliest === NO_DAY ? NO_DAY : lastSafeDay(earliest, calendar),
    nearCount: near,
    passedCount: passed,
    credit: profile && creditStanding({ profile, currency, isMain, open, rows, late }, ledger, policy),
    statutory: profile && statutoryStanding(profile, rows, ledger, policy),
  };
}
