import { isoDate } from '../../../src/domain/calendar/civilDay';
import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import { asideOf, columnsOf, keptOf, OPTIONS, readSheet, rowsOf, type Row } from './sheet';

const HEAD: Row = [
  '客户名称',
  '订单号',
  '含税金额',
  '结款方式',
  '预付款付款天数',
  '验收款付款天数',
  '订单签订日期',
  '验收日期',
];
const order = (n: number, amount: Row[number], signed: Row[number], accepted: Row[number]): Row => [
  '甲公司',
  `SO-${n}`,
  amount,
  '5-5',
  7,
  30,
  signed,
  accepted,
];
const keysOf = ({ warnings }: ReturnType<typeof readSheet>['reading']) =>
  warnings.map(({ message }) => message.key);
const duesOf = (reading: ReturnType<typeof readSheet>['reading']) =>
  keptOf(reading).map(([row, , due, open]) => [row, isoDate(due), open]);

test('the days of events are read in the order of their column, also of rows above the one that tells it', () => {
  const { recognition, reading } = readSheet([
    HEAD,
    order(1, 100, '03/02/2025', '05/03/2025'),
    order(2, 100, '25/02/2025', '27/03/2025'),
  ]);
  expect(recognition.kind).toBe('milestones');
  expect(duesOf(reading)).toEqual([
    [2, '2025-02-10', 5000],
    [2, '2025-04-04', 5000],
    [3, '2025-03-04', 5000],
    [3, '2025-04-26', 5000],
  ]);
  expect(keysOf(reading).filter((key) => key.includes('dateOrder'))).toEqual([]);
});

test('where no day of an event tells the order it is asked, and the answer holds', () => {
  const sheet = [HEAD, order(1, 100, '03/02/2025', '05/03/2025'), order(2, 100, '04/02/2025', '06/03/2025')];
  const asked = readSheet(sheet).reading;
  expect(keysOf(asked).filter((key) => key === 'ledger.warning.dateOrderGuessed')).toHaveLength(2);
  const { reading } = readSheet(sheet, { dateOrder: 'dmy' });
  expect(duesOf(reading).map(([, due]) => due)).toEqual([
    '2025-02-10',
    '2025-04-04',
    '2025-02-11',
    '2025-04-05',
  ]);
  expect(keysOf(reading)).not.toContain('ledger.warning.dateOrderGuessed');
});

test('shares are taken of an amount as its column writes the cents', () => {
  const { reading } = readSheet([
    HEAD,
    order(1, '90.000', 45_700, 45_720),
    order(2, '1.234,50', 45_700, 45_720),
    order(3, '80.000 USD', 45_700, 45_720),
  ]);
  expect(keptOf(reading).map(([row, , , open, currency]) => [row, open, currency])).toEqual([
    [2, 4_500_000, 'CNY'],
    [2, 4_500_000, 'CNY'],
    [3, 61_725, 'CNY'],
    [3, 61_725, 'CNY'],
    [4, 4_000_000, 'USD'],
    [4, 4_000_000, 'USD'],
  ]);
  expect(keysOf(reading)).toContain('ledger.warning.decimals');
  expect(asideOf(reading)).toEqual([]);
});

test('a share is in the currency that its amount names, and in the unit', () => {
  const shares = (head: string, ...amounts: readonly string[]) =>
    keptOf(
      readSheet([
        HEAD.map((text) => (text === '含税金额' ? head : text)),
        ...amounts.map((amount, i) => order(i, amount, 45_700, 45_720)),
      ]).reading,
    ).map(([, , , open, currency]) => [open, currency]);
  expect(shares('含税金额', 'USD 1,000.00', '200', '$2,000.00').filter((_, i) => i % 2 === 0)).toEqual([
    [50_000, 'USD'],
    [10_000, 'CNY'],
    [100_000, 'USD'],
  ]);
  expect(shares('含税金额（万元）', '2.5万', '2.5', '25000元')).toEqual(Array(6).fill([1_250_000, 'CNY']));
});

test('what was received for a whole order is taken off its stages as its column writes the cents', () => {
  const { reading } = readSheet([
    ['客户名称', '订单号', '预付款', '预付款到期日', '验收款', '验收款到期日', '已收金额'],
    ['甲公司', 'SO-1', '2.000', 45_700, '3.000,50', 45_720, '2.500'],
    ['甲公司', 'SO-2', '2.000,00', 45_700, '3.000', 45_720, null],
  ]);
  expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
    [2, 250_050],
    [3, 200_000],
    [3, 300_000],
  ]);
});

test('a sheet in blocks says the same, at one day and another', () => {
  const sheet = [
    HEAD,
    ...['03/02/2025', '04/02/2025', '25/02/2025'].map((day, i) => order(i, '90.000', day, day)),
  ];
  const recognition = recognise({ top: sheet, rowCount: sheet.length });
  const block = columnsOf(sheet, recognition);
  const whole = createLedgerReader(recognition, OPTIONS);
  whole.push(block);
  const inRows = createLedgerReader(recognition, OPTIONS);
  for (let row = 0; row < block.rowCount; row++) inRows.push(rowsOf(block, row, row + 1));
  expect(inRows.finish()).toEqual(whole.finish());
  expect(inRows.finish(OPTIONS.asOf - 40)).toEqual(whole.finish(OPTIONS.asOf - 40));
});
