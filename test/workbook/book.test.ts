import { defaultPolicy } from '../../src/domain/policy';
import {
  appendContacts,
  ensureCustomers,
  ensurePolicySheet,
  readBook,
  savePolicy,
  saveProfile,
} from '../../src/workbook/book';
import type { Input } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, callOf, customerOf, typeInto, typeSetting } from './bookSupport';

const excel = useExcel({ profile: 'web' });

const type = (table: string, header: string, row: number, value: Input) =>
  typeInto(excel(), table, header, row, value);
const CALL = callOf();

test('a workbook without our sheets is an empty book', async () => {
  expect(await readBook()).toEqual({
    policy: null,
    customers: [],
    log: [],
    edits: [],
    balances: [],
    problems: [],
    sheets: { policy: null, customers: null, contacts: null, plan: null, notices: null, snapshots: null },
  });
});

test('the Policy sheet is made once, and says what the settings are', async () => {
  expect(await ensurePolicySheet(defaultPolicy, 'zh-CN')).toMatchObject({
    sheetName: '催款策略',
    created: true,
  });
  expect(await ensurePolicySheet(defaultPolicy, 'zh-CN')).toMatchObject({ created: false });
  const book = await readBook();
  expect(book.problems).toEqual([]);
  expect(book.policy).toEqual(defaultPolicy);
  expect(excel().session.refusals).toEqual([]);
});

test('what is typed into the Policy sheet counts; what cannot stand is named with its cell', async () => {
  await ensurePolicySheet(defaultPolicy, 'en');
  typeSetting(excel(), 'graceDays.warning', 9);
  typeSetting(excel(), 'largeShare', '7%');
  typeSetting(excel(), 'riskScheme', '按天');
  typeSetting(excel(), 'stageFromDays.warning', 'soon');
  const { policy, problems } = await readBook();
  expect(policy).toMatchObject({ largeShare: 0.07, riskScheme: 'day' });
  expect(policy?.graceDays.warning).toBe(9);
  expect(policy?.stageFromDays.warning).toBe(defaultPolicy.stageFromDays.warning);
  expect(problems).toMatchObject([
    { sheet: 'policy', message: { key: 'book.problem.limits', values: { from: 1, to: 3650 } } },
  ]);
});

test('the pane writes changed settings into their cells and leaves the others', async () => {
  await ensurePolicySheet(defaultPolicy, 'zh-CN');
  typeSetting(excel(), 'closingDays', '=1+1');
  await savePolicy({ ...defaultPolicy, closingDays: 2, largeShare: 0.1 }, 'zh-CN');
  const { policy } = await readBook();
  expect(policy).toMatchObject({ closingDays: 2, largeShare: 0.1 });
});

test('the Customers sheet has one line a customer, and new ones are added below', async () => {
  await ensureCustomers([customerOf('001', '华东'), customerOf('', '散户')], 'zh-CN');
  type('DuesheetCustomers', '规模', 0, '大型');
  type('DuesheetCustomers', '每月付款日', 0, '10号、月底');
  expect(
    await ensureCustomers([customerOf('001', '华东'), customerOf('002', '明远')], 'zh-CN'),
  ).toMatchObject({
    added: 1,
  });
  const { customers, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(customers.map(({ code, size, payDays, phone }) => [code, size, payDays, phone])).toEqual([
    ['001', 'large', [10, 31], '0571-88886666'],
    ['', '', [], '0571-88886666'],
    ['002', '', [], '0571-88886666'],
  ]);
});

test('a profile edited in the pane changes its own cells', async () => {
  await ensureCustomers([customerOf('001', '华东'), customerOf('002', '明远')], 'zh-TW');
  await saveProfile(
    customerOf('002', '明远'),
    { creditLimit: 500_000_00, creditCurrency: 'CNY', holdUntil: AS_OF },
    'zh-TW',
  );
  const { customers } = await readBook();
  expect(customers[1]).toMatchObject({ creditLimit: 500_000_00, creditCurrency: 'CNY', holdUntil: AS_OF });
  expect(customers[0]).toMatchObject({ creditLimit: null });
});

test('contacts are appended and read back as they were', async () => {
  await appendContacts([CALL], 'zh-CN');
  await appendContacts([{ ...CALL, result: 'note', excuse: null }], 'en');
  const { log, problems } = await readBook();
  expect(problems).toEqual([]);
  const entry = Object.fromEntries(Object.entries(CALL).filter(([name]) => name !== 'customerCode'));
  expect(log).toEqual([
    { ...entry, sheetRow: 5 },
    { ...entry, result: 'note', excuse: null, sheetRow: 6 },
  ]);
  expect(excel().workbook.sheet('催款记录')).toBeDefined();
  expect(excel().session.refusals).toEqual([]);
});

test('a Customers sheet keeps what the user wrote, renamed, moved or hidden, and names a customer twice', async () => {
  await ensureCustomers([customerOf('001', '华东'), customerOf('002', '明远')], 'en');
  const { workbook } = excel();
  workbook.renameSheet(workbook.sheet('Customers')!, 'Our buyers', 'User');
  type('DuesheetCustomers', 'Note', 1, '=1+1');
  type('DuesheetCustomers', 'Limits in other currencies', 0, 'USD 20,000; EUR 5,000');
  type('DuesheetCustomers', 'Events', 0, 'bankrupt 2026-03-01; 诉讼');
  type('DuesheetCustomers', 'Early signs', 0, 'Moved, 失联');
  type('DuesheetCustomers', 'Key', 1, '001');
  const { customers, problems, sheets } = await readBook();
  expect(sheets.customers).toBe('Our buyers');
  expect(problems).toMatchObject([{ sheet: 'customers', row: 6, message: { key: 'book.problem.twice' } }]);
  expect(customers).toMatchObject([
    {
      otherLimits: [
        { currency: 'USD', amount: 2_000_000 },
        { currency: 'EUR', amount: 500_000 },
      ],
      events: [{ event: 'bankrupt', day: 46_082 }, { event: 'lawsuit' }],
      warnings: ['moved', 'unreachable'],
    },
  ]);
});

test('the days and amounts of the Policy sheet have tables of their own', async () => {
  await ensurePolicySheet({ ...defaultPolicy, minimumAmounts: { CNY: 10_000 }, holidays: [AS_OF] }, 'zh-TW');
  excel()
    .workbook.table('DuesheetDays')!
    .addRows(null, [['2026/12/31', '上班', '年終盤點']], 'User');
  excel()
    .workbook.table('DuesheetMinimums')!
    .addRows(
      null,
      [
        ['美元', 50],
        ['', 7],
      ],
      'User',
    );
  const { policy, problems } = await readBook();
  expect(policy).toMatchObject({
    minimumAmounts: { CNY: 10_000, USD: 5_000 },
    holidays: [AS_OF],
    makeUpWorkdays: [46_387],
  });
  expect(problems).toMatchObject([{ message: { key: 'book.problem.noCurrency' } }]);
});

test('formulas may use a setting by its name', async () => {
  await ensurePolicySheet(defaultPolicy, 'en');
  const sheet = excel().workbook.sheets[0]!;
  sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['=Duesheet.graceDays.warning*2']], { source: 'User' });
  expect(sheet.readValue(0, 0)).toBe(defaultPolicy.graceDays.warning * 2);
});
