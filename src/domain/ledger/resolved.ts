import { addTallies, decideByTally, resolveDay, type DateOrderDecision } from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import { dueDay, type DueOptions } from '../terms';
import { Mark } from './pending';
import { DATE_FIELDS, type DateField, type Gathered } from './gathered';
import type { LedgerWarning } from './types';

/** The pending rows with their dates in order and their signs right; still without any as-of date. */
export interface ResolvedRows {
  readonly due: Int32Array;
  /** Invoice date, else document date, else baseline date. */
  readonly doc: Int32Array;
  /** Empty where the sheet has no such column. */
  readonly settled: Int32Array;
  /** 1 where the due day was computed from terms; empty where the sheet has none. */
  readonly fromTerms: Uint8Array;
  /** -1 where the sheet writes its receipts without sign, else 1. */
  readonly receiptSign: 1 | -1;
  /** -1 where the sheet writes its credit notes without sign, else 1. */
  readonly creditSign: 1 | -1;
  readonly orders: Readonly<Record<DateField, DateOrderDecision>>;
}

/** [P] 月结N天 is the end of the invoice's month + N days, until a customer's own reading is known. */
const TERMS: DueOptions = { convention: 'month_end_days' };

export function* resolveRows(gathered: Gathered): Steps<ResolvedRows> {
  const { rows, readers } = gathered;
  const orders = dateOrders(gathered);
  const due = filled(yield* days(rows.due, rows.count, orders.dueDate), rows.count);
  const invoiced = yield* days(rows.invoiced, rows.count, orders.invoiceDate);
  const documented = yield* days(rows.documented, rows.count, orders.docDate);
  const baseline = yield* days(rows.baseline, rows.count, orders.baselineDate);
  const settled = yield* days(rows.settled, rows.count, orders.settledDate);
  const fromTerms = new Uint8Array(readers.terms.length > 0 ? rows.count : 0);
  const isOneDate = documented.length === 0 && baseline.length === 0;
  const doc = isOneDate ? filled(invoiced, rows.count) : new Int32Array(rows.count);
  yield* inPieces(isOneDate && readers.terms.length === 0 ? 0 : rows.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const base = firstDay(baseline[i], invoiced[i], documented[i]);
      if (!isOneDate) doc[i] = firstDay(invoiced[i], documented[i], baseline[i]);
      const term = readers.terms[rows.term[i] ?? -1];
      if (due[i] !== NO_DAY || base < 0 || !term) continue;
      due[i] = dueDay(base, term, TERMS);
      fromTerms[i] = 1;
    }
  });
  return {
    due,
    doc,
    settled,
    fromTerms,
    receiptSign: yield* signByType(gathered, Mark.Receipt, Mark.AdvanceType),
    creditSign: yield* signByType(gathered, Mark.CreditNoteType, Mark.Receipt),
    orders,
  };
}

/** A copy, because the gathered readings must survive for another as-of date; empty where no block had the column. */
function* days(readings: Int32Array, count: number, { order, open }: DateOrderDecision): Steps<Int32Array> {
  const out = readings.slice(0, count);
  if (open === 0) return out;
  const known = new Map<number, number>();
  yield* inPieces(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const reading = out[i] ?? NO_DAY;
      if (reading >= INVALID_DAY) continue;
      let day = known.get(reading);
      if (day === undefined) known.set(reading, (day = resolveDay(reading, order)));
      out[i] = day;
    }
  });
  return out;
}

function filled(days: Int32Array, count: number): Int32Array {
  return days.length === count ? days : new Int32Array(count).fill(NO_DAY);
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
function* signByType({ rows }: Gathered, type: Mark, but: Mark): Steps<1 | -1> {
  let positive = 0;
  let negative = 0;
  yield* inPieces(rows.count, (from, to) => {
    for (let i = from; i < to && negative === 0; i++) {
      const marks = rows.marks[i] ?? 0;
      if (!(marks & type) || marks & but) continue;
      const amount = rows.amount[i] ?? NaN;
      if (amount < 0) negative++;
      else if (amount > 0) positive++;
    }
  });
  return positive > 0 && negative === 0 ? -1 : 1;
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
