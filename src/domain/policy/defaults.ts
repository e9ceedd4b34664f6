import { NOTICE_KINDS, NOTICE_RULES, type Approval } from '../notices/kind';
import type { NoticeKind } from '../notices/types';
import { RISK_LIMITS } from '../risk/types';
import type { Policy, Seller } from './types';

/** No seller known yet: letters show a bracketed placeholder for what they cannot go without. */
export const emptySeller: Seller = {
  name: '',
  taxId: '',
  address: '',
  phone: '',
  email: '',
  bankName: '',
  bankAccountName: '',
  bankAccountNo: '',
  swift: '',
  contactPerson: '',
  contactPhone: '',
};

/**
 * The house's settings before anybody has changed one. Marks: a rule id of the seed inventory
 * where a source says it, [P] where it is our proposal.
 */
export const defaultPolicy: Policy = {
  // [P] Thirty-day steps, the upper edge inclusive; a day after the due date is the first day overdue.
  edges: [0, 30, 60, 90, 120],
  // [P] A credit note has a date of its own and is aged by it; money not matched is always apart.
  credits: 'own_date',
  // A1-box: the month scheme of the 货款回收管理办法.
  riskScheme: 'month',
  riskLimits: RISK_LIMITS,
  stageFromDays: {
    pre_due: -7, // T1, S0:46 (seven working days before) [P days]
    reminder: 1, // E2 row 2: overdue 1–7 days
    phone: 8, // A5: phone from day 8
    warning: 15, // E2 row 3: overdue 15–30 days
    stop_supply: 22, // E2 row 4: with ② or after its seven days have passed [P day]
    visit: 30, // A5: visit after ②, before ③ [P day]
    executive: 38, // A5: 高层沟通 between visit and ③ [P day]
    final: 45, // E2 row 5: overdue 45–60 days
    pre_litigation: 60, // E2 row 6: after ③ fails [P day]
    legal: 90, // A5: end of the chain [P day]
    write_off: 1095, // A5: 核销 after the legal steps; three years is the period of B7 [P day]
  },
  // A5 names them all; a house that has no supply to stop or nobody to visit leaves them out.
  stagesUsed: { phone: true, stop_supply: true, visit: true, executive: true },
  // [P] Nothing is too small unless the user says so, by currency: nothing is left out silently.
  minimumAmounts: {},
  // [P] A twentieth of all that is overdue in one currency is a large debtor.
  largeShare: 0.05,
  // A3.1 names the factors (age, amount, class, reliability); their weights are [P].
  priorityWeights: {
    days: 40,
    amount: 30,
    riskClass: 20,
    broken: 10,
    grade: 10,
    strength: 5,
    distance: 5,
    predictedLate: 10,
  },
  // A7: the weights of its table [P].
  approachWeights: { cooperation: 40, cause: 20, age: 15, dependence: 10, evidence: 10, strategic: 5 },
  // [P] Three fifths of the points are soft, less than seven twentieths hard.
  approachLimits: { soft: 0.6, hard: 0.35 },
  // A5 settles e-mail first (S1) against phone first (S4) by days and amount.
  channelOrder: 'by_days',
  // A14: full → undisputed → written instalments, the last only for the customers A6 names.
  demandOrder: 'parts_by_customer',
  // T2, T3: both seeds are followed, but out of the way of the days on which nobody answers.
  beforeHolidays: 'finish_a_week_before',
  monthEnd: 'before_closing',
  closingDays: 3, // T3: the last three days of the month
  // A11: the second of each pair is the default, the first only a firm profile without acting.
  callStyle: 'friendly',
  // A21.5: S2's rules hold for dealers and cash customers, S0's flexibility for small and long-term ones.
  strictness: 'by_customer',
  openBatches: 1, // T9: at delivery 2 batch 1 is settled, so one batch is outstanding
  nearLimit: 0.9, // A2.3 [P]
  reviewAfterLate: 3, // A3.10 [P]
  promiseTolerance: 2, // [P] A transfer sent on the promised day is there two working days later.
  handOverAfter: 3, // T16
  announceVisits: true, // T15 is an option; announcing is the courteous default
  dueDayContact: true, // T12
  capacity: { unit: 'contacts', contactsPerDay: 20, hoursPerDay: 4 }, // [P]
  // [P] Minutes with preparing and writing it down.
  effortMinutes: { email: 5, phone: 12, letter: 15, visit: 90, meeting: 90, executive: 30, legal: 60 },
  limitationLaw: 'cn',
  sellerSize: '',
  region: 'mainland',
  // T13: 7, 5 and 3 working days; bad and dead debts follow the rhythm of the legal steps [P].
  quietDays: { uncollected: 7, chasing: 5, doubtful: 3, bad: 3, dead: 10 },
  // E3: ① soft, five to seven working days; ② seven days; ③ five to seven days; 7 is the term of E2 row 3.
  graceDays: { reminder: 10, warning: 7, final: 7 },
  // E2: who agrees to which notice.
  approvals: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, NOTICE_RULES[kind].approval])) as Record<
    NoticeKind,
    Approval
  >,
  approvers: { manager: '', sales: '', director: '', legal: '' },
  monthlyTerm: '', // Its sources contradict each other: asked, not assumed silently.
  dayCount: '365', // A2.1: only 365 gives the figures of the seeds
  interestRates: [],
  baseCurrency: '',
  reportingCurrency: '',
  exchangeRates: [],
  holidays: [],
  makeUpWorkdays: [],
  noticeLanguage: '',
  seller: emptySeller,
};
