import { NO_DAY, type CivilDay } from '../../calendar/types';
import type { ContactEntry, ContactResult } from '../../contacts/types';
import type { Cause, CustomerProfile } from '../../customers/types';
import { EXCUSE_RULES } from '../excuses/table';
import type { ExcuseStanding } from '../types';

/** The last excuse since the debt fell due, and how often running the same was said (T16). */
export function excuseStanding(log: readonly ContactEntry[], since: CivilDay): ExcuseStanding | null {
  let standing: ExcuseStanding | null = null;
  for (const { excuse, day, result } of log) {
    if (day <= since) continue;
    if (excuse !== null) {
      const repeats: number = standing?.code === excuse ? standing.repeats + 1 : 1;
      standing = { code: excuse, repeats, day };
    } else if (result === 'promise' || result === 'paid' || result === 'dispute_settled') standing = null;
  }
  return standing;
}

/** What came of a contact without an answer of substance. */
const NO_ANSWER: ReadonlySet<ContactResult> = new Set(['sent', 'not_reached', 'note']);

/** Vague answers in a row of whatever kind: what T16 counts. */
export function vagueAnswers(log: readonly ContactEntry[], since: CivilDay): number {
  let count = 0;
  for (const { excuse, day, result, promiseWords } of log) {
    if (day <= since) continue;
    if ((excuse !== null && EXCUSE_RULES[excuse].vague) || promiseWords !== '') count++;
    else if (!NO_ANSWER.has(result)) count = 0;
  }
  return count;
}

/** What the log says is in dispute and not settled since, minor units; 0 when nothing. A dispute without a sum is the whole. */
export function openDispute(
  log: readonly ContactEntry[],
): { readonly amount: number | null; readonly day: CivilDay } | null {
  for (let i = log.length - 1; i >= 0; i--) {
    const entry = log[i];
    if (entry?.result === 'dispute_settled') return null;
    if (entry?.result === 'dispute') return { amount: entry.disputedAmount, day: entry.day };
  }
  return null;
}

/** Since when payment in full is said to be on its way; NO_DAY when a later entry says otherwise. */
export function saidPaid(log: readonly ContactEntry[]): CivilDay {
  const last = log.filter(({ result }) => result !== 'note').at(-1);
  const stuck = last?.result === 'excuse' && last.excuse === 'payment_stuck';
  return last && (last.result === 'paid' || stuck) ? last.day : NO_DAY;
}

/** Why the customer does not pay (A1.6-A1.8): what the user says, else what its last excuse says. */
export function causeOf(profile: CustomerProfile | null, excuse: ExcuseStanding | null): Cause | null {
  if (profile && profile.cause !== '') return profile.cause;
  return excuse ? EXCUSE_RULES[excuse.code].cause : null;
}

/**
 * What was last agreed for later; NO_DAY when the last contact agreed nothing. A note overtakes nothing, a letter
 * or another step (the last on `lastStep`) does. What was promised of a part says nothing of the rest of `demand`.
 */
export function agreedDay(
  log: readonly ContactEntry[],
  since: CivilDay,
  demand: number,
  lastStep: CivilDay,
): CivilDay {
  for (let i = log.length - 1; i >= 0; i--) {
    const entry = log[i];
    if (!entry || entry.day <= since || lastStep > entry.day) return NO_DAY;
    if (entry.result === 'promise' && (entry.promiseAmount ?? demand) < demand) return NO_DAY;
    if (entry.nextDay !== NO_DAY) return entry.nextDay;
    if (entry.result !== 'note') return NO_DAY;
  }
  return NO_DAY;
}
