import { civilDay } from '../calendar/civilDay';
import { newTally, tally } from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { NO_CURRENCY } from '../money/currency';
import { runSteps } from '../steps';
import { accountLine, type AccountLine } from './accountLine';
import type { Accounts } from './accounts';
import { cellText, isBlank, isError } from './cells';
import { swapSigns } from './decimals';
import { createCustomerBook, type Detail } from './customerBook';
import { Movement, newMovements } from './movements';
import type { LedgerReader } from './reader';
import { headerTexts } from './rowKind';
import { createCellReaders, readAmount, toSheetMinor } from './rowReader';
import { customerLine } from './runningColumns';
import { settleAccounts } from './settleAccounts';
import type { Cell, Field, ReadingOptions, Recognition, SheetColumns } from './types';

/** Where the reader is. */
interface Position {
  customer: number;
  year: number | null;
  month: number | null;
  /** Sum of each account so far, by customer and currency. */
  readonly sums: Map<string, number>;
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
    structural: [],
    totals: [],
    closing: new Map(),
  };
  const { titleCustomer, splitDate } = recognition;
  const at: Position = {
    customer: titleCustomer === undefined ? -1 : accounts.customers.find(null, titleCustomer),
    year: splitDate?.year ?? null,
    month: null,
    sums: new Map(),
    lastDay: NO_DAY,
  };
  const headers = headerTexts(recognition);
  return {
    push: (block) => {
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
  const repeated = filled.filter((field) =>
    headers.get(field)?.has(cellText(columns[field]?.[i]).replace(/\s+/g, '')),
  );
  if (filled.length === 0 || repeated.length >= 2) {
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
  const moved =
    line === 'sum' || line === 'closing' ? 0 : addMovements(accounts, at, block, i, sheetRow, line);
  if (moved === 0) {
    accounts.structural.push(sheetRow);
    if (line === 'sum') noteTotal(accounts, columns, i, sheetRow);
  }
  if (line !== 'sum') noteBalance(accounts, at, columns, i, sheetRow);
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
): number {
  const { columns } = block;
  const { readers } = accounts;
  const currency = Math.max(0, columns.currency ? readers.currency(columns.currency[i]) : -1);
  const key = `${at.customer} ${currency}`;
  const isFirst = !at.sums.has(key);
  const debit = minorOf(accounts, columns.debit?.[i], currency);
  const credit = minorOf(accounts, columns.credit?.[i], currency);
  const opening = isFirst ? openingOf(accounts, columns, i, currency, line, debit, credit) : 0;
  const add = (kind: Movement, amount: number) => {
    addMovement(accounts, at, block, i, sheetRow, kind, currency, amount);
    at.sums.set(key, (at.sums.get(key) ?? 0) + (Number.isNaN(amount) ? 0 : amount));
    return 1;
  };
  let count = 0;
  if (opening !== 0) count += add(Movement.Opening, opening);
  if (line === 'opening' || line === 'carried') {
    if (isFirst) at.sums.set(key, at.sums.get(key) ?? 0);
    return count;
  }
  if (Number.isNaN(debit) || Number.isNaN(credit)) return count + add(Movement.Unreadable, NaN);
  if (debit !== 0) count += add(debit > 0 ? Movement.Charge : Movement.Receipt, debit);
  if (credit !== 0) count += add(credit > 0 ? Movement.Receipt : Movement.Charge, -credit);
  return count;
}

/** What the account began with: a column of its own, or the balance of a line that says so. */
function openingOf(
  accounts: Accounts,
  columns: SheetColumns['columns'],
  i: number,
  currency: number,
  line: AccountLine,
  debit: number,
  credit: number,
): number {
  if (columns.openingBalance) {
    const minor = minorOf(accounts, columns.openingBalance[i], currency);
    return Number.isNaN(minor) ? 0 : minor;
  }
  if (line !== 'opening' && line !== 'carried') return 0;
  const moved = debit - credit;
  if (!Number.isNaN(moved) && moved !== 0) return moved;
  return signedBalance(accounts, columns, i, currency) ?? 0;
}

function addMovement(
  accounts: Accounts,
  at: Position,
  block: SheetColumns,
  i: number,
  sheetRow: number,
  kind: Movement,
  currency: number,
  amount: number,
): void {
  const { movements, readers, tallies } = accounts;
  const { columns } = block;
  const read = dayOf(accounts, at, block, i);
  const isCarried = kind !== Movement.Opening && read === NO_DAY && at.lastDay !== NO_DAY;
  const due = columns.dueDate ? readers.date(columns.dueDate[i], block.date1904) : NO_DAY;
  if (read < INVALID_DAY) tally(tallies.docDate, read);
  if (due < INVALID_DAY) tally(tallies.dueDate, due);
  if (read !== NO_DAY) at.lastDay = read;
  const text = (field: Field) => (isError(columns[field]?.[i]) ? '' : cellText(columns[field]?.[i]));
  movements.count++;
  movements.kind.push(isCarried ? kind | Movement.DayCarried : kind);
  movements.sheetRow.push(sheetRow);
  movements.customer.push(at.customer);
  movements.currency.push(currency);
  movements.day.push(isCarried ? at.lastDay : read);
  movements.due.push(due);
  movements.term.push(columns.terms ? readers.term(columns.terms[i]) : -1);
  movements.amount.push(amount);
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
  if (year !== null) at.year = year < 1000 ? year + 1911 : year;
  at.month = number(splitDate.month) ?? at.month;
  const date = number(splitDate.day);
  if (date === null || at.month === null || at.year === null) return NO_DAY;
  return civilDay(at.year, at.month, date) ?? INVALID_DAY;
}

function noteTotal(accounts: Accounts, columns: SheetColumns['columns'], i: number, sheetRow: number): void {
  const text = textsOf(columns, i)[0] ?? '';
  const amount = minorOf(accounts, columns.debit?.[i], 0) - minorOf(accounts, columns.credit?.[i], 0);
  accounts.totals.push({ sheetRow, kind: 'subtotal', text, amount: Number.isNaN(amount) ? null : amount });
}

function noteBalance(
  accounts: Accounts,
  at: Position,
  columns: SheetColumns['columns'],
  i: number,
  sheetRow: number,
): void {
  const currency = Math.max(0, columns.currency ? accounts.readers.currency(columns.currency[i]) : -1);
  const theirs = signedBalance(accounts, columns, i, currency);
  if (theirs === null || at.customer < 0) return;
  const key = `${at.customer} ${currency}`;
  const ours = at.sums.get(key) ?? 0;
  accounts.closing.set(key, { customer: at.customer, currency, sheetRow, theirs, ours });
}

/** The balance of the line, owed to us positive; null where it has none. 贷 and Cr turn a balance without sign. */
function signedBalance(
  accounts: Accounts,
  columns: SheetColumns['columns'],
  i: number,
  currency: number,
): number | null {
  const cell = columns.runningBalance?.[i];
  if (isBlank(cell)) return null;
  const minor = minorOf(accounts, cell, currency);
  if (Number.isNaN(minor)) return null;
  const isCredit = /^(?:贷|貸|cr)/i.test(cellText(columns.balanceSide?.[i]));
  return isCredit ? -Math.abs(minor) : minor;
}

/** 0 for a blank, NaN for what is no amount. */
function minorOf({ readers, options }: Accounts, cell: Cell | undefined, currency: number): number {
  const isComma = options.decimals === 'comma' && typeof cell === 'string';
  const { value, state } = readAmount(isComma ? swapSigns(cell) : cell);
  if (state === 'blank') return 0;
  return state === 'value' ? toSheetMinor(value, options.unitFactor, readers.digits[currency] ?? 2) : NaN;
}
