import { ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import { createWorkCalendar } from '../calendar/workCalendar';
import {
  DEFAULT_TERMS,
  dueDay,
  MONTHLY_CONVENTIONS,
  onWorkday,
  parseTerm,
  type MonthlyConvention,
  type SingleTerm,
  type TermBase,
  type TermsRules,
} from '../terms';
import type { TermText } from './rowReader';

/** How due days follow from terms under the user's rules. */
export interface DueRules {
  /** What rows without a due date or terms that we understand are due by; null where the user gave none. */
  readonly fallback: Meaning | null;
  /** What a text of terms means, the user's answer considered; null where the row has none. */
  meaning(text: TermText | undefined): Meaning | null;
  /** The due day counted from `base` for a customer (`Customer.key`), days off considered. */
  due(base: CivilDay, meaning: Meaning, customerKey: string): CivilDay;
  /** Whether that day rests on a reading of 月结N天 that nobody has confirmed for the customer or the text. */
  isAssumed(meaning: Meaning, customerKey: string): boolean;
  /** Years in which days were to be moved off holidays that nobody has told us. */
  unknownYears(): readonly number[];
}

/** A term that gives one due day. */
export interface Meaning {
  readonly term: SingleTerm;
  /** What the user says 月结N天 means in this text. */
  readonly convention: MonthlyConvention | null;
  /** The user has said that the text means this. */
  readonly isAnswered: boolean;
}

export function createDueRules(rules: TermsRules = DEFAULT_TERMS): DueRules {
  const { convention, isChosen, byCustomer, byText, fallback, workday, region, holidays, makeUpWorkdays } =
    rules;
  const parsed = fallback.trim() === '' ? null : parseTerm(fallback);
  const calendar = workday === 'none' ? null : createWorkCalendar({ holidays, makeUpWorkdays }, region);
  const years = new Set<number>();
  return {
    fallback: parsed?.kind === 'single' ? { term: parsed, convention: null, isAnswered: true } : null,
    meaning: (text) => {
      if (!text) return null;
      const own = text.parsed?.kind === 'single' ? text.parsed : null;
      const said = Object.hasOwn(byText, text.key) ? (byText[text.key] ?? '') : '';
      const convention = MONTHLY_CONVENTIONS.find((one) => one === said) ?? null;
      const answer = said === '' || convention ? null : parseTerm(said);
      const term = answer?.kind === 'single' ? answer : own;
      return term && { term, convention, isAnswered: convention !== null || answer?.kind === 'single' };
    },
    due: (base, { term, convention: ofText }, customerKey) => {
      const day = dueDay(base, term, { convention: byCustomer[customerKey] ?? ofText ?? convention });
      if (!calendar) return day;
      years.add(ymd(day).year);
      return onWorkday(day, workday, calendar);
    },
    isAssumed: ({ term, convention: ofText }, customerKey) =>
      term.rule.kind === 'monthly' && !isChosen && ofText === null && byCustomer[customerKey] === undefined,
    unknownYears: () =>
      calendar ? [...years].filter((year) => !calendar.isKnownYear(year)).sort((a, b) => a - b) : [],
  };
}

/** Whether a term counts from an event whose day is another than the invoice's: 货到30天, 票到30天, 验收后30天. */
export function countsFromEvent(base: TermBase): boolean {
  return base !== 'invoice' && base !== 'order';
}
