import { newTally } from '../calendar/dateOrder';
import type { CivilDay } from '../calendar/types';
import { runSteps, type Steps } from '../steps';
import { NO_CURRENCY } from '../money/currency';
import { cellText, isError, isErrorText } from './cells';
import { createCustomerBook } from './customerBook';
import { withDeductions } from './deductions';
import { newDocumentNumbers, reserveNumbers } from './documentNumbers';
import { fillColumns } from './fillColumns';
import { firstLook, newLook, type FirstLook } from './firstLook';
import { countRow, type Gathered } from './gathered';
import { BLAMED_FIRST, OPEN_AMOUNTS } from './mappings';
import { isNetOfTax } from './missing';
import { openAmount } from './openAmount';
import { inSheetUnit } from './ownUnits';
import { addTrouble, Mark, newPendingRows, reserve } from './pending';
import { headerTexts, isStructural, type Running } from './rowKind';
import { createCellReaders, readAmount, toSheetMinor, type AmountReading } from './rowReader';
import { settle } from './settle';
import { onBothSides } from './sides';
import { UNREAD } from './textIndex';
import type { Cell, Field, LedgerReading, ReadingOptions, Recognition, SheetColumns } from './types';
import { tellsStages } from './words';

/** Reads a sheet block by block, from the row after the header down. */
export interface LedgerReader {
  /** The next rows, in sheet order. */
  push(block: SheetColumns): void;
  /** The reading so far, at the options' as-of date or another; may be called again. */
  finish(asOf?: CivilDay): LedgerReading;
  /** The same in pieces; nothing may be pushed until they are done. */
  finishing(asOf?: CivilDay): Steps<LedgerReading>;
}

type Columns = SheetColumns['columns'];

/** @param expected Rows that the sheet has at most, where that is known: room for them is made once. */
export function createItemReader(
  recognition: Recognition,
  options: ReadingOptions,
  expected = 0,
): LedgerReader {
  const { mapping } = recognition;
  const gathered: Gathered = {
    recognition,
    options,
    rows: newPendingRows(),
    readers: createCellReaders(options.baseCurrency || NO_CURRENCY),
    // SAP's line-item list pads customer numbers with zeros in some columns and not in others.
    customers: createCustomerBook(mapping.specialGL !== undefined || mapping.assignment !== undefined),
    numbers: newDocumentNumbers(),
    tallies: {
      dueDate: newTally(),
      invoiceDate: newTally(),
      docDate: newTally(),
      baselineDate: newTally(),
      settledDate: newTally(),
    },
    decimals: [],
    twoWays: [],
    structural: [],
    sums: [],
    addsTax: isNetOfTax(recognition),
    currencyIsLocal: /本位|本[币幣]|local|company/i.test(recognition.headers[mapping.currency ?? -1] ?? ''),
    blankCurrency: { count: 0, firstRow: 0 },
    blankBalance: { count: 0, firstRow: 0 },
    tellsStages:
      recognition.kind === 'milestones' || tellsStages(recognition.headers[mapping.docType ?? -1] ?? ''),
  };
  const running: Running = {
    customer: -1,
    blankSince: false,
    heading: null,
    sumOfBlock: 0,
    sumOfAll: 0,
    isOtherTable: false,
    addressee: addresseeOf(gathered),
  };
  const headers = headerTexts(recognition);
  let look = newLook(0);
  return {
    push: (given) => {
      const block = onBothSides(inSheetUnit(withDeductions(given, recognition), options.unitFactor));
      const { rowCount, columns } = block;
      if (look.amount.length < rowCount) look = newLook(rowCount);
      reserve(gathered.rows, rowCount, columns, expected);
      const hasNumbers = columns.invoiceNo !== undefined || columns.docNo !== undefined;
      reserveNumbers(gathered.numbers, gathered.rows.sheetRow.length, hasNumbers);
      firstLook(look, block, gathered);
      pushBlock(gathered, running, block, look, headers);
    },
    finish: (asOf = options.asOf) => runSteps(settle(gathered, asOf)),
    finishing: (asOf = options.asOf) => settle(gathered, asOf),
  };
}

/** The customer that the title names where no column does; -1 where there is none. */
function addresseeOf({ customers, recognition: { mapping, titleCustomer } }: Gathered): number {
  if (titleCustomer === undefined) return -1;
  const isNamed = mapping.customerName !== undefined || mapping.customerCode !== undefined;
  return isNamed ? -1 : customers.find(null, titleCustomer);
}

/**
 * Reads a block in three walks: what is plain to see of all its rows, which of them are items and whose, and for the
 * items one column after the other. A column's own loop touches nothing but that column, and costs nothing without it.
 */
