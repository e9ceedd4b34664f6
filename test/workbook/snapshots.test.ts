import { ageLedger } from '../../src/domain/ageing';
import { defaultPolicy } from '../../src/domain/policy';
import { readBook } from '../../src/workbook/book';
import { keepSnapshot } from '../../src/workbook/snapshots';
import { useExcel } from '../excel/protocol/useExcel';
import { tableOf } from './bookSupport';
import { AS_OF, putLedger, readActive } from './support';

const excel = useExcel({ profile: 'web' });

test('the balances of a close are kept by customer and bucket, once a day, and later days are added', async () => {
  putLedger(excel().workbook.sheets[0]!);
  const { ledger } = await readActive();
  const ageingOn = (day: number) =>
    ageLedger(ledger, day, { edges: defaultPolicy.edges, credits: 'own_date' });
  const first = await keepSnapshot(ageingOn(AS_OF), ledger.customers, 'zh-CN');
  expect(first).toMatchObject({ sheetName: '余额快照', stood: false });
  expect(await keepSnapshot(ageingOn(AS_OF), ledger.customers, 'en')).toMatchObject({ rows: 0, stood: true });
  const next = await keepSnapshot(ageingOn(AS_OF + 10), ledger.customers, 'en');
  const { sheet, dataRect } = tableOf(excel(), 'DuesheetSnapshots');
  expect(dataRect.r2 - dataRect.r1 + 1).toBe(first.rows + next.rows);
  const amounts = sheet.readValues({ ...dataRect, r2: dataRect.r1 + first.rows - 1 });
  const total = (currency: string) =>
    amounts.filter((row) => row[3] === currency).reduce((sum, row) => sum + Number(row[5]), 0);
  expect(total('CNY')).toBeCloseTo(49_207.51, 2);
  expect(total('USD')).toBeCloseTo(99.99, 2);
});

test('what was kept is read back to the cent, and later days with it', async () => {
  putLedger(excel().workbook.sheets[0]!);
  const { ledger } = await readActive();
  const ageingOn = (day: number) =>
    ageLedger(ledger, day, { edges: defaultPolicy.edges, credits: 'own_date' });
  await keepSnapshot(ageingOn(AS_OF), ledger.customers, 'zh-TW');
  const total = async (day: number, currency: string) =>
    (await readBook()).balances
      .filter((balance) => balance.day === day && balance.currency === currency)
      .reduce((sum, { amount }) => sum + amount, 0);
  expect([await total(AS_OF, 'CNY'), await total(AS_OF, 'USD')]).toEqual([4_920_751, 9_999]);
  await keepSnapshot(ageingOn(AS_OF + 10), ledger.customers, 'en');
  expect(await total(AS_OF + 10, 'CNY')).toBe(4_920_751);
  const keys = new Set((await readBook()).balances.map(({ customerKey }) => customerKey));
  expect([...keys].sort()).toEqual(
    ledger.customers
      .map(({ key }) => key)
      .filter((key) => keys.has(key))
      .sort(),
  );
});
