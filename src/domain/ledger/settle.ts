import { NO_DAY, type CivilDay } from '../calendar/types';
import { INVALID_DAY } from '../calendar/dateText';
import { amountAt, decide, type Verdict } from './decide';
import { createDuplicateFinder } from './duplicates';
import type { Gathered } from './gathered';
import { Mark } from './pending';
import { decisionWarnings, resolveRows, type ResolvedRows } from './resolved';
import { tieOut } from './tieOut';
import {
  RowFlag,
  type Customer,
  type Field,
  type Ledger,
  type LedgerReading,
  type SetAsideRow,
  type UnappliedRow,
} from './types';
import {
  readingWarnings,
  sameNumberWarnings,
  totalWarnings,
  unappliedWarnings,
  type SharedNumber,
} from './warnings';

/** Decides about every gathered row at an as-of date, and ties the result out against the sheet. */
export function settle(gathered: Gathered, asOf: CivilDay): LedgerReading {
  const { rows, readers, recognition } = gathered;
  const resolved = resolveRows(gathered);
  const book = gathered.customers.finish();
  const owner = (row: number) => {
    const found = rows.customer[row] ?? -1;
    return found < 0 ? -1 : (book.belongs[found] ?? found);
  };
  const people = compactor(book.customers);
  const money = compactor(readers.currencies);
  const docNo = gathered.numbersArePointZero
    ? rows.docNo.map((text) => text.replace(/\.0$/, ''))
    : rows.docNo;
  const kept = newKept(rows.count);
  const setAside: SetAsideRow[] = [];
  const unapplied: UnappliedRow[] = [];
  const shared: SharedNumber[] = [];
  const owners = rows.customer.slice(0, rows.count);
  const amounts = new Float64Array(rows.count);
  const keptAt = new Int32Array(rows.count);
  const finder = createDuplicateFinder({
    count: rows.count,
    docNo,
    otherNo: rows.otherNo,
    customer: owners,
    currency: rows.currency,
    amount: amounts,
    due: resolved.due,
    doc: resolved.doc,
  });
  const putAside = (row: number, { reason, field, detail }: Verdict) => {
    const customer = owners[row] ?? -1;
    const amount = amounts[row] ?? NaN;
    setAside.push({
      sheetRow: rows.sheetRow[row] ?? 0,
      field,
      column: columnOf(gathered, field),
      reason,
      detail,
      customerName: book.customers[customer]?.name ?? '',
      docNo: docNo[row] ?? '',
      currency: readers.currencies[rows.currency[row] ?? 0] ?? '',
      amount: Number.isNaN(amount) ? null : amount,
    });
  };
  for (let row = 0; row < rows.count; row++) {
    owners[row] = owner(row);
    const amount = (amounts[row] = amountAt(gathered, resolved, row, asOf));
    const decision = decide(gathered, resolved, row, asOf, amount);
    if (decision === 'unapplied') {
      unapplied.push({
        sheetRow: rows.sheetRow[row] ?? 0,
        customer: people.use(owners[row] ?? 0),
        docNo: docNo[row] ?? '',
        docType: rows.docType[row] ?? '',
        docDay: Math.max(NO_DAY, resolved.doc[row] === INVALID_DAY ? NO_DAY : (resolved.doc[row] ?? NO_DAY)),
        currency: readers.currencies[rows.currency[row] ?? 0] ?? '',
        amount,
      });
      continue;
    }
    if (decision !== 'keep') {
      putAside(row, decision);
      continue;
    }
    const found = finder.add(row);
    if (found && found.repeats >= 0) {
      const field: Field = recognition.mapping.invoiceNo === undefined ? 'docNo' : 'invoiceNo';
      putAside(row, { reason: 'duplicate', field, detail: String(rows.sheetRow[found.repeats]) });
      continue;
    }
    let flags = rowFlags(gathered, resolved, row, amount, asOf);
    if (found) {
      flags |= RowFlag.SameNumber;
      const other = keptAt[found.sharesNumber] ?? 0;
      kept.flags[other] = (kept.flags[other] ?? 0) | RowFlag.SameNumber;
      shared.push({
        sheetRow: rows.sheetRow[row] ?? 0,
        otherRow: rows.sheetRow[found.sharesNumber] ?? 0,
        docNo: docNo[row] ?? '',
      });
    }
    const at = kept.count++;
    keptAt[row] = at;
    kept.dueDay[at] = resolved.due[row] ?? NO_DAY;
    kept.docDay[at] = resolved.doc[row] ?? NO_DAY;
    kept.open[at] = amount;
    kept.original[at] = rows.original[row] ?? NaN;
    kept.currency[at] = money.use(rows.currency[row] ?? 0);
    kept.customer[at] = people.use(owners[row] ?? 0);
    kept.sheetRow[at] = rows.sheetRow[row] ?? 0;
    kept.flags[at] = flags;
    kept.docNo[at] = docNo[row] ?? '';
    kept.docType[at] = rows.docType[row] ?? '';
    kept.contractNo[at] = rows.contractNo[row] ?? '';
  }
  const ledger = trim(kept, money.used(), people.used());
  const lines = tieOut(gathered, amounts, ledger, setAside, unapplied);
  const warnings = [
    ...decisionWarnings(gathered, resolved),
    ...sameNumberWarnings(shared),
    ...unappliedWarnings(unapplied),
    ...readingWarnings(gathered, ledger, book.nearCodes),
    ...totalWarnings(gathered.totals, lines),
  ];
  const structuralRows = [...rowsAbove(gathered), ...gathered.structural];
  return {
    asOf,
    ledger,
    setAside,
    unapplied,
    tieOut: lines,
    totals: gathered.totals,
    warnings,
    structuralRows,
  };
}

