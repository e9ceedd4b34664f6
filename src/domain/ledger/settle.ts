import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { INVALID_DAY } from '../calendar/dateText';
import { inPieces, type Steps } from '../steps';
import { amountsAt, decide, type Verdict } from './decide';
import { controlTotals, subtotalWarnings } from './controlTotals';
import type { FinishedBook } from './customerBook';
import { decimalsWarnings, settleDecimals } from './decimals';
import { areDistinct, hashNumbers, type HashedNumbers } from './documentNumbers';
import { createDuplicateFinder } from './duplicates';
import type { Gathered } from './gathered';
import { flagsOf, flagTerms } from './itemFlags';
import { keep, keptColumns, keptPlace, newKeptItems, withDays } from './keptItems';
import { Form, mappedColumn } from './numberedTexts';
import { Mark } from './pending';
import { mergedBook } from './mergedBook';
import { isPlain, keepPlain } from './plainRows';
import { decisionWarnings, resolveRows, type ResolvedRows } from './resolved';
import { createRowKeys } from './rowKey';
import { sheetTotals } from './sheetTotals';
import { termsTexts } from './termsTexts';
import { tieOut } from './tieOut';
import {
  RowFlag,
  type Field,
  type Ledger,
  type LedgerReading,
  type SetAsideRow,
  type UnappliedRow,
} from './types';
import { usageOf } from './usage';
import { readingWarnings, sameNumberWarnings, unappliedWarnings, type SharedNumber } from './warnings';

/** Decides about every gathered row at an as-of date, and ties the result out against the sheet. */
export function* settle(gathered: Gathered, asOf: CivilDay): Steps<LedgerReading> {
  const { recognition, numbers, rows } = gathered;
  settleDecimals(gathered);
  const book = mergedBook(yield* gathered.customers.finish(), gathered.options.sameCustomers);
  const resolved = yield* resolveRows(gathered, book);
  const hashed = areDistinct(numbers) ? null : yield* hashNumbers(numbers);
  const amounts = yield* amountsAt(gathered, resolved, asOf);
  const owners = yield* ownersOf(gathered, book.belongs);
  const settling = newSettling(gathered, book, resolved, asOf, amounts, owners, hashed);
  yield 0;
  yield* inPieces(rows.count, (from, to) => settleRows(settling, from, to));
  const { setAside, kept } = settling;
  yield* flagTerms(kept, resolved.fromTerms);
  const found = yield* keptColumns(kept, rows, resolved, settling.owners, amounts, numbers);
  // Credit notes come without a due day, and rows that the user wants counted whatever their days say.
  const columns = settling.countedAnyway.length > 0 || settling.undated > 0 ? withDays(found, asOf) : found;
  const used = yield* usedBy(settling, columns);
  const unapplied = settling.unapplied.map(({ row, owner }) => ({
    ...row,
    customer: used.people.numberOf(owner),
  }));
  const docNo = numbers.arePointZero ? mappedColumn(columns.docNo, withoutPointZero) : columns.docNo;
  const ledger = {
    ...columns,
    docNo,
    currency: yield* used.money.renumbered(columns.currency),
    customer: yield* used.people.renumbered(columns.customer),
    currencies: used.money.list,
    customers: used.people.list,
  };
  const lines = yield* tieOut(gathered, amounts, ledger, setAside, unapplied);
  const asked = yield* termsTexts(gathered, resolved, kept, amounts);
  const totals = sheetTotals(gathered, lines);
  const warnings = [
    ...decisionWarnings(gathered, resolved),
    ...decimalsWarnings(gathered),
    ...sameNumberWarnings(settling.shared),
    ...unappliedWarnings(unapplied),
    ...(yield* readingWarnings(gathered, ledger, book.nearCodes)),
    ...(yield* controlTotals(gathered, totals, lines, { setAside, unapplied })),
    ...(yield* subtotalWarnings(gathered, totals, lines)),
  ];
  return {
    asOf,
    ledger,
    setAside,
    unapplied,
    tieOut: lines,
    totals,
    warnings,
    structuralRows: [...rowsAbove(recognition.headerRow), ...gathered.structural],
    countedAnyway: settling.countedAnyway,
    matches: [],
    monthlyTerms: resolved.monthlyTerms,
    ...(asked.length > 0 && { termsTexts: asked }),
    ...(resolved.years && { years: resolved.years }),
  };
}
type Settling = ReturnType<typeof newSettling>;

