import { tally } from '../calendar/dateOrder';
import { INVALID_DAY, readDateNumber, type DateReading } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { cellText, isBlank, isError } from './cells';
import type { Detail } from './customerBook';
import { noteDecimals } from './decimals';
import { addNumbers } from './documentNumbers';
import type { FirstLook } from './firstLook';
import { countRow, DATE_FIELDS, type DateField, type Gathered } from './gathered';
import { OPEN_AMOUNTS } from './mappings';
import type { NumberedTexts } from './numberedTexts';
import { originalAmount } from './openAmount';
import { addTrouble, Mark, type PendingRows } from './pending';
import { readAmount, toSheetMinor, type CellReaders } from './rowReader';
import type { Cell, SheetColumns } from './types';
import { isAdvanceIndicator, saysCleared, saysDisputed, saysOpen } from './words';

type Columns = SheetColumns['columns'];

/**
 * What the columns of a block say of its items, a column at a time.
 * @param items Places of the items within the block; they become the pending rows from `from` on.
 * @param look What the first look at the block said.
 */
export function fillColumns(
  gathered: Gathered,
  block: SheetColumns,
  items: Int32Array,
  from: number,
  { areNumbers, number }: FirstLook,
): void {
  const { columns } = block;
  if (!areNumbers || OPEN_AMOUNTS.some((field) => field !== 'balance' && columns[field]))
    noteDecimals(gathered, columns, items, from);
  if (columns.amountOriginal) readOriginals(gathered, block, items, from);
  for (const field of DATE_FIELDS) {
    const cells = columns[field];
    if (cells) readDates(gathered, field, cells, items, from, block.date1904);
  }
  if (columns.terms) readTerms(gathered, columns.terms, items, from);
  readNumbers(gathered, columns, items, from, number);
  if (columns.contractNo) readContracts(gathered, columns.contractNo, items, from);
  readTypes(gathered, columns, items, from);
  readDetails(gathered, columns, items, from);
}

function readOriginals(
  { rows, options, readers, addsTax, blankBalance }: Gathered,
  { columns, sheetRows, firstRow }: SheetColumns,
  items: Int32Array,
  from: number,
): void {
  const { balance } = columns;
  const mayBeOpen = balance !== undefined && !columns.amountPaid;
  items.forEach((i, at) => {
    const row = from + at;
    const original = originalAmount(columns, i, addsTax);
    const isValue = original.state === 'value';
    if (mayBeOpen && isValue && isBlank(balance[i])) countRow(blankBalance, sheetRows?.[i] ?? firstRow + i);
    const digits = readers.digits[rows.currency[row] as number] as number;
    rows.original[row] = isValue ? toSheetMinor(original.value, options.unitFactor, digits) : NaN;
  });
}

const READINGS = {
  dueDate: 'due',
  invoiceDate: 'invoiced',
  docDate: 'documented',
  baselineDate: 'baseline',
  settledDate: 'settled',
} as const satisfies Record<DateField, keyof PendingRows>;

function readDates(
  { rows, readers, tallies }: Gathered,
  field: DateField,
  cells: readonly Cell[],
  items: Int32Array,
  from: number,
  date1904: boolean,
): void {
  const readings = rows[READINGS[field]];
  // Dates come in runs: most of those written as text are read but once.
  let before: Cell | undefined = null;
  let reading: DateReading = NO_DAY;
  for (let at = 0; at < items.length; at++) {
    const cell = cells[items[at] as number];
    if (typeof cell === 'number') reading = readDateNumber((before = cell), date1904);
    else if (cell !== before) {
      before = cell;
      reading = readers.date(cell, date1904);
    }
    readings[from + at] = reading;
    if (reading === INVALID_DAY)
      addTrouble(rows, from + at, { field, text: cellText(cell), isError: isError(cell) });
    else if (reading < INVALID_DAY) tally(tallies[field], reading);
  }
}

function readTerms(
  { rows, readers }: Gathered,
  cells: readonly Cell[],
  items: Int32Array,
  from: number,
): void {
  for (let at = 0; at < items.length; at++) rows.term[from + at] = readers.term(cells[items[at] as number]);
}

