/**
 * The five classes of the seeds (S1:298, S2:43) and "not due" below them, mildest first.
 * 未到期 · 未收款 · 催收款 · 准呆账 · 呆账 · 死账
 */
export const RISK_CLASSES = ['not_due', 'uncollected', 'chasing', 'doubtful', 'bad', 'dead'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** 'month': by calendar months after the due month (货款回收管理办法); 'day': by days overdue. */
export type RiskScheme = 'month' | 'day';

/** Where the classes begin and end. */
export interface RiskLimits {
  /** Month scheme: the last day of the month after the due month that is still grace. */
  readonly graceDay: number;
  /** Month scheme: after so many days overdue a debt is 呆账. */
  readonly badAfter: number;
  /** Day scheme: the last day overdue of each class but the worst, ascending. */
  readonly uncollected: number;
  readonly chasing: number;
  readonly doubtful: number;
  readonly bad: number;
}

/**
 * The limits where nobody sets others. The 5th is the rule's (《货款回收管理办法》, A1-box); a year for 呆账, which the rule
 * does not define, and the days of the day scheme are [P].
 */
export const RISK_LIMITS: RiskLimits = {
  graceDay: 5,
  badAfter: 365,
  uncollected: 30,
  chasing: 90,
  doubtful: 365,
  bad: 1095,
};

/** Events only move a class up. */
export const RISK_EVENTS = [
  'bankrupt',
  'seized',
  'bounced_bill',
  'supply_stopped',
  'lawsuit',
  'deregistered',
  'written_off',
] as const;
export type RiskEvent = (typeof RISK_EVENTS)[number];
