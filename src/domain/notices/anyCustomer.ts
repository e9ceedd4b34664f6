import { NO_DAY, type CivilDay } from '../calendar/types';
import type { CustomerProfile } from '../customers/types';
import { RowFlag, type Ledger, type UnappliedRow } from '../ledger/types';
import type { NoticeRow } from './order';

/** An index that no customer of a ledger has. */
const NOT_IN_LEDGER = -1;

/**
 * A customer that the plan leaves out as a row to write to: for a statement of account, thanks or a dispute. Nothing
 * overdue is demanded of it, so that no demand comes of it by accident.
 */
export function rowOfCustomer(
  ledger: Ledger,
  unapplied: readonly UnappliedRow[],
  customer: number,
  currency: string,
  asOf: CivilDay,
): NoticeRow {
  const known = ledger.customers[customer];
  let [open, notDue, disputed, oldestDue] = [0, 0, 0, NO_DAY];
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.customer[item] !== customer) continue;
    if (ledger.currencies[ledger.currency[item] ?? 0] !== currency) continue;
    const amount = ledger.open[item] ?? 0;
    const due = ledger.dueDay[item] ?? NO_DAY;
    open += amount;
    if (due >= asOf) notDue += amount;
    else {
      if (((ledger.flags[item] ?? 0) & RowFlag.Disputed) !== 0) disputed += amount;
      if (amount > 0 && (oldestDue === NO_DAY || due < oldestDue)) oldestDue = due;
    }
  }
  return {
    customer,
    customerKey: known?.key ?? '',
    customerCode: known?.code ?? '',
    customerName: known?.name ?? '',
    currency,
    open,
    notDue,
    disputed,
    creditsApart: 0,
    unapplied: unapplied
      .filter((receipt) => receipt.customer === customer && receipt.currency === currency)
      .reduce((sum, { amount }) => sum + amount, 0),
    maxDaysOverdue: oldestDue === NO_DAY ? 0 : asOf - oldestDue,
    oldestDue,
    riskClass: 'not_due',
    stage: 'pre_due',
    // Nothing is demanded of it, so a statement is what it gets unless the user wants another.
    document: 'statement',
    items: [],
  };
}

/** A customer that has paid everything and stands in the ledger no more, as a row to write to: for thanks. */
export function rowOfFormer(
  { key, code, name }: Pick<CustomerProfile, 'key' | 'code' | 'name'>,
  currency: string,
): NoticeRow {
  return {
    customer: NOT_IN_LEDGER,
    customerKey: key,
    customerCode: code,
    customerName: name,
    currency,
    open: 0,
    notDue: 0,
    disputed: 0,
    creditsApart: 0,
    unapplied: 0,
    maxDaysOverdue: 0,
    oldestDue: NO_DAY,
    riskClass: 'not_due',
    stage: 'pre_due',
    document: 'thanks',
    items: [],
  };
}
