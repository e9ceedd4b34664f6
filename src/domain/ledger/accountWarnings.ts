import { comparedBalances } from './accountDecimals';
import type { DueWhy, Settled } from './accountsReading';
import { tallyWarnings } from './decimalsTally';
import { Movement } from './movements';
import type { Accounts } from './accounts';
import type { Customer, LedgerWarning } from './types';

/** Nobody reads more than this one by one; the rest is counted. */
const LISTED_AT_MOST = 50;

/** What is said of due days that rest on an assumption. */
const ASSUMED: readonly (readonly [why: DueWhy, key: string])[] = [
  ['monthly', 'monthlyAssumed'],
  ['event', 'eventAssumed'],
  ['fallback', 'dueByYourTerms'],
  ['posting', 'dueOnPosting'],
];

/** How the matching was done and on what it rests, and whether the sheet's own balances agree with it. */
export function accountWarnings(
  accounts: Accounts,
  customers: readonly Customer[],
  { kept, matches }: Settled,
): LedgerWarning[] {
  const warnings: LedgerWarning[] = [];
  const say = (
    key: string,
    values: Record<string, string | number | { minor: number; currency: string }>,
    row: number | null = null,
  ) => warnings.push({ sheetRow: row, message: { key: `ledger.warning.${key}`, values } });
  const receipts = new Set(matches.map(({ receiptRow }) => receiptRow)).size;
  if (receipts > 0) say('matchedOldestFirst', { count: receipts });
  for (const [why, key] of ASSUMED) {
    const count = kept.filter((charge) => charge.why === why).length;
    if (count > 0) say(key, { count });
  }
  warnings.push(...tallyWarnings(accounts.decimals, accounts.options.decimals));
  warnings.push(...openingWarnings(accounts), ...closingWarnings(accounts, customers));
  return warnings;
}

/** What an account began with has no invoices, so its age is a guess. */
function openingWarnings({ movements }: Accounts): LedgerWarning[] {
  const rows = movements.kind.flatMap((kind, i) =>
    kind & Movement.Opening && !(kind & Movement.Unreadable) ? [movements.sheetRow[i] ?? 0] : [],
  );
  const [firstRow] = rows;
  if (firstRow === undefined) return [];
  const message = { key: 'ledger.warning.openingBalance', values: { count: rows.length, firstRow } };
  return [{ sheetRow: firstRow, message }];
}

/** The last balance that the sheet shows for each customer against the sum of the customer's lines. */
function closingWarnings(accounts: Accounts, customers: readonly Customer[]): LedgerWarning[] {
  const { readers } = accounts;
  const all = comparedBalances(accounts);
  const wrong = all.filter(({ theirs, ours }) => theirs !== ours);
  const warnings = wrong
    .slice(0, LISTED_AT_MOST)
    .map(({ customer, currency, sheetRow, theirs, ours }): LedgerWarning => {
      const iso = readers.currencies[currency] ?? '';
      const values = {
        row: sheetRow,
        customer: customers[customer]?.name ?? '',
        theirs: { minor: theirs, currency: iso },
        ours: { minor: ours, currency: iso },
      };
      return { sheetRow, message: { key: 'ledger.warning.closingDiffers', values } };
    });
  if (wrong.length > LISTED_AT_MOST)
    warnings.push({
      sheetRow: null,
      message: { key: 'ledger.warning.closingDiffersMore', values: { count: wrong.length - LISTED_AT_MOST } },
    });
  if (all.length > 0 && wrong.length === 0)
    warnings.push({
      sheetRow: null,
      message: { key: 'ledger.warning.closingAgrees', values: { count: all.length } },
    });
  return warnings;
}
