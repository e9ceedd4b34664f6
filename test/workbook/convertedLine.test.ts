import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import type { CurrencyTieOut } from '../../src/domain/ledger/types';
import { loadCatalogue } from '../../src/locales/catalogue';
import { LANGUAGES } from '../../src/locales/language';
import { createSpeaker } from '../../src/locales/speaker';
import { convertedLine } from '../../src/workbook/convertedLine';

const day = (iso: string) => parseIsoDate(iso) ?? NaN;
const line = (currency: string, amount: number): CurrencyTieOut => {
  const none = { count: 0, amount: 0 };
  const all = { count: 1, amount };
  return {
    currency,
    kept: all,
    setAside: { ...none, unreadable: 0 },
    unapplied: none,
    sheet: all,
    ties: true,
  };
};
const reading = {
  asOf: day('2025-03-31'),
  tieOut: [line('CNY', 100_000), line('USD', 20_000), line('EUR', 500)],
};
const policy = (reportingCurrency: string, ...currencies: string[]) => ({
  reportingCurrency,
  exchangeRates: currencies.flatMap((currency) => [
    { currency, day: day('2025-01-01'), rate: 9 },
    { currency, day: day('2025-03-01'), rate: 7.25 },
    { currency, day: day('2025-04-01'), rate: 8 },
  ]),
});

test('the counted totals are said in the currency of the reports, each with its rate and the day of it', async () => {
  const speaker = createSpeaker('en', await loadCatalogue('en'));
  expect(convertedLine(reading, policy('CNY', 'USD', 'EUR'), speaker)).toBe(
    'CNY 2,486.25 = CNY 1,000.00 + USD 200.00 at 7.25 (2025-03-01) + EUR 5.00 at 7.25 (2025-03-01)',
  );
});

test.each(LANGUAGES)('what has no rate stays beside the total and is said in %s', async (language) => {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const text = convertedLine(reading, policy('CNY', 'USD'), speaker) ?? '';
  expect(text).toContain('2,450.00');
  expect(text).toContain(speaker.text('rates.line.none', { amount: speaker.money(500, 'EUR') }));
});

test('nothing is said of one currency, or without a currency to report in', async () => {
  const speaker = createSpeaker('en', await loadCatalogue('en'));
  expect(
    convertedLine({ ...reading, tieOut: reading.tieOut.slice(0, 1) }, policy('CNY', 'USD'), speaker),
  ).toBeNull();
  expect(convertedLine(reading, policy('', 'USD'), speaker)).toBeNull();
});
