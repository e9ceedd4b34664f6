import { ageInSteps } from '../domain/ageing';
import { ymd } from '../domain/calendar/civilDay';
import { numberNotices } from '../domain/notices/numbers';
import { defaultPolicy, restorePolicy, validatePolicy } from '../domain/policy';
import { inTurns } from '../workbook/turns';
import { calendarOf } from './calendarOf';
import { classTotals } from './classTotals';
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
  classTotals,
  plan: async (reading, policy, history, book, signal, progress) => {
    const { planInStepsOf, LOOKS } = await import('./collecting');
    const { count } = reading.ledger;
    return inTurns(planInStepsOf({ reading, policy, history, book }), signal, (rows) =>
      progress?.(Math.min(count, Math.floor(rows / LOOKS)), count),
    );
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
};
