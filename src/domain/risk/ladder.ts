import { addMonths, endOfMonth } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { RISK_CLASSES, RISK_LIMITS } from './types';
import type { RiskClass, RiskLimits, RiskScheme } from './types';

/** Where an item stands by its date alone. */
export interface Rung {
  readonly riskClass: RiskClass;
  /** Month scheme: past due, yet before the day of the next month from which the rule speaks of 未收款. */
  readonly grace: boolean;
  /** The rule that put it there. */
  readonly why: Message;
}

/** Classes of the day scheme, each up to its limit. */
const BY_DAYS = ['uncollected', 'chasing', 'doubtful', 'bad'] as const;

/** The class of an item by its due day, before events and judgement. */
export function rungByDate(
  dueDay: CivilDay,
  asOf: CivilDay,
  scheme: RiskScheme,
  limits: RiskLimits = RISK_LIMITS,
): Rung {
  if (asOf <= dueDay) return rung('not_due', { key: 'risk.why.not_due', values: { due: { day: dueDay } } });
  return scheme === 'month' ? rungByMonth(dueDay, asOf, limits) : rungByDays(asOf - dueDay, limits);
}

/**
 * Month scheme, 《货款回收管理办法》: money due in a month and not in by the 5th of the next is 未收款
 * until that month ends, 催收款 from the 1st of the month after.
 */
function rungByMonth(dueDay: CivilDay, asOf: CivilDay, { graceDay, badAfter }: RiskLimits): Rung {
  if (asOf - dueDay > badAfter) {
    return rung('bad', {
      key: 'risk.why.year_overdue',
      values: { days: badAfter, from: { day: dueDay + badAfter + 1 } },
    });
  }
  const monthEnd = endOfMonth(dueDay);
  const lastGraceDay = monthEnd + graceDay;
  const lastUncollectedDay = endOfMonth(addMonths(dueDay, 1));
  if (asOf <= lastGraceDay) {
    return {
      riskClass: 'uncollected',
      grace: true,
      why: { key: 'risk.why.grace', values: { until: { day: lastGraceDay } } },
    };
  }
  return asOf <= lastUncollectedDay
    ? rung('uncollected', {
        key: 'risk.why.fifth_passed',
        values: { day: graceDay, from: { day: lastGraceDay + 1 } },
      })
    : rung('chasing', { key: 'risk.why.month_passed', values: { from: { day: lastUncollectedDay + 1 } } });
}

function rungByDays(days: number, limits: RiskLimits): Rung {
  const riskClass = BY_DAYS.find((one) => days <= limits[one]) ?? 'dead';
  return rung(riskClass, { key: 'risk.why.days_overdue', values: { days } });
}

function rung(riskClass: RiskClass, why: Message): Rung {
  return { riskClass, grace: false, why };
}

/** -1, 0 or 1 as `a` is milder than, as bad as or worse than `b`. */
export function compareClasses(a: RiskClass, b: RiskClass): number {
  return Math.sign(RISK_CLASSES.indexOf(a) - RISK_CLASSES.indexOf(b));
}
