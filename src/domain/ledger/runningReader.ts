import { yearless } from '../calendar/yearless';
import { civilDay } from '../calendar/civilDay';
import { newTally, tally } from '../calendar/dateOrder';
import { commonYear, INVALID_DAY } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { NO_CURRENCY } from '../money/currency';
import { runSteps } from '../steps';
import { eachWay, minorOf, noteLineDecimals, signedBalance } from './accountDecimals';
import { accountLine, type AccountLine } from './accountLine';
import type { Accounts } from './accounts';
import { cellText, isBlank, isError } from './cells';
import { createCustomerBook, type Detail } from './customerBook';
import { Movement, newMovements, type BothWays } from './movements';
import type { LedgerReader } from './reader';
import { repeatedFields } from './otherTable';
import { inSheetUnit } from './ownUnits';
import { headerTexts } from './rowKind';
import { isLoneNote } from './notes';
import { createCellReaders } from './rowReader';
import { customerLine } from './runningColumns';
import { settleAccounts } from './settleAccounts';
import type { Field, ReadingOptions, Recognition, SheetColumns } from './types';

/** Where the reader is. */
interface Position {
  customer: number;
  year: number | null;
  month: number | null;
  /** The accounts that have begun, by customer and currency. */
  readonly begun: Set<string>;
  /** The day of the line above, for lines that leave it out. */
  lastDay: number;
}

const DETAILS: readonly Detail[] = ['contact', 'phone', 'email', 'address', 'salesRep'];

/**
 * Reads a running account (明细账): charges and receipts by customer, matched oldest first when it is finished. The
 * balance column is only compared with, never added up.
 */
export function createRunningReader(recognition: Recognition, options: ReadingOptions): LedgerReader {
  const accounts: Accounts = {
    recognition,
    options,
    movements: newMovements(),
    readers: createCellReaders(options.baseCurrency || NO_CURRENCY),
    customers: createCustomerBook(false),
    tallies: { docDate: newTally(), dueDate: newTally() },
    decimals: [],
    structural: [],
    totals: [],
    closing: new Map(),
  };
  const { titleCustomer, splitDate } = recognition;
  const at: Position = {
    customer: titleCustomer === undefined ? -1 : accounts.customers.find(null, titleCustomer),
    year: splitDate?.year ?? null,
    month: null,
    begun: new Set(),
    lastDay: NO_DAY,
  };
  const headers = headerTexts(recognition);
  return {
    push: (given) => {
      const block = inSheetUnit(given, options.unitFactor);
      for (let i = 0; i < block.rowCount; i++) readLine(accounts, at, block, i, headers);
    },
    finish: (asOf = options.asOf) => runSteps(settleAccounts(accounts, asOf)),
    finishing: (asOf = options.asOf) => settleAccounts(accounts, asOf),
  };
}

function readLine(
  accounts: Accounts,
  at: Position,
  block: SheetColumns,
  i: number,
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): void {
  const { columns } = block;
  const sheetRow = block.firstRow + i;
  const heading = headingOf(accounts, block, i);
  if (heading !== null) {
    at.customer = accounts.customers.find(null, heading);
    at.lastDay = NO_DAY;
    accounts.structural.push(sheetRow);
    return;
  }
  const filled = (Object.keys(columns) as Field[]).filter((field) => !isBlank(columns[field]?.[i]));
  const repeated = repeatedFields(columns, i, filled, headers);
  const isNote = filled.length === 1 && isLoneNote(filled.map((field) => columns[field]?.[i]));
  if (filled.length === 0 || repeated.length >= 2 || isNote) {
    accounts.structural.push(sheetRow);
    return;
  }
  const line = accountLine(textsOf(columns, i));
  const named =
    line === 'sum' ? -1 : accounts.customers.find(columns.customerCode?.[i], columns.customerName?.[i]);
  if (named >= 0 && named !== at.customer) {
    at.customer = named;
    at.lastDay = NO_DAY;
  }
  for (const field of DETAILS)
    if (columns[field] && at.customer >= 0)
      accounts.customers.addDetail(at.customer, field, columns[field][i]);
  if (line === 'sum') {
    accounts.structural.push(sheetRow);
    noteTotal(accounts, columns, i, sheetRow);
    return;
  }
  const currency = Math.max(0, columns.currency ? accounts.readers.currency(columns.currency[i]) : -1);
  noteLineDecimals(accounts, columns, i, currency);
  // A balance that the account begins with agrees with itself.
  const begins = isOpeningLine(line) && !at.begun.has(`${at.customer} ${currency}`);
  const moved = line === 'closing' ? 0 : addMovements(accounts, at, block, i, sheetRow, line, currency);
  if (moved === 0) accounts.structural.push(sheetRow);
  if (!begins) noteBalance(accounts, at, columns, i, sheetRow, currency);
}

