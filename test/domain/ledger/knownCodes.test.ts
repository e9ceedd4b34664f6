import fc from 'fast-check';
import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import type { LedgerReading } from '../../../src/domain/ledger/types';
import { columnsOf, day, keptOf, OPTIONS, rowsOf, type Row } from './sheet';

const D = day('2025-01-31');
const HEAD: Row = ['客户编码', '发票号', '币种', '到期日', '未收余额'];

/** The reading of a sheet that comes a row at a time, so that each row is looked at knowing all before it. */
function readRowByRow(body: readonly Row[]): LedgerReading {
  const rows = [HEAD, ...body];
  const recognition = recognise({ top: rows, rowCount: rows.length });
  const reader = createLedgerReader(recognition, OPTIONS);
  const whole = columnsOf(rows, recognition);
  body.forEach((_, i) => reader.push({ ...rowsOf(whole, i, i + 1), hidden: null }));
  return reader.finish();
}

test('合计 heads a sum also where an invoice before it had that for its customer', () => {
  const reading = readRowByRow([
    ['C001', 'F1', 'CNY', D, 100],
    ['C002', 'F2', 'CNY', D, 50],
    ['合计', 'F3', 'CNY', D, 7],
    ['C001', null, 'CNY', D, 30],
    ['合计', null, 'CNY', D, 187],
  ]);
  expect(keptOf(reading)).toEqual([
    [2, 'C001', D, 10000, 'CNY'],
    [3, 'C002', D, 5000, 'CNY'],
    [4, '合计', D, 700, 'CNY'],
    [5, 'C001', D, 3000, 'CNY'],
  ]);
  expect(reading.totals.map(({ sheetRow }) => sheetRow)).toEqual([6]);
});

test('a currency that says 合计 heads a sum among currencies that are known', () => {
  const reading = readRowByRow([
    ['C001', 'F1', 'USD', D, 100],
    ['C001', null, 'USD', D, 20],
    ['C001', null, '合计', D, 120],
  ]);
  expect(keptOf(reading).map(([row, , , open, currency]) => [row, open, currency])).toEqual([
    [2, 10000, 'USD'],
    [3, 2000, 'USD'],
  ]);
});

test('a code in other letters, width or with what nobody sees in it is the same customer, named as first written', () => {
  const ways = fc.constantFrom('k101', 'K101', 'Ｋ１０１', ' k101 ', 'K1\u200b01');
  fc.assert(
    fc.property(fc.array(ways, { minLength: 3, maxLength: 12 }), fc.boolean(), (codes, isNumbered) => {
      const body = codes.map((code, i): Row => [code, isNumbered ? `F${i}` : null, 'CNY', D, i + 1]);
      const { ledger } = readRowByRow(body);
      const first = (codes[0] ?? '').normalize('NFKC').replace('\u200b', '').trim();
      expect(ledger.customers.map(({ key, code, name }) => [key, code, name])).toEqual([
        [first, first, first],
      ]);
      expect(ledger.count).toBe(codes.length);
    }),
  );
});
