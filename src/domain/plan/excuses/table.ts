import type { ExcuseCode } from '../../contacts/types';
import type { ExcuseRule } from './types';

const base: ExcuseRule = {
  date: { kind: 'workdays', count: 3 },
  document: null,
  owner: 'finance',
  channel: 'phone',
  demand: 'full',
  repeat: { limit: 'policy', owner: 'sales', document: 'next_letter' },
  cause: null,
  supply: null,
  stage: null,
  vague: false,
  profile: null,
  source: '',
};

const rule = (source: string, more: Partial<Omit<ExcuseRule, 'source'>>): ExcuseRule => ({
  ...base,
  ...more,
  source,
});

const once = (owner: ExcuseRule['owner'], document: ExcuseRule['document']): ExcuseRule['repeat'] => ({
  limit: 2,
  owner,
  document,
});

/** A9 (the seven common cases 一…七) and E6, one row each. Days the sources leave open are [P]. */
export const EXCUSE_RULES: Readonly<Record<ExcuseCode, ExcuseRule>> = {
  scheduled_no_date: rule('S1:328 一', {
    date: { kind: 'month_days', days: [20, 25] },
    repeat: { limit: 3, owner: 'sales', document: 'reminder' },
    vague: true,
  }),
  vague_date: rule('S1:330 二', {
    date: { kind: 'workdays', count: 2 },
    document: 'next_letter',
    vague: true,
  }),
  invoice_late: rule('S1:332 三', {
    date: { kind: 'cut_off', before: 3, otherwise: 3 },
    document: 'statement',
    demand: 'two_months',
    cause: 'invoice_or_reconciliation',
    profile: 'cut_off',
  }),
  recon_diff: rule('S1:334 四', {
    date: { kind: 'workdays', count: 2 },
    document: 'statement',
    demand: 'undisputed',
    cause: 'invoice_or_reconciliation',
  }),
  not_scheduled: rule('S1:336-338 五', {
    date: { kind: 'next_month', workday: 1 },
    demand: 'two_months',
    cause: 'process',
    repeat: once('sales', 'next_letter'),
  }),
  no_cash: rule('S1:340 六, S1:353', {
    date: { kind: 'workdays', count: 3 },
    owner: 'sales',
    channel: 'visit',
    cause: 'short_of_cash',
    supply: 'limited',
    repeat: once('manager', 'next_letter'),
  }),
  will_call: rule('S1:342 七', { date: { kind: 'workdays', count: 3 }, vague: true }),
  boss_away: rule('S2:31', { date: { kind: 'workdays', count: 1 }, vague: true }),
  fixed_day: rule('S2:31', {
    date: { kind: 'pay_day', before: 3, otherwise: 3 },
    profile: 'pay_day',
    cause: 'process',
    repeat: once('sales', 'next_letter'),
  }),
  paid_others: rule('S1:354', {
    date: { kind: 'inflow', before: 2, otherwise: 3 },
    cause: 'short_of_cash',
    repeat: once('sales', 'next_letter'),
  }),
  quality: rule('S1:358', {
    date: { kind: 'workdays', count: 1 },
    document: 'dispute',
    owner: 'sales',
    demand: 'undisputed',
    cause: 'dissatisfied',
  }),
  late_delivery: rule('S1:357', {
    date: { kind: 'workdays', count: 2 },
    document: 'dispute',
    owner: 'sales',
    demand: 'undisputed',
    cause: 'contract_doubt',
  }),
  price_diff: rule('E6', {
    date: { kind: 'workdays', count: 3 },
    document: 'dispute',
    owner: 'sales',
    demand: 'undisputed',
    cause: 'contract_doubt',
  }),
  missing_documents: rule('E6', {
    date: { kind: 'workdays', count: 1 },
    document: 'statement',
    cause: 'invoice_or_reconciliation',
    repeat: once('manager', 'next_letter'),
  }),
  new_staff: rule('S2:49', {
    date: { kind: 'workdays', count: 2 },
    document: 'statement',
    profile: 'contact',
    repeat: once('sales', 'next_letter'),
  }),
  payment_stuck: rule('E6', { date: { kind: 'workdays', count: 2 }, repeat: once('finance', 'next_letter') }),
  back_to_back: rule('B4 art. 9', {
    date: { kind: 'workdays', count: 3 },
    document: 'next_letter',
    cause: 'chain_debt',
    repeat: once('legal', 'next_letter'),
  }),
  process: rule('B4 art. 14', {
    date: { kind: 'workdays', count: 3 },
    document: 'next_letter',
    cause: 'process',
    repeat: once('manager', 'next_letter'),
  }),
  bills_only: rule('B4 art. 11', {
    date: { kind: 'workdays', count: 3 },
    repeat: once('manager', 'next_letter'),
  }),
  bargain: rule('S1:373, S3:82', {
    date: { kind: 'workdays', count: 1 },
    owner: 'manager',
    repeat: once('manager', 'next_letter'),
  }),
  no_supply_no_pay: rule('S1:398', {
    date: { kind: 'workdays', count: 1 },
    document: 'stop_supply',
    owner: 'manager',
    supply: 'stopped',
    repeat: once('executive', 'next_letter'),
  }),
  hardship: rule('S1:356', {
    date: { kind: 'workdays', count: 5 },
    document: 'instalments',
    owner: 'manager',
    channel: 'visit',
    cause: 'force_majeure',
    supply: 'limited',
    repeat: once('executive', 'instalments'),
  }),
  set_off: rule('S1:306', {
    date: { kind: 'workdays', count: 3 },
    document: 'set_off',
    owner: 'manager',
    repeat: once('legal', 'set_off'),
  }),
  refuse: rule('S1:415', {
    date: { kind: 'workdays', count: 1 },
    document: 'next_letter',
    owner: 'legal',
    channel: 'letter',
    cause: 'deliberate',
    supply: 'stopped',
    stage: 'final',
    repeat: { limit: 1, owner: 'legal', document: 'next_letter' },
  }),
  unreachable: rule('S1:381', {
    date: { kind: 'workdays', count: 1 },
    document: 'next_letter',
    owner: 'sales',
    channel: 'letter',
    profile: 'warning',
    repeat: once('legal', 'next_letter'),
  }),
  limitation: rule('B1', {
    date: { kind: 'workdays', count: 1 },
    owner: 'legal',
    channel: 'legal',
    repeat: { limit: 1, owner: 'legal', document: null },
  }),
};
