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
  stageFromDays: {
    pre_due: -7, // T1, S0:46 (seven working days before) [P days]
    reminder: 1, // E2 row 2: overdue 1–7 days
    phone: 8, // A5: phone from day 8
    warning: 15, // E2 row 3: overdue 15–30 days
    visit: 30, // A5: visit after ②, before ③ [P day]
    executive: 38, // A5: 高层沟通 between visit and ③ [P day]
    final: 45, // E2 row 5: overdue 45–60 days
    pre_litigation: 60, // E2 row 6: after ③ fails [P day]
    legal: 90, // A5: end of the chain [P day]
  },
  // [P] Nothing is too small unless the user says so, by currency: nothing is left out silently.
  minimumAmounts: {},
  // [P] A twentieth of all that is overdue in one currency is a large debtor.
  largeShare: 0.05,
  // A3.1 names the factors (age, amount, class, reliability); their weights are [P].
  priorityWeights: { days: 40, amount: 30, riskClass: 20, broken: 10 },
  // T13: 7, 5 and 3 working days; bad and dead debts follow the rhythm of the legal steps [P].
  quietDays: { uncollected: 7, chasing: 5, doubtful: 3, bad: 3, dead: 10 },
  // E3: ① soft, five to seven working days; ② seven days; ③ five to seven days; 7 is the term of E2 row 3.
  graceDays: { reminder: 10, warning: 7, final: 7 },
  holidays: [],
  makeUpWorkdays: [],
  seller: emptySeller,
};
