import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { minorDigits } from '../money/minor';
import { cellText, isBlank } from './cells';
import type { Gathered } from './gathered';
import { headsItsSum } from './headedSum';
import { OPEN_AMOUNTS } from './mappings';
import { furtherHeader } from './otherTable';
import { toSheetMinor, type AmountReading, type CellReaders } from './rowReader';
import { isDocumentNumber, isPageOrTitle, isSignatureOrNote, sumLabel, type SumLabel } from './structure';
import type { Cell, Field, Recognition, SheetColumns, SheetTotal } from './types';

/** The state that runs on from row to row. */
export interface Running {
  customer: number;
  /** A blank row lies between the last named customer and here. */
  blankSince: boolean;
  /** A line with nothing but a customer; it heads a group only if the next item names none. */
  heading: Heading | null;
  sumOfBlock: number;
  sumOfAll: number;
  /** A further table has begun whose columns mean something else. */
  isOtherTable: boolean;
  /** The one customer of a statement that names it above the table; -1 where columns do. */
  readonly addressee: number;
}

export interface Heading {
  readonly code: Cell | undefined;
  readonly name: Cell | undefined;
  readonly blankSince: boolean;
}

type Columns = SheetColumns['columns'];

export function isDated(
  { dueDate, invoiceDate, docDate }: Columns,
  i: number,
  readers: CellReaders,
): boolean {
  return (
    saysDate(dueDate?.[i], readers) || saysDate(invoiceDate?.[i], readers) || saysDate(docDate?.[i], readers)
  );
}

/** A date, or what was meant to be one (2025-02-30); not a dash, a sum's label or a signature in the date's column. */
function saysDate(cell: Cell | undefined, readers: CellReaders): boolean {
  if (cell === null || cell === undefined || cell === '') return false;
  if (typeof cell === 'number') return true;
  const reading = readers.date(cell, false);
  if (reading === NO_DAY) return false;
  if (reading !== INVALID_DAY) return true;
  const text = cellText(cell);
  return /\d.*[-/.年].*\d/.test(text) && sumLabel(text) === null && !isSignatureOrNote(text);
}

/** Header texts by field, every level: what a header repeated on the next page says again. */
export function headerTexts({ mapping, headers }: Recognition): ReadonlyMap<Field, ReadonlySet<string>> {
  const entries = Object.entries(mapping) as [Field, number][];
  return new Map(entries.map(([field, column]) => [field, levelsOf(headers[column] ?? '')]));
}

function levelsOf(header: string): ReadonlySet<string> {
  const levels = [header, ...header.split('-')].map((level) => level.replace(/\s+/g, ''));
  return new Set(levels.filter((level) => level !== ''));
}

/** Whether a row holds no item: blank, a header again, a sum, a page's carry, a signature or a note. Notes sums and groups on the way. */
export function isStructural(
  gathered: Gathered,
  running: Running,
  columns: Columns,
  i: number,
  sheetRow: number,
  amount: AmountReading,
  number: string,
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): boolean {
  const filled = (Object.keys(columns) as Field[]).filter((field) => !isBlank(columns[field]?.[i]));
  if (filled.length === 0) {
    running.blankSince = true;
    if (running.heading) running.heading = { ...running.heading, blankSince: true };
    return true;
  }
  const header = amount.state === 'value' ? null : furtherHeader(columns, i, filled, headers);
  if (header !== null) {
    // What stood right above a header was the page's title.
    running.heading = null;
    running.isOtherTable = header === 'other';
    return true;
  }
  const isNumbered = number !== '' && isDocumentNumber(number);
  const isItem = isNumbered || isDated(columns, i, gathered.readers);
  const label = labelOf(gathered, running, columns, i, filled, isNumbered, isItem, amount);
  if (running.isOtherTable) return label !== null || filled.length < 2;
  if (label !== null || isUnlabelledSum(filled, amount, running, gathered)) {
    const kind = label?.kind ?? (isSumOfAll(amount, running, gathered) ? 'total' : 'subtotal');
    noteTotal(gathered, running, columns, i, sheetRow, label?.text ?? '', kind);
    return true;
  }
  if (
    amount.state === 'value' &&
    filled.every((field) => HEADED.has(field)) &&
    isGroupSum(gathered, columns, i, amount)
  ) {
    noteHeading(
      running,
      columns,
      i,
      filled.filter((field) => !AMOUNT_FIELDS.has(field)),
    );
    return true;
  }
  if (amount.state !== 'value' && !isItem && isNote(columns, i, filled)) return true;
  if (amount.state !== 'blank') return false;
  // Somebody's invoice without an amount is an item all the same: it must be seen.
  const isInvoice = isDated(columns, i, gathered.readers) && !isNote(columns, i, filled);
  if (isNumbered ? isInvoice || filled.length >= 3 : isInvoice && filled.length >= 3) return false;
  noteHeading(running, columns, i, filled);
  return true;
}

