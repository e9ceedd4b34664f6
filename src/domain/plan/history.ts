import { NO_DAY, type CivilDay } from '../calendar/types';
import type { ContactEntry } from '../contacts/types';
import type { History, PastPromise, PastStep } from './types';

/** What happened with one customer in one currency, oldest first. */
export interface CustomerHistory {
  readonly steps: readonly PastStep[];
  readonly promises: readonly PastPromise[];
  readonly log: readonly ContactEntry[];
}

/** Nothing is known of a customer: one and the same for all of them. */
export const NO_PAST: CustomerHistory = { steps: [], promises: [], log: [] };

interface Collected {
  readonly steps: PastStep[];
  readonly promises: PastPromise[];
  readonly log: ContactEntry[];
}

/**
 * Finds a customer's past up to the as-of date without searching the whole log each time. What was about
 * everything (currency '') belongs to each of its currencies.
 */
export function historyIndex(
  history: History,
  asOf: CivilDay,
): (customerKey: string, currency: string) => CustomerHistory {
  const found = new Map<string, Map<string, Collected>>();
  const entry = ({ customerKey, currency }: { customerKey: string; currency: string }): Collected => {
    const ofCustomer = found.get(customerKey) ?? new Map<string, Collected>();
    found.set(customerKey, ofCustomer);
    const known = ofCustomer.get(currency) ?? { steps: [], promises: [], log: [] };
    ofCustomer.set(currency, known);
    return known;
  };
  for (const step of history.steps) if (step.day <= asOf) entry(step).steps.push(step);
  for (const promise of history.promises) if (promise.givenOn <= asOf) entry(promise).promises.push(promise);
  for (const contact of history.log) if (contact.day <= asOf) entry(contact).log.push(contact);
  return (customerKey, currency) => {
    const ofCustomer = found.get(customerKey);
    if (!ofCustomer) return NO_PAST;
    const own = ofCustomer.get(currency);
    const general = currency === '' ? undefined : ofCustomer.get('');
    if (!general) return own ?? NO_PAST;
    if (!own) return general;
    return {
      steps: merged(own.steps, general.steps, (a, b) => a.day - b.day),
      promises: merged(own.promises, general.promises, (a, b) => a.givenOn - b.givenOn),
      log: merged(own.log, general.log, byDayAndRow),
    };
  };
}

function merged<T>(own: readonly T[], general: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  if (own.length === 0) return general;
  return general.length === 0 ? own : [...own, ...general].sort(order);
}

/**
 * The steps that count for what is overdue now: taken after its oldest item fell due. A letter about
 * invoices since paid does not make the next debt start at ② (Tryton: paid drops out of dunning).
 */
export function stepsSince(oldestDue: CivilDay, steps: readonly PastStep[]): readonly PastStep[] {
  if (steps.length === 0) return steps;
  return steps.filter((step) => step.stage !== 'pre_due' && step.day > oldestDue);
}

/** Entries of the log in the order they were made. */
export function byDayAndRow(a: ContactEntry, b: ContactEntry): number {
  return a.day - b.day || a.sheetRow - b.sheetRow;
}

/** The day something last passed between us and the customer; NO_DAY when nothing did. Notes are no contact. */
export function lastContactDay(past: CustomerHistory, since: CivilDay): CivilDay {
  let last = NO_DAY;
  for (const step of past.steps) if (step.day > since && step.day > last) last = step.day;
  for (const entry of past.log) {
    if (entry.result !== 'note' && entry.day > since && entry.day > last) last = entry.day;
  }
  return last;
}
