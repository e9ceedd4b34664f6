import { cellText, isBlank, isError } from './cells';
import { Form, newNumberedTexts, type NumberedTexts, type TextForms } from './numberedTexts';
import { isDated as saysADay, LABEL_FIELDS } from './rowKind';
import type { CellReaders } from './rowReader';
import { isCount } from './structure';
import type { SheetColumns } from './types';

/** What a walk through the columns of a block says of its rows, one column after the other. May be longer than the block. */
export interface FirstLook {
  /** The open amount where it is a number in the column of balances; NaN where it needs a closer look. */
  readonly amount: Float64Array;
  /** The invoice's number, else the document's. */
  readonly number: NumberedTexts;
  /** 1 where a date, and a document number or texts none of which heads a sum, leave only the amount to wonder about. */
  readonly isDocument: Uint8Array;
}

export function newLook(size: number): FirstLook {
  return {
    amount: new Float64Array(size),
    number: newNumberedTexts(size),
    isDocument: new Uint8Array(size),
  };
}

/** Looks at a block; what the look before this one said is written over. */
export function firstLook(
  look: FirstLook,
  { columns, rowCount }: SheetColumns,
  forms: TextForms,
  readers: CellReaders,
): void {
  numericBalances(columns, rowCount, look.amount);
  documentNumbers(columns, rowCount, forms, look.number);
  documents(columns, rowCount, forms, look, readers);
}

type Columns = SheetColumns['columns'];

function numericBalances({ balance, creditBalance }: Columns, count: number, amounts: Float64Array): void {
  if (!balance) return void amounts.fill(NaN, 0, count);
  for (let i = 0; i < count; i++) {
    const cell = balance[i];
    amounts[i] = typeof cell === 'number' && Number.isFinite(cell) ? cell : NaN;
  }
  if (creditBalance) for (let i = 0; i < count; i++) if (!isBlank(creditBalance[i])) amounts[i] = NaN;
}

function documentNumbers(columns: Columns, count: number, forms: TextForms, numbers: NumberedTexts): void {
  const cells = columns.invoiceNo ?? columns.docNo ?? [];
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

function documents(
  columns: Columns,
  count: number,
  forms: TextForms,
  { number: { form, number }, isDocument }: FirstLook,
  readers: CellReaders,
): void {
  const days = columns.dueDate ?? [];
  let isAnyDoubtful = false;
  for (let i = 0; i < count; i++) {
    const which = form[i] as number;
    const isDated = typeof days[i] === 'number' || saysADay(columns, i, readers);
    const isNumbered =
      which >= Form.First || (which === Form.Kept && isNumber(forms.text(which, number[i] as number)));
    isDocument[i] = !isDated ? 0 : isNumbered ? 1 : DOUBTFUL;
    if (isDocument[i] === DOUBTFUL) isAnyDoubtful = true;
  }
  if (isAnyDoubtful) settleDoubts(columns, count, isDocument, readers);
}

/** Of a row with a date but without a number, until its texts were looked at. */
const DOUBTFUL = 2;

function settleDoubts(columns: Columns, count: number, isDocument: Uint8Array, readers: CellReaders): void {
  for (const field of LABEL_FIELDS) {
    const cells = columns[field];
    if (!cells) continue;
    for (let i = 0; i < count; i++)
      if (isDocument[i] === DOUBTFUL && readers.headsSum(cells[i])) isDocument[i] = 0;
  }
  for (let i = 0; i < count; i++) if (isDocument[i] === DOUBTFUL) isDocument[i] = 1;
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && !isCount(text);
}
