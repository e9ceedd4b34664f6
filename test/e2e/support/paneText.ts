import type { Pane } from '../../run/job/pane';
import { loadCatalogue } from '../../../src/locales/catalogue';
import type { Language } from '../../../src/locales/language';
import { foldName } from '../../../src/domain/customers/nameScript';

/** Everything the pane says, without what it repeats from the sheet: whole cells, and parts of them such as a stage's name. */
export async function ownWords(pane: Pane, cells: readonly string[]): Promise<string> {
  const said = await pane.frame.locator('body').innerText();
  const fromSheet = [...new Set(cells)].filter((text) => text.trim().length > 1);
  const longestFirst = fromSheet.sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, cell) => text.replaceAll(cell, ' '), said);
  return rest
    .split(/(\p{Script=Han}+)/u)
    .filter((part) => part.length < 2 || !fromSheet.some((cell) => cell.includes(part)))
    .join('');
}

/** Keys and placeholders that should have become words. */
export function unsaid(text: string): string[] {
  return text.match(/[{}]|\b(?:taskpane|ledger|reading|asked|setAside|rates|ageing|workbook)\.\w+/g) ?? [];
}

/** What is written in another language than the pane's: other characters, or a sentence in Latin letters beside Chinese. */
export async function foreignWords(text: string, language: Language): Promise<string[]> {
  if (language === 'en') {
    // A term of payment and a unit of money are named as sheets write them.
    return text.replace(/月结(?:\d+|N)?天?|\(万\)/g, '').match(/\p{Script=Han}+/gu) ?? [];
  }
  const foreign = await charactersOf(language === 'zh-TW' ? 'simplified' : 'traditional');
  const characters = [...text].filter((char) => foreign.has(char));
  return [...characters, ...(text.match(/[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}/g) ?? [])];
}

const known = new Map<string, ReadonlySet<string>>();

/** Characters that one script has and the other writes otherwise, by the words of the pane in both. */
async function charactersOf(script: 'simplified' | 'traditional'): Promise<ReadonlySet<string>> {
  const found = known.get(script);
  if (found) return found;
  const [simplified, traditional] = await Promise.all((['zh-CN', 'zh-TW'] as const).map(lettersOf));
  const pairs = [...(traditional ?? [])].map((char) => [foldName(char), char] as const);
  const differing = pairs.filter(([simple, char]) => simple !== char);
  const letters =
    script === 'simplified'
      ? differing.map(([simple]) => simple).filter((char) => !traditional?.has(char))
      : differing.map(([, char]) => char).filter((char) => !simplified?.has(char));
  known.set(script, new Set(letters));
  return new Set(letters);
}

/** Examples and the words of a law are in the language that they are from. */
async function lettersOf(language: Language): Promise<ReadonlySet<string>> {
  const catalogue = await loadCatalogue(language);
  const texts = Object.entries(catalogue).filter(([key]) => !/example|lawyer/.test(key));
  return new Set(texts.flatMap(([, text]) => [...text]));
}
