import type { CivilDay } from '../calendar/types';
import type { History, PastPromise, PastStep } from './types';

/** What happened with one customer in one currency. */
export interface CustomerHistory {
  readonly steps: readonly PastStep[];
  readonly promises: readonly PastPromise[];
}

const NOTHING: CustomerHistory = { steps: [], promises: [] };

/** Finds a customer's past steps and promises up to the as-of date without searching the whole log each time. */
export function historyIndex(
  history: History,
  asOf: CivilDay,
): (customerKey: string, currency: string) => CustomerHistory {
  const found = new Map<string, { steps: PastStep[]; promises: PastPromise[] }>();
  const entry = (of: { customerKey: string; currency: string }) => {
    const key = keyOf(of.customerKey, of.currency);
    const known = found.get(key) ?? { steps: [], promises: [] };
    found.set(key, known);
    return known;
  };
  for (const step of history.steps) if (step.day <= asOf) entry(step).steps.push(step);
  for (const promise of history.promises) entry(promise).promises.push(promise);
  return (customerKey, currency) => found.get(keyOf(customerKey, currency)) ?? NOTHING;
}

/**
 * The steps that count for what is overdue now: taken after its oldest item fell due. A letter about
 * invoices since paid does not make the next debt start at ② (Tryton: paid drops out of dunning).
 */
export function stepsSince(oldestDue: CivilDay, steps: readonly PastStep[]): PastStep[] {
  return steps.filter((step) => step.stage !== 'pre_due' && step.day > oldestDue);
}

function keyOf(customerKey: string, currency: string): string {
  return JSON.stringify([customerKey, currency]);
}