function newSettling(
  gathered: Gathered,
  book: FinishedBook,
  resolved: ResolvedRows,
  asOf: CivilDay,
  amounts: Float64Array,
  owners: Int32Array,
  hashed: HashedNumbers | null,
) {
  const { rows, options, recognition } = gathered;
  const { count, currency, otherNo } = rows;
  const { due, doc } = resolved;
  const setAside: SetAsideRow[] = [];
  const unapplied: UnappliedItem[] = [];
  const shared: SharedNumber[] = [];
  const countedAnyway: SetAsideRow[] = [];
  const isReconstructed = recognition.mapping.settledDate !== undefined;
  return {
    gathered,
    resolved,
    asOf,
    book,
    owners,
    amounts,
    /** Null where no number can come twice. */
    finder:
      hashed &&
      createDuplicateFinder({
        count,
        otherNo,
        numbers: hashed,
        customer: owners,
        currency,
        amount: amounts,
        due,
        doc,
      }),
    docNo: (row: number) => shownNumber(gathered, row),
    /** Items were settled at days of their own: each row calls for a closer look. */
    isReconstructed,
    columns: {
      marks: rows.marks,
      due,
      doc,
      owners,
      amounts,
      odd:
        Mark.Receipt |
        Mark.Cleared |
        Mark.OtherTable |
        (options.hiddenRows === 'set_aside' ? Mark.Hidden : 0),
      latest: isReconstructed ? Infinity : asOf,
    },
    kept: newKeptItems(count),
    setAside,
    unapplied,
    shared,
    keyOf: createRowKeys(),
    wanted: new Set(options.countAnyway),
    countedAnyway,
    /** Rows kept without a due day of their own. */
    undated: 0,
  };
}

/** The customer that each row belongs to, -1 for none. */
function* ownersOf({ rows }: Gathered, belongs: Int32Array): Steps<Int32Array> {
  // Where nobody is counted with another, everybody is his own.
  if (belongs.every((owner, entry) => owner === entry)) return rows.customer.subarray(0, rows.count);
  const owners = rows.customer.slice(0, rows.count);
  // Making a column may set off the browser's clearing up: it is a step of its own.
  yield 0;
  yield* inPieces(rows.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const found = owners[row] as number;
      if (found >= 0) owners[row] = belongs[found] as number;
    }
  });
  return owners;
}

/** Settles the rows [from, to): the common ones at a stroke, the others one by one. */
function settleRows(settling: Settling, from: number, to: number): void {
  const { columns, isReconstructed, finder, kept } = settling;
  for (let row = from; row < to; row++) {
    if (finder === null && !isReconstructed) row = keepPlain(kept, columns, row, to);
    if (row === to) return;
    if (!isReconstructed && isPlain(columns, row)) keepUnlessRepeated(settling, row);
    else settleRow(settling, row);
  }
}

function keepFlagged({ kept, columns }: Settling, row: number, flag: RowFlag = RowFlag.None): void {
  const { marks, due, doc, amounts, latest } = columns;
  keep(
    kept,
    row,
    flag |
      flagsOf(marks[row] as number, due[row] as number, doc[row] as number, amounts[row] as number, latest),
  );
}

function settleRow(settling: Settling, row: number): void {
  const { gathered, resolved, asOf, amounts } = settling;
  const amount = amounts[row] as number;
  const decision = decide(gathered, resolved, row, asOf, amount);
  if (decision === 'keep') {
    if (resolved.due[row] === NO_DAY) settling.undated++;
    keepUnlessRepeated(settling, row);
  } else if (decision === 'unapplied') leaveUnapplied(settling, row, amount);
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
  else if (decision === 'keep') keepFlagged(settling, row, RowFlag.CountedAnyway);
  else return putAside(settling, row, decision);
  settling.countedAnyway.push(asideRow(settling, row, verdict, true));
}