type Kept = { -readonly [K in keyof Ledger]: Ledger[K] extends readonly string[] ? string[] : Ledger[K] };

function newKept(size: number): Kept {
  return {
    count: 0,
    dueDay: new Int32Array(size),
    docDay: new Int32Array(size),
    open: new Float64Array(size),
    original: new Float64Array(size),
    currency: new Uint16Array(size),
    customer: new Int32Array(size),
    sheetRow: new Int32Array(size),
    flags: new Uint16Array(size),
    docNo: [],
    docType: [],
    contractNo: [],
    currencies: [],
    customers: [],
  };
}

function trim(kept: Kept, currencies: readonly string[], customers: readonly Customer[]): Ledger {
  const end = kept.count;
  return {
    ...kept,
    dueDay: kept.dueDay.subarray(0, end),
    docDay: kept.docDay.subarray(0, end),
    open: kept.open.subarray(0, end),
    original: kept.original.subarray(0, end),
    currency: kept.currency.subarray(0, end),
    customer: kept.customer.subarray(0, end),
    sheetRow: kept.sheetRow.subarray(0, end),
    flags: kept.flags.subarray(0, end),
    currencies,
    customers,
  };
}

/** Numbers the things that are used, in the order of their first use, so that nothing without a row is listed. */
function compactor<T>(all: readonly T[]) {
  const index = new Int32Array(all.length).fill(-1);
  const list: T[] = [];
  return {
    use: (at: number): number => {
      const known = index[at] ?? -1;
      if (known >= 0) return known;
      const thing = all[at];
      if (thing === undefined) throw new RangeError(`Nothing at ${at} of ${all.length}`);
      return (index[at] = list.push(thing) - 1);
    },
    used: (): readonly T[] => list,
  };
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
  if (resolved.fromTerms[row]) flags |= RowFlag.DueFromTerms;
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
function rowsAbove({ recognition }: Gathered): number[] {
  return Array.from({ length: recognition.headerRow }, (_, i) => i + 1);
}
