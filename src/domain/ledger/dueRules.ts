import { ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import { createWorkCalendar } from '../calendar/workCalendar';
import {
  DEFAULT_TERMS,
  dueDay,
  onWorkday,
  parseTerm,
  type SingleTerm,
  type TermBase,
  type TermsRules,
} from '../terms';

/** How due days follow from terms under the user's rules. */
export interface DueRules {
  /** The term of rows that have neither a due date nor terms that we understand; null where the user gave none. */
  readonly fallback: SingleTerm | null;
  /** The due day counted from `base` for a customer (`Customer.key`), days off considered. */
  due(base: CivilDay, term: SingleTerm, customerKey: string): CivilDay;
  /** Whether that day rests on a reading of 月结N天 that nobody has confirmed for the customer. */
  isAssumed(term: SingleTerm, customerKey: string): boolean;
  /** Years in which days were to be moved off holidays that nobody has told us. */
  unknownYears(): readonly number[];
}

export function createDueRules(rules: TermsRules = DEFAULT_TERMS): DueRules {
  const { convention, isChosen, byCustomer, fallback, workday, region, holidays, makeUpWorkdays } = rules;
  const parsed = fallback.trim() === '' ? null : parseTerm(fallback);
  const calendar = workday === 'none' ? null : createWorkCalendar({ holidays, makeUpWorkdays }, region);
  const years = new Set<number>();
  return {
    fallback: parsed?.kind === 'single' ? parsed : null,
    due: (base, term, customerKey) => {
      const day = dueDay(base, term, { convention: byCustomer[customerKey] ?? convention });
      if (!calendar) return day;
      years.add(ymd(day).year);
      return onWorkday(day, workday, calendar);
    },
    isAssumed: (term, customerKey) =>
      term.rule.kind === 'monthly' && !isChosen && byCustomer[customerKey] === undefined,
    unknownYears: () =>
      calendar ? [...years].filter((year) => !calendar.isKnownYear(year)).sort((a, b) => a - b) : [],
  };
}

/** Whether a term counts from an event whose day is another than the invoice's: 货到30天, 票到30天, 验收后30天. */
export function countsFromEvent(base: TermBase): boolean {
  return base !== 'invoice' && base !== 'order';
}
