import { cellText, isBlank, isError } from './cells';
import { isDated } from './rowKind';
import type { CellReaders } from './rowReader';
import { isCount } from './structure';
import type { SheetColumns } from './types';

/** What a walk through the columns of a block says of its rows, one column after the other. */
export interface FirstLook {
  /** The open amount where it is a number in the column of balances; NaN where it needs a closer look. */
  readonly amount: Float64Array;
  /** The invoice's number, else the document's; '' for none. */
  readonly number: string[];
  /** 1 where a document number and a date leave only the amount to wonder about. */
  readonly isDocument: Uint8Array;
}

export function firstLook({ columns, rowCount }: SheetColumns, readers: CellReaders): FirstLook {
  const number = documentNumbers(columns, rowCount);
  return {
    amount: numericBalances(columns, rowCount),
    number,
    isDocument: documents(columns, number, readers),
  };
}

type Columns = SheetColumns['columns'];

function numericBalances({ balance, creditBalance }: Columns, count: number): Float64Array {
  const amounts = new Float64Array(count).fill(NaN);
  if (!balance) return amounts;
  for (let i = 0; i < count; i++) {
    const cell = balance[i];
    if (typeof cell === 'number' && Number.isFinite(cell)) amounts[i] = cell;
  }
  if (creditBalance) for (let i = 0; i < count; i++) if (!isBlank(creditBalance[i])) amounts[i] = NaN;
  return amounts;
}

function documentNumbers(columns: Columns, count: number): string[] {
  const cells = columns.invoiceNo ?? columns.docNo ?? [];
  const numbers = new Array<string>(count).fill('');
  for (let i = 0; i < count; i++) {
    const cell = cells[i];
    const text = typeof cell === 'string' ? cell.trim() : '';
    numbers[i] = text === '' ? documentNumber(columns, i) : text;
  }
  return numbers;
}

function documentNumber(columns: Columns, i: number): string {
  const invoice = columns.invoiceNo?.[i];
  const number = isBlank(invoice) || isError(invoice) ? columns.docNo?.[i] : invoice;
  return isError(number) ? '' : cellText(number);
}

function documents(columns: Columns, numbers: readonly string[], readers: CellReaders): Uint8Array {
  const are = new Uint8Array(numbers.length);
  const days = columns.dueDate ?? [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as string;
    if (!hasDigit(number) || isCount(number)) continue;
    if (typeof days[i] === 'number' || isDated(columns, i, readers)) are[i] = 1;
  }
  return are;
}

function hasDigit(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
