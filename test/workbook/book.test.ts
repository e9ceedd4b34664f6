import type { ContactDraft } from '../../src/workbook/port';
import { NO_DAY } from '../../src/domain/calendar/types';
import { defaultPolicy } from '../../src/domain/policy';
import type { Customer } from '../../src/domain/ledger/types';
import {
  appendContacts,
  ensureCustomers,
  ensurePolicySheet,
  readBook,
  savePolicy,
  saveProfile,
} from '../../src/workbook/book';
import { rect } from '../excel/model/address';
import type { Input, Table } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';

/** 2026-11-20. */
const AS_OF = 46_346;

const excel = useExcel({ profile: 'web' });

function customer(code: string, name: string): Customer {
  return {
    key: code || name,
    code,
    name,
    otherNames: [],
    contact: '李会计',
    phone: '0571-88886666',
    email: '',
    address: '',
    salesRep: '',
  };
}

function tableOf(name: string): Table {
  const table = excel().workbook.table(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** Types into a cell of a table as a person would; `row` counts from the first record. */
function type(table: string, header: string, row: number, value: Input): void {
  const { sheet, columns, dataRect } = tableOf(table);
  const index = columns.findIndex(({ name }) => name === header);
  if (index < 0) throw new Error(`no column ${header}`);
  sheet.writeInput(rect(dataRect.r1 + row, dataRect.c1 + index), [[value]], { source: 'User' });
}

function typeSetting(path: string, value: Input): void {
  const { sheet, dataRect, columns } = tableOf('DuesheetPolicy');
  const at = dataRect.c1 + columns.findIndex(({ name }) => ['键', 'Key'].includes(name));
  for (let r = dataRect.r1; r <= dataRect.r2; r += 1)
    if (sheet.readValue(r, at) === path) sheet.writeInput(rect(r, at - 2), [[value]], { source: 'User' });
}

const CALL: ContactDraft = {
  day: AS_OF,
  customerKey: '001',
  customerCode: '001',
  customerName: '华东精密机械有限公司',
  currency: 'CNY',
  channel: 'phone',
  person: '王经理',
  by: '小张',
  stage: 'phone',
  result: 'promise',
  excuse: 'scheduled_no_date',
  promiseDay: AS_OF + 10,
  promiseWords: '',
  promiseAmount: 4_820_050,
  disputedAmount: null,
  receivedAmount: null,
  noticeNumber: '',
  payBy: NO_DAY,
  dispatch: '',
  tracking: '',
  receivedOn: NO_DAY,
  nextDay: AS_OF + 3,
  nextStep: '再电话',
  summary: '已排款',
  evidence: '',
};

test('a workbook without our sheets is an empty book', async () => {
  expect(await readBook()).toEqual({
    policy: null,
    customers: [],
    log: [],
    problems: [],
    sheets: { policy: null, customers: null, contacts: null },
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
  typeSetting('graceDays.warning', 9);
  typeSetting('largeShare', '7%');
  typeSetting('riskScheme', '按天');
  typeSetting('stageFromDays.warning', 'soon');
  const { policy, problems } = await readBook();
  expect(policy).toMatchObject({ largeShare: 0.07, riskScheme: 'day' });
  expect(policy?.graceDays.warning).toBe(9);
  expect(policy?.stageFromDays.warning).toBe(defaultPolicy.stageFromDays.warning);
  expect(problems).toMatchObject([{ sheet: 'policy', message: { key: 'book.problem.number' } }]);
});

test('the pane writes changed settings into their cells and leaves the others', async () => {
  await ensurePolicySheet(defaultPolicy, 'zh-CN');
  typeSetting('closingDays', '=1+1');
  await savePolicy({ ...defaultPolicy, closingDays: 2, largeShare: 0.1 }, 'zh-CN');
  const { policy } = await readBook();
  expect(policy).toMatchObject({ closingDays: 2, largeShare: 0.1 });
});

test('the Customers sheet has one line a customer, and new ones are added below', async () => {
  await ensureCustomers([customer('001', '华东'), customer('', '散户')], 'zh-CN');
  type('DuesheetCustomers', '规模', 0, '大型');
  type('DuesheetCustomers', '每月付款日', 0, '10号、月底');
  expect(await ensureCustomers([customer('001', '华东'), customer('002', '明远')], 'zh-CN')).toMatchObject({
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
  await ensureCustomers([customer('001', '华东'), customer('002', '明远')], 'zh-TW');
  await saveProfile(
    customer('002', '明远'),
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
