import { documentKind } from '../../../src/domain/ledger/words';
import { day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const sheet = (typeHeader: string, rows: readonly (readonly [string, number])[]) =>
  readSheet([
    [typeHeader, '客户', '发票号', '到期日', '未收余额'],
    ...rows.map(([type, amount], i): Row => [type, '甲公司', `F${i}`, D, amount]),
  ]).reading;
const open = (reading: ReturnType<typeof sheet>) => keptOf(reading).map(([, , , amount]) => amount);

test.each([
  ['预付款发票', 'item'],
  ['預收款發票', 'item'],
  ['请款单', 'item'],
  ['应收单', 'item'],
  ['其他应收', 'item'],
  ['Proforma invoice', 'item'],
  ['红字发票', 'credit_note'],
  ['应收收款单', 'receipt'],
  ['收款单', 'receipt'],
  ['预收款', 'receipt'],
  ['客户退款', 'item'],
  ['付款', 'receipt'],
  ['客戶付款', 'receipt'],
  ['付款单', 'item'],
  ['预付款', 'advance'],
  ['訂金', 'advance'],
  ['Down payment', 'advance'],
  ['Customer deposit', 'receipt'],
])('%s is read as %s', (text, kind) => expect(documentKind(text)).toBe(kind));

test.each(['款项类型', '款項明細'])('under %s the stages of a contract are owed, not received', (header) => {
  const reading = sheet(header, [
    ['预付款', 100],
    ['定金', 200],
    ['进度款', 300],
  ]);
  expect(open(reading)).toEqual([10000, 20000, 30000]);
  expect(reading.unapplied).toEqual([]);
  expect(reading.warnings).toEqual([]);
});

test('an advance of unclear meaning keeps its sign; where it is owed rather than received, that is said', () => {
  const reading = sheet('单据类型', [
    ['销售发票', 500],
    ['预付款', 100],
    ['收款单', 30],
  ]);
  expect(reading.unapplied.map(({ amount }) => amount)).toEqual([10000, -3000]);
  expect(reading.warnings.map(({ message }) => message)).toEqual([
    { key: 'ledger.warning.signsFromType', values: { which: 'receipts' } },
    { key: 'ledger.warning.positiveUnapplied', values: { count: 1, firstRow: 3 } },
  ]);
});

test('red-letter invoices with a sign do not keep receipts without one from being taken off', () => {
  const reading = sheet('单据类型', [
    ['销售发票', 1000],
    ['红字发票', -100],
    ['收款单', 400],
  ]);
  expect(open(reading)).toEqual([100000, -10000]);
  expect(reading.unapplied.map(({ amount }) => amount)).toEqual([-40000]);
  expect(reading.tieOut[0]).toMatchObject({ ties: true, sheet: { amount: 50000 } });
});

test('receipts with a sign do not keep credit notes without one from being taken off', () => {
  const reading = sheet('单据类型', [
    ['销售发票', 1000],
    ['红字发票', 100],
    ['收款单', -400],
    ['收款单', 50],
  ]);
  expect(open(reading)).toEqual([100000, -10000]);
  expect(reading.unapplied.map(({ amount }) => amount)).toEqual([-40000, 5000]);
  expect(reading.warnings.map(({ sheetRow, message }) => [sheetRow, message.key])).toEqual([
    [null, 'ledger.warning.signsFromType'],
    [5, 'ledger.warning.positiveUnapplied'],
  ]);
});
