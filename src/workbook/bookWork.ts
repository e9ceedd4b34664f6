import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker, type Speaker } from '../locales/speaker';
import { isDate1904 } from './date1904';
import { asFailure, failure } from './errors';
import { markedSheet } from './marks';
import { requireNoSheet } from './records/missing';
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

type Worked = 'policy' | 'customers' | 'contacts' | 'snapshots';

/** Work on one of our sheets; its failures name the sheet as it is called now. */
export async function work<T>(
  mark: Worked,
  language: Language,
  act: (tools: Tools) => Promise<T>,
): Promise<T> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const vocabulary = await loadVocabulary();
  try {
    return await Excel.run(async (context) =>
      act({ context, speaker, vocabulary, date1904: await isDate1904(context) }),
    );
  } catch (error) {
    const title = speaker.text(`book.${mark}.title`);
    const known = asFailure(error, (await nameNow(mark)) ?? title);
    // What is said of a ledger that is gone, to choose another sheet, would help nobody here.
    if (known.message.key !== 'workbook.error.sheet_deleted') throw known;
    throw failure('sheet_deleted', { key: 'book.error.gone', values: { sheet: title } });
  }
}

/** The user may call our sheets as he likes; null when it cannot be found out. */
async function nameNow(mark: Worked): Promise<string | null> {
  try {
    return await run('', async (context) => (await markedSheet(context, mark))?.name ?? null);
  } catch {
    return null;
  }
}

/** Makes the sheet where there is none. One without its table is the user's to mend: a second would hide what it holds. */
export async function makeSheet(
  { context, speaker, date1904 }: Tools,
  spec: RecordSheet,
  records: readonly RecordValues[],
): Promise<string> {
  await requireNoSheet(context, spec.mark);
  return createRecords(context, spec, records, speaker, date1904, NEVER);
}
