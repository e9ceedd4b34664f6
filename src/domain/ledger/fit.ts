import type { ColumnProfile } from './profile';
import type { Field } from './types';

/** An empty column can still be what its header says, but a filled one that fits is better. */
const EMPTY = 0.75;
const POOR = 0.3;
const NO = 0.1;

/** How well the cells of a column fit a field, 0..1: the evidence against which a header's name is weighed. */
export function fit(field: Field, cells: ColumnProfile): number {
  if (cells.filled === 0) return EMPTY;
  return (FITS[field] ?? anything)(cells);
}

const anything = () => 1;
const share = (value: number, full = 0.6) => (value >= full ? 1 : value >= full / 2 ? 0.6 : POOR);

function date(cells: ColumnProfile): number {
  return share(cells.dates, 0.5);
}

/** Amounts; numbers that all are days of recent years and never have cents are more likely dates. */
function amount(cells: ColumnProfile): number {
  if (cells.textDates > 0.5) return NO;
  const datelike = cells.dates > 0.9 && cells.decimals === 0 && cells.negatives === 0 && cells.filled >= 3;
  return share(cells.amounts) * (datelike ? 0.5 : 1);
}

function documentNumber(cells: ColumnProfile): number {
  if (cells.isSerial) return POOR;
  if (cells.textDates > 0.5) return NO;
  if (cells.decimals > 0.5 && cells.codes < 0.9) return POOR;
  return cells.distinct >= 0.3 ? 1 : 0.7;
}

const FITS: Partial<Record<Field, (cells: ColumnProfile) => number>> = {
  invoiceDate: date,
  docDate: date,
  baselineDate: date,
  dueDate: date,
  settledDate: date,
  promiseDate: date,
  lastContact: date,
  amountOriginal: amount,
  amountPaid: amount,
  amountTax: amount,
  balance: amount,
  balanceLocal: amount,
  creditBalance: amount,
  creditLimit: amount,
  warrantyAmount: amount,
  promiseAmount: amount,
  advance: amount,
  fxRate: amount,
  invoiceNo: documentNumber,
  docNo: documentNumber,
  customerCode: (cells) =>
    cells.textDates > 0.5 || cells.isSerial ? NO : cells.codes >= 0.7 ? 1 : cells.words > 0.5 ? 0.5 : POOR,
  customerName: (cells) =>
    cells.textDates > 0.5 ? NO : cells.words < 0.5 ? 0.5 : cells.codes > 0.9 ? 0.93 : 1,
  // Names that we do not know are still currencies: to count them as the base currency would be worse.
  currency: (cells) =>
    cells.currencies >= 0.5 ? 1 : cells.amounts > 0.5 || cells.textDates > 0.5 ? NO : 0.5,
  docType: (cells) =>
    cells.documentTypes >= 0.3
      ? 1
      : cells.clearingStates > 0.5
        ? NO
        : cells.distinct > 0.8 && cells.filled > 5
          ? 0.5
          : 0.8,
  stage: (cells) => (cells.clearingStates > 0.5 ? NO : cells.documentTypes > 0.5 ? POOR : 0.95),
  clearing: (cells) =>
    cells.clearingStates > 0.5 || cells.yesNo > 0.5 || cells.codes > 0.5 || cells.dates > 0.5 ? 1 : 0.6,
  voided: (cells) => (cells.yesNo > 0.5 || cells.filled === 0 ? 1 : 0.6),
  openFlag: (cells) => (cells.yesNo > 0.5 || cells.clearingStates > 0.5 ? 1 : POOR),
  daysOverdue: (cells) => share(cells.smallWhole),
  ageBucket: (cells) => (cells.smallWhole > 0.8 ? POOR : cells.textDates > 0.5 ? NO : 1),
  terms: (cells) => (cells.textDates > 0.5 ? NO : cells.terms >= 0.5 ? 1 : 0.75),
  email: (cells) => share(cells.emails, 0.5),
  contact: (cells) => (cells.words > 0.5 ? 0.97 : POOR),
  salesRep: (cells) => (cells.words > 0.5 ? 1 : 0.6),
};
