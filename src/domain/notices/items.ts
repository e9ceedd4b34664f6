import { NO_DAY } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';
import { byText } from '../plan/position';
import { reminderWindowEnd } from '../plan/timing';
import type { NoticeOrder } from './order';

/**
 * The open items a notice is about, as indexes into the ledger. A demand has the overdue and undisputed ones
 * of the plan's row; a reminder before the due date, the undisputed invoices that fall due within the plan's
 * window; a statement, everything open. By due date.
 */
export function noticeItems(order: NoticeOrder): readonly number[] {
  if (order.kind === 'pre_due') return dueSoon(order).filter((item) => !isDisputed(order.ledger, item));
  if (order.kind === 'statement') return ofCustomer(order);
  return order.row.items;
}

/** What the customer disputes among the items a notice could be about, minor units. */
export function disputedAmount(order: NoticeOrder): number {
  const { ledger, kind, row } = order;
  if (kind !== 'pre_due' && kind !== 'statement') return row.disputed + disputedNotDue(order);
  const items = kind === 'pre_due' ? dueSoon(order) : ofCustomer(order);
  return items
    .filter((item) => isDisputed(ledger, item))
    .reduce((sum, item) => sum + (ledger.open[item] ?? 0), 0);
}

/** What the customer disputes of the invoices that are not due, minor units; credit notes as the plan takes them. */
export function disputedNotDue(order: NoticeOrder): number {
  const { ledger, asOf, policy } = order;
  return ofCustomer(order)
    .filter((item) => isDisputed(ledger, item) && (ledger.dueDay[item] ?? NO_DAY) >= asOf)
    .map((item) => ledger.open[item] ?? 0)
    .filter((open) => open > 0 || policy.credits === 'own_date')
    .reduce((sum, open) => sum + open, 0);
}

export function isDisputed(ledger: Ledger, item: number): boolean {
  return ((ledger.flags[item] ?? 0) & RowFlag.Disputed) !== 0;
}

function dueSoon(order: NoticeOrder): number[] {
  const { ledger, asOf, policy, calendar } = order;
  const until = reminderWindowEnd(asOf, -policy.stageFromDays.pre_due, calendar);
  return ofCustomer(order).filter((item) => {
    const due = ledger.dueDay[item] ?? NO_DAY;
    return (ledger.open[item] ?? 0) > 0 && due >= asOf && due <= until;
  });
}

/** Everything open with the customer in the currency, by due date and number. */
function ofCustomer({ ledger, row }: NoticeOrder): number[] {
  const { dueDay, docNo, sheetRow } = ledger;
  const items: number[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const own = ledger.customer[item] === row.customer;
    if (own && ledger.currencies[ledger.currency[item] ?? 0] === row.currency) items.push(item);
  }
  return items.sort(
    (a, b) =>
      (dueDay[a] ?? NO_DAY) - (dueDay[b] ?? NO_DAY) ||
      byText(docNo[a], docNo[b]) ||
      (sheetRow[a] ?? 0) - (sheetRow[b] ?? 0),
  );
}
