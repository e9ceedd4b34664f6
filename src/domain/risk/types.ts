/**
 * The five classes of the seeds (S1:298, S2:43) and "not due" below them, mildest first.
 * 未到期 · 未收款 · 催收款 · 准呆账 · 呆账 · 死账
 */
export const RISK_CLASSES = ['not_due', 'uncollected', 'chasing', 'doubtful', 'bad', 'dead'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** 'month': by calendar months after the due month (货款回收管理办法); 'day': by days overdue. */
export type RiskScheme = 'month' | 'day';

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