function isOpeningLine(line: AccountLine): boolean {
  return line === 'opening' || line === 'carried';
}

function headingOf({ recognition }: Accounts, { byColumn }: SheetColumns, i: number): string | null {
  if (recognition.mapping.customerName !== undefined || recognition.mapping.customerCode !== undefined)
    return null;
  for (const cells of byColumn?.values() ?? []) {
    const name = customerLine(cells[i]);
    if (name !== null) return name;
  }
  return null;
}

const TEXT_FIELDS: readonly Field[] = [
  'remark',
  'docType',
  'docNo',
  'customerName',
  'customerCode',
  'docDate',
  'invoiceNo',
];

function textsOf(columns: SheetColumns['columns'], i: number): string[] {
  return TEXT_FIELDS.flatMap((field) => {
    const cell = columns[field]?.[i];
    return typeof cell === 'string' && cell.trim() !== '' ? [cell] : [];
  });
}

/** How many movements the line makes: a line of a summary may charge and settle at once, and open the account too. */
function addMovements(
  accounts: Accounts,
  at: Position,
  block: SheetColumns,
  i: number,
  sheetRow: number,
  line: AccountLine,
  currency: number,
): number {
  const { columns } = block;
  const key = `${at.customer} ${currency}`;
  const isFirst = !at.begun.has(key);
  const debit = minorOf(accounts, columns.debit?.[i], currency);
  const credit = minorOf(accounts, columns.credit?.[i], currency);
  const opening = isFirst ? openingOf(accounts, columns, i, currency, line, debit, credit) : NOTHING;
  const add = (kind: Movement, amount: BothWays) => {
    addMovement(accounts, at, block, i, sheetRow, kind, currency, amount);
    at.begun.add(key);
    return 1;
  };
  let count = 0;
  if (Number.isNaN(opening.point)) count += add(Movement.Opening | Movement.Unreadable, opening);
  else if (opening.point !== 0) count += add(Movement.Opening, opening);
  if (isOpeningLine(line)) {
    at.begun.add(key);
    return count;
  }
  if (Number.isNaN(debit.point) || Number.isNaN(credit.point))
    return count + add(Movement.Unreadable, UNREADABLE);
  if (debit.point !== 0) count += add(debit.point > 0 ? Movement.Charge : Movement.Receipt, debit);
  if (credit.point !== 0)
    count += add(
      credit.point > 0 ? Movement.Receipt : Movement.Charge,
      eachWay(NOTHING, credit, (none, amount) => none - amount),
    );
  return count;
}

const NOTHING: BothWays = { point: 0, comma: 0 };
const UNREADABLE: BothWays = { point: NaN, comma: NaN };

/** What the account began with: a column of its own, or the balance of a line that says so; NaN where it cannot be read. */
function openingOf(
  accounts: Accounts,
  columns: SheetColumns['columns'],
  i: number,
  currency: number,
  line: AccountLine,
  debit: BothWays,
  credit: BothWays,
): BothWays {
  if (columns.openingBalance) return minorOf(accounts, columns.openingBalance[i], currency);
  if (!isOpeningLine(line)) return NOTHING;
  const moved = eachWay(debit, credit, (plus, minus) => plus - minus);
  if (!Number.isNaN(moved.point) && moved.point !== 0) return moved;
  return signedBalance(accounts, columns, i, currency) ?? moved;
}

