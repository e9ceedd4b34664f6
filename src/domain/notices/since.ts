import type { CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { oneLine } from './clean';
import type { NoticeFacts } from './types';

/**
 * Whether what a letter lists still stands in the ledger as it was: each item open with the same amount. Built once for
 * a fresh reading, asked for each letter.
 */
export function standingIn(ledger: Ledger): (facts: NoticeFacts) => boolean {
  const standing = new Set<string>();
  for (let item = 0; item < ledger.count; item++) {
    const key = ledger.customers[ledger.customer[item] ?? -1]?.key ?? '';
    const currency = ledger.currencies[ledger.currency[item] ?? 0] ?? '';
    const docNo = oneLine(ledger.docNo.at(item) ?? '');
    standing.add(identity(key, currency, docNo, ledger.dueDay[item] ?? 0, ledger.open[item] ?? 0));
  }
  return ({ customer, currency, months, disputes }) => {
    // A letter about a dispute lists an item without the part that is disputed.
    const apart = new Map(disputes.map(({ line, amount }) => [line.sheetRow, amount]));
    return months.every(({ lines }) =>
      lines.every(({ docNo, dueDay, open, sheetRow }) =>
        standing.has(identity(customer.key, currency, docNo, dueDay, open + (apart.get(sheetRow) ?? 0))),
      ),
    );
  };
}

function identity(key: string, currency: string, docNo: string, dueDay: CivilDay, open: number): string {
  return [key, currency, docNo, dueDay, open].join('\u0000');
}
