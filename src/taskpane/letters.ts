import { ymd } from '../domain/calendar/civilDay';
import type { WorkCalendar } from '../domain/calendar/types';
import {
  composeNotice,
  defaultWording,
  lintNotice,
  noticeFacts,
  rowOfCustomer,
  rowOfFormer,
  simulateNotices,
  withOwnWordings,
  wordingFields,
  wordingMistake,
} from '../domain/notices';
import type { Language, NoticeFacts, OwnWordings } from '../domain/notices';
import type { Wording } from '../domain/notices/wording';
import type { Thread } from '../documents/making/maker';
import type { OutFile } from './outFile';
import type { FilesOrder, LetterEngine, NoticeContext } from './services';
import type { Draft } from './state/model';

/** Letters as the pane makes them; `calendarOf` gives the working days by the user's own holidays. */
export function letters(calendarOf: (policy: NoticeContext['policy']) => WorkCalendar): LetterEngine {
  const facts = (draft: Draft, { reading, policy, history, letterDay, book }: NoticeContext): NoticeFacts =>
    noticeFacts({
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
      details: draft.details,
      interest: draft.interest,
      showsApplication: draft.showsApplication,
      profile: book?.customers.find(({ key }) => key === draft.row.customerKey) ?? null,
    });
  return {
    facts,
    simulate: (rows, { reading, policy, history, letterDay, book }, choice) =>
      simulateNotices({
        rows,
        ledger: reading.ledger,
        policy,
        calendar: calendarOf(policy),
        letterDay,
        sent: history.sent,
        profiles: book?.customers ?? [],
        log: book?.log ?? [],
        ...choice,
      }),
    rowOf: ({ ledger, unapplied, asOf }, customer, currency) =>
      rowOfCustomer(ledger, unapplied, customer, currency, asOf),
    rowOfFormer,
    notice: (draft, context) => {
      const said = facts(draft, context);
      return composeNotice(said, wordingsOf(context)[draft.language]);
    },
    lint: (notice, context) =>
      lintNotice(notice, notice.facts, {
        others: context.reading.ledger.customers.map(({ name }) => name),
        wordings: wordingsOf(context),
        calendar: calendarOf(context.policy),
      }),
    houseText: (language, kind) => defaultWording[language].notices[kind],
    fields: wordingFields,
    tryText: (text, facts) => {
      const { language, kind } = facts;
      const mistake = wordingMistake(text, facts);
      return mistake ?? composeNotice(facts, withOwnWordings({ [language]: { [kind]: text } })[language]);
    },
    letter: async (notice, template) => {
      const { letterFiles, letterFrom } = await documents(template);
      return only(letterFiles([notice], { as: 'docx', letter: letterFrom }));
    },
    mail: async (notice, template) => {
      const { letterFiles, letterFrom } = await documents(template);
      return only(letterFiles([notice], { as: 'eml', letter: letterFrom }));
    },
    files,
  };
}

/** Merged once for each set of words, not for each of hundreds of letters. */
const merged = new WeakMap<OwnWordings, Readonly<Record<Language, Wording>>>();

function wordingsOf({ wordings }: NoticeContext): Readonly<Record<Language, Wording>> {
  if (!wordings) return defaultWording;
  let words = merged.get(wordings);
  if (!words) {
    words = withOwnWordings(wordings);
    merged.set(wordings, words);
  }
  return words;
}

async function documents(template: Uint8Array | null) {
  const { letterFiles } = await import('../documents/letterFiles');
  const letterFrom = template ? (await import('../documents/template/fill')).letterFrom(template) : undefined;
  return { letterFiles, letterFrom };
}

async function only(files: AsyncIterable<OutFile>): Promise<OutFile> {
  for await (const file of files) return file;
  throw new RangeError('No notice, no file.');
}

const NAMES: Readonly<Record<FilesOrder['what'], { suffix: string; extension: string; type: string }>> = {
  archive: { suffix: '', extension: 'zip', type: 'application/zip' },
  letters: { suffix: ' letters', extension: 'zip', type: 'application/zip' },
  print: {
    suffix: ' print',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};

/** All the notices as one file, made in a thread of its own where there is one. */
const files: LetterEngine['files'] = async (order, notices, { progress, signal, startThread }) => {
  const [{ makeInThread, isNoThread }, { safeFileName }] = await Promise.all([
    import('../documents/making/maker'),
    import('../documents/fileName'),
  ]);
  const outlets = { onProgress: progress, signal };
  const inThread = async (start: () => Thread): Promise<Blob | null> => {
    const thread = begun(start);
    if (!thread) return null;
    try {
      return await makeInThread(thread, order, notices()[Symbol.asyncIterator](), outlets);
    } catch (error) {
      if (!isNoThread(error)) throw error;
      return null;
    }
  };
  const here = async (): Promise<Blob> => {
    const { make } = await import('../documents/making/make');
    return make(order, notices(), outlets);
  };
  const bytes = (startThread && (await inThread(startThread))) ?? (await here());
  const { year, month, day } = ymd(order.day);
  const { suffix, extension, type } = NAMES[order.what];
  const stem = `Duesheet ${year}-${pad(month)}-${pad(day)}${suffix}`;
  return { name: safeFileName(stem, extension), type, bytes };
};

/** null where the browser refuses threads at once, as some policies have it. */
function begun(start: () => Thread): Thread | null {
  try {
    return start();
  } catch {
    return null;
  }
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