function addMovement(
  accounts: Accounts,
  at: Position,
  block: SheetColumns,
  i: number,
  sheetRow: number,
  kind: Movement,
  currency: number,
  amount: BothWays,
): void {
  const { movements, readers, tallies } = accounts;
  const { columns } = block;
  const read = dayOf(accounts, at, block, i);
  const isCarried = !(kind & Movement.Opening) && read === NO_DAY && at.lastDay !== NO_DAY;
  const due = columns.dueDate ? readers.date(columns.dueDate[i], block.date1904) : NO_DAY;
  if (read < INVALID_DAY) tally(tallies.docDate, read);
  if (due < INVALID_DAY) tally(tallies.dueDate, due);
  if (read !== NO_DAY) at.lastDay = read;
  const text = (field: Field) => (isError(columns[field]?.[i]) ? '' : cellText(columns[field]?.[i]));
  if (amount.point !== amount.comma && !(kind & Movement.Unreadable))
    movements.twoWays.set(movements.count, amount);
  movements.count++;
  const isHidden = block.hidden !== null && block.hidden[i] === 1;
  movements.kind.push(kind | (isCarried ? Movement.DayCarried : 0) | (isHidden ? Movement.Hidden : 0));
  movements.sheetRow.push(sheetRow);
  movements.customer.push(at.customer);
  movements.currency.push(currency);
  movements.day.push(isCarried ? at.lastDay : read);
  movements.due.push(due);
  movements.term.push(columns.terms ? readers.term(columns.terms[i]) : -1);
  movements.amount.push(amount.point);
  movements.docNo.push(text('invoiceNo') || text('docNo'));
  movements.docType.push(readers.kept(text('docType') || text('remark')));
}

/** The line's day as read, in one cell or in a column each for month and day. */
function dayOf({ readers, recognition }: Accounts, at: Position, block: SheetColumns, i: number): number {
  const { columns, date1904 } = block;
  const cell = isBlank(columns.invoiceDate?.[i]) ? columns.docDate?.[i] : columns.invoiceDate?.[i];
  const day = readers.date(cell, date1904);
  const { splitDate } = recognition;
  if (day !== NO_DAY || !splitDate) return day;
  const number = (column: number | null) => {
    const value =
      column === null ? 0 : Number(cellText(block.byColumn?.get(column)?.[i]).replace(/[年月日]$/, ''));
    return Number.isInteger(value) && value > 0 ? value : null;
  };
  const year = number(splitDate.yearColumn);
  if (year !== null) at.year = commonYear(year);
  at.month = number(splitDate.month) ?? at.month;
  const date = number(splitDate.day);
  if (date === null || at.month === null) return NO_DAY;
  if (at.year === null) return yearless(at.month, date);
  return civilDay(at.year, at.month, date) ?? INVALID_DAY;
}

function noteTotal(accounts: Accounts, columns: SheetColumns['columns'], i: number, sheetRow: number): void {
  const text = textsOf(columns, i)[0] ?? '';
  const sums = eachWay(
    minorOf(accounts, columns.debit?.[i], 0),
    minorOf(accounts, columns.credit?.[i], 0),
    (plus, minus) => plus - minus,
  );
  const amount = accounts.options.decimals === 'comma' ? sums.comma : sums.point;
  accounts.totals.push({ sheetRow, kind: 'subtotal', text, amount: Number.isNaN(amount) ? null : amount });
}

function noteBalance(
  accounts: Accounts,
  at: Position,
  columns: SheetColumns['columns'],
  i: number,
  sheetRow: number,
  currency: number,
): void {
  const theirs = signedBalance(accounts, columns, i, currency);
  if (theirs === null || Number.isNaN(theirs.point) || at.customer < 0) return;
  const { customer } = at;
  const upTo = accounts.movements.count;
  accounts.closing.set(`${customer} ${currency}`, { customer, currency, sheetRow, theirs, upTo });
}
