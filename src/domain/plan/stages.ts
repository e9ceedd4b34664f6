/**
 * The ladder, lowest rung first (seeds S1:330, S4:26-32; A5, E2). 'visit' is a meeting where the amount
 * is large (S3:49).
 */
export const STAGES = [
  'pre_due',
  'reminder',
  'phone',
  'warning',
  'stop_supply',
  'visit',
  'executive',
  'final',
  'pre_litigation',
  'legal',
  'write_off',
] as const;
export type StageKey = (typeof STAGES)[number];

/** Rungs a house may do without; the letters and the legal steps it may not (S1:330). */
export const OPTIONAL_STAGES = ['phone', 'stop_supply', 'visit', 'executive'] as const;
export type OptionalStage = (typeof OPTIONAL_STAGES)[number];

export const CHANNELS = ['email', 'phone', 'letter', 'visit', 'meeting', 'executive', 'legal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 财务/客服 → 业务员 → 业务经理 → 双方高层 → 法务 (A5, A20): who of ours takes the step. */
export type Owner = 'finance' | 'sales' | 'manager' | 'executive' | 'legal';

/** 轻重缓急: amount × urgency. */
export type Quadrant = 'urgent_large' | 'urgent_small' | 'calm_large' | 'calm_small';
