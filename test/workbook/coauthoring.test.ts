import { defaultPolicy } from '../../src/domain/policy';
import { appendContacts, ensureCustomers, readBook, savePolicy, saveProfile } from '../../src/workbook/book';
import { useExcel } from '../excel/protocol/useExcel';
import { meanwhile } from './meanwhile';
import { callOf, customerOf, tableOf, typeSetting } from './bookSupport';

// A Policy sheet is saved and read a dozen times: seconds on a machine that is busy with other tests.
jest.setTimeout(60_000);

const excel = useExcel({ profile: 'web' });

afterEach(() => jest.restoreAllMocks());

test('two panes append to the log at once: both have their line', async () => {
  await appendContacts([callOf({ summary: 'first' })], 'zh-CN');
  await Promise.all([
    appendContacts([callOf({ summary: 'mine' })], 'zh-CN'),
    appendContacts([callOf({ summary: 'yours' })], 'en'),
  ]);
  const { log, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(log.map(({ summary }) => summary).sort()).toEqual(['first', 'mine', 'yours']);
});

test.each([3, 4, 5, 6, 7, 8])(
  'somebody writes a line of the log before round trip %i: none is lost, none is written over',
  async (at) => {
    await appendContacts([callOf({ summary: 'first' })], 'zh-CN');
    const table = tableOf(excel(), 'DuesheetContacts');
    meanwhile(excel().workbook, at, () => {
      const line = { 日期: '2026-11-20', 客户编码: '001', 摘要: 'theirs' } as Record<string, string>;
      table.addRows(null, [table.columns.map(({ name }) => line[name] ?? null)], 'File');
    });
    await appendContacts([callOf({ summary: 'mine' })], 'zh-CN');
    const { log } = await readBook();
    expect(log.map(({ summary }) => summary).sort()).toEqual(['first', 'mine', 'theirs']);
  },
);

test.each([3, 4, 5, 6, 7, 8, 9])(
  'somebody sorts the customers before round trip %i: nobody gets the note of another',
  async (at) => {
    await ensureCustomers([customerOf('001', '华东'), customerOf('002', '明远')], 'zh-CN');
    const table = tableOf(excel(), 'DuesheetCustomers');
    meanwhile(excel().workbook, at, () => table.sort([{ key: 0, ascending: false }], 'File'));
    const refusal: unknown = await saveProfile(customerOf('002', '明远'), { note: '常出差' }, 'zh-CN').then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal)
      expect(refusal).toMatchObject({ code: 'sheet_changed', message: { key: 'book.error.moved' } });
    const notes = (await readBook()).customers.map(({ code, note }) => [code, note]);
    expect(notes).toContainEqual(['001', '']);
    expect(notes).toContainEqual(['002', refusal ? '' : '常出差']);
  },
);

test('somebody sorts the settings while they are saved: no setting gets the value of another', async () => {
  await savePolicy({ ...defaultPolicy, largeShare: 0.1 }, 'zh-CN');
  typeSetting(excel(), 'closingDays', '=1+1');
  const table = tableOf(excel(), 'DuesheetPolicy');
  const asked = meanwhile(excel().workbook, 0, () => undefined);
  await savePolicy({ ...defaultPolicy, largeShare: 0.1, closingDays: 9 }, 'zh-CN');
  jest.restoreAllMocks();
  let moved = 0;
  for (let at = asked() - 6; at <= asked(); at += 1) {
    meanwhile(excel().workbook, at, () => table.sort([{ key: 1, ascending: at % 2 === 0 }], 'File'));
    await savePolicy({ ...defaultPolicy, largeShare: 0.1, closingDays: 1 + (at % 5) }, 'zh-CN').catch(
      (error: unknown) => {
        expect(error).toMatchObject({ message: { key: 'book.error.moved' } });
        moved += 1;
      },
    );
    jest.restoreAllMocks();
    const { policy, problems } = await readBook();
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...defaultPolicy, largeShare: 0.1, closingDays: policy!.closingDays });
  }
  expect(moved).toBeGreaterThan(0);
});