function readNumbers(
  { rows, numbers }: Gathered,
  { invoiceNo, docNo }: Columns,
  items: Int32Array,
  from: number,
  texts: NumberedTexts,
): void {
  if (!invoiceNo && !docNo) {
    numbers.count += items.length;
    return;
  }
  addNumbers(numbers, texts, items);
  if (invoiceNo && docNo)
    items.forEach((i, at) => {
      rows.otherNo[from + at] = isError(docNo[i]) ? '' : cellText(docNo[i]);
    });
  numbers.damaged += damagedIn(invoiceNo ?? [], docNo ?? [], items);
}

function damagedIn(invoiceNo: readonly Cell[], docNo: readonly Cell[], items: Int32Array): number {
  let damaged = 0;
  for (let at = 0; at < items.length; at++) {
    const i = items[at] as number;
    if (isDamaged(invoiceNo[i]) || isDamaged(docNo[i])) damaged++;
  }
  return damaged;
}

const EXACT_BELOW = 1e15;

function isDamaged(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && cell >= EXACT_BELOW;
}

function readContracts(
  { rows, readers }: Gathered,
  cells: readonly Cell[],
  items: Int32Array,
  from: number,
): void {
  items.forEach((i, at) => {
    rows.contractNo[from + at] = readers.kept(cellText(cells[i]));
  });
}

function readTypes(gathered: Gathered, columns: Columns, items: Int32Array, from: number): void {
  const { docType, specialGL, disputed, clearing, openFlag, voided, creditBalance } = columns;
  if (!docType && !specialGL && !disputed && !clearing && !openFlag && !voided && !creditBalance) return;
  const { rows } = gathered;
  items.forEach((i, at) => {
    const row = from + at;
    if (docType) rows.docType[row] = gathered.readers.kept(cellText(docType[i]));
    const marks = typeMarks(gathered, rows.docType[row] ?? '', columns, i);
    rows.types |= marks;
    rows.marks[row] = (rows.marks[row] as number) | marks;
  });
}

function typeMarks(
  { readers, tellsStages: stages }: Gathered,
  type: string,
  columns: Columns,
  i: number,
): number {
  let marks = 0;
  if (type !== '') {
    const kind = readers.docKind(type);
    if (kind === 'receipt') marks |= Mark.Receipt;
    else if (kind === 'advance' && !stages) marks |= Mark.Receipt | Mark.AdvanceType;
    else if (kind === 'credit_note') marks |= Mark.CreditNoteType;
  }
  if (columns.specialGL && isAdvanceIndicator(cellText(columns.specialGL[i]))) marks |= Mark.Receipt;
  if (columns.disputed && saysDisputed(cellText(columns.disputed[i]))) marks |= Mark.Disputed;
  if (columns.clearing && saysCleared(cellText(columns.clearing[i]))) marks |= Mark.Cleared;
  if (columns.voided && saysCleared(cellText(columns.voided[i]))) marks |= Mark.Cleared;
  if (columns.openFlag && !saysOpen(cellText(columns.openFlag[i]))) marks |= Mark.Cleared;
  if (marks === 0 && columns.creditBalance) marks |= sideMark(readers, columns, i);
  return marks;
}

/** Nothing but a credit side: a credit note where its words say so, else money received. */
function sideMark(readers: CellReaders, { balance, creditBalance, remark }: Columns, i: number): number {
  const [debit, credit] = [readAmount(balance?.[i]), readAmount(creditBalance?.[i])];
  if (credit.state !== 'value' || credit.value === 0 || (debit.state === 'value' && debit.value !== 0))
    return 0;
  return readers.docKind(cellText(remark?.[i])) === 'credit_note' ? Mark.CreditNoteType : Mark.Receipt;
}

const DETAIL_FIELDS: readonly Detail[] = ['contact', 'phone', 'email', 'address', 'salesRep'];

function readDetails({ rows, customers }: Gathered, columns: Columns, items: Int32Array, from: number): void {
  for (const field of DETAIL_FIELDS) {
    const cells = columns[field];
    if (cells)
      items.forEach((i, at) => customers.addDetail(rows.customer[from + at] as number, field, cells[i]));
  }
}
