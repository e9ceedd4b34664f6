import type { ExcuseCode } from '../../contacts/types';
import { EXCUSE_KEYWORDS } from './keywords';

/** Nobody's answer is longer; a pasted document is not searched through. */
const LONGEST = 500;
const MOST = 3;

/** Excuses that a free text in any of the three languages may mean, likeliest first, at most three; empty when none. */
export function detectExcuses(text: string): readonly ExcuseCode[] {
  const words = text.normalize('NFKC').toLowerCase().slice(0, LONGEST);
  return EXCUSE_KEYWORDS.filter(([, pattern]) => pattern.test(words))
    .map(([code]) => code)
    .slice(0, MOST);
}
