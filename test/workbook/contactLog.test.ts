import { NO_DAY } from '../../src/domain/calendar/types';
import { appendContacts, ensureCustomers, readBook } from '../../src/workbook/book';
import { rect } from '../excel/model/address';
import type { Input } from '../excel/model/types';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, callOf, customerOf, tableOf, typeInto } from './bookSupport';

const excel = useExcel({ profile: 'web' });
const DAY = 'day';

/** Types a line under the table as a person would, by header; the table takes it in. */
function typeLine(cells: Readonly<Record<string, Input>>): void {
  const table = tableOf(excel(), 'DuesheetContacts');
  table.addRows(null, [table.columns.map(({ name }) => cells[name] ?? null)], 'User');
}

describe('lines typed by hand', () => {
  beforeEach(async () => {
    await ensureCustomers([customerOf('001', '华东精密机械有限公司'), customerOf('', '散户老王')], 'zh-CN');
    await appendContacts([callOf()], 'zh-CN');
  });

  test('are understood in any of the three languages, whoever made the sheet', async () => {
    typeLine({
      日期: '2026年11月18日',
      客户编码: '001',
      结果: '承诺付款',
      承诺付款日: '2026/11/30',
      币种: '人民币',
    });
    typeLine({
      日期: '2026-11-19',
      客户名称: '散户 老王',
      结果: '承諾付款',
      承诺付款日: '115/12/01',
      方式: '電話',
    });
    typeLine({
      日期: '20 Nov 2026',
      客户名称: '华东精密机械有限公司',
      结果: 'Promise',
      方式: 'Letter',
      对方理由: 'boss is AWAY',
    });
    const { log, problems } = await readBook();
    expect(problems).toEqual([]);
    expect(log.slice(1)).toMatchObject([
      { day: AS_OF - 2, customerKey: '001', result: 'promise', promiseDay: AS_OF + 10, currency: 'CNY' },
      { day: AS_OF - 1, result: 'promise', promiseDay: AS_OF + 11, channel: 'phone' },
      { day: AS_OF, customerKey: '001', result: 'promise', channel: 'letter', excuse: 'boss_away' },
    ]);
    const { customers } = await readBook();
    expect(log[2]?.customerKey).toBe(customers[1]?.key);
  });

  test('keep the words of a promise that names no day', async () => {
    typeLine({ 日期: '2026-11-18', 客户编码: '001', 承诺付款日: '月底' });
    const { log, problems } = await readBook();
    expect(problems).toEqual([]);
    expect(log[1]).toMatchObject({ result: 'promise', promiseDay: NO_DAY, promiseWords: '月底' });
  });

  test('that cannot be read are named cell by cell, and the rest of them counts', async () => {
    typeLine({
      日期: '2026-11-18',
      客户编码: '001',
      结果: '不知道',
      承诺金额: '很多',
      签收日期: "'3/4/2026",
    });
    typeLine({ 日期: 'soon', 客户编码: '001', 摘要: 'x' });
    typeLine({ 摘要: '谁？', 日期: '2026-11-18' });
    const { log, problems, sheets } = await readBook();
    expect(sheets.contacts).toBe('催款记录');
    expect(problems.map(({ row, message }) => [row, message.key])).toEqual([
      [6, 'book.problem.choice'],
      [6, 'book.problem.number'],
      [6, 'book.problem.ambiguousDay'],
      [7, 'book.problem.day'],
      [8, 'book.problem.nobody'],
    ]);
    expect(log).toHaveLength(2);
  });
});

test('columns that were renamed in another language, moved or hidden are still found', async () => {
  await appendContacts([callOf()], 'zh-CN');
  const table = tableOf(excel(), 'DuesheetContacts');
  const { sheet, dataRect } = table;
  const header = (from: string, to: string) => {
    const at = table.columns.findIndex(({ name }) => name === from);
    sheet.writeInput(rect(dataRect.r1 - 1, dataRect.c1 + at), [[to]], { source: 'User' });
  };
  header('摘要', 'Summary');
  header('对方人员', '對方人員');
  table.addColumn(0, null, '我的列', 'User');
  const { log, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(log).toMatchObject([{ summary: '已排款', person: '王经理', [DAY]: AS_OF }]);
  await appendContacts([callOf()], 'zh-CN');
  expect((await readBook()).log).toHaveLength(2);
});

test('hostile text stays text', async () => {
  const hostile = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', "'quoted", '-2'];
  await appendContacts(
    hostile.map((summary) => callOf({ summary, person: summary })),
    'en',
  );
  const { log } = await readBook();
  expect(log.map(({ summary }) => summary)).toEqual(hostile);
  const table = tableOf(excel(), 'DuesheetContacts');
  expect(
    table.sheet
      .readFormulas(table.dataRect)
      .flat()
      .some((f) => String(f).startsWith('=SUM')),
  ).toBe(false);
});

test('wherever a round trip fails, all of the lines are there or none', async () => {
  await appendContacts([callOf()], 'zh-CN');
  let there = 1;
  let refused = 0;
  for (let atRoundTrip = 1; atRoundTrip <= 14; atRoundTrip += 1) {
    excel().faults.add({ kind: 'error', atRoundTrip, code: HostErrorCode.activityLimitReached });
    const written = await appendContacts([callOf(), callOf()], 'zh-CN').catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'session' });
      refused += 1;
    });
    excel().faults.clear();
    if (written) there += 2;
    expect((await readBook()).log).toHaveLength(there);
  }
  expect(refused).toBeGreaterThan(4);
});

test('days are right in a workbook that counts from 1904', async () => {
  excel().workbook.date1904 = true;
  await appendContacts([callOf()], 'en');
  expect((await readBook()).log).toMatchObject([{ day: AS_OF, promiseDay: AS_OF + 10 }]);
  typeInto(excel(), 'DuesheetContacts', 'Promised for', 0, '2026-12-24');
  expect((await readBook()).log).toMatchObject([{ promiseDay: AS_OF + 34 }]);
});
