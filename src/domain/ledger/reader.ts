import { newTally, tally } from '../calendar/dateOrder';
import { INVALID_DAY, type DateReading } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { runSteps, type Steps } from '../steps';
import { NO_CURRENCY } from '../money/currency';
import { cellText, isBlank, isError } from './cells';
import { createCustomerBook, type Detail } from './customerBook';
import { noteDecimals } from './decimals';
import { createRepeatFilter, hashNumber } from './documentNumbers';
import { countRow, type DateField, type Gathered } from './gathered';
import { isNetOfTax } from './missing';
import { openAmount, originalAmount } from './openAmount';
import { addTrouble, Mark, newPendingRows, reserve } from './pending';
import { headerTexts, isDated, isStructural, type Running } from './rowKind';
import { createCellReaders, readAmount, toSheetMinor, type AmountReading } from './rowReader';
import { settle } from './settle';
import { isCount } from './structure';
import type { Cell, Field, LedgerReading, ReadingOptions, Recognition, SheetColumns } from './types';
import { isAdvanceIndicator, saysCleared, saysDisputed, saysOpen, tellsStages } from './words';

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

export function createItemReader(recognition: Recognition, options: ReadingOptions): LedgerReader {
  const { mapping } = recognition;
  const gathered: Gathered = {
    recognition,
    options,
    rows: newPendingRows(),
    readers: createCellReaders(options.baseCurrency || NO_CURRENCY),
    // SAP's line-item list pads customer numbers with zeros in some columns and not in others.
    customers: createCustomerBook(mapping.specialGL !== undefined || mapping.assignment !== undefined),
    numbers: createRepeatFilter(),
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
    totals: [],
    damagedNumbers: 0,
    numbersArePointZero: true,
    addsTax: isNetOfTax(recognition),
    currencyIsLocal: /本位|本[币幣]|local|company/i.test(recognition.headers[mapping.currency ?? -1] ?? ''),
    blankCurrency: { count: 0, firstRow: 0 },
    blankBalance: { count: 0, firstRow: 0 },
    tellsStages:
      recognition.kind === 'milestones' || tellsStages(recognition.headers[mapping.docType ?? -1] ?? ''),
  };
  const running: Running = { customer: -1, blankSince: false, heading: null, sumOfBlock: 0, sumOfAll: 0 };
  return {
    push: (block) => pushBlock(gathered, running, block),
    finish: (asOf = options.asOf) => runSteps(settle(gathered, asOf)),
    finishing: (asOf = options.asOf) => settle(gathered, asOf),
  };
}

const DETAIL_FIELDS: readonly Detail[] = ['contact', 'phone', 'email', 'address', 'salesRep'];

function pushBlock(gathered: Gathered, running: Running, block: SheetColumns): void {
  const { rows, structural, recognition } = gathered;
  const { columns } = block;
  reserve(rows, block.rowCount, columns);
  const details = DETAIL_FIELDS.filter((field) => columns[field] !== undefined);
  const headers = headerTexts(recognition);
  for (let i = 0; i < block.rowCount; i++) {
    const sheetRow = block.sheetRows?.[i] ?? block.firstRow + i;
    const amount = openAmount(columns, i, gathered.addsTax);
    const number = documentNumber(columns, i);
    // The common row first: an amount, a document number and a date leave nothing to wonder about.
    const plain = amount.state === 'value' && hasDigit(number) && !isCount(number) && isDated(columns, i);
    if (!plain && isStructural(gathered, running, columns, i, sheetRow, amount, number, headers)) {
      structural.push(sheetRow);
      continue;
    }
    const row = rows.count;
    addItem(gathered, running, block, i, sheetRow, amount, number);
    for (const field of details)
      gathered.customers.addDetail(rows.customer[row] ?? -1, field, columns[field]?.[i]);
  }
}

