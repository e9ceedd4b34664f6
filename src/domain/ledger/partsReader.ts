import { serialOf } from '../calendar/civilDay';
import { cellText, isBlank } from './cells';
import { DEFAULT_TERMS } from '../terms';
import { withDeductions } from './deductions';
import { withoutFields } from './mappings';
import { isHeaderAgain, isLoneNote } from './notes';
import { isByCurrency, isByPeriod } from './partKinds';
import { createItemReader, type LedgerReader } from './reader';
import { readAmount } from './rowReader';
import { dueByEvent, paidInOrder, partAmount } from './stageRows';
import { sharesOf } from './stages';
import { sumLabel } from './structure';
import type {
  Cell,
  Field,
  LedgerReading,
  LedgerWarning,
  ReadingOptions,
  Recognition,
  RowPart,
  SheetColumns,
  StageEvent,
} from './types';

/**
 * Reads sheets whose rows hold several items (milestones of a contract, age buckets of a report): each part that has
 * an amount becomes an item of its own, and the item reader does the rest.
 */
export function createPartsReader(recognition: Recognition, options: ReadingOptions): LedgerReader {
  const parts = recognition.parts ?? [];
  const [first] = parts;
  const due =
    parts.find((part) => part.due !== null)?.due ?? parts.find(({ after }) => after)?.after?.event ?? null;
  const isReport = recognition.kind === 'bucket_report';
  const reportDay = recognition.asOf ?? options.asOf;
  const total = recognition.mapping.balance ?? recognition.mapping.amountOriginal;
  const mapping = withoutFields(recognition.mapping, ['balance', 'balanceLocal', 'amountTax']);
  const inner = createItemReader(
    {
      ...recognition,
      deductions: [],
      mapping: {
        ...mapping,
        amountOriginal: first?.amount ?? 0,
        ...(first?.paid == null ? {} : { amountPaid: first.paid }),
        ...(due === null ? {} : { dueDate: due }),
      },
    },
    options,
  );
  const odd: LedgerWarning[] = [];
  const isOrderPaid =
    recognition.mapping.amountPaid !== undefined &&
    first?.paid == null &&
    !isReport &&
    first?.currency === undefined;
  const finish = (reading: LedgerReading): LedgerReading =>
    withParts(reading, parts, isReport, isOrderPaid ? [...odd, PAID_IN_ORDER] : odd);
  return {
    push: (given) => {
      const block = withDeductions(given, recognition);
      inner.push(expand(block, recognition, options, reportDay));
      if (total !== undefined && !first?.share && first?.currency === undefined)
        odd.push(...oddTotals(block, parts, total));
    },
    finish: (asOf) => finish(inner.finish(asOf)),
    finishing: function* (asOf) {
      return finish(yield* inner.finishing(asOf));
    },
  };
}

const PAID_IN_ORDER: LedgerWarning = {
  sheetRow: null,
  message: { key: 'ledger.warning.paidInOrder', values: {} },
};

/** Fields whose text may head a sum. */
const LABELS: readonly Field[] = [
  'customerName',
  'customerCode',
  'docNo',
  'invoiceNo',
  'docType',
  'contractNo',
  'remark',
];
/** What a part has instead. */
const REPLACED: ReadonlySet<Field> = new Set([
  'balance',
  'balanceLocal',
  'amountTax',
  'amountOriginal',
  'amountPaid',
  'dueDate',
]);

/** A part of a row, and what was received for it. */
interface Pick {
  readonly i: number;
  /** Null for a row that is no item. */
  readonly part: RowPart | null;
  readonly paid: Cell;
}