function pushBlock(
  gathered: Gathered,
  running: Running,
  block: SheetColumns,
  look: FirstLook,
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): void {
  const { rows } = gathered;
  const first = rows.count;
  const { items } = look;
  for (let i = 0; i < block.rowCount;) {
    // Below a line that may head a group, the next one is looked at by itself.
    const end = running.heading === null ? endOfPlain(look, i, block.rowCount) : i;
    const to = Math.max(end, i + 1);
    const looked = end > i ? null : openAmount(block.columns, i, gathered.addsTax);
    if (looked && isNoItem(gathered, running, block, look, i, looked, headers)) {
      gathered.structural.push(rowOf(block, i));
      i++;
      continue;
    }
    const shift = rows.count - first - i;
    for (let at = i; at < to; at++) items[at + shift] = at;
    addItems(gathered, running, block, i, to, look, looked);
    i = to;
  }
  fillColumns(gathered, block, items.subarray(0, rows.count - first), first, look);
}

/** Where a run of plain rows ends: an amount, a document number and a date leave nothing to wonder about. */
function endOfPlain({ amount, isDocument }: FirstLook, from: number, to: number): number {
  let i = from;
  while (i < to && isDocument[i] !== 0 && !Number.isNaN(amount[i])) i++;
  return i;
}

function isNoItem(
  gathered: Gathered,
  running: Running,
  block: SheetColumns,
  { isDocument, number }: FirstLook,
  i: number,
  amount: AmountReading,
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): boolean {
  if (isDocument[i] !== 0 && amount.state === 'value') return false;
  const text = gathered.numbers.forms.text(number.form[i] as number, number.number[i] as number);
  return isStructural(gathered, running, block.columns, i, rowOf(block, i), amount, text, headers);
}

/**
 * Whose the rows [from, to) of a block are, and how much, in which currency.
 * @param looked The open amount of the one row where it is not just the number that the first look saw.
 */
function addItems(
  gathered: Gathered,
  running: Running,
  block: SheetColumns,
  from: number,
  to: number,
  look: FirstLook,
  looked: AmountReading | null,
): void {
  const { rows, customers } = gathered;
  const { columns, sheetRows, firstRow } = block;
  const first = rows.count;
  const shift = first - from;
  rows.count += to - from;
  const { customerCode, customerName } = columns;
  customers.findAll(customerCode, customerName, look.customer, from, to, rows.customer, first);
  for (let i = from; i < to; i++)
    rows.sheetRow[i + shift] = sheetRows ? (sheetRows[i] as number) : firstRow + i;
  if (looked === null) takeCurrencies(gathered, columns.currency, look.currency, from, to, shift);
  else rows.currency[first] = currencyOf(gathered, columns, from, rowOf(block, from), looked);
  takeMarks(gathered, running, block, from, to, shift);
  takeAmounts(gathered, running, columns, from, to, shift, look.amount, looked);
  if (running.isOtherTable) rows.amount.fill(NaN, first, rows.count);
}

/** The currencies of rows whose amounts are plain numbers, which name none themselves. */
function takeCurrencies(
  { rows, readers, blankCurrency }: Gathered,
  cells: readonly Cell[] | undefined,
  known: Int32Array,
  from: number,
  to: number,
  shift: number,
): void {
  const { currency, sheetRow } = rows;
  if (!cells) return void currency.fill(0, from + shift, to + shift);
  currency.set(known.subarray(from, to), from + shift);
  for (let i = from; i < to; i++) {
    if (known[i] !== UNREAD) continue;
    const stated = readers.currency(cells[i]);
    if (stated < 0) countRow(blankCurrency, sheetRow[i + shift] as number);
    currency[i + shift] = Math.max(0, stated);
  }
}

function takeMarks(
  gathered: Gathered,
  running: Running,
  { columns, hidden, dueAssumed }: SheetColumns,
  from: number,
  to: number,
  shift: number,
): void {
  const { customer, marks } = gathered.rows;
  const every = (dueAssumed ? Mark.DueAssumed : 0) | (running.isOtherTable ? Mark.OtherTable : 0);
  if (hidden === null && areNamed(customer, from + shift, to + shift)) {
    // Nothing was written there yet.
    if (every !== 0) marks.fill(every, from + shift, to + shift);
    return beginCustomer(running, customer[to + shift - 1] as number);
  }
  for (let i = from; i < to; i++) {
    if ((customer[i + shift] as number) < 0) noteErrorAsCustomer(gathered, running, columns, i, i + shift);
    const isHidden = hidden !== null && hidden[i] === 1;
    marks[i + shift] = takeCustomer(gathered, running, i + shift) | every | (isHidden ? Mark.Hidden : 0);
  }
}