function hasDigit(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function documentNumber(columns: Columns, i: number): string {
  const invoice = columns.invoiceNo?.[i];
  const number = isBlank(invoice) || isError(invoice) ? columns.docNo?.[i] : invoice;
  return isError(number) ? '' : cellText(number);
}

function addItem(
  gathered: Gathered,
  running: Running,
  { columns, hidden, date1904, dueAssumed }: SheetColumns,
  i: number,
  sheetRow: number,
  amount: AmountReading,
  number: string,
): void {
  const { rows, readers, customers, options } = gathered;
  const row = rows.count++;
  let marks = (hidden?.[i] ? Mark.Hidden : 0) | (dueAssumed ? Mark.DueAssumed : 0);
  rows.sheetRow[row] = sheetRow;
  const customer = customers.find(columns.customerCode?.[i], columns.customerName?.[i]);
  if (customer < 0) enterGroup(gathered, running);
  running.heading = null;
  if (customer >= 0) {
    running.customer = customer;
    running.blankSince = false;
  } else if (running.customer >= 0) marks |= running.blankSince ? Mark.FilledAcrossBlank : Mark.FilledDown;
  rows.customer[row] = running.customer;

  const currency = currencyOf(gathered, columns, i, sheetRow, amount);
  const digits = readers.digits[currency] as number;
  rows.currency[row] = currency;
  const minor = toSheetMinor(amount.value, options.unitFactor, digits);
  rows.amount[row] = minor;
  if (Number.isNaN(minor)) marks |= noteBadAmount(gathered, row, columns, i, amount);
  else {
    running.sumOfBlock += minor;
    running.sumOfAll += minor;
  }
  noteDecimals(gathered, row, columns, i);
  if (columns.amountOriginal) readOriginal(gathered, row, columns, i, sheetRow, digits);
  readDates(gathered, row, columns, i, date1904);
  if (columns.terms) rows.term[row] = readers.term(columns.terms[i]);
  rows.docNo[row] = number;
  const hash = hashNumber(number);
  rows.numberHash[row] = hash;
  gathered.numbers.note(hash);
  if (gathered.numbersArePointZero && number !== '' && !POINT_ZERO.test(number))
    gathered.numbersArePointZero = false;
  if (columns.invoiceNo && columns.docNo)
    rows.otherNo[row] = isError(columns.docNo[i]) ? '' : cellText(columns.docNo[i]);
  if (isDamaged(columns.invoiceNo?.[i]) || isDamaged(columns.docNo?.[i])) gathered.damagedNumbers++;
  if (columns.contractNo) rows.contractNo[row] = readers.kept(cellText(columns.contractNo[i]));
  rows.marks[row] = marks | typeMarks(gathered, row, columns, i);
}

function readOriginal(
  { rows, options, addsTax, blankBalance }: Gathered,
  row: number,
  columns: Columns,
  i: number,
  sheetRow: number,
  digits: number,
): void {
  const original = originalAmount(columns, i, addsTax);
  const isValue = original.state === 'value';
  if (columns.balance && !columns.amountPaid && isValue && isBlank(columns.balance[i]))
    countRow(blankBalance, sheetRow);
  rows.original[row] = isValue ? toSheetMinor(original.value, options.unitFactor, digits) : NaN;
}

function readDates(gathered: Gathered, row: number, columns: Columns, i: number, date1904: boolean): void {
  const { rows } = gathered;
  const { dueDate, invoiceDate, docDate, baselineDate, settledDate } = columns;
  if (dueDate) rows.due[row] = readDate(gathered, row, 'dueDate', dueDate[i], date1904);
  if (invoiceDate) rows.invoiced[row] = readDate(gathered, row, 'invoiceDate', invoiceDate[i], date1904);
  if (docDate) rows.documented[row] = readDate(gathered, row, 'docDate', docDate[i], date1904);
  if (baselineDate) rows.baseline[row] = readDate(gathered, row, 'baselineDate', baselineDate[i], date1904);
  if (settledDate) rows.settled[row] = readDate(gathered, row, 'settledDate', settledDate[i], date1904);
}

/** The index of the row's currency: as its cell names it, else as the amount's sign does, else the base currency (0). */
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
  if (columns.currency) countRow(blankCurrency, sheetRow);
  return 0;
}

/** The line above was the heading of this item's group. */
function enterGroup({ customers }: Gathered, running: Running): void {
  const { heading } = running;
  if (!heading) return;
  running.customer = customers.find(heading.code, heading.name);
  running.blankSince = heading.blankSince;
}

function typeMarks(
  { rows, readers, tellsStages: stages }: Gathered,
  row: number,
  columns: Columns,
  i: number,
): number {
  let marks = 0;
  const type = columns.docType ? readers.kept(cellText(columns.docType[i])) : '';
  if (columns.docType) rows.docType[row] = type;
  if (type !== '') {
    const kind = readers.docKind(type);
    if (kind === 'receipt') marks |= Mark.Receipt;
    else if (kind === 'advance' && !stages) marks |= Mark.Receipt | Mark.AdvanceType;
    else if (kind === 'credit_note') marks |= Mark.CreditNoteType;
  }
  if (columns.specialGL && isAdvanceIndicator(cellText(columns.specialGL[i]))) marks |= Mark.Receipt;
  if (columns.disputed && saysDisputed(cellText(columns.disputed[i]))) marks |= Mark.Disputed;
  if (columns.clearing && saysCleared(cellText(columns.clearing[i]))) marks |= Mark.Cleared;
  if (columns.openFlag && !saysOpen(cellText(columns.openFlag[i]))) marks |= Mark.Cleared;
  return marks;
}

function readDate(
  { rows, readers, tallies }: Gathered,
  row: number,
  field: DateField,
  cell: Cell | undefined,
  date1904: boolean,
): DateReading {
  if (cell === null || cell === undefined) return NO_DAY;
  const reading = readers.date(cell, date1904);
  if (reading === INVALID_DAY) addTrouble(rows, row, { field, text: cellText(cell), isError: isError(cell) });
  else if (reading < INVALID_DAY) tally(tallies[field], reading);
  return reading;
}

function noteBadAmount(
  { rows }: Gathered,
  row: number,
  columns: Columns,
  i: number,
  amount: AmountReading,
): Mark {
  const fields: readonly Field[] = ['balance', 'amountOriginal', 'amountPaid', 'balanceLocal'];
  const field = fields.find((one) => readAmount(columns[one]?.[i]).state === amount.state) ?? 'balance';
  addTrouble(rows, row, { field, text: cellText(columns[field]?.[i]), isError: amount.state === 'error' });
  return amount.state === 'error' ? Mark.AmountError : Mark.AmountInvalid;
}

/** What a spreadsheet program's data export makes of a column of numbers: 1930581131.0. */
const POINT_ZERO = /^\d+\.0$/;
const EXACT_BELOW = 1e15;

function isDamaged(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && cell >= EXACT_BELOW;
}