/** One row a part; rows that are no item at all stay one row, with the sum of their parts. */
function expand(
  block: SheetColumns,
  { parts = [], kind, mapping, headers }: Recognition,
  options: ReadingOptions,
  reportDay: number,
): SheetColumns {
  const picks: Pick[] = [];
  const hasCurrencies = isByCurrency(parts);
  const own = options.baseCurrency || null;
  const amountOf = (part: RowPart, i: number) => partAmount(block, part, i, options.unitFactor);
  const ofOrder = parts.some(({ paid, balance }) => paid !== null || balance !== null)
    ? undefined
    : block.columns.amountPaid;
  for (let i = 0; i < block.rowCount; i++) {
    // What columns of several currencies come to are as many sums.
    const isOneSum = !hasCurrencies && isSum(block.columns, i);
    const filled = isOneSum
      ? []
      : parts.filter((part) => isMeant(block, part, i) && holdsAmount(amountOf(part, i)));
    const isText = filled.some((part) => readAmount(amountOf(part, i)).state === 'invalid');
    const held = isText && isNoItem(block, i, headers) ? [] : filled;
    if (held.length === 0) picks.push({ i, part: null, paid: null });
    const amounts = held.map((part) => amountOf(part, i));
    const received = ofOrder && paidInOrder(ofOrder[i], amounts);
    held.forEach((part, at) => picks.push({ i, part, paid: received?.[at] ?? paidOf(block, part, i) }));
  }
  const sumOf = (i: number): Cell => {
    const values = parts
      .map((part) => readAmount(amountOf(part, i)))
      .filter(({ state }) => state === 'value');
    return values.length === 0
      ? null
      : Number(values.reduce((sum, { value }) => sum + value, 0).toPrecision(15));
  };
  const columns: Partial<Record<Field, readonly Cell[]>> = {};
  for (const [field, cells] of Object.entries(block.columns) as [Field, readonly Cell[]][])
    if (!REPLACED.has(field)) columns[field] = picks.map(({ i }) => cells[i] ?? null);
  columns.amountOriginal = picks.map(({ i, part }) => (part ? (amountOf(part, i) ?? null) : sumOf(i)));
  if (ofOrder || parts.some(({ paid }) => paid !== null)) columns.amountPaid = picks.map(({ paid }) => paid);
  const { convention } = options.terms ?? DEFAULT_TERMS;
  columns.dueDate = picks.map(({ i, part }) => {
    const after = eventOf(block, part, i);
    return after ? dueByEvent(block, after, i, convention) : dueCell(block, part, i, reportDay);
  });
  // A stage that waits for its event is due by nothing else, and dated by it; 3331 only says that there are stages.
  if (columns.terms)
    columns.terms = picks.map(({ i, part }) => {
      const cell = block.columns.terms?.[i] ?? null;
      return eventOf(block, part, i) || (part?.share === undefined && sharesOf(cell)) ? null : cell;
    });
  if (columns.docDate && parts.some(({ after }) => after?.event === mapping.docDate))
    columns.docDate = picks.map(({ i, part }) => {
      const after = eventOf(block, part, i);
      return (after ? block.byColumn?.get(after.event) : block.columns.docDate)?.[i] ?? null;
    });
  if (isByPeriod(parts))
    columns.docDate = picks.map(({ part }) =>
      part?.dated === undefined ? null : serialOf(part.dated, block.date1904),
    );
  const isMilestones = kind === 'milestones';
  if (isMilestones) {
    const number = columns.invoiceNo ? 'invoiceNo' : 'docNo';
    const numbers = columns[number] ?? columns.contractNo;
    columns[number] = picks.map(({ part }, at) => joined(numbers?.[at], part));
  }
  if (hasCurrencies) columns.currency = picks.map(({ part }) => part && (part.currency || own));
  else columns.docType = picks.map(({ part }, at) => (part ? part.label : (columns.docType?.[at] ?? null)));
  return {
    ...block,
    rowCount: picks.length,
    columns,
    sheetRows: Int32Array.from(picks, ({ i }) => block.firstRow + i),
    hidden: block.hidden && Uint8Array.from(picks, ({ i }) => block.hidden?.[i] ?? 0),
    dueAssumed: kind === 'bucket_report' || block.dueAssumed === true || isByPeriod(parts),
  };
}

/** A note or the header again stands where the amounts of items do. */
function isNoItem({ byColumn }: SheetColumns, i: number, headers: readonly string[]): boolean {
  return (
    isLoneNote([...(byColumn?.values() ?? [])].map((cells) => cells[i])) ||
    isHeaderAgain(byColumn, i, headers)
  );
}

function isSum(columns: SheetColumns['columns'], i: number): boolean {
  return LABELS.some((field) => {
    const label = sumLabel(cellText(columns[field]?.[i]));
    return label !== null && label.form !== 'doubtful';
  });
}

