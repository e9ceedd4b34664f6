import { cellText, isBlank } from './cells';
import type { Gathered } from './gathered';
import { toSheetMinor, type AmountReading } from './rowReader';
import { isDocumentNumber, isSignatureOrNote, totalKind } from './structure';
import type { Field, Recognition, SheetColumns, SheetTotal } from './types';

/** The state that runs on from row to row. */
export interface Running {
  customer: number;
  /** A blank row lies between the last named customer and here. */
  blankSince: boolean;
  sumOfBlock: number;
  sumOfAll: number;
}

type Columns = SheetColumns['columns'];

export function isDated({ dueDate, invoiceDate, docDate }: Columns, i: number): boolean {
  return !isBlank(dueDate?.[i]) || !isBlank(invoiceDate?.[i]) || !isBlank(docDate?.[i]);
}

/** Header texts by field, lowest level: what a header repeated on the next page says again. */
export function headerTexts({ mapping, headers }: Recognition): ReadonlyMap<Field, string> {
  const entries = Object.entries(mapping) as [Field, number][];
  return new Map(entries.map(([field, column]) => [field, lastLevel(headers[column] ?? '')]));
}

function lastLevel(header: string): string {
  return (header.split('-').pop() ?? '').replace(/\s+/g, '');
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
