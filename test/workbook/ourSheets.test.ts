import { ageLedger } from '../../src/domain/ageing';
import { defaultPolicy } from '../../src/domain/policy';
import { appendContacts, ensureCustomers, readBook, savePolicy, saveProfile } from '../../src/workbook/book';
import { markSent } from '../../src/workbook/markSent';
import type { WorkbookError } from '../../src/workbook/port';
import { noticeHistory, writeNotices } from '../../src/workbook/noticesSheet';
import { writePlan } from '../../src/workbook/planSheet';
import { keepSnapshot } from '../../src/workbook/snapshots';
import type { LedgerReading } from '../../src/domain/ledger/types';
import { rect } from '../excel/model/address';
import type { Table, Worksheet } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, callOf, customerOf, tableOf, typeInto } from './bookSupport';
import { basisOf, contentOf, ignore, NEVER, noticesOf, putLedger, readActive, sheetNames } from './support';

// The first test of a file compiles what it needs: seconds on a machine that is busy with other tests.
jest.setTimeout(60_000);

const excel = useExcel({ profile: 'web' });

/** One of our sheets: how it comes to be, what it tells us, and how more is written to it. */
interface Case {
  readonly name: string;
  readonly table: string;
  make(): Promise<unknown>;
  /** What it says, without the rows it says it in. */
  read(): Promise<unknown>;
  /** Writes more; `wrote` is what `read` has to contain afterwards. */
  write(): Promise<unknown>;
  readonly wrote: unknown;
  /** A heading that it cannot do without. */
  readonly essential: string;
  /** Whether a new one is made beside it when its table is gone: what it holds can be had again. */
  readonly madeAnew?: boolean;
}

let reading: LedgerReading;
const snapshotOn = (day: number) =>
  keepSnapshot(
    ageLedger(reading.ledger, day, { edges: defaultPolicy.edges, credits: 'own_date' }),
    reading.ledger.customers,
    'zh-CN',
  );
const plan = () => writePlan(basisOf(reading), 'zh-CN', ignore, NEVER);

const CASES: readonly Case[] = [
  {
    name: 'the Contact log',
    table: 'DuesheetContacts',
    make: () => appendContacts([callOf()], 'zh-CN'),
    read: async () => (await readBook()).log.map((entry) => ({ ...entry, sheetRow: 0 })),
    write: () => appendContacts([callOf({ summary: '再谈' })], 'zh-CN'),
    wrote: [{ summary: '已排款' }, { summary: '再谈', promiseDay: AS_OF + 10 }],
    essential: '日期',
  },
  {
    name: 'the Customers sheet',
    table: 'DuesheetCustomers',
    make: () => ensureCustomers([customerOf('001', '华东'), customerOf('002', '明远')], 'zh-CN'),
    read: async () => {
      const { customers } = await readBook();
      return customers
        .map((profile) => ({ ...profile, sheetRow: 0 }))
        .sort((a, b) => a.code.localeCompare(b.code));
    },
    write: async () => {
      await saveProfile(customerOf('002', '明远'), { note: '常出差' }, 'zh-CN');
      await ensureCustomers([customerOf('003', '宏达')], 'zh-CN');
    },
    wrote: [{ note: '' }, { note: '常出差' }, { name: '宏达' }],
    essential: '客户名称',
  },
  {
    name: 'the Policy sheet',
    table: 'DuesheetPolicy',
    make: () => savePolicy({ ...defaultPolicy, largeShare: 0.1 }, 'zh-CN'),
    read: async () => (await readBook()).policy,
    write: () => savePolicy({ ...defaultPolicy, largeShare: 0.1, closingDays: 2 }, 'zh-CN'),
    wrote: { largeShare: 0.1, closingDays: 2 },
    essential: '取值',
  },
  {
    name: 'the Notices sheet',
    table: 'DuesheetNotices',
    make: () => writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER),
    read: noticeHistory,
    write: async () => {
      await markSent(
        ['2026-0001'],
        { day: AS_OF, way: 'ems', tracking: '1', by: '', receivedOn: 0 },
        'zh-CN',
      );
      await writeNotices(noticesOf(reading, 7), 'zh-CN', ignore, NEVER);
    },
    wrote: { sent: [{ number: '2026-0001', day: AS_OF }] },
    essential: '发出日期',
    madeAnew: true,
  },
  {
    name: 'the plan',
    table: 'DuesheetPlan',
    make: async () => {
      await plan();
      typeInto(excel(), 'DuesheetPlan', '负责人', 0, '小李');
    },
    read: async () => (await readBook()).edits.map((edit) => ({ ...edit, sheetRow: 0 })),
    write: plan,
    wrote: [{ owner: '小李' }],
    essential: '键',
    madeAnew: true,
  },
  {
    name: 'the Snapshots sheet',
    table: 'DuesheetSnapshots',
    make: () => snapshotOn(AS_OF),
    read: async () => ({ stood: (await snapshotOn(AS_OF)).stood }),
    write: () => snapshotOn(AS_OF + 30),
    wrote: { stood: true },
    essential: '截止日期',
  },
];

