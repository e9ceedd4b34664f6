import { cellText, isBlank, isError } from './cells';
import { Form, newNumberedTexts, type NumberedTexts, type TextForms } from './numberedTexts';
import { isDated as saysADay, LABEL_FIELDS } from './rowKind';
import type { Gathered } from './gathered';
import { isCount } from './structure';
import { UNREAD } from './textIndex';
import type { Field, SheetColumns } from './types';

/** What a walk through the columns of a block says of its rows, one column after the other. May be longer than the block. */
export interface FirstLook {
  /** The open amount where it is a number in the column of balances; NaN where it needs a closer look. */
  readonly amount: Float64Array;
  /** Every open amount is such a number. */
  areNumbers: boolean;
  /** The customer of the code, where that was read before; `UNREAD` elsewhere. */
  readonly customer: Int32Array;
  /** The currency, where its spelling was read before; `UNREAD` elsewhere. */
  readonly currency: Int32Array;
  /** Columns none of whose cells can head a sum: all were read before, or are numbers. */
  readonly unlabelled: Set<Field>;
  /** The invoice's number, else the document's. */
  readonly number: NumberedTexts;
  /** Not 0 where a date, and a document number or texts none of which heads a sum, leave only the amount to wonder about. */
  readonly isDocument: Uint8Array;
  /** Room for the places of the block's items. */
  readonly items: Int32Array;
}

export function newLook(size: number): FirstLook {
  return {
    amount: new Float64Array(size),
    areNumbers: false,
    customer: new Int32Array(size),
    currency: new Int32Array(size),
    unlabelled: new Set(),
    number: newNumberedTexts(size),
    isDocument: new Uint8Array(size),
    items: new Int32Array(size),
  };
}

/** Looks at a block; what the look before this one said is written over. */
export function firstLook(look: FirstLook, { columns, rowCount }: SheetColumns, gathered: Gathered): void {
  look.unlabelled.clear();
  look.areNumbers = numericBalances(columns, rowCount, look.amount);
  lookUp(columns, rowCount, look, gathered);
  documentNumbers(columns, rowCount, gathered.numbers.forms, look.number);
  documents(columns, rowCount, look, gathered);
}

type Columns = SheetColumns['columns'];

/** @returns whether all of them are numbers. */
function numericBalances({ balance, creditBalance }: Columns, count: number, amounts: Float64Array): boolean {
  if (!balance) {
    amounts.fill(NaN, 0, count);
    return false;
  }
  let areNumbers = true;
  for (let i = 0; i < count; i++) {
    const cell = balance[i];
    if (typeof cell === 'number' && Number.isFinite(cell)) amounts[i] = cell;
    else {
      amounts[i] = NaN;
      areNumbers = false;
    }
  }
  if (creditBalance) for (let i = 0; i < count; i++) if (!isBlank(creditBalance[i])) amounts[i] = NaN;
  return areNumbers && creditBalance === undefined;
}

/** Customers and currencies, as far as their texts were read before. */
function lookUp(
  { customerCode, currency }: Columns,
  count: number,
  look: FirstLook,
  { customers, readers }: Gathered,
): void {
  if (customerCode && !customers.knownCodes(customerCode, count, look.customer))
    look.unlabelled.add('customerCode');
  if (currency && !readers.knownCurrencies(currency, count, look.currency)) look.unlabelled.add('currency');
}

function documentNumbers(columns: Columns, count: number, forms: TextForms, numbers: NumberedTexts): void {
  const cells = columns.invoiceNo ?? columns.docNo;
  if (cells === undefined) return void numbers.form.fill(Form.Blank, 0, count);
  for (let i = 0; i < count; i++) {
    const cell = cells[i];
    if (typeof cell === 'string') forms.take(cell, numbers, i);
    else numbers.form[i] = Form.Blank;
    if (numbers.form[i] === Form.Blank) forms.take(documentNumber(columns, i), numbers, i);
  }
}

function documentNumber(columns: Columns, i: number): string {
  const invoice = columns.invoiceNo?.[i];
  const number = isBlank(invoice) || isError(invoice) ? columns.docNo?.[i] : invoice;
  return isError(number) ? '' : cellText(number);
}

function documents(columns: Columns, count: number, look: FirstLook, gathered: Gathered): void {
  const { readers, numbers } = gathered;
  const { form, number } = look.number;
  const { isDocument } = look;
  const days = columns.dueDate ?? [];
  let isAnyDoubtful = false;
  let areDays = true;
  for (let i = 0; i < count; i++) {
    const which = form[i] as number;
    const isDay = typeof days[i] === 'number';
    if (!isDay) areDays = false;
    const isDated = isDay || saysADay(columns, i, readers);
    const isNumbered =
      which >= Form.First ||
      (which === Form.Kept && isNumber(numbers.forms.text(which, number[i] as number)));
    isDocument[i] = !isDated ? 0 : isNumbered ? 1 : DOUBTFUL;
    if (isDocument[i] === DOUBTFUL) isAnyDoubtful = true;
  }
  if (areDays) look.unlabelled.add('dueDate');
  if (isAnyDoubtful) settleDoubts(columns, count, look, gathered);
}

/** Of a row with a date but without a number: a document unless one of its texts heads a sum. */
const DOUBTFUL = 2;

/** What is known as a customer's code or a currency needs no second look. */
function settleDoubts(
  columns: Columns,
  count: number,
  { isDocument, customer, currency, unlabelled }: FirstLook,
  { readers }: Gathered,
): void {
  for (const field of LABEL_FIELDS) {
    const cells = columns[field];
    if (!cells || unlabelled.has(field)) continue;
    const known = field === 'customerCode' ? customer : field === 'currency' ? currency : null;
    for (let i = 0; i < count; i++) {
      if (isDocument[i] !== DOUBTFUL || (known !== null && known[i] !== UNREAD)) continue;
      const cell = cells[i];
      if (typeof cell === 'string' && readers.headsSum(cell)) isDocument[i] = 0;
    }
  }
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && !isCount(text);
}
