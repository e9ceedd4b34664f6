import type { LedgerReading } from '../domain/ledger/types';
import { convertTotals } from '../domain/money/rates';
import type { Policy } from '../domain/policy/types';
import type { Speaker } from '../locales/speaker';

/**
 * What is counted in all currencies in the one that the user reports in, with the rate of each and its day; null in a
 * ledger of one currency, or where the user keeps no rates. Each currency's own total stands in the lines above.
 */
export function convertedLine(
  { tieOut, asOf }: Pick<LedgerReading, 'tieOut' | 'asOf'>,
  { reportingCurrency: reporting, exchangeRates: rates }: Pick<Policy, 'reportingCurrency' | 'exchangeRates'>,
  speaker: Speaker,
): string | null {
  if (tieOut.length < 2 || reporting === '') return null;
  const totals = tieOut.map(({ currency, kept }) => ({ currency, amount: kept.amount }));
  const { lines, total, without } = convertTotals(totals, { reporting, rates }, asOf);
  const parts = lines.map(({ currency, amount, rate }) => {
    const own = speaker.money(amount, currency);
    if (!rate) return speaker.text('rates.line.none', { amount: own });
    if (currency === reporting) return own;
    return speaker.text('rates.line.at', { amount: own, rate: String(rate.rate), day: { day: rate.day } });
  });
  return speaker.text(without.length > 0 ? 'rates.line.partly' : 'rates.line.all', {
    total: speaker.money(total, reporting),
    parts: parts.join(' + '),
  });
}