beforeEach(async () => {
  putLedger(excel().workbook.sheets[0]!);
  reading = await readActive();
});

const table = ({ table: name }: Case): Table => tableOf(excel(), name);
/** Columns that a person sees. */
const visible = ({ sheet, columns, dataRect }: Table): number[] =>
  columns.flatMap((_, i) => (sheet.isColumnHidden(dataRect.c1 + i) ? [] : [i]));

/** What people do to a sheet that is theirs to use; ours is it all the same. */
const HABITS: readonly (readonly [string, (one: Case) => void])[] = [
  [
    'every heading is called otherwise',
    (one) => visible(table(one)).forEach((i) => rename(one, i, `我的${i}`)),
  ],
  [
    'sheet and table are called otherwise',
    (one) => {
      const { sheet } = table(one);
      excel().workbook.renameSheet(sheet, '我们的表', 'User');
      table(one).rename('我们的表格');
    },
  ],
  ['a column is inserted at the left', (one) => table(one).addColumn(0, null, '我的列', 'User')],
  [
    'a whole column is inserted in the sheet',
    (one) => table(one).sheet.insertCells({ r1: 0, r2: 1_048_575, c1: 1, c2: 1 }, 'Right', 'User'),
  ],
  [
    'a row is inserted above',
    (one) => table(one).sheet.insertCells({ r1: 0, r2: 0, c1: 0, c2: 16_383 }, 'Down', 'User'),
  ],
  [
    'columns are hidden',
    (one) => {
      const { sheet, rect: whole } = table(one);
      sheet.setColumnsHidden(whole.c1, whole.c2, true);
    },
  ],
  ['rows are filtered out', (one) => table(one).applyFilter(0, { on: 'Values', values: ['nothing'] })],
  ['rows are sorted', (one) => table(one).sort([{ key: 1, ascending: false }], 'User')],
  ['the headings are switched off', (one) => table(one).setShowHeaders(false)],
  [
    'a copy of the sheet stands before it',
    (one) => {
      const copy = excel().workbook.copySheet(table(one).sheet, 0, 'User');
      copy.clear({ ...table(one).dataRect }, 'Contents', 'User');
    },
  ],
];

function rename(one: Case, column: number, name: string): void {
  const { sheet, rect: whole } = table(one);
  sheet.writeInput(rect(whole.r1, whole.c1 + column), [[name]], { source: 'User' });
}

describe.each(CASES)('$name', (one) => {
  test.each(HABITS)('is read and written to as ever when %s', async (_, habit) => {
    await one.make();
    const before = await one.read();
    habit(one);
    const sheets = sheetNames(excel().workbook);
    const after = await one.read();
    expect(Array.isArray(after) ? [...after].sort(byText) : after).toEqual(
      Array.isArray(before) ? [...before].sort(byText) : before,
    );
    expect((await readBook()).problems).toEqual([]);
    await one.write();
    expect(await one.read()).toMatchObject(one.wrote as object);
    const made = sheetNames(excel().workbook).filter((name) => !sheets.includes(name));
    expect(made.filter((name) => name !== '催款记录')).toEqual([]);
  });
});

const isSnapshots = ({ table: name }: Case): boolean => name === 'DuesheetSnapshots';

