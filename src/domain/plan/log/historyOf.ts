import type { ContactEntry } from '../../contacts/types';
import { NOTICE_RULES } from '../../notices/kind';
import type { PastNotice } from '../../notices/types';
import { byDayAndRow } from '../history';
import { runSteps, type Steps } from '../../steps';
import { judgeInSteps, type Judgement } from '../promises/judge';
import type { History, PastStep } from '../types';

/** The log in any order, with what its promises are judged by. */
export interface LogReading extends Judgement {
  /** Notices that went out. One that the log tells of too (same customer and number) counts once. */
  readonly sent: readonly PastNotice[];
}

/** The past of all customers, as the plan wants it: steps taken, promises judged, and the log by day. */
export function historyOf(reading: LogReading): History {
  return runSteps(historyInSteps(reading));
}

/** `historyOf` in pieces. */
export function* historyInSteps(reading: LogReading): Steps<History> {
  const { asOf, policy, calendar, receipts, falls, restOf } = reading;
  const log = [...reading.log].sort(byDayAndRow);
  yield 0;
  const promises = yield* judgeInSteps({ log, asOf, policy, calendar, receipts, falls, restOf });
  yield 0;
  return { steps: stepsOf(log, reading.sent), promises, log };
}

function stepsOf(log: readonly ContactEntry[], sent: readonly PastNotice[]): PastStep[] {
  const known = new Set(sent.map((notice) => keyOf(notice.customerKey, notice.number)));
  const notices = sent.flatMap(({ customerKey, currency, day, kind, number, payBy }): PastStep[] => {
    const { step } = NOTICE_RULES[kind];
    return step === null ? [] : [{ customerKey, currency, day, stage: step, number, payBy }];
  });
  const contacts = log.flatMap((entry): PastStep[] => {
    const { customerKey, currency, day, stage, noticeNumber: number, payBy } = entry;
    // A call that reached nobody is no step, but a letter that went out is one whether answered or not.
    const taken = stage !== null && entry.result !== 'note' && entry.result !== 'not_reached';
    if (!taken || (number !== '' && known.has(keyOf(customerKey, number)))) return [];
    return [{ customerKey, currency, day, stage, number, payBy }];
  });
  return [...notices, ...contacts].sort((a, b) => a.day - b.day);
}

function keyOf(customerKey: string, number: string): string {
  return JSON.stringify([customerKey, number]);
}
