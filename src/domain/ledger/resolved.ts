import {
  addTallies,
  decideByTally,
  resolveDay,
  type DateOrder,
  type DateOrderDecision,
} from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { dueDay, type DueOptions } from '../terms';
import { Mark } from './pending';
import { DATE_FIELDS, type DateField, type Gathered } from './gathered';
import type { LedgerWarning } from './types';

/** The pending rows with their dates in order and their signs right; still without any as-of date. */
export interface ResolvedRows {
  readonly due: Int32Array;
  /** Invoice date, else document date, else baseline date. */
  readonly doc: Int32Array;
  readonly settled: Int32Array;
  /** 1 where the due day was computed from terms. */
  readonly fromTerms: Uint8Array;
  /** -1 where the sheet writes its receipts without sign, else 1. */
  readonly receiptSign: 1 | -1;
  /** -1 where the sheet writes its credit notes without sign, else 1. */
  readonly creditSign: 1 | -1;
  readonly orders: Readonly<Record<DateField, DateOrderDecision>>;
}

/** [P] 月结N天 is the end of the invoice's month + N days, until a customer's own reading is known. */
const TERMS: DueOptions = { convention: 'month_end_days' };

export function resolveRows(gathered: Gathered): ResolvedRows {
  const { rows, readers } = gathered;
  const orders = dateOrders(gathered);
  const due = days(rows.due, rows.count, orders.dueDate.order);
  const invoiced = days(rows.invoiced, rows.count, orders.invoiceDate.order);
  const documented = days(rows.documented, rows.count, orders.docDate.order);
  const baseline = days(rows.baseline, rows.count, orders.baselineDate.order);
  const settled = days(rows.settled, rows.count, orders.settledDate.order);
  const fromTerms = new Uint8Array(rows.count);
  const doc = invoiced;
  for (let i = 0; i < rows.count; i++) {
    const base = firstDay(baseline[i], invoiced[i], documented[i]);
    doc[i] = firstDay(invoiced[i], documented[i], baseline[i]);
    const term = readers.terms[rows.term[i] ?? -1];
    if (due[i] !== NO_DAY || base < 0 || !term) continue;
    due[i] = dueDay(base, term, TERMS);
    fromTerms[i] = 1;
  }
  return {
    due,
    doc,
    settled,
    fromTerms,
    receiptSign: signByType(gathered, Mark.Receipt, Mark.AdvanceType),
    creditSign: signByType(gathered, Mark.CreditNoteType, Mark.Receipt),
    orders,
  };
}

/** A copy: the gathered readings must survive for another as-of date. */
function days(readings: Int32Array, count: number, order: DateOrder): Int32Array {
  const out = readings.slice(0, count);
  const known = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const reading = out[i] ?? NO_DAY;
    if (reading >= INVALID_DAY) continue;
    let day = known.get(reading);
    if (day === undefined) known.set(reading, (day = resolveDay(reading, order)));
    out[i] = day;
  }
  return out;
}

/** The first that is no blank: an unreadable date counts, it must not be passed over in silence. */
function firstDay(first = NO_DAY, second = NO_DAY, third = NO_DAY): number {
  return first !== NO_DAY ? first : second !== NO_DAY ? second : third;
}

/** Each column by its own dates; where they leave it open, by those of the whole sheet. */
function dateOrders({ tallies, options, recognition }: Gathered): Record<DateField, DateOrderDecision> {
  const isHan = recognition.headers.some((header) => /\p{Script=Han}/u.test(header));
  const sum = addTallies(Object.values(tallies));
  const sheet = decideByTally(sum, isHan && sum.short > 0 ? 'ymd' : 'mdy');
  const decide = (field: DateField): DateOrderDecision => {
    const own = decideByTally(tallies[field], sheet.order);
    if (options.dateOrder !== 'auto') return { ...own, order: options.dateOrder, basis: 'evidence' };
    return own.basis === 'guess' && sheet.basis !== 'guess'
      ? { ...own, order: sheet.order, basis: 'evidence' }
      : own;
  };
  const entries = DATE_FIELDS.map((field) => [field, decide(field)] as const);
  return Object.fromEntries(entries) as Record<DateField, DateOrderDecision>;
}

/**
 * Some systems print receipts or credit notes without a sign and tell them by type alone. Where such rows exist and
 * none of them is negative, they are taken off rather than added. Each kind by itself: red-letter invoices are
 * negative in many sheets whose receipts are not.
 */
function signByType({ rows }: Gathered, type: Mark, but: Mark): 1 | -1 {
  let positive = 0;
  for (let i = 0; i < rows.count; i++) {
    const marks = rows.marks[i] ?? 0;
    if (!(marks & type) || marks & but) continue;
    const amount = rows.amount[i] ?? NaN;
    if (amount < 0) return 1;
    if (amount > 0) positive++;
  }
  return positive > 0 ? -1 : 1;
}

/** What was decided about dates and signs without being written in the sheet. */
export function decisionWarnings(
  { recognition }: Gathered,
  { orders, receiptSign, creditSign }: ResolvedRows,
): LedgerWarning[] {
  const warnings: LedgerWarning[] = [];
  for (const field of DATE_FIELDS) {
    const { order, basis, open } = orders[field];
    const column = recognition.mapping[field];
    if (open === 0 || basis === 'evidence' || column === undefined) continue;
    const values = { header: recognition.headers[column] ?? '', order, count: open };
    const key = basis === 'guess' ? 'ledger.warning.dateOrderGuessed' : 'ledger.warning.dateOrderMixed';
    warnings.push({ sheetRow: null, message: { key, values } });
  }
  if (receiptSign < 0 || creditSign < 0) {
    const which = receiptSign > 0 ? 'credit_notes' : creditSign > 0 ? 'receipts' : 'both';
    warnings.push({ sheetRow: null, message: { key: 'ledger.warning.signsFromType', values: { which } } });
  }
  return warnings;
}
