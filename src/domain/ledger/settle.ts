import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { INVALID_DAY } from '../calendar/dateText';
import { inPieces, type Steps } from '../steps';
import { amountAt, decide, type Verdict } from './decide';
import { decimalsWarnings, settleDecimals } from './decimals';
import { createDuplicateFinder } from './duplicates';
import type { Gathered } from './gathered';
import { compactor, newKeptRows, trimKeptRows } from './keptRows';
import { Mark } from './pending';
import { ASSUMED, decisionWarnings, FROM_TERMS, resolveRows, type ResolvedRows } from './resolved';
import { createRowKeys } from './rowKey';
import { tieOut } from './tieOut';
import { RowFlag, type Field, type LedgerReading, type SetAsideRow, type UnappliedRow } from './types';
import {
  readingWarnings,
  sameNumberWarnings,
  totalWarnings,
  unappliedWarnings,
  type SharedNumber,
} from './warnings';

/** Decides about every gathered row at an as-of date, and ties the result out against the sheet. */
export function* settle(gathered: Gathered, asOf: CivilDay): Steps<LedgerReading> {
  const { recognition } = gathered;
  settleDecimals(gathered);
  const resolved = yield* resolveRows(gathered);
  const settling = newSettling(gathered, resolved, asOf);
  yield* inPieces(gathered.rows.count, (from, to) => {
    for (let row = from; row < to; row++) settleRow(settling, row);
  });
  const { setAside, unapplied, book } = settling;
  const ledger = trimKeptRows(settling.kept, settling.money.used(), settling.people.used());
  const lines = yield* tieOut(gathered, settling.amounts, ledger, setAside, unapplied);
  const warnings = [
    ...decisionWarnings(gathered, resolved),
    ...decimalsWarnings(gathered),
    ...sameNumberWarnings(settling.shared),
    ...unappliedWarnings(unapplied),
    ...(yield* readingWarnings(gathered, ledger, book.nearCodes)),
    ...totalWarnings(gathered.totals, lines),
  ];
  return {
    asOf,
    ledger,
    setAside,
    unapplied,
    tieOut: lines,
    totals: gathered.totals,
    warnings,
    structuralRows: [...rowsAbove(recognition.headerRow), ...gathered.structural],
    countedAnyway: settling.countedAnyway,
    matches: [],
    monthlyTerms: resolved.monthlyTerms,
  };
}

type Settling = ReturnType<typeof newSettling>;

function newSettling(gathered: Gathered, resolved: ResolvedRows, asOf: CivilDay) {
  const { rows, readers, numbersArePointZero } = gathered;
  const book = gathered.customers.finish();
  /** The gathered customer's number → the customer it belongs to. */
  const customer = rows.customer.slice(0, rows.count);
  const amounts = new Float64Array(rows.count);
  const setAside: SetAsideRow[] = [];
  const unapplied: UnappliedRow[] = [];
  const shared: SharedNumber[] = [];
  const countedAnyway: SetAsideRow[] = [];
  return {
    gathered,
    resolved,
    asOf,
    book,
    owners: customer,
    amounts,
    people: compactor(book.customers),
    money: compactor(readers.currencies),
    finder: createDuplicateFinder({
      count: rows.count,
      docNo: rows.docNo,
      otherNo: rows.otherNo,
      numberHash: rows.numberHash,
      numbers: gathered.numbers,
      customer,
      currency: rows.currency,
      amount: amounts,
      due: resolved.due,
      doc: resolved.doc,
    }),
    docNo: (row: number) => {
      const text = rows.docNo[row] ?? '';
      return numbersArePointZero ? text.replace(/\.0$/, '') : text;
    },
    kept: newKeptRows(rows.count),
    /** Row → its place among the kept. */
    keptAt: new Int32Array(rows.count),
    setAside,
    unapplied,
    shared,
    keyOf: createRowKeys(),
    wanted: new Set(gathered.options.countAnyway),
    countedAnyway,
  };
}

function settleRow(settling: Settling, row: number): void {
  const { gathered, resolved, asOf, amounts, owners, book } = settling;
  const found = owners[row] as number;
  if (found >= 0) owners[row] = book.belongs[found] as number;
  const amount = (amounts[row] = amountAt(gathered, resolved, row, asOf));
  const decision = decide(gathered, resolved, row, asOf, amount);
  if (decision === 'keep') keepUnlessRepeated(settling, row, amount);
  else if (decision === 'unapplied') leaveUnapplied(settling, row, amount);
  else if (!isWanted(settling, row, decision)) putAside(settling, row, decision);
  else countAnyway(settling, row, amount, decision);
}

/** Whether the user wants a row counted in spite of what is wrong with it. */
function isWanted(settling: Settling, row: number, verdict: Verdict): boolean {
  if (settling.wanted.size === 0) return false;
  const aside = asideRow(settling, row, verdict);
  return aside.rowKey !== null && settling.wanted.has(aside.rowKey);
}

/** Counts a row against its verdict; without a due day it is due on the day of its document, else as of today. */
function countAnyway(settling: Settling, row: number, amount: number, verdict: Verdict): void {
  const { gathered, resolved, asOf } = settling;
  const decision = decide(gathered, resolved, row, asOf, amount, true);
  if (decision === 'unapplied') leaveUnapplied(settling, row, amount);
  else if (decision === 'keep') keep(settling, row, amount, RowFlag.CountedAnyway);
  else return putAside(settling, row, decision);
  settling.countedAnyway.push(asideRow(settling, row, verdict, true));
}