function keepUnlessRepeated(settling: Settling, row: number): void {
  const { finder } = settling;
  const found = finder === null ? null : finder.add(row);
  const { sheetRow } = settling.gathered.rows;
  // Of an invoice over several currencies or buckets all parts stand in one row.
  if (found === null || (found.repeats < 0 && sheetRow[found.sharesNumber] === sheetRow[row]))
    return keepFlagged(settling, row);
  if (found.repeats < 0) {
    noteSharedNumber(settling, row, found.sharesNumber);
    return keepFlagged(settling, row, RowFlag.SameNumber);
  }
  const { rows, recognition } = settling.gathered;
  const field: Field = recognition.mapping.invoiceNo === undefined ? 'docNo' : 'invoiceNo';
  const detail = String(rows.sheetRow[found.repeats]);
  const verdict: Verdict = { reason: 'duplicate', field, detail };
  if (!isWanted(settling, row, verdict)) return putAside(settling, row, verdict);
  settling.countedAnyway.push(asideRow(settling, row, verdict, true));
  keepFlagged(settling, row, RowFlag.CountedAnyway);
}

function noteSharedNumber(settling: Settling, row: number, otherRow: number): void {
  const { gathered, kept } = settling;
  const { sheetRow } = gathered.rows;
  const other = keptPlace(kept, otherRow);
  kept.flags[other] = (kept.flags[other] ?? 0) | RowFlag.SameNumber;
  settling.shared.push({
    sheetRow: sheetRow[row] ?? 0,
    otherRow: sheetRow[otherRow] ?? 0,
    docNo: settling.docNo(row),
  });
}

/** An unapplied row before its customer has a number in the ledger. */
interface UnappliedItem {
  readonly row: Omit<UnappliedRow, 'customer'>;
  readonly owner: number;
}

function leaveUnapplied(settling: Settling, row: number, amount: number): void {
  const { gathered, resolved, owners } = settling;
  const { rows, readers } = gathered;
  const unapplied = {
    sheetRow: rows.sheetRow[row] ?? 0,
    docNo: settling.docNo(row),
    docType: rows.docType[row] ?? '',
    docDay: Math.max(NO_DAY, resolved.doc[row] === INVALID_DAY ? NO_DAY : (resolved.doc[row] ?? NO_DAY)),
    currency: readers.currencies[rows.currency[row] ?? 0] ?? '',
    amount,
  };
  settling.unapplied.push({ row: unapplied, owner: owners[row] ?? 0 });
}

/** The customers of rows, kept or unapplied, and the currencies of those kept. */
function* usedBy(
  { gathered, book, unapplied, kept }: Settling,
  { customer, currency }: Pick<Ledger, 'customer' | 'currency'>,
) {
  const people = usageOf(book.customers);
  const money = usageOf(gathered.readers.currencies);
  for (const { owner } of unapplied) people.use(owner);
  yield* inPieces(kept.count, (from, to) => {
    people.useAll(customer, from, to);
    money.useAll(currency, from, to);
  });
  return { people: people.finish(), money: money.finish() };
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

function columnOf({ recognition }: Gathered, field: Field | null): number | null {
  if (field === null) return null;
  const { mapping } = recognition;
  // A total or flag may stand in another column than its field's usual one.
  const column =
    mapping[field] ??
    (field === 'balance'
      ? (mapping.amountOriginal ?? mapping.balanceLocal)
      : field === 'clearing'
        ? (mapping.openFlag ?? mapping.voided)
        : undefined);
  return column ?? null;
}

/** Titles and header lie above the rows that were read. */
function rowsAbove(headerRow: number): number[] {
  return Array.from({ length: headerRow }, (_, i) => i + 1);
}

/** Numbers that a program wrote as fractions (1930581131.0) are shown as the whole ones they are. */
function withoutPointZero(text: string): string {
  return text.replace(/\.0$/, '');
}

function shownNumber({ numbers: { texts, forms, arePointZero } }: Gathered, row: number): string {
  const text = forms.text(texts.form[row] ?? Form.Blank, texts.number[row] ?? 0);
  return arePointZero ? withoutPointZero(text) : text;
}