describe.each(CASES)('$name', (one) => {
  test('is left as it is where it is protected, and that is said with its name', async () => {
    await one.make();
    const { sheet } = table(one);
    excel().workbook.renameSheet(sheet, '锁住的表', 'User');
    const before = contentOf(sheet);
    // The plan is built beside the sheet that stands: there the whole workbook has to be locked.
    if (one.table === 'DuesheetPlan') excel().workbook.protectStructure = true;
    else sheet.protect({});
    const refusal = await one.write().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'protected' });
    if (!['DuesheetPlan', 'DuesheetNotices'].includes(one.table))
      expect(refusal).toMatchObject({ message: { values: { sheet: '锁住的表' } } });
    expect(contentOf(sheet)).toEqual(before);
  });

  test('is not written to while a heading is missing that it needs, and the cell is named', async () => {
    await one.make();
    const { columns } = table(one);
    table(one).deleteColumn(
      columns.findIndex(({ name }) => name === one.essential),
      'User',
    );
    const { sheet, rect: whole } = table(one);
    const sheets = sheetNames(excel().workbook);
    if (!isSnapshots(one))
      expect((await readBook()).problems).toMatchObject([
        { row: whole.r1 + 1, message: { key: 'book.problem.noColumn', values: { found: 'none' } } },
      ]);
    if (one.table === 'DuesheetPlan') return;
    const before = contentOf(sheet);
    await expect(one.write()).rejects.toMatchObject({
      message: { key: 'book.error.noColumn', values: { sheet: sheet.name } },
    });
    expect(contentOf(sheet)).toEqual(before);
    expect(sheetNames(excel().workbook)).toEqual(sheets);
  });

  test('is no table any more: what it holds stays, and how to mend it is said', async () => {
    await one.make();
    const { sheet } = table(one);
    const before = contentOf(sheet);
    table(one).convertToRange();
    if (!isSnapshots(one))
      expect((await readBook()).problems).toMatchObject([{ message: { key: 'book.problem.noTable' } }]);
    const sheets = sheetNames(excel().workbook);
    if (one.madeAnew) await one.make();
    else
      await expect(one.write()).rejects.toMatchObject({
        message: { key: 'book.error.noTable', values: { sheet: sheet.name } },
      });
    expect(contentOf(sheet)).toEqual(before);
    if (one.madeAnew) return;
    expect(sheetNames(excel().workbook)).toEqual(sheets);
    const { r1, c1, r2, c2 } = sheet.usedRange(true)!;
    const width = isPolicy(one) ? 4 : c2;
    excel().workbook.addTable(sheet, { r1: headingRow(sheet, r1), c1, r2, c2: width }, true);
    await one.write();
    expect(await one.read()).toMatchObject(one.wrote as object);
  });

  test.each([3, 5, 7, 9])('is deleted before round trip %i: it is made anew, or that is said', async (at) => {
    await one.make();
    const { sheet } = table(one);
    const { sync } = Excel.RequestContext.prototype;
    let trips = 0;
    const spy = jest.spyOn(Excel.RequestContext.prototype, 'sync').mockImplementation(function (
      this: Excel.RequestContext,
      ...args
    ) {
      trips += 1;
      if (trips === at) excel().workbook.deleteSheet(sheet, 'User');
      return sync.apply(this, args);
    });
    const refusal: unknown = await one.write().then(
      () => null,
      (error: unknown) => error,
    );
    spy.mockRestore();
    const { code, message } = (refusal ?? { code: 'sheet_deleted', message: { key: '' } }) as WorkbookError;
    if (message.key !== 'book.error.notArrived') expect(code).toBe('sheet_deleted');
    expect(sheetNames(excel().workbook).filter((name) => /^Sheet\d/.test(name)).length).toBeLessThan(2);
  });
});

const isPolicy = ({ table: name }: Case): boolean => name === 'DuesheetPolicy';

/** The row of the headings: the first with more than one cell filled. */
function headingRow(sheet: Worksheet, from: number): number {
  let row = from;
  while (!sheet.readValue(row, 1)) row += 1;
  return row;
}

const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
