import { currencyCode } from '../money/currency';
import { minorDigits } from '../money/minor';
import { swapCells } from './decimals';
import { decimalsOf } from './decimalsTally';
import type { Gathered } from './gathered';
import { openAmount } from './openAmount';
import { toSheetMinor } from './rowReader';
import type { CurrencyTieOut, SheetTotal } from './types';

/** The sheet's own sums with the sign before the cents and the digits of the currency that they are in. */
export function sheetTotals(
  { sums, readers, options, decimals, addsTax }: Gathered,
  lines: readonly CurrencyTieOut[],
): SheetTotal[] {
  const only = lines.length === 1 ? (lines[0]?.currency ?? null) : null;
  const tallies = decimals.filter((tally) => tally !== undefined);
  return sums.map(({ sheetRow, kind: noted, text, currencyText, cells }, at) => {
    // What a first group comes to is all there is so far: without a label, the sums after it tell the two apart.
    const kind = noted === 'total' && text === '' && at < sums.length - 1 ? 'subtotal' : noted;
    const currency = currencyCode(currencyText) ?? namedIn(text) ?? only;
    const tally = currency === null ? undefined : decimals[readers.currencies.indexOf(currency)];
    // A sum over several currencies is written as the rest of the sheet, where that writes all amounts alike.
    const sign = decimalsOf(tally ?? (tallies.length === 1 ? tallies[0] : undefined), options.decimals);
    const { value } = openAmount(sign === 'point' ? cells : swapCells(cells), 0, addsTax);
    const minor = toSheetMinor(value, options.unitFactor, minorDigits(currency ?? options.baseCurrency));
    return { sheetRow, kind, text, currency, amount: Number.isNaN(minor) ? null : minor };
  });
}

/** 合计（美元）, Total USD. */
function namedIn(label: string): string | null {
  const parts = label
    .normalize('NFKC')
    .split(/小计|合计|总计|共计|小計|合計|總計|共計|\btotals?\b|[\s:()[\]·–—-]+/i)
    .filter((part) => part.length > 1);
  return parts.map((part) => currencyCode(part)).find((code) => code !== null) ?? null;
}
