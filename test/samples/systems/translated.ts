import { WORDINGS, type SampleLanguage } from '../wording';
import { ABROAD } from './abroad';
import { OF_ABROAD } from './abroadTranslations';
import { HOME_MADE } from './homeMade';
import { OF_HOME_MADE } from './homeMadeTranslations';
import { MAINLAND } from './mainland';
import { OF_CHINESE, type Translation } from './translations';
import type { SampleCell, SystemSample } from './types';

/** The samples as their systems write them in another of their languages. */
export const TRANSLATED: readonly SystemSample[] = [...OF_CHINESE, ...OF_ABROAD, ...OF_HOME_MADE].map(
  (translation) => {
    const original = [...MAINLAND, ...ABROAD, ...HOME_MADE].find(({ id }) => id === translation.id);
    if (!original) throw new Error(`There is no sample ${translation.id}.`);
    return translated(original, translation);
  },
);

function translated(sample: SystemSample, { title, language, words, currency }: Translation): SystemSample {
  const says = new Map([...names(sample.language, language), ...Object.entries(words)]);
  const longestFirst = [...says.keys()].sort((a, b) => b.length - a.length);
  const known = new RegExp(longestFirst.map((word) => word.replace(/[.()[\]]/g, '\\$&')).join('|'), 'g');
  const translate = (cell: SampleCell): SampleCell =>
    typeof cell === 'string' ? cell.replace(known, (word) => says.get(word) ?? word) : cell;
  return {
    ...sample,
    title,
    language,
    rows: (asOf) => sample.rows(asOf).map((row) => row.map(translate)),
    answers: (asOf) =>
      Object.fromEntries(
        Object.entries(sample.answers(asOf)).map(([code, answer]) => [
          code === currency?.[0] ? currency[1] : code,
          answer,
        ]),
      ),
  };
}

/** Customers and salespeople by their place in the lists. */
function names(from: SampleLanguage, to: SampleLanguage): [string, string][] {
  const own = WORDINGS[from];
  const other = WORDINGS[to];
  return (['customers', 'sellers'] as const).flatMap((list) =>
    own[list].map((name, i): [string, string] => [name, other[list][i] ?? name]),
  );
}
