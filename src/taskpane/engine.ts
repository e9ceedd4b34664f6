import { ageInSteps } from '../domain/ageing';
import { ymd } from '../domain/calendar/civilDay';
import { createWorkCalendar } from '../domain/calendar/workCalendar';
import {
  NOTICE_RULES,
  composeNotice,
  isNoticeKind,
  lintNotice,
  noticeFacts,
  numberNotices,
} from '../domain/notices';
import { buildPlan, type History } from '../domain/plan';
import { defaultPolicy, restorePolicy, validatePolicy, type Policy } from '../domain/policy';
import { inTurns } from '../workbook/turns';
import { classTotals } from './classTotals';
import type { NoticeHistory } from './host';
import type { Engine, OutFile } from './services';

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
  plan: async (reading, policy, history, signal) => {
    // The progress bar is painted before a big plan takes the thread.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    return buildPlan({
      ledger: reading.ledger,
      unapplied: reading.unapplied,
      asOf: reading.asOf,
      policy,
      calendar: calendarOf(policy),
      history: stepsOf(history),
    });
  },
  numbers: (history, letterDay, count) => numberNotices(history.numbers, ymd(letterDay).year, count),
  notice: (draft, { reading, policy, history, letterDay }) => {
    const facts = noticeFacts({
      row: draft.row,
      ledger: reading.ledger,
      unapplied: reading.unapplied,
      policy,
      calendar: calendarOf(policy),
      kind: draft.kind,
      language: draft.language,
      number: draft.number,
      letterDay,
      asOf: reading.asOf,
      deadline: draft.deadline,
      sent: history.sent,
    });
    return composeNotice(facts);
  },
  lint: (notice) => lintNotice(notice, notice.facts),
  letter: async (notice) => {
    const { letterFiles } = await documents();
    return only(letterFiles([notice], { as: 'docx' }));
  },
  mail: async (notice) => {
    const { letterFiles } = await documents();
    return only(letterFiles([notice], { as: 'eml' }));
  },
  archive: async (notices, progress, signal) => {
    const { letterFiles, zipFiles, safeFileName } = await documents();
    const files = letterFiles(notices, { as: 'both', signal, onProgress: progress });
    const [first] = notices;
    const day = first?.facts.letterDay ?? 1;
    const { year, month, day: dayOfMonth } = ymd(day);
    const stem = `Duesheet ${year}-${pad(month)}-${pad(dayOfMonth)}`;
    return {
      name: safeFileName(stem, 'zip'),
      type: 'application/zip',
      bytes: await zipFiles(files, { day, signal }),
    };
  },
};

async function documents() {
  const [letters, zip, names] = await Promise.all([
    import('../documents/letterFiles'),
    import('../documents/zip'),
    import('../documents/fileName'),
  ]);
  return { ...letters, ...zip, ...names };
}

async function only(files: AsyncIterable<OutFile>): Promise<OutFile> {
  for await (const file of files) return file;
  throw new RangeError('No notice, no file.');
}

function calendarOf(policy: Policy) {
  return createWorkCalendar({ holidays: policy.holidays, makeUpWorkdays: policy.makeUpWorkdays });
}

/** What the Notices sheet says was sent, as steps of the ladder. Not every notice is one. */
function stepsOf(history: NoticeHistory): History {
  const steps = history.sent.flatMap(({ customerKey, currency, day, kind, number, payBy }) => {
    const stage = isNoticeKind(kind) ? NOTICE_RULES[kind].step : null;
    return stage === null ? [] : [{ customerKey, currency, day, stage, number, payBy }];
  });
  return { steps, promises: [], log: [] };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
