import type { CivilDay } from '../calendar/types';
import { createWorkCalendar } from '../calendar/workCalendar';
import { DEFAULT_TERMS, dueDay, onWorkday, parseTerm, type SingleTerm, type TermsRules } from '../terms';

/** How due days follow from terms under the user's rules. */
export interface DueRules {
  /** The term of rows that have neither a due date nor terms that we understand; null where the user gave none. */
  readonly fallback: SingleTerm | null;
  /** The due day counted from `base` for a customer (`Customer.key`), days off considered. */
  due(base: CivilDay, term: SingleTerm, customerKey: string): CivilDay;
  /** Whether that day rests on a reading of 月结N天 that nobody has confirmed for the customer. */
  isAssumed(term: SingleTerm, customerKey: string): boolean;
}

export function createDueRules(rules: TermsRules = DEFAULT_TERMS): DueRules {
  const { convention, isChosen, byCustomer, fallback, workday, holidays, makeUpWorkdays } = rules;
  const parsed = fallback.trim() === '' ? null : parseTerm(fallback);
  const calendar = workday === 'none' ? null : createWorkCalendar({ holidays, makeUpWorkdays });
  return {
    fallback: parsed?.kind === 'single' ? parsed : null,
    due: (base, term, customerKey) => {
      const day = dueDay(base, term, { convention: byCustomer[customerKey] ?? convention });
      return calendar ? onWorkday(day, workday, calendar) : day;
    },
    isAssumed: (term, customerKey) =>
      term.rule.kind === 'monthly' && !isChosen && byCustomer[customerKey] === undefined,
  };
}
