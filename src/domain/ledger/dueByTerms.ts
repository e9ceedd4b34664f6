import { NO_DAY, type CivilDay } from '../calendar/types';
import type { TermBase } from '../terms';
import type { FinishedBook } from './customerBook';
import { countsFromEvent, type DueRules, type Meaning } from './dueRules';
import type { Gathered } from './gathered';
import type { Customer, MonthlyTermsUse } from './types';
import { eventOfHeader } from './words';

/** What due days from terms rest on that the sheet does not say. */
export interface AssumedTerms {
  /** Rows due by a reading of 月结N天 that nobody has confirmed. */
  readonly monthly: number;
  /** Rows due by the term given for rows without one. */
  readonly fallback: number;
  /** Rows whose term counts from a delivery or the like, counted from the document because that day is not there. */
  readonly event: number;
  /** Years of due days whose holidays are not known. */
  readonly unknownYears: readonly number[];
}

/** Bits of a row's mark: its due day was computed from terms; what they mean is assumed; a year is. */
export const FROM_TERMS = 1;
export const ASSUMED = 2;
export const YEAR_ASSUMED = 4;

/** Computes due days from terms row by row, and keeps count of the customers whose 月结N天 decided. */
export function dueByTerms(
  { rows, readers, recognition }: Gathered,
  book: FinishedBook,
  rules: DueRules,
  { baseline, documented }: { readonly baseline: Int32Array; readonly documented: Int32Array },
) {
  const used = createMonthlyUses();
  const assumed = { monthly: 0, fallback: 0, event: 0 };
  const meanings: readonly (Meaning | null)[] = readers.terms.map((text) => rules.meaning(text));
  const event = eventOfHeader(recognition.headers[recognition.mapping.docDate ?? -1] ?? '');
  /** The day of the event that the term counts from, where the sheet has it. */
  const dayOfEvent = (row: number, base: TermBase): number => {
    const given = baseline[row] ?? NO_DAY;
    return given >= 0 || base !== event ? given : (documented[row] ?? NO_DAY);
  };
  return {
    isNeeded: meanings.some((meaning) => meaning !== null) || rules.fallback !== null,
    compute: (row: number, base: number, due: Int32Array, fromTerms: Uint8Array): void => {
      const own = meanings[rows.term[row] ?? -1] ?? null;
      const meaning = own ?? rules.fallback;
      if (!meaning) return;
      const { term } = meaning;
      const entry = rows.customer[row] ?? -1;
      const owner = book.belongs[entry] ?? entry;
      const key = book.customers[owner]?.key ?? '';
      const isEvent = countsFromEvent(term.base);
      const eventDay = isEvent ? dayOfEvent(row, term.base) : NO_DAY;
      due[row] = rules.due(eventDay >= 0 ? eventDay : base, meaning, key);
      const why = !own
        ? 'fallback'
        : rules.isAssumed(meaning, key)
          ? 'monthly'
          : isEvent && eventDay < 0 && !meaning.isAnswered
            ? 'event'
            : null;
      const before = fromTerms[row] as number;
      fromTerms[row] = before | (why ? FROM_TERMS | ASSUMED : FROM_TERMS);
      if (why) assumed[why]++;
      used.note(owner, book.customers[owner], meaning, base);
    },
    monthly: used.list,
    assumed: (): AssumedTerms => ({ ...assumed, unknownYears: rules.unknownYears() }),
  };
}

/** Keeps count of the customers whose 月结N天 decided, with the first row of each as an example. */
export function createMonthlyUses() {
  const used = new Map<number, MonthlyTermsUse>();
  return {
    note: (
      owner: number,
      customer: Customer | undefined,
      { term, convention }: Meaning,
      base: CivilDay,
    ): void => {
      if (term.rule.kind !== 'monthly' || !customer) return;
      const known = used.get(owner);
      const { key: customerKey, name: customerName } = customer;
      const { days } = term.rule;
      const first = { customerKey, customerName, days, cutoffDay: term.cutoffDay ?? null, base };
      used.set(
        owner,
        known
          ? { ...known, count: known.count + 1 }
          : { ...first, count: 1, ...(convention && { ofText: convention }) },
      );
    },
    list: (): readonly MonthlyTermsUse[] => [...used.values()],
  };
}