function keepUnlessRepeated(settling: Settling, row: number, amount: number): void {
  const { rows, recognition } = settling.gathered;
  const found = settling.finder.add(row);
  if (found && found.repeats >= 0) {
    const field: Field = recognition.mapping.invoiceNo === undefined ? 'docNo' : 'invoiceNo';
    const detail = String(rows.sheetRow[found.repeats]);
    const verdict: Verdict = { reason: 'duplicate', field, detail };
    if (!isWanted(settling, row, verdict)) return putAside(settling, row, verdict);
    settling.countedAnyway.push(asideRow(settling, row, verdict, true));
    return keep(settling, row, amount, RowFlag.CountedAnyway);
  }
  if (found) noteSharedNumber(settling, row, found.sharesNumber);
  keep(settling, row, amount, found ? RowFlag.SameNumber : RowFlag.None);
}

function keep(settling: Settling, row: number, amount: number, more: RowFlag): void {
  const { gathered, resolved, asOf, kept, keptAt } = settling;
  const { rows } = gathered;
  let flags = rowFlags(gathered, resolved, row, amount, asOf) | more;
  const at = kept.count++;
  keptAt[row] = at;
  const doc = Math.max(NO_DAY, resolved.doc[row] ?? NO_DAY);
  let due = resolved.due[row] ?? NO_DAY;
  if (due < 0) {
    due = doc >= 0 ? doc : asOf;
    flags |= RowFlag.DueAssumed;
  }
  kept.dueDay[at] = due;
  kept.docDay[at] = doc;
  kept.open[at] = amount;
  kept.original[at] = rows.original[row] ?? NaN;
  kept.currency[at] = settling.money.use(rows.currency[row] ?? 0);
  kept.customer[at] = settling.people.use(settling.owners[row] ?? 0);
  kept.sheetRow[at] = rows.sheetRow[row] ?? 0;
  kept.flags[at] = flags;
  kept.docNo[at] = settling.docNo(row);
  if (rows.docType.length > 0) kept.docType[at] = rows.docType[row] ?? '';
  if (rows.contractNo.length > 0) kept.contractNo[at] = rows.contractNo[row] ?? '';
}

function noteSharedNumber(settling: Settling, row: number, otherRow: number): void {
  const { gathered, kept, keptAt } = settling;
  const { sheetRow } = gathered.rows;
  const other = keptAt[otherRow] ?? 0;
  kept.flags[other] = (kept.flags[other] ?? 0) | RowFlag.SameNumber;
  settling.shared.push({
    sheetRow: sheetRow[row] ?? 0,
    otherRow: sheetRow[otherRow] ?? 0,
    docNo: settling.docNo(row),
  });
}

function leaveUnapplied(settling: Settling, row: number, amount: number): void {
  const { gathered, resolved, owners, people } = settling;
  const { rows, readers } = gathered;
  settling.unapplied.push({
    sheetRow: rows.sheetRow[row] ?? 0,
    customer: people.use(owners[row] ?? 0),
    docNo: settling.docNo(row),
    docType: rows.docType[row] ?? '',
    docDay: Math.max(NO_DAY, resolved.doc[row] === INVALID_DAY ? NO_DAY : (resolved.doc[row] ?? NO_DAY)),
    currency: readers.currencies[rows.currency[row] ?? 0] ?? '',
    amount,
  });
}

function putAside(settling: Settling, row: number, verdict: Verdict): void {
  settling.setAside.push(asideRow(settling, row, verdict, true));
}

/** @param counts Its key is used up: of several rows with the same content each has one of its own. */
function asideRow(
  settling: Settling,
  row: number,
  { reason, field, detail }: Verdict,
  counts = false,
): SetAsideRow {
  const { gathered, owners, amounts, book, keyOf } = settling;
  const { rows, readers } = gathered;
  const amount = amounts[row] ?? NaN;
  const aside = {
    sheetRow: rows.sheetRow[row] ?? 0,
    field,
    column: columnOf(gathered, field),
    reason,
    detail,
    customerName: book.customers[owners[row] ?? -1]?.name ?? '',
    docNo: settling.docNo(row),
    currency: readers.currencies[rows.currency[row] ?? 0] ?? '',
    amount: Number.isNaN(amount) ? null : amount,
  };
  return { ...aside, rowKey: keyOf(aside, counts) };
}

function rowFlags(
  { rows, recognition }: Gathered,
  resolved: ResolvedRows,
  row: number,
  amount: number,
  asOf: CivilDay,
): number {
  const marks = rows.marks[row] ?? 0;
  let flags: number = RowFlag.None;
  if (amount < 0) flags |= RowFlag.CreditNote;
  if (marks & Mark.Disputed) flags |= RowFlag.Disputed;
  if (marks & Mark.Hidden) flags |= RowFlag.HiddenRow;
  const terms = resolved.fromTerms[row] ?? 0;
  if (terms & FROM_TERMS) flags |= RowFlag.DueFromTerms;
  if (terms & ASSUMED || marks & Mark.DueAssumed) flags |= RowFlag.DueAssumed;
  if (recognition.mapping.settledDate === undefined && (resolved.doc[row] ?? NO_DAY) > asOf)
    flags |= RowFlag.DatedAfterAsOf;
  return flags;
}

function columnOf({ recognition }: Gathered, field: Field | null): number | null {
  if (field === null) return null;
  const { mapping } = recognition;
  // A total or flag may stand in another column than its field's usual one.
  const column =
    mapping[field] ??
    (field === 'balance'
      ? (mapping.amountOriginal ?? mapping.balanceLocal)
      : field === 'clearing'
        ? mapping.openFlag
        : undefined);
  return column ?? null;
}

/** Titles and header lie above the rows that were read. */
function rowsAbove(headerRow: number): number[] {
  return Array.from({ length: headerRow }, (_, i) => i + 1);
}
