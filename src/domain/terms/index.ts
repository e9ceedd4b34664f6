export { discountDay, dueDay, onWorkday } from './dueDay';
export type { DueOptions } from './dueDay';
export { parseTerm, termKey } from './parseTerm';
export { DEFAULT_TERMS, MONTHLY_CONVENTIONS, WORKDAY_RULES } from './types';
export type { MonthlyConvention, SingleTerm, Term, TermBase, TermsRules, WorkdayRule } from './types';
