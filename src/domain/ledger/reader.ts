import { newTally, tally } from '../calendar/dateOrder';
import { INVALID_DAY, type DateReading } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { NO_CURRENCY } from '../money/currency';
import { cellText, isBlank, isError } from './cells';
import { createCustomerBook, type Detail } from './customerBook';
import type { DateField, Gathered } from './gathered';
import { addTrouble, Mark, newPendingRows, reserve } from './pending';
import { BLANK_AMOUNT, createCellReaders, readAmount, toSheetMinor, type AmountReading } from './rowReader';
import { settle } from './settle';
import { isDocumentNumber, isSignatureOrNote, totalKind } from './structure';
import type {
  Cell,
  Field,
  LedgerReading,
  ReadingOptions,
  Recognition,
  SheetColumns,
  SheetTotal,
} from './types';
import { isAdvanceIndicator, saysCleared, saysDisputed, saysOpen } from './words';

/** Reads a sheet block by block, from the row after the header down. */
export interface LedgerReader {
  /** The next rows, in sheet order. */
  push(block: SheetColumns): void;
  /** The reading so far, at the options' as-of date or another; may be called again. */
  finish(asOf?: CivilDay): LedgerReading;
}

/** The state that runs on from row to row. */
interface Running {
  customer: number;
  /** A blank row lies between the last named customer and here. */
  blankSince: boolean;
  sumOfBlock: number;
  sumOfAll: number;
}

type Columns = SheetColumns['columns'];

export function createLedgerReader(recognition: Recognition, options: ReadingOptions): LedgerReader {
  const { mapping } = recognition;
  const gathered: Gathered = {
    recognition,
    options,
    rows: newPendingRows(),
    readers: createCellReaders(options.baseCurrency || NO_CURRENCY),
    // SAP's line-item list pads customer numbers with zeros in some columns and not in others.
    customers: createCustomerBook(mapping.specialGL !== undefined || mapping.assignment !== undefined),
    tallies: {
      dueDate: newTally(),
      invoiceDate: newTally(),
      docDate: newTally(),
      baselineDate: newTally(),
      settledDate: newTally(),
    },
    structural: [],
    totals: [],
    damagedNumbers: 0,
    numbersArePointZero: true,
  };
  const running: Running = { customer: -1, blankSince: false, sumOfBlock: 0, sumOfAll: 0 };
  return {
    push: (block) => pushBlock(gathered, running, block),
    finish: (asOf = options.asOf) => settle(gathered, asOf),
  };
}

/** The whole reading of a sheet that is at hand in one piece. */
export function readLedger(
  columns: SheetColumns,
  recognition: Recognition,
  options: ReadingOptions,
): LedgerReading {
  const reader = createLedgerReader(recognition, options);
  reader.push(columns);
  return reader.finish();
}

const DETAIL_FIELDS: readonly Detail[] = ['contact', 'phone', 'email', 'address', 'salesRep'];

