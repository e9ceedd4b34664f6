import type { Message } from '../message';

/** What a clerk may well know and send the letter all the same: blanks to fill by hand, days to think over. */
const HINTS: ReadonlySet<string> = new Set(
  [
    'placeholder',
    'due_assumed',
    'customer_name',
    'currency',
    'evidence',
    'interest_rate',
    'already_sent',
    'too_early',
    'set_day',
    'as_of',
    'due_already',
  ].map((id) => `plan.lint.${id}`),
);

/** Whether a finding of `lintNotice` makes the letter wrong or unlawful, so that somebody has to say that it goes out. */
export function isGrave({ key }: Message): boolean {
  return !HINTS.has(key);
}
