import { nameKey } from './normalise';
import type { SetAsideReason, SetAsideRow } from './types';

type Aside = Omit<SetAsideRow, 'rowKey'>;

/**
 * Whether it makes sense to count a row all the same: it has an amount and a customer, and what is wrong is a day, a
 * flag or a repetition. A settlement date is not to be overruled; the row it stands in is paid.
 */
function isCountable({ reason, field, amount, customerName }: Aside): boolean {
  if (amount === null || amount === 0 || customerName === '') return false;
  const reasons: Partial<Record<SetAsideReason, boolean>> = {
    duplicate: true,
    missing_due_date: true,
    invalid_date: field !== 'settledDate',
    error_value: field !== 'settledDate',
    after_as_of: true,
    hidden_row: true,
    cleared: field === 'clearing',
  };
  return reasons[reason] ?? false;
}

/**
 * Gives rows that are set aside a key by what they hold, not by where they stand, so that a wish of the user's outlives
 * sorting and inserted rows. Of rows with the same content the first has the plain key, the others are numbered.
 */
export function createRowKeys(): (row: Aside, counts: boolean) => string | null {
  const seen = new Map<string, number>();
  return (row, counts) => {
    if (!isCountable(row)) return null;
    const { reason, detail, customerName, docNo, currency, amount } = row;
    // What a duplicate repeats is told by a row number, which sorting changes.
    const told = reason === 'duplicate' ? '' : detail;
    const key = digest([reason, told, nameKey(customerName), docNo, currency, String(amount)].join('\u0001'));
    const before = seen.get(key) ?? 0;
    if (counts) seen.set(key, before + 1);
    return before === 0 ? key : `${key}.${before + 1}`;
  };
}

/** Two 32-bit FNV-1a hashes: of a million rows, no two differing ones are likely to meet. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