function holdsAmount(cell: Cell | undefined): boolean {
  if (isBlank(cell)) return false;
  const { state, value } = readAmount(cell);
  return state !== 'value' || value !== 0;
}

/** Where one column has what is open in all currencies, the amounts invoiced say which one it is. */
function isMeant({ byColumn }: SheetColumns, { amount, balance, currency }: RowPart, i: number): boolean {
  const isTold = currency === undefined || balance === null || balance === amount;
  return isTold || holdsAmount(byColumn?.get(amount)?.[i]);
}

/** What a part waits for in row `i`: an order whose terms name no stages is due by those terms. */
function eventOf({ byColumn }: SheetColumns, part: RowPart | null, i: number): StageEvent | undefined {
  if (!part?.share) return part?.after;
  return sharesOf(byColumn?.get(part.share.column)?.[i]) ? part.after : undefined;
}

/** A balance needs nothing taken off; what was paid is taken off the amount. */
function paidOf({ byColumn }: SheetColumns, part: RowPart, i: number): Cell {
  return part.balance !== null || part.paid === null ? null : (byColumn?.get(part.paid)?.[i] ?? null);
}

function dueCell(
  { byColumn, columns, date1904 }: SheetColumns,
  part: RowPart | null,
  i: number,
  reportDay: number,
): Cell {
  if (part === null) return null;
  if (part.daysLate !== null) return serialOf(reportDay - part.daysLate, date1904);
  // Where nothing says when a row falls due, how late it is may.
  if (part.due === null) return part.currency === undefined ? null : (columns.dueDate?.[i] ?? null);
  return byColumn?.get(part.due)?.[i] ?? null;
}

function joined(number: Cell | undefined, part: RowPart | null): Cell {
  const text = cellText(number);
  return part === null ? (number ?? null) : [text, part.label].filter(Boolean).join(' ');
}

/** Rows whose own total is not the sum of their parts; nobody can say which of the two is right. */
function oddTotals(
  { byColumn, columns, rowCount, firstRow }: SheetColumns,
  parts: readonly RowPart[],
  total: number,
): LedgerWarning[] {
  const odd: LedgerWarning[] = [];
  for (let i = 0; i < rowCount; i++) {
    if (isSum(columns, i)) continue;
    const theirs = readAmount(byColumn?.get(total)?.[i]);
    const each = parts.map(({ amount }) => readAmount(byColumn?.get(amount)?.[i]));
    if (theirs.state !== 'value' || !each.some(({ state }) => state === 'value')) continue;
    const ours = each.reduce((sum, { state, value }) => sum + (state === 'value' ? value : 0), 0);
    if (Math.abs(ours - theirs.value) < 0.005) continue;
    odd.push({
      sheetRow: firstRow + i,
      message: { key: 'ledger.warning.partsDiffer', values: { row: firstRow + i } },
    });
  }
  return odd;
}

/** Nobody reads more than this one by one. */
const LISTED_AT_MOST = 50;

function withParts(
  reading: LedgerReading,
  parts: readonly RowPart[],
  isReport: boolean,
  odd: readonly LedgerWarning[],
): LedgerReading {
  const partOf = (docNo: string) => parts.find(({ label }) => docNo.endsWith(label));
  const setAside = reading.setAside.map((row) => {
    const part = isReport ? undefined : partOf(row.docNo);
    if (!part || row.column === null) return row;
    const day = part.due ?? part.after?.event;
    const column = row.field === 'dueDate' && day !== undefined ? day : (part.balance ?? part.amount);
    return { ...row, column };
  });
  const assumed: LedgerWarning[] = isReport
    ? [
        {
          sheetRow: null,
          message: { key: 'ledger.warning.dueByBucket', values: { count: reading.ledger.count } },
        },
      ]
    : isByPeriod(parts) && reading.ledger.count > 0
      ? [
          {
            sheetRow: null,
            message: { key: 'ledger.warning.datedByPeriod', values: { count: reading.ledger.count } },
          },
        ]
      : [];
  return {
    ...reading,
    setAside,
    structuralRows: [...new Set(reading.structuralRows)],
    warnings: [...assumed, ...odd.slice(0, LISTED_AT_MOST), ...reading.warnings],
  };
}
