import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker, type Speaker } from '../locales/speaker';
import { isDate1904 } from './date1904';
import { findOurSheet, releaseSheet } from './marks';
import type { RecordSheet } from './records/recordTable';
import { loadVocabulary, type Vocabulary } from './records/vocabulary';
import { createRecords, type RecordValues } from './records/writeRecords';
import { run } from './run';

/** What the work on our own sheets needs at hand. */
export interface Tools {
  readonly context: Excel.RequestContext;
  readonly speaker: Speaker;
  readonly vocabulary: Vocabulary;
  readonly date1904: boolean;
}

/** Work that is over in a moment cannot be cancelled. */
export const NEVER = new AbortController().signal;

/** Work on one of our sheets; its failures name the sheet by its title. */
export async function work<T>(
  mark: 'policy' | 'customers' | 'contacts' | 'snapshots',
  language: Language,
  act: (tools: Tools) => Promise<T>,
): Promise<T> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const vocabulary = await loadVocabulary();
  return run(speaker.text(`book.${mark}.title`), async (context) =>
    act({ context, speaker, vocabulary, date1904: await isDate1904(context) }),
  );
}

/** A sheet of ours whose table is gone holds we know not what: it stays, as the user's, and a new one is made. */
export async function makeSheet(
  { context, speaker, date1904 }: Tools,
  spec: RecordSheet,
  records: readonly RecordValues[],
): Promise<string> {
  const former = await findOurSheet(context, spec.mark);
  if (former) releaseSheet(former);
  return createRecords(context, spec, records, speaker, date1904, NEVER);
}
