import { civilDay } from '../../../src/domain/calendar/civilDay';
import { columnsToRead, readLedger, recognise, sheetCurrency } from '../../../src/domain/ledger';
import type {
  Cell,
  Field,
  LedgerReading,
  ReadingOptions,
  Recognition,
  SheetColumns,
} from '../../../src/domain/ledger/types';

export type Row = readonly Cell[];

export function day(iso: string): number {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const found = civilDay(year, month, date);
  if (found === null) throw new RangeError(iso);
  return found;
}

export const OPTIONS: ReadingOptions = {
  asOf: day('2025-03-31'),
  baseCurrency: 'CNY',
  unitFactor: 1,
  dateOrder: 'auto',
  hiddenRows: 'count',
};

/** The mapped columns of a sheet given as rows, as the pane reads them: from the row after the header down. */
export function columnsOf(
  rows: readonly Row[],
  recognition: Recognition,
  hidden: readonly number[] = [],
): SheetColumns {
  const body = rows.slice(recognition.headerRow);
  const columns: Partial<Record<Field, readonly Cell[]>> = {};
  for (const [field, column] of Object.entries(recognition.mapping) as [Field, number][]) {
    columns[field] = body.map((row) => row[column] ?? null);
  }
  const firstRow = recognition.headerRow + 1;
  const flags = Uint8Array.from(body, (_, i) => (hidden.includes(firstRow + i) ? 1 : 0));
  const byColumn = new Map(
    columnsToRead(recognition).map((column) => [column, body.map((row) => row[column] ?? null)] as const),
  );
  return { firstRow, rowCount: body.length, columns, byColumn, hidden: flags, date1904: false };
}

/** Some rows of a block, as an answer of Excel that ends there would have them. */
export function rowsOf(block: SheetColumns, from: number, to: number): SheetColumns {
  const columns: SheetColumns['columns'] = {};
  for (const [field, cells] of Object.entries(block.columns)) columns[field as Field] = cells.slice(from, to);
  const byColumn = new Map([...(block.byColumn ?? [])].map(([at, cells]) => [at, cells.slice(from, to)]));
  return {
    ...block,
    firstRow: block.firstRow + from,
    rowCount: to - from,
    columns,
    byColumn,
    hidden: block.hidden?.slice(from, to) ?? null,
  };
}

/** Recognises and reads a sheet given as rows from row 1. */
export function readSheet(
  rows: readonly Row[],
  options: Partial<ReadingOptions> = {},
  hidden: readonly number[] = [],
): { recognition: Recognition; reading: LedgerReading } {
  const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
  const found = {
    unitFactor: recognition.unitFactor,
    baseCurrency: sheetCurrency(recognition, OPTIONS.baseCurrency),
  };
  const all = { ...OPTIONS, ...found, ...options };
  return { recognition, reading: readLedger(columnsOf(rows, recognition, hidden), recognition, all) };
}

/** Rows set aside as [sheet row, reason, detail]. */
export function asideOf(reading: LedgerReading): (readonly [number, string, string])[] {
  return reading.setAside.map(({ sheetRow, reason, detail }) => [sheetRow, reason, detail]);
}

/** Kept items as [sheet row, customer key, due day, open minor units, currency]. */
export function keptOf({ ledger }: LedgerReading): (readonly [number, string, number, number, string])[] {
  return Array.from({ length: ledger.count }, (_, i) => [
    ledger.sheetRow[i] ?? 0,
    ledger.customers[ledger.customer[i] ?? -1]?.key ?? '',
    ledger.dueDay[i] ?? 0,
    ledger.open[i] ?? NaN,
    ledger.currencies[ledger.currency[i] ?? -1] ?? '',
  ]);
}
