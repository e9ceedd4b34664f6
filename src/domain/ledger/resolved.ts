import { resolveDay, type DateOrderDecision } from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { SingleTerm, TermBase } from '../terms';
import type { FinishedBook } from './customerBook';
import { countsFromEvent, createDueRules, type DueRules } from './dueRules';
import type { DateField, Gathered } from './gathered';
import { dateOrders, dateOrderWarnings } from './orders';
import { Mark } from './pending';
import type { LedgerWarning, MonthlyTermsUse, YearsGiven } from './types';
import { eventOfHeader } from './words';
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

/** What due days from terms rest on that the sheet does not say. */
interface AssumedTerms {
  /** Rows due by a reading of 月结N天 that nobody has confirmed. */
  readonly monthly: number;
  /** Rows due by the term given for rows without one. */
  readonly fallback: number;
  /** Rows whose term counts from a delivery or the like, counted from the document because that day is not there. */
  readonly event: number;
  /** Years of due days whose holidays are not known. */
  readonly unknownYears: readonly number[];
}

export const FROM_TERMS = 1;
export const ASSUMED = 2;

export function* resolveRows(gathered: Gathered, book: FinishedBook): Steps<ResolvedRows> {
  const { rows } = gathered;
  const orders = dateOrders(gathered.tallies, gathered.options, gathered.recognition);
  const due = filled(yield* days(rows.due, rows.count, orders.dueDate), rows.count);
  const invoiced = yield* days(rows.invoiced, rows.count, orders.invoiceDate);
  const documented = yield* days(rows.documented, rows.count, orders.docDate);
  const baseline = yield* days(rows.baseline, rows.count, orders.baselineDate);
  const settled = yield* days(rows.settled, rows.count, orders.settledDate);
  const { kind } = gathered.recognition;
  const { owedSince } = gathered.options;
  const isOwedSince = kind === 'balances' && owedSince !== undefined;
  if (isOwedSince) due.fill(owedSince);
  const hasYears = Object.values(gathered.tallies).every(({ yearless }) => yearless === 0);
  const docs = [invoiced, documented, baseline];
  const dated = hasYears
    ? null
    : giveYears(
        { count: rows.count, docs, due, settled, sheetRow: rows.sheetRow },
        gathered.recognition,
        gathered.options,
      );
  const terms = dueByTerms(gathered, book, createDueRules(gathered.options.terms), {
    baseline,
    documented,
  });
  const isMarked = terms.isNeeded || isOwedSince;
  const fromTerms = assumedYears(dated?.given) ?? new Uint8Array(isMarked ? rows.count : 0);
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

/** A year that the sheet does not write is an assumption, like a term that nobody confirmed. */
function assumedYears(given: Uint8Array | undefined): Uint8Array | null {
  return given ? given.map((is) => (is === 1 ? ASSUMED : 0)) : null;
}

/** Computes due days from terms row by row, and keeps count of the customers whose 月结N天 decided. */
function dueByTerms(
  { rows, readers, recognition }: Gathered,
  book: FinishedBook,
  rules: DueRules,
  { baseline, documented }: { readonly baseline: Int32Array; readonly documented: Int32Array },
) {
  const used = new Map<number, MonthlyTermsUse>();
  const assumed = { monthly: 0, fallback: 0, event: 0 };
  const event = eventOfHeader(recognition.headers[recognition.mapping.docDate ?? -1] ?? '');
  /** The day of the event that the term counts from, where the sheet has it. */
  const dayOfEvent = (row: number, base: TermBase): number => {
    const given = baseline[row] ?? NO_DAY;
    return given >= 0 || base !== event ? given : (documented[row] ?? NO_DAY);
  };
  const note = (owner: number, term: SingleTerm, base: number) => {
    if (term.rule.kind !== 'monthly') return;
    const customer = book.customers[owner];
    if (!customer) return;
    const known = used.get(owner);
    const { key: customerKey, name: customerName } = customer;
    const { days } = term.rule;
    const cutoffDay = term.cutoffDay ?? null;
    used.set(
      owner,
      known
        ? { ...known, count: known.count + 1 }
        : { customerKey, customerName, days, cutoffDay, count: 1, base },
    );
  };
  return {
    isNeeded: readers.terms.length > 0 || rules.fallback !== null,
    compute: (row: number, base: number, due: Int32Array, fromTerms: Uint8Array): void => {
      const own = readers.terms[rows.term[row] ?? -1];
      const term = own ?? rules.fallback;
      if (!term) return;
      const entry = rows.customer[row] ?? -1;
      const owner = book.belongs[entry] ?? entry;
      const key = book.customers[owner]?.key ?? '';
      const isEvent = countsFromEvent(term.base);
      const eventDay = isEvent ? dayOfEvent(row, term.base) : NO_DAY;
      due[row] = rules.due(eventDay >= 0 ? eventDay : base, term, key);
      const why = !own
        ? 'fallback'
        : rules.isAssumed(term, key)
          ? 'monthly'
          : isEvent && eventDay < 0
            ? 'event'
            : null;
      const before = fromTerms[row] as number;
      fromTerms[row] = before | (why ? FROM_TERMS | ASSUMED : FROM_TERMS);
      if (why) assumed[why]++;
      note(owner, term, base);
    },
    monthly: () => [...used.values()],
    assumed: (): AssumedTerms => ({ ...assumed, unknownYears: rules.unknownYears() }),
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

/**
 * Some systems print receipts or credit notes without a sign and tell them by type alone. Where such rows exist and
 * none of them is negative, they are taken off rather than added. Each kind by itself: red-letter invoices are
 * negative in many sheets whose receipts are not.
 */
function* signByType({ rows }: Gathered, type: Mark, but: Mark): Steps<1 | -1> {
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