function areNamed(customer: Int32Array, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if ((customer[row] as number) < 0) return false;
  return true;
}

/** An error where the customer should be says that somebody is meant: not the customer of the row above. */
function noteErrorAsCustomer(
  { rows }: Gathered,
  running: Running,
  columns: Columns,
  i: number,
  row: number,
): void {
  const field = (['customerName', 'customerCode'] as const).find((one) => {
    const cell = columns[one]?.[i];
    return isError(cell) || (typeof cell === 'string' && isErrorText(cell.trim()));
  });
  if (field === undefined) return;
  addTrouble(rows, row, { field, text: cellText(columns[field]?.[i]), isError: true });
  running.customer = -1;
  running.heading = null;
}

function takeAmounts(
  gathered: Gathered,
  running: Running,
  columns: Columns,
  from: number,
  to: number,
  shift: number,
  amounts: Float64Array,
  looked: AmountReading | null,
): void {
  const { rows, readers, options } = gathered;
  const { amount, currency, marks } = rows;
  const { digits } = readers;
  const { unitFactor } = options;
  let { sumOfBlock, sumOfAll } = running;
  for (let i = from, row = from + shift; i < to; i++, row++) {
    const value = looked === null ? (amounts[i] as number) : looked.value;
    const minor = toSheetMinor(value, unitFactor, digits[currency[row] as number] as number);
    amount[row] = minor;
    if (Number.isNaN(minor)) {
      marks[row] = (marks[row] as number) | noteBadAmount(gathered, row, columns, i, looked);
      continue;
    }
    sumOfBlock += minor;
    sumOfAll += minor;
  }
  running.sumOfBlock = sumOfBlock;
  running.sumOfAll = sumOfAll;
}

function rowOf({ sheetRows, firstRow }: SheetColumns, i: number): number {
  return sheetRows ? (sheetRows[i] as number) : firstRow + i;
}

/** A row that names no customer belongs to the one above. @returns marks that say so. */
function takeCustomer(gathered: Gathered, running: Running, row: number): number {
  const { customer } = gathered.rows;
  const found = customer[row] as number;
  if (found >= 0) {
    beginCustomer(running, found);
    return 0;
  }
  enterGroup(gathered, running);
  running.heading = null;
  if (running.addressee >= 0) {
    customer[row] = running.addressee;
    return 0;
  }
  customer[row] = running.customer;
  if (running.customer < 0) return 0;
  return running.blankSince ? Mark.FilledAcrossBlank : Mark.FilledDown;
}

function beginCustomer(running: Running, customer: number): void {
  running.heading = null;
  running.customer = customer;
  running.blankSince = false;
}

/** The index of a row's currency: as its cell names it, else as the amount's sign does, else the base currency (0). */
function currencyOf(
  { readers, currencyIsLocal, blankCurrency }: Gathered,
  columns: Columns,
  i: number,
  sheetRow: number,
  amount: AmountReading,
): number {
  if (amount.isLocal && !currencyIsLocal) return 0;
  const stated = columns.currency ? readers.currency(columns.currency[i]) : -1;
  if (stated >= 0) return stated;
  if (amount.currency !== null) return readers.currencyIndex(amount.currency);
  // A dollar is none of the yuan that the sheet is in; ¥ beside yuan says nothing new.
  const shared = readers.currency(sharedSign(columns, i));
  if (shared > 0) return shared;
  if (columns.currency) countRow(blankCurrency, sheetRow);
  return 0;
}

/** $, ¥ or 元 beside an amount: a name of several currencies, of the base currency where that is one of them. */
function sharedSign(columns: Columns, i: number): string {
  for (const field of OPEN_AMOUNTS) {
    const cell = columns[field]?.[i];
    const sign = typeof cell === 'string' ? /[$¥元]/.exec(cell.normalize('NFKC'))?.[0] : undefined;
    if (sign !== undefined) return sign;
  }
  return '';
}

/** The line above was the heading of this item's group. */
function enterGroup({ customers }: Gathered, running: Running): void {
  const { heading } = running;
  if (!heading) return;
  running.customer = customers.find(heading.code, heading.name);
  running.blankSince = heading.blankSince;
}

function noteBadAmount(
  { rows }: Gathered,
  row: number,
  columns: Columns,
  i: number,
  amount: AmountReading | null,
): Mark {
  // A number that is too large to be exact was read without any trouble.
  const state = amount?.state ?? 'value';
  const field = BLAMED_FIRST.find((one) => readAmount(columns[one]?.[i]).state === state) ?? 'balance';
  addTrouble(rows, row, { field, text: cellText(columns[field]?.[i]), isError: state === 'error' });
  return state === 'error' ? Mark.AmountError : Mark.AmountInvalid;
}
