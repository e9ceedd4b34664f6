import { newTally } from '../calendar/dateOrder';
import type { CivilDay } from '../calendar/types';
import { runSteps, type Steps } from '../steps';
import { NO_CURRENCY } from '../money/currency';
import { cellText } from './cells';
import { createCustomerBook } from './customerBook';
import { newDocumentNumbers } from './documentNumbers';
import { fillColumns } from './fillColumns';
import { firstLook } from './firstLook';
import { countRow, type Gathered } from './gathered';
import { isNetOfTax } from './missing';
import { openAmount } from './openAmount';
import { addTrouble, Mark, newPendingRows, reserve } from './pending';
import { headerTexts, isStructural, type Running } from './rowKind';
import { createCellReaders, numberAmount, readAmount, toSheetMinor, type AmountReading } from './rowReader';
import { settle } from './settle';
import type { Field, LedgerReading, ReadingOptions, Recognition, SheetColumns } from './types';
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

export function createItemReader(recognition: Recognition, options: ReadingOptions): LedgerReader {
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
  const running: Running = { customer: -1, blankSince: false, heading: null, sumOfBlock: 0, sumOfAll: 0 };
  return {
    push: (block) => pushBlock(gathered, running, block),
    finish: (asOf = options.asOf) => runSteps(settle(gathered, asOf)),
    finishing: (asOf = options.asOf) => settle(gathered, asOf),
  };
}

/**
 * Reads a block in three walks: what is plain to see of all its rows, which of them are items and whose, and for the
 * items one column after the other. A column's own loop touches nothing but that column, and costs nothing without it.
 */
function pushBlock(gathered: Gathered, running: Running, block: SheetColumns): void {
  const { rows } = gathered;
  const from = rows.count;
  reserve(rows, block.rowCount, block.columns);
  const { amount, number, isDocument } = firstLook(block, gathered.readers);
  const headers = headerTexts(gathered.recognition);
  const items = new Int32Array(block.rowCount);
  for (let i = 0; i < block.rowCount; i++) {
    const sheetRow = block.sheetRows ? (block.sheetRows[i] as number) : block.firstRow + i;
    const value = amount[i] as number;
    const looked = Number.isNaN(value) ? openAmount(block.columns, i, gathered.addsTax) : null;
    // The common row first: an amount, a document number and a date leave nothing to wonder about.
    const isPlain = isDocument[i] === 1 && (looked === null || looked.state === 'value');
    if (!isPlain) {
      const seen = looked ?? numberAmount(value);
      const text = number[i] as string;
      if (isStructural(gathered, running, block.columns, i, sheetRow, seen, text, headers)) {
        gathered.structural.push(sheetRow);
        continue;
      }
    }
    items[rows.count - from] = i;
    addItem(gathered, running, block, i, sheetRow, value, looked);
  }
  fillColumns(gathered, block, items.subarray(0, rows.count - from), from, number);
}

/** @param looked The open amount where it is more than the number `value`. */
function addItem(
  gathered: Gathered,
  running: Running,
  { columns, hidden, dueAssumed }: SheetColumns,
  i: number,
  sheetRow: number,
  value: number,
  looked: AmountReading | null,
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

  const currency = currencyOf(gathered, columns, i, sheetRow, looked);
  rows.currency[row] = currency;
  const minor = toSheetMinor(
    looked ? looked.value : value,
    options.unitFactor,
    readers.digits[currency] as number,
  );
  rows.amount[row] = minor;
  if (Number.isNaN(minor)) marks |= noteBadAmount(gathered, row, columns, i, looked);
  else {
    running.sumOfBlock += minor;
    running.sumOfAll += minor;
  }
  rows.marks[row] = marks;
}

/** The index of the row's currency: as its cell names it, else as the amount's sign does, else the base currency (0). */
function currencyOf(
  { readers, currencyIsLocal, blankCurrency }: Gathered,
  columns: Columns,
  i: number,
  sheetRow: number,
  amount: AmountReading | null,
): number {
  if (amount?.isLocal && !currencyIsLocal) return 0;
  const stated = columns.currency ? readers.currency(columns.currency[i]) : -1;
  if (stated >= 0) return stated;
  if (amount !== null && amount.currency !== null) return readers.currencyIndex(amount.currency);
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

function noteBadAmount(
  { rows }: Gathered,
  row: number,
  columns: Columns,
  i: number,
  amount: AmountReading | null,
): Mark {
  // A number that is too large to be exact was read without any trouble.
  const state = amount?.state ?? 'value';
  const fields: readonly Field[] = ['balance', 'amountOriginal', 'amountPaid', 'balanceLocal'];
  const field = fields.find((one) => readAmount(columns[one]?.[i]).state === state) ?? 'balance';
  addTrouble(rows, row, { field, text: cellText(columns[field]?.[i]), isError: state === 'error' });
  return state === 'error' ? Mark.AmountError : Mark.AmountInvalid;
}