/** A remark may begin with 备注： beside any item; a page's number or title stands alone, under whatever column comes first. */
function isNote(columns: Columns, i: number, filled: readonly Field[]): boolean {
  const isAlone = filled.length === 1;
  return filled.some((field) => {
    const text = cellText(columns[field]?.[i]);
    return field !== 'remark' && (isSignatureOrNote(text) || (isAlone && isPageOrTitle(text)));
  });
}

function noteHeading(running: Running, columns: Columns, i: number, filled: readonly Field[]): void {
  const code = columns.customerCode?.[i];
  const name = columns.customerName?.[i];
  const texts = [cellText(code), cellText(name)].filter((text) => text !== '');
  if (texts.length === 0 || filled.length > 2 || texts.some(isPageOrTitle)) return;
  running.heading = { code, name, blankSince: false };
}

/** Terms are never asked: 月结30天汇总开票 is one. */
export const LABEL_FIELDS: readonly Field[] = [
  'customerName',
  'customerCode',
  'invoiceNo',
  'docNo',
  'docType',
  'contractNo',
  'currency',
  'salesRep',
  'department',
  'remark',
  'dueDate',
  'invoiceDate',
  'docDate',
];

function labelOf(
  gathered: Gathered,
  running: Running,
  columns: Columns,
  i: number,
  filled: readonly Field[],
  isNumbered: boolean,
  isItem: boolean,
  amount: AmountReading,
): { text: string; kind: SheetTotal['kind'] } | null {
  for (const field of LABEL_FIELDS) {
    if (!filled.includes(field)) continue;
    const text = cellText(columns[field]?.[i]);
    const label = sumLabel(text);
    if (label === null) continue;
    const isNumber = field === 'invoiceNo' || field === 'docNo';
    // "Total Energies" with a document is an item all the same.
    if (!isNumber && isNumbered) continue;
    if (label.form === 'whole') return { text, kind: label.kind };
    if (field === 'remark' && filled.length > 2) continue;
    if (isItem && amount.state !== 'blank') continue;
    if (label.form === 'doubtful' && !isSumOf(gathered, running, label, amount)) continue;
    return { text, kind: label.kind };
  }
  return null;
}

/** "Total Acme" is a sum where Acme stands above it, or where it is what the rows above it come to. */
function isSumOf(
  { customers, options }: Gathered,
  running: Running,
  { of }: SumLabel,
  amount: AmountReading,
): boolean {
  const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (running.customer >= 0 && fold(customers.name(running.customer)) === fold(of)) return true;
  return isSumAbove(
    running,
    toSheetMinor(amount.value, options.unitFactor, minorDigits(options.baseCurrency)),
  );
}

/** A figure alone in its row that is the sum of what stands above it. */
function isUnlabelledSum(
  filled: readonly Field[],
  amount: AmountReading,
  running: Running,
  { options }: Gathered,
): boolean {
  if (amount.state !== 'value' || !filled.every((field) => AMOUNT_FIELDS.has(field))) return false;
  const minor = toSheetMinor(amount.value, options.unitFactor, minorDigits(options.baseCurrency));
  return isSumAbove(running, minor);
}

/** Without a label, the sum of the group above is a subtotal. */
function isSumOfAll(amount: AmountReading, running: Running, { options }: Gathered): boolean {
  const minor = toSheetMinor(amount.value, options.unitFactor, minorDigits(options.baseCurrency));
  return minor === running.sumOfAll;
}

function isSumAbove(running: Running, minor: number): boolean {
  return minor !== 0 && (minor === running.sumOfBlock || minor === running.sumOfAll);
}

const AMOUNT_FIELDS: ReadonlySet<Field> = new Set([...OPEN_AMOUNTS, 'warrantyAmount', 'advance']);

/** What a line has that gives the sum of a group with its customer. */
export const HEADED: ReadonlySet<Field> = new Set([...AMOUNT_FIELDS, 'customerCode', 'customerName']);

function isGroupSum(
  { addsTax, readers }: Gathered,
  columns: Columns,
  i: number,
  { value }: AmountReading,
): boolean {
  const isItem = (row: number) =>
    isDated(columns, row, readers) ||
    isDocumentNumber(cellText(columns.invoiceNo?.[row] ?? columns.docNo?.[row]));
  return headsItsSum(columns, i, value, addsTax, isItem);
}

function noteTotal(
  { sums }: Gathered,
  running: Running,
  columns: Columns,
  i: number,
  sheetRow: number,
  text: string,
  kind: SheetTotal['kind'],
): void {
  const cells = OPEN_AMOUNTS.flatMap((field) =>
    columns[field] ? [[field, [columns[field][i] ?? null]] as const] : [],
  );
  const currencyText = cellText(columns.currency?.[i]);
  sums.push({ sheetRow, kind, text, currencyText, cells: Object.fromEntries(cells) });
  if (kind === 'carried_forward') return;
  // What follows a sum belongs to another group: its customer must be named anew.
  running.customer = -1;
  running.heading = null;
  running.blankSince = false;
  running.sumOfBlock = 0;
}
