import type { Ageing, CurrencyAgeing } from '../domain/ageing/types';
import { NO_DAY } from '../domain/calendar/types';
import type { Customer } from '../domain/ledger/types';
import { minorToNumber, toMinor } from '../domain/money/minor';
import type { PastBalance } from '../domain/plan/promises/balances';
import type { Language } from '../locales/language';
import { makeSheet, work } from './bookWork';
import { sheetOf, type MarkedSheets } from './marks';
import type { Kept } from './port';
import { CODE, DAY, TEXT } from './records/field';
import { openRecords, rowReaders, type RecordSheet, type RowReader } from './records/recordTable';
import type { Vocabulary } from './records/vocabulary';
import { appendRecords, type RecordValues } from './records/writeRecords';

/** Balances by customer and bucket at each close, one line each, so that pivot tables and charts can be laid over them. */
const SNAPSHOTS: RecordSheet = {
  mark: 'snapshots',
  tableName: 'DuesheetSnapshots',
  essential: ['asOf', 'name', 'currency', 'bucket', 'amount'],
  columns: [
    { id: 'asOf', field: DAY, width: 12 },
    { id: 'code', field: CODE, width: 12 },
    { id: 'name', field: TEXT, width: 28 },
    { id: 'currency', field: { kind: 'currency' }, width: 10 },
    { id: 'bucket', field: CODE, width: 12 },
    { id: 'amount', field: { kind: 'amount' }, width: 16 },
    { id: 'key', field: CODE, width: 12, hidden: true },
  ],
};

/** Appends the balances of that day, making the sheet on first use. A day that is kept already is left as it was kept. */
export function keepSnapshot(
  ageing: Ageing,
  customers: readonly Customer[],
  language: Language,
): Promise<Kept> {
  return work('snapshots', language, async (tools) => {
    const { context, vocabulary, date1904, speaker } = tools;
    const records = ageing.currencies.flatMap((currency) => linesOf(currency, ageing.asOf, customers));
    const open = await openRecords(context, SNAPSHOTS, vocabulary);
    if (!open)
      return { sheetName: await makeSheet(tools, SNAPSHOTS, records), rows: records.length, stood: false };
    for (const row of rowReaders(SNAPSHOTS, open, vocabulary, date1904, []))
      if (row.day('asOf') === ageing.asOf) return { sheetName: open.sheetName, rows: 0, stood: true };
    await appendRecords(context, SNAPSHOTS, open, records, speaker, date1904);
    return { sheetName: open.sheetName, rows: records.length, stood: false };
  });
}

/** What was read last, and of how many rows: snapshots are appended and not edited, and can be many. */
let read: { readonly sheetId: string; readonly rows: number; readonly balances: readonly PastBalance[] } = {
  sheetId: '',
  rows: 0,
  balances: [],
};

/** The balances kept so far, as far as their lines can be read; empty where there is no such sheet. */
export async function readBalances(
  context: Excel.RequestContext,
  vocabulary: Vocabulary,
  date1904: boolean,
  sheets: MarkedSheets,
): Promise<readonly PastBalance[]> {
  const sheet = sheetOf(sheets, 'snapshots');
  if (!sheet) return [];
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowCount');
  await context.sync();
  if (used.isNullObject) return [];
  if (read.sheetId === sheet.id && read.rows === used.rowCount) return read.balances;
  const open = await openRecords(context, SNAPSHOTS, vocabulary, sheets);
  const rows = open ? [...rowReaders(SNAPSHOTS, open, vocabulary, date1904, [])] : [];
  read = { sheetId: sheet.id, rows: used.rowCount, balances: rows.flatMap(balanceOf) };
  return read.balances;
}

function balanceOf(row: RowReader): PastBalance[] {
  const [day, customerKey, currency] = [row.day('asOf'), row.text('key'), row.currency('currency')];
  const amount = row.number('amount');
  if (day === NO_DAY || customerKey === '' || currency === '' || amount === null) return [];
  return [{ day, customerKey, currency, bucket: row.text('bucket'), amount: toMinor(amount, currency) }];
}

/** One line for each bucket in which a customer has something; credits kept apart are a bucket of their own. */
function linesOf(ageing: CurrencyAgeing, asOf: number, customers: readonly Customer[]): RecordValues[] {
  const { currency, buckets, byCustomer } = ageing;
  return [...ageing.customers].flatMap((index, c) => {
    const customer = customers[index];
    if (!customer) return [];
    return buckets.flatMap((bucket, b) => {
      const amount = byCustomer[c * buckets.length + b] ?? 0;
      if (amount === 0) return [];
      const { key, code, name } = customer;
      return [{ asOf, code, name, currency, bucket, amount: minorToNumber(amount, currency), key }];
    });
  });
}