function pushBlock(gathered: Gathered, running: Running, block: SheetColumns): void {
  const { rows, structural, recognition } = gathered;
  const { columns } = block;
  reserve(rows, block.rowCount);
  const details = DETAIL_FIELDS.filter((field) => columns[field] !== undefined);
  const headers = headerTexts(recognition);
  for (let i = 0; i < block.rowCount; i++) {
    const sheetRow = block.firstRow + i;
    const amount = openAmount(columns, i);
    const number = documentNumber(columns, i);
    // The common row first: an amount, a document number and a date leave nothing to wonder about.
    const plain = amount.state === 'value' && hasDigit(number) && isDated(columns, i);
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

function isDated({ dueDate, invoiceDate, docDate }: Columns, i: number): boolean {
  return !isBlank(dueDate?.[i]) || !isBlank(invoiceDate?.[i]) || !isBlank(docDate?.[i]);
}

function hasDigit(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The open amount as the sheet has it: the balance, else original − paid, else the balance in local currency. */
function openAmount(columns: Columns, i: number): AmountReading {
  const balance = columns.balance ? readAmount(columns.balance[i]) : BLANK_AMOUNT;
  if (balance.state !== 'blank') return balance;
  const original = columns.amountOriginal ? readAmount(columns.amountOriginal[i]) : BLANK_AMOUNT;
  if (original.state === 'blank')
    return columns.balanceLocal && !columns.balance ? readAmount(columns.balanceLocal[i]) : original;
  const paid = columns.amountPaid ? readAmount(columns.amountPaid[i]) : BLANK_AMOUNT;
  if (original.state !== 'value' || paid.state === 'blank') return original;
  if (paid.state !== 'value') return paid;
  return { ...original, value: Number((original.value - paid.value).toPrecision(15)) };
}

function documentNumber(columns: Columns, i: number): string {
  const invoice = columns.invoiceNo?.[i];
  const number = isBlank(invoice) || isError(invoice) ? columns.docNo?.[i] : invoice;
  return isError(number) ? '' : cellText(number);
}

/** Header texts by field, lowest level: what a header repeated on the next page says again. */
function headerTexts({ mapping, headers }: Recognition): ReadonlyMap<Field, string> {
  const entries = Object.entries(mapping) as [Field, number][];
  return new Map(entries.map(([field, column]) => [field, lastLevel(headers[column] ?? '')]));
}

function lastLevel(header: string): string {
  return (header.split('-').pop() ?? '').replace(/\s+/g, '');
}

/** Whether a row holds no item: blank, a header again, a sum, a page's carry, a signature or a note. Notes sums and groups on the way. */
function isStructural(
  gathered: Gathered,
  running: Running,
  columns: Columns,
  i: number,
  sheetRow: number,
  amount: AmountReading,
  number: string,
  headers: ReadonlyMap<Field, string>,
): boolean {
  const filled = (Object.keys(columns) as Field[]).filter((field) => !isBlank(columns[field]?.[i]));
  if (filled.length === 0) {
    running.blankSince = true;
    return true;
  }
  const repeated = filled.filter(
    (field) => cellText(columns[field]?.[i]).replace(/\s+/g, '') === headers.get(field),
  );
  if (repeated.length >= 2) return true;
  const label = sumLabel(columns, i, filled, number, amount);
  if (label !== null || isUnlabelledSum(filled, amount, running, gathered)) {
    noteTotal(gathered, running, sheetRow, label?.text ?? '', label?.kind ?? 'total', amount);
    return true;
  }
  if (amount.state !== 'value' && filled.some((field) => isSignatureOrNote(cellText(columns[field]?.[i]))))
    return true;
  if (amount.state !== 'blank') return false;
  if (number !== '' && isDocumentNumber(number) && (isDated(columns, i) || filled.length >= 3)) return false;
  // A line with nothing but a customer heads the group below it.
  const customer = gathered.customers.find(columns.customerCode?.[i], columns.customerName?.[i]);
  if (customer >= 0 && filled.length <= 2) {
    running.customer = customer;
    running.blankSince = false;
  }
  return true;
}

const LABEL_FIELDS: readonly Field[] = [
  'customerName',
  'customerCode',
  'invoiceNo',
  'docNo',
  'docType',
  'contractNo',
  'terms',
  'currency',
  'salesRep',
  'department',
  'remark',
  'dueDate',
  'invoiceDate',
  'docDate',
];

function sumLabel(
  columns: Columns,
  i: number,
  filled: readonly Field[],
  number: string,
  amount: AmountReading,
): { text: string; kind: SheetTotal['kind'] } | null {
  for (const field of LABEL_FIELDS) {
    if (!filled.includes(field)) continue;
    const text = cellText(columns[field]?.[i]);
    const kind = totalKind(text);
    if (kind === null) continue;
    const isNumber = field === 'invoiceNo' || field === 'docNo';
    // "Total Energies" with a document, or a remark that speaks of a 合计, is an item all the same.
    if (!isNumber && number !== '' && isDocumentNumber(number)) continue;
    if (field === 'remark' && filled.length > 2) continue;
    const dated = [columns.dueDate?.[i], columns.invoiceDate?.[i], columns.docDate?.[i]].some(
      (cell) => typeof cell === 'number',
    );
    if (dated && amount.state !== 'blank') continue;
    return { text, kind };
  }
  return null;
}

/** A figure alone in its row that is the sum of what stands above it. */
function isUnlabelledSum(
  filled: readonly Field[],
  amount: AmountReading,
  running: Running,
  { options }: Gathered,
): boolean {
  if (amount.state !== 'value' || !filled.every((field) => AMOUNT_FIELDS.has(field))) return false;
  const minor = toSheetMinor(amount.value, options.unitFactor, options.baseCurrency);
  return minor !== 0 && (minor === running.sumOfBlock || minor === running.sumOfAll);
}

const AMOUNT_FIELDS: ReadonlySet<Field> = new Set([
  'balance',
  'balanceLocal',
  'amountOriginal',
  'amountPaid',
  'amountTax',
  'warrantyAmount',
  'advance',
]);

function noteTotal(
  { totals, options }: Gathered,
  running: Running,
  sheetRow: number,
  text: string,
  kind: SheetTotal['kind'],
  amount: AmountReading,
): void {
  const minor = toSheetMinor(amount.value, options.unitFactor, options.baseCurrency);
  totals.push({ sheetRow, kind, text, amount: Number.isNaN(minor) ? null : minor });
  if (kind === 'carried_forward') return;
  // What follows a sum belongs to another group: its customer must be named anew.
  running.customer = -1;
  running.blankSince = false;
  running.sumOfBlock = 0;
}

function addItem(
  gathered: Gathered,
  running: Running,
  { columns, hidden, date1904 }: SheetColumns,
  i: number,
  sheetRow: number,
  amount: AmountReading,
  number: string,
): void {
  const { rows, readers, customers, options } = gathered;
  const row = rows.count++;
  let marks = hidden?.[i] ? Mark.Hidden : 0;
  rows.sheetRow[row] = sheetRow;
  const customer = customers.find(columns.customerCode?.[i], columns.customerName?.[i]);
  if (customer >= 0) {
    running.customer = customer;
    running.blankSince = false;
  } else if (running.customer >= 0 && running.blankSince) marks |= Mark.FilledAcrossBlank;
  rows.customer[row] = running.customer;

  const stated = columns.currency ? readers.currency(columns.currency[i]) : -1;
  const currency =
    stated >= 0 ? stated : amount.currency === null ? 0 : readers.currencyIndex(amount.currency);
  const iso = readers.currencies[currency] ?? options.baseCurrency;
  rows.currency[row] = currency;
  const minor = toSheetMinor(amount.value, options.unitFactor, iso);
  rows.amount[row] = minor;
  if (Number.isNaN(minor)) marks |= noteBadAmount(gathered, row, columns, i, amount);
  else {
    running.sumOfBlock += minor;
    running.sumOfAll += minor;
  }
  const original = columns.amountOriginal ? readAmount(columns.amountOriginal[i]) : BLANK_AMOUNT;
  rows.original[row] =
    original.state === 'value' ? toSheetMinor(original.value, options.unitFactor, iso) : NaN;

  rows.due[row] = readDate(gathered, row, 'dueDate', columns.dueDate?.[i], date1904);
  rows.invoiced[row] = readDate(gathered, row, 'invoiceDate', columns.invoiceDate?.[i], date1904);
  rows.documented[row] = readDate(gathered, row, 'docDate', columns.docDate?.[i], date1904);
  rows.baseline[row] = readDate(gathered, row, 'baselineDate', columns.baselineDate?.[i], date1904);
  rows.settled[row] = readDate(gathered, row, 'settledDate', columns.settledDate?.[i], date1904);
  rows.term[row] = columns.terms ? readers.term(columns.terms[i]) : -1;
  rows.docNo[row] = number;
  if (gathered.numbersArePointZero && number !== '' && !POINT_ZERO.test(number))
    gathered.numbersArePointZero = false;
  if (columns.invoiceNo && columns.docNo)
    rows.otherNo[row] = isError(columns.docNo[i]) ? '' : cellText(columns.docNo[i]);
  if (isDamaged(columns.invoiceNo?.[i]) || isDamaged(columns.docNo?.[i])) gathered.damagedNumbers++;
  rows.contractNo[row] = columns.contractNo ? cellText(columns.contractNo[i]) : '';
  rows.marks[row] = marks | typeMarks(gathered, row, columns, i);
}

function typeMarks({ rows, readers }: Gathered, row: number, columns: Columns, i: number): number {
  const type = columns.docType ? cellText(columns.docType[i]) : '';
  rows.docType[row] = type;
  let marks = 0;
  if (type !== '') {
    const kind = readers.docKind(type);
    if (kind === 'receipt') marks |= Mark.Receipt;
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
