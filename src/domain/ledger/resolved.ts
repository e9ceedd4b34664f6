import { resolveDay, type DateOrderDecision } from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { YearsGiven } from './asked';
import type { FinishedBook } from './customerBook';
import { ASSUMED, dueByTerms, type AssumedTerms } from './dueByTerms';
import { createDueRules } from './dueRules';
import type { DateField, Gathered } from './gathered';
import { dateOrders, dateOrderWarnings } from './orders';
import { Mark } from './pending';
import type { LedgerWarning, MonthlyTermsUse } from './types';
import { giveYears, yearWarnings } from './years';

/** The pending rows with their dates in order and their signs right; still without any as-of date. */
export interface ResolvedRows {
  readonly due: Int32Array;
  /** Invoice date, else document date, else baseline date. */
  readonly doc: Int32Array;
  /** Empty where the sheet has no such column. */
  readonly settled: Int32Array;
  /** FROM_TERMS where the due day was computed from terms, ASSUMED where those or the year were; empty where there are none. */
  readonly fromTerms: Uint8Array;
  readonly monthlyTerms: readonly MonthlyTermsUse[];
  readonly assumedTerms: AssumedTerms;
  /** -1 where the sheet writes its receipts without sign, else 1. */
  readonly receiptSign: 1 | -1;
  /** -1 where the sheet writes its credit notes without sign, else 1. */
  readonly creditSign: 1 | -1;
  readonly orders: Readonly<Record<DateField, DateOrderDecision>>;
  /** Null where every date has its year. */
  readonly years: YearsGiven | null;
  /** What the user says of balances without any date; null where nothing is assumed for it. */
  readonly owedSince: CivilDay | null;
}

export function* resolveRows(gathered: Gathered, book: FinishedBook): Steps<ResolvedRows> {
  const { rows } = gathered;
  const orders = dateOrders(gathered.tallies, gathered.options, gathered.recognition);
  const { kind } = gathered.recognition;
  const { owedSince } = gathered.options;
  const isOwedSince = kind === 'balances' && owedSince !== undefined;
  const hasYears = Object.values(gathered.tallies).every(({ yearless }) => yearless === 0);
  const areFinal = hasYears && !isOwedSince;
  const asRead = yield* days(rows.due, rows.count, orders.dueDate, areFinal);
  const invoiced = yield* days(rows.invoiced, rows.count, orders.invoiceDate, areFinal);
  const documented = yield* days(rows.documented, rows.count, orders.docDate, areFinal);
  const baseline = yield* days(rows.baseline, rows.count, orders.baselineDate, areFinal);
  const settled = yield* days(rows.settled, rows.count, orders.settledDate, areFinal);
  const terms = dueByTerms(gathered, book, createDueRules(gathered.options.terms), {
    baseline,
    documented,
  });
  const due = filled(terms.isNeeded && areFinal ? asRead.slice() : asRead, rows.count);
  if (isOwedSince) due.fill(owedSince);
  const docs = [invoiced, documented, baseline];
  const dated = hasYears
    ? null
    : giveYears(
        { count: rows.count, docs, due, settled, sheetRow: rows.sheetRow },
        gathered.recognition,
        gathered.options,
      );
  const isMarked = terms.isNeeded || isOwedSince;
  const fromTerms = dated?.given ?? new Uint8Array(isMarked ? rows.count : 0);
  if (isOwedSince) fromTerms.fill(ASSUMED);
  const isOneDate = documented.length === 0 && baseline.length === 0;
  const doc = isOneDate ? filled(invoiced, rows.count) : new Int32Array(rows.count);
  yield* inPieces(isOneDate && !terms.isNeeded ? 0 : rows.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const base = firstDay(baseline[i], invoiced[i], documented[i]);
      if (!isOneDate) doc[i] = firstDay(invoiced[i], documented[i], baseline[i]);
      if (terms.isNeeded && due[i] === NO_DAY && base >= 0) terms.compute(i, base, due, fromTerms);
    }
  });
  return {
    due,
    doc,
    settled,
    fromTerms,
    monthlyTerms: terms.monthly(),
    assumedTerms: terms.assumed(),
    receiptSign: yield* signByType(gathered, Mark.Receipt, Mark.AdvanceType),
    creditSign: yield* signByType(gathered, Mark.CreditNoteType, Mark.Receipt),
    orders,
    years: dated?.years ?? null,
    owedSince: isOwedSince ? owedSince : null,
  };
}

/**
 * The days of a column; empty where no block had it.
 * @param areFinal Nobody writes to them afterwards: where all are known, they are the readings themselves. Otherwise they
 * are a copy, because the readings must survive for another as-of date.
 */
function* days(
  readings: Int32Array,
  count: number,
  { order, open }: DateOrderDecision,
  areFinal: boolean,
): Steps<Int32Array> {
  if (areFinal && open === 0) return readings.subarray(0, count);
  const out = readings.slice(0, count);
  yield 0;
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

/**
 * Some systems print receipts or credit notes without a sign and tell them by type alone. Where such rows exist and
 * none of them is negative, they are taken off rather than added. Each kind by itself: red-letter invoices are
 * negative in many sheets whose receipts are not.
 */
function* signByType({ rows }: Gathered, type: Mark, but: Mark): Steps<1 | -1> {
  if (!(rows.types & type)) return 1;
  const signs: Signs = { positive: 0, negative: 0 };
  yield* inPieces(rows.count, (from, to) => countSigns(rows.marks, rows.amount, type, but, from, to, signs));
  return signs.positive > 0 && signs.negative === 0 ? -1 : 1;
}

interface Signs {
  positive: number;
  negative: number;
}

function countSigns(
  marks: Uint16Array,
  amount: Float64Array,
  type: Mark,
  but: Mark,
  from: number,
  to: number,
  signs: Signs,
): void {
  for (let row = from; row < to; row++) {
    const mark = marks[row] as number;
    if (!(mark & type) || mark & but) continue;
    if ((amount[row] as number) < 0) signs.negative++;
    else if ((amount[row] as number) > 0) signs.positive++;
  }
}

/** What was decided about dates and signs without being written in the sheet. */
export function decisionWarnings(
  { recognition, rows }: Gathered,
  { orders, receiptSign, creditSign, assumedTerms, years, owedSince }: ResolvedRows,
): LedgerWarning[] {
  const warnings = [...dateOrderWarnings(orders, recognition), ...yearWarnings(years)];
  if (owedSince !== null) {
    const values = { count: rows.count, day: { day: owedSince } };
    warnings.push({ sheetRow: null, message: { key: 'ledger.warning.owedSince', values } });
  }
  const say = (key: string, count: number) =>
    count > 0 &&
    warnings.push({ sheetRow: null, message: { key: `ledger.warning.${key}`, values: { count } } });
  say('monthlyAssumed', assumedTerms.monthly);
  say('fallbackTerms', assumedTerms.fallback);
  say('eventAssumed', assumedTerms.event);
  for (const year of assumedTerms.unknownYears)
    warnings.push({
      sheetRow: null,
      message: { key: 'ledger.warning.holidaysUnknown', values: { year: String(year) } },
    });
  if (receiptSign < 0 || creditSign < 0) {
    const which = receiptSign > 0 ? 'credit_notes' : creditSign > 0 ? 'receipts' : 'both';
    warnings.push({ sheetRow: null, message: { key: 'ledger.warning.signsFromType', values: { which } } });
  }
  return warnings;
}
