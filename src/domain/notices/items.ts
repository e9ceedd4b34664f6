import { NO_DAY } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';
import { byText } from '../plan/position';
import { reminderWindowEnd } from '../plan/timing';
import { NOTICE_RULES } from './kind';
import type { NoticeOrder } from './order';

/**
 * The open items a notice is about, as indexes into the ledger. A demand has the overdue and undisputed ones
 * of the plan's row; a reminder before the due date, the undisputed invoices that fall due within the plan's
 * window; a statement, everything open; thanks, everything undisputed. What is agreed with the customer is about
 * what is overdue, or where nothing is, about all that is undisputed. By due date.
 */
export function noticeItems(order: NoticeOrder): readonly number[] {
  const { kind, row, ledger } = order;
  if (kind === 'statement') return itemsOfCustomer(order);
  if (kind === 'pre_due') return dueSoon(order).filter((item) => !isDisputed(ledger, item));
  if (kind === 'dispute') return undisputedParts(order);
  if (kind === 'thanks' || (!NOTICE_RULES[kind].demands && row.items.length === 0)) {
    return itemsOfCustomer(order).filter((item) => !isDisputed(ledger, item));
  }
  return row.items;
}

/** What a dispute leaves to be paid: the demand's items, and those of the overdue ones disputed in part only. */
function undisputedParts(order: NoticeOrder): number[] {
  const { ledger, row, asOf } = order;
  const demanded = new Set(row.items);
  return itemsOfCustomer(order).filter(
    (item) =>
      (demanded.has(item) || (isDisputed(ledger, item) && (ledger.dueDay[item] ?? NO_DAY) < asOf)) &&
      openUndisputed(order, item) !== 0,
  );
}

/** What is left of an item when the part that a letter about a dispute sets apart is taken off. */
export function openUndisputed(order: NoticeOrder, item: number): number {
  const open = order.ledger.open[item] ?? 0;
  return order.kind === 'dispute' ? open - disputedPart(order, item) : open;
}

/** The part of an item in dispute, minor units: what the writer says, else all of an item the ledger marks. */
export function disputedPart({ ledger, details }: NoticeOrder, item: number): number {
  const open = ledger.open[item] ?? 0;
  const entry = details?.disputes?.[ledger.sheetRow[item] ?? 0];
  if (open <= 0 || (!entry && !isDisputed(ledger, item))) return 0;
  return Math.min(open, Math.max(0, entry?.amount ?? open));
}

/** What the customer disputes among the items a notice could be about, minor units. */
export function disputedAmount(order: NoticeOrder): number {
  const { ledger, kind, row } = order;
  if (kind === 'dispute') {
    return itemsOfCustomer(order).reduce((sum, item) => sum + disputedPart(order, item), 0);
  }
  if (kind !== 'pre_due' && kind !== 'statement') return row.disputed + disputedNotDue(order);
  const items = kind === 'pre_due' ? dueSoon(order) : itemsOfCustomer(order);
  return items
    .filter((item) => isDisputed(ledger, item))
    .reduce((sum, item) => sum + (ledger.open[item] ?? 0), 0);
}

/** What the customer disputes of the invoices that are not due, minor units; credit notes as the plan takes them. */
export function disputedNotDue(order: NoticeOrder): number {
  const { ledger, asOf, policy } = order;
  return itemsOfCustomer(order)
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
  return itemsOfCustomer(order).filter((item) => {
    const due = ledger.dueDay[item] ?? NO_DAY;
    return (ledger.open[item] ?? 0) > 0 && due >= asOf && due <= until;
  });
}

/** Everything open with the customer in the currency, by due date and number. */
export function itemsOfCustomer({ ledger, row }: NoticeOrder): number[] {
  const { dueDay, docNo, sheetRow } = ledger;
  const items: number[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const own = ledger.customer[item] === row.customer;
    if (own && ledger.currencies[ledger.currency[item] ?? 0] === row.currency) items.push(item);
  }
  return items.sort(
    (a, b) =>
      (dueDay[a] ?? NO_DAY) - (dueDay[b] ?? NO_DAY) ||
      byText(docNo.at(a), docNo.at(b)) ||
      (sheetRow[a] ?? 0) - (sheetRow[b] ?? 0),
  );
}
