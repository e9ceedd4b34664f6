import { sumLabel } from './structure';

/** What the words of a line in a running account say about it. */
export type AccountLine = 'opening' | 'closing' | 'sum' | 'carried' | 'movement';

const OPENING =
  /^(?:期初(?:[余餘][额額]|結餘|结余|數|数)?|年初(?:[余餘][额額]|數|数)?|月初(?:[余餘][额額]|數|数)?|上[年期月](?:结转|結轉|[余餘][额額]|結餘|结余|結存|结存)|[结結][转轉]上年|(?:期初|上期)應收(?:帳款)?|opening(?: balance)?|balance (?:brought forward|b\/?f(?:wd)?|forward)|beginning balance|previous balance|brought forward)(?:\s*[:：(（].*)?$/i;
const CLOSING =
  /^(?:期末(?:[余餘][额額]|結餘|结余)|[结結][转轉]下[年期月]|本期(?:[余餘][额額]|結餘|结余)|(?:当前|當前)[余餘][额額]|closing(?: balance)?|ending balance|balance carried forward|balance c\/?f(?:wd)?|balance due)(?:\s*[:：(（].*)?$/i;
const PERIOD_SUM = /^(?:本[日月年期季]|[当當][日月年期])(?:合[计計]|[累][计計]|[发發]生[额額]?|小[计計])/;

/** Reads the texts of a line, the first that says something deciding. */
export function accountLine(texts: readonly string[]): AccountLine {
  for (const text of texts) {
    const plain = text
      .normalize('NFKC')
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      .trim();
    if (OPENING.test(plain)) return 'opening';
    if (CLOSING.test(plain)) return 'closing';
    if (PERIOD_SUM.test(plain)) return 'sum';
    const label = sumLabel(plain);
    if (label?.kind === 'carried_forward') return 'carried';
    if (label?.form === 'whole') return 'sum';
  }
  return 'movement';
}
