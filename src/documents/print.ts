import type { CivilDay } from '../domain/calendar/types';
import { nextTurn } from '../domain/nextTurn';
import type { Language, Notice } from '../domain/notices/types';
import { settingsPart } from './letter/package';
import { mergeLetters } from './merge';

export interface PrintTools {
  /** Of the files in the .docx. */
  readonly day: CivilDay;
  /** The letter of a notice, the `place`-th of the document, as a .docx. */
  readonly letter: (notice: Notice, place: number) => Uint8Array | Promise<Uint8Array>;
  /** Whether the letters are the built-in ones, whose rules of line breaking go by their languages. */
  readonly builtIn: boolean;
  readonly onChunk: (chunk: Uint8Array) => void;
  /** Called after each letter with the letters done. */
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Several notices in one .docx, for printing all: each begins on a page of its own and is numbered from 1, in its own
 * language. One letter is made a turn, so that the pane stays alive where there is no other thread.
 * Throws a RangeError where there is no notice, and the reason of `signal` when it is aborted.
 */
export async function printLetters(
  notices: Iterable<Notice> | AsyncIterable<Notice>,
  { day, letter, builtIn, onChunk, onProgress, signal }: PrintTools,
): Promise<void> {
  const merging = mergeLetters(day, onChunk);
  const languages = new Set<Language>();
  let done = 0;
  for await (const notice of notices) {
    await nextTurn();
    signal?.throwIfAborted();
    merging.add(await letter(notice, done + 1));
    languages.add(notice.facts.language);
    done += 1;
    onProgress(done);
  }
  await nextTurn();
  signal?.throwIfAborted();
  merging.done(new Map(builtIn ? [['word/settings.xml', settingsPart([...languages])]] : []));
}
