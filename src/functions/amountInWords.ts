import { currencyCode } from '../domain/money/currency';
import { toMinor } from '../domain/money/minor';
import { amountInWords as words } from '../domain/money/words';
import type { Language } from '../locales/language';
import type { Speaker } from '../locales/speaker';
import { readSpeaker } from './arguments';
import { isBlank, readNumber } from './cells';
import { wrongArgument } from './errors';
import { cellsOf, gridOf, isSingle, requiredGrid, shaped } from './grid';

/** The currency that an amount is of where nothing says so: that of the place whose script is asked for. */
const DEFAULT_CURRENCY: Readonly<Record<Language, string>> = { en: 'CNY', 'zh-CN': 'CNY', 'zh-TW': 'TWD' };

/** DUES.AMOUNTINWORDS. Each amount written out, in the shape of the range; blank cells stay blank. */
export function amountInWords(amounts: unknown, currency: unknown, language: unknown): string[][] {
  const speaker = readSpeaker(language);
  const grid = requiredGrid(amounts, 'amounts');
  const code = readCurrency(currency, speaker);
  if (words(0, code, speaker.language) === '') throw wrongArgument('no_words', { currency: code });
  const cells = cellsOf(grid);
  return shaped(grid, (i) => {
    const cell = cells[i];
    if (isBlank(cell)) return '';
    const written = words(toMinor(readNumber(cell), code), code, speaker.language);
    if (written === '' && isSingle(grid)) throw wrongArgument('amount_in_words');
    return written === '' ? speaker.text('functions.result.unreadable_number') : written;
  });
}

function readCurrency(argument: unknown, speaker: Speaker): string {
  const usual = DEFAULT_CURRENCY[speaker.language];
  const cell = gridOf(argument)?.lines[0]?.[0];
  if (isBlank(cell)) return usual;
  const code = typeof cell === 'string' ? currencyCode(cell, usual) : null;
  if (code === null) throw wrongArgument('currency');
  return code;
}
