export { discountDay, dueDay, onWorkday, WORKDAY_RULES } from './dueDay';
export type { DueOptions, WorkdayRule } from './dueDay';
export { parseTerm } from './parseTerm';
export { MONTHLY_CONVENTIONS } from './types';
export type { MonthlyConvention, SingleTerm, Term } from './types';
