import { ageInSteps } from '../domain/ageing';
import { ymd } from '../domain/calendar/civilDay';
import { numberNotices } from '../domain/notices/numbers';
import { buildPlan } from '../domain/plan';
import { applyEdits } from '../domain/plan/edits';
import { defaultPolicy, restorePolicy, validatePolicy } from '../domain/policy';
import { inTurns } from '../workbook/turns';
import { classTotals } from './classTotals';
import { calendarOf, collecting, pastOf } from './collecting';
import type { Engine, LetterEngine } from './services';

let fetched: Promise<LetterEngine> | null = null;
let atHand: LetterEngine | null = null;

/** The domain in the pane's own thread; documents are fetched when the first file is asked for. */
export const engine: Engine = {
  defaultPolicy,
  restorePolicy,
  checkPolicy: (policy) => {
    const result = validatePolicy(policy);
    if ('policy' in result) return [];
    return result.problems.map((message) => ({ path: String(message.values?.path ?? ''), message }));
  },
  age: ({ ledger, asOf }, { edges, credits }, signal) =>
    inTurns(ageInSteps(ledger, asOf, { edges, credits }), signal),
  classTotals: (reading, policy) => classTotals(reading, policy.riskScheme),
  plan: async (reading, policy, history, book, signal) => {
    // The progress bar is painted before a big plan takes the thread.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const { ledger, unapplied, asOf } = reading;
    const plan = buildPlan({
      ledger,
      unapplied,
      asOf,
      policy,
      calendar: calendarOf(policy),
      history: pastOf({ reading, policy, history, book }),
      profiles: book.customers,
    });
    return applyEdits(plan, book.edits, ledger, policy);
  },
  numbers: (history, letterDay, count) => numberNotices(history.numbers, ymd(letterDay).year, count),
  letters: () => {
    fetched ??= import('./letters').then(({ letters }) => {
      atHand = letters(calendarOf);
      return atHand;
    });
    return fetched;
  },
  lettersNow: () => atHand,
  ...collecting,
};
