import { foldScript } from '../../domain/ledger/normalise';
import { loadCatalogue } from '../../locales/catalogue';
import { LANGUAGES } from '../../locales/language';
import { createSpeaker, type Speaker } from '../../locales/speaker';
import type { ChoiceList } from './field';

/**
 * The names of codes in all languages: a workbook made in Taipei is filled in in Shanghai and read in
 * London, so what one of them calls a thing the others must understand.
 */
export interface Vocabulary {
  /** The code a text names, in any of the languages or as the code itself; null when it names none. */
  codeOf(list: ChoiceList, text: string): string | null;
  /** The texts a key has in all languages, folded. */
  spellings(key: string): readonly string[];
  /** A text as `spellings` has it. */
  fold(text: string): string;
}

let loaded: Promise<Vocabulary> | null = null;

export function loadVocabulary(): Promise<Vocabulary> {
  // A catalogue that could not be fetched is asked for again the next time.
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Vocabulary> {
  return vocabularyOf(
    await Promise.all(
      LANGUAGES.map(async (language) => createSpeaker(language, await loadCatalogue(language))),
    ),
  );
}

function vocabularyOf(speakers: readonly Speaker[]): Vocabulary {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  const spellings = (key: string) => speakers.map((speaker) => foldWord(speaker.text(key)));
  const namesOf = (list: ChoiceList): ReadonlyMap<string, string> => {
    const known = lists.get(list.id);
    if (known) return known;
    const names = new Map<string, string>();
    for (const code of list.codes) {
      for (const name of [foldWord(code), ...spellings(list.key(code))])
        if (!names.has(name)) names.set(name, code);
    }
    lists.set(list.id, names);
    return names;
  };
  return { codeOf: (list, text) => namesOf(list).get(foldWord(text)) ?? null, spellings, fold: foldWord };
}

/** Width, case, script, spaces and punctuation are the same to someone who fills in a form. */
function foldWord(text: string): string {
  return foldScript(text.normalize('NFKC').toLowerCase()).replace(/[\s\p{P}\p{S}]+/gu, '');
}
