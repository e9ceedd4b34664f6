import { addMonths, endOfMonth } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { RISK_CLASSES } from './types';
import type { RiskClass, RiskScheme } from './types';

/** Where an item stands by its date alone. */
export interface Rung {
  readonly riskClass: RiskClass;
  /** Month scheme: past due, yet before the day of the next month from which the rule speaks of 未收款. */
  readonly grace: boolean;
  /** The rule that put it there. */
  readonly why: Message;
}

/**
 * Month scheme, 《货款回收管理办法》: money due in a month and not in by the 5th of the next is 未收款
 * until that month ends, 催收款 from the 1st of the month after.
 */
const GRACE_DAY = 5;
/** [P] A year overdue is 呆账; the rule itself defines neither 呆账 nor 死账. */
const BAD_AFTER_DAYS = 365;

/** Day scheme [P]: the last day overdue of each class but the worst. */
const DAY_LIMITS: readonly (readonly [RiskClass, number])[] = [
  ['not_due', 0],
  ['uncollected', 30],
  ['chasing', 90],
  ['doubtful', 365],
  ['bad', 1095],
];

/** The class of an item by its due day, before events and judgement. */
export function rungByDate(dueDay: CivilDay, asOf: CivilDay, scheme: RiskScheme): Rung {
  if (asOf <= dueDay) return rung('not_due', { key: 'risk.why.not_due', values: { due: { day: dueDay } } });
  return scheme === 'month' ? rungByMonth(dueDay, asOf) : rungByDays(asOf - dueDay);
}

function rungByMonth(dueDay: CivilDay, asOf: CivilDay): Rung {
  if (asOf - dueDay > BAD_AFTER_DAYS) {
    return rung('bad', {
      key: 'risk.why.year_overdue',
      values: { from: { day: dueDay + BAD_AFTER_DAYS + 1 } },
    });
  }
  const monthEnd = endOfMonth(dueDay);
  const lastGraceDay = monthEnd + GRACE_DAY;
  const lastUncollectedDay = endOfMonth(addMonths(dueDay, 1));
  if (asOf <= lastGraceDay) {
    return {
      riskClass: 'uncollected',
      grace: true,
      why: { key: 'risk.why.grace', values: { until: { day: lastGraceDay } } },
    };
  }
  return asOf <= lastUncollectedDay
    ? rung('uncollected', { key: 'risk.why.fifth_passed', values: { from: { day: lastGraceDay + 1 } } })
    : rung('chasing', { key: 'risk.why.month_passed', values: { from: { day: lastUncollectedDay + 1 } } });
}

function rungByDays(days: number): Rung {
  const riskClass = DAY_LIMITS.find(([, last]) => days <= last)?.[0] ?? 'dead';
  return rung(riskClass, { key: 'risk.why.days_overdue', values: { days } });
}

function rung(riskClass: RiskClass, why: Message): Rung {
  return { riskClass, grace: false, why };
}

/** -1, 0 or 1 as `a` is milder than, as bad as or worse than `b`. */
export function compareClasses(a: RiskClass, b: RiskClass): number {
  return Math.sign(RISK_CLASSES.indexOf(a) - RISK_CLASSES.indexOf(b));
}
