import { NO_DAY } from '../../src/domain/calendar/types';
import { minorToNumber } from '../../src/domain/money/minor';
import { frozenItems } from '../../src/domain/notices/frozen';
import { noticeRecords } from '../../src/workbook/noticeRecords';
import { noticeHistory, writeNotices } from '../../src/workbook/noticesSheet';
import { reserveNumbers } from '../../src/workbook/numberRegister';
import { rect } from '../excel/model/address';
import type { Table } from '../excel/model/types';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { useExcel } from '../excel/protocol/useExcel';
import { meanwhile } from './meanwhile';
import { AS_OF, contentOf, ignore, NEVER, noticesOf, putLedger, readActive } from './support';

const excel = useExcel({ profile: 'web' });

beforeEach(() => putLedger(excel().workbook.sheets[0]!));

function noticesTable(): Table {
  const table = excel().workbook.table('DuesheetNotices');
  if (!table) throw new Error('no notices table');
  return table;
}

function cellOf(header: string, row: number) {
  const table = noticesTable();
  const index = table.columns.findIndex(({ name }) => name === header);
  return rect(table.dataRect.r1 + row, table.dataRect.c1 + index);
}

test('notices become rows of a table, body and all, and further ones are appended below', async () => {
  const reading = await readActive();
  const first = noticesOf(reading);
  expect(await writeNotices(first, 'zh-CN', ignore, NEVER)).toEqual({
    sheetName: '催款函',
    rows: first.length,
  });
  await writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER);
  const table = noticesTable();
  expect(table.dataRect.r2 - table.dataRect.r1 + 1).toBe(first.length * 2);
  expect(table.sheet.readValue(cellOf('正文', 0).r1, cellOf('正文', 0).c1)).toBe(first[0]!.text);
  expect(new Set((await noticeHistory()).numbers)).toEqual(
    new Set(['2026-0001', '2026-0002', '2026-0011', '2026-0012']),
  );
  expect(excel().session.refusals).toEqual([]);
});

test('a notice counts as sent when its date has been entered', async () => {
  const reading = await readActive();
  const notices = noticesOf(reading);
  await writeNotices(notices, 'zh-CN', ignore, NEVER);
  expect((await noticeHistory()).sent).toEqual([]);
  noticesTable().sheet.writeInput(cellOf('发出日期', 0), [[AS_OF]], { source: 'User' });
  expect((await noticeHistory()).sent).toEqual([
    {
      number: '2026-0001',
      customerKey: notices[0]!.facts.customer.key,
      currency: notices[0]!.facts.currency,
      kind: 'reminder',
      day: AS_OF,
      payBy: notices[0]!.facts.payBy,
    },
  ]);
});

test('a statement has its open total and no day to pay by', async () => {
  const statements = noticesOf(await readActive(), 1, 'statement');
  await writeNotices(statements, 'zh-CN', ignore, NEVER);
  const { sheet } = noticesTable();
  const { facts } = statements[0]!;
  const valueOf = (header: string) => sheet.readValue(cellOf(header, 0).r1, cellOf(header, 0).c1);
  expect(valueOf('函件')).toBe('对账单');
  expect(valueOf('函件金额')).toBe(minorToNumber(facts.totalOpen, facts.currency));
  expect(valueOf('付款期限')).toBeNull();
  noticesTable().sheet.writeInput(cellOf('发出日期', 0), [[AS_OF]], { source: 'User' });
  expect((await noticeHistory()).sent).toMatchObject([{ kind: 'statement', payBy: NO_DAY }]);
});

test("appending keeps the user's edits, moved columns and added columns", async () => {
  const reading = await readActive();
  await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
  noticesTable().sheet.writeInput(cellOf('状态', 0), [['已寄 EMS']], { source: 'User' });
  noticesTable().addColumn(0, null, '快递单号', 'User');
  await writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER);
  const table = noticesTable();
  expect(table.columns[0]?.name).toBe('快递单号');
  expect(table.sheet.readValue(cellOf('状态', 0).r1, cellOf('状态', 0).c1)).toBe('已寄 EMS');
  expect(table.sheet.readValue(cellOf('编号', 2).r1, cellOf('编号', 2).c1)).toBe('2026-0011');
});

test('when appending fails half-way, what it had appended is taken back', async () => {
  const reading = await readActive();
  await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
  const { workbook } = excel();
  const before = contentOf(workbook.sheet('催款函')!);
  const template = noticesOf(reading)[0]!;
  const many = Array.from({ length: 250 }, (_, i) => ({
    ...template,
    facts: { ...template.facts, number: `2026-${i + 100}` },
  }));
  let armed = false;
  const fail = (done: number) => {
    if (done >= 100 && !armed) {
      armed = true;
      excel().faults.add({ kind: 'error', atRoundTrip: 1, code: HostErrorCode.activityLimitReached });
    }
  };
  await expect(writeNotices(many, 'zh-CN', fail, NEVER)).rejects.toMatchObject({ code: 'session' });
  expect(contentOf(workbook.sheet('催款函')!)).toEqual(before);
});

test('a notices sheet whose table the user removed is left to the user, and a new one is made', async () => {
  const reading = await readActive();
  await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
  noticesTable().convertToRange();
  const kept = contentOf(excel().workbook.sheet('催款函')!);
  expect((await writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER)).sheetName).toBe('催款函 (2)');
  expect(contentOf(excel().workbook.sheet('催款函')!)).toEqual(kept);
});

test('a sending date typed as text counts, unless it could be two days', async () => {
  const reading = await readActive();
  await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
  const { sheet } = noticesTable();
  sheet.writeInput(cellOf('发出日期', 0), [["'2026.11.20"]], { source: 'User' });
  sheet.writeInput(cellOf('发出日期', 1), [["'3/4/2026"]], { source: 'User' });
  expect((await noticeHistory()).sent.map(({ number, day }) => [number, day])).toEqual([
    ['2026-0001', AS_OF],
  ]);
});

test('a customer whose key holds a bar is found again', async () => {
  const reading = await readActive();
  const [notice] = noticesOf(reading);
  const customer = { ...notice!.facts.customer, key: 'a|b|CNY' };
  await writeNotices([{ ...notice!, facts: { ...notice!.facts, customer } }], 'zh-CN', ignore, NEVER);
  noticesTable().sheet.writeInput(cellOf('发出日期', 0), [[AS_OF]], { source: 'User' });
  expect((await noticeHistory()).sent[0]?.customerKey).toBe('a|b|CNY');
});

test('a letter longer than a cell says in the cell that it is cut', async () => {
  const reading = await readActive();
  const [notice] = noticesOf(reading);
  await writeNotices([{ ...notice!, text: '长'.repeat(40_000) }], 'zh-CN', ignore, NEVER);
  const body = cellOf('正文', 0);
  expect(String(noticesTable().sheet.readValue(body.r1, body.c1))).toMatch(/长【?.*截断.*】$/);
});

test('a number once used is known even when its row, or the whole sheet, is gone', async () => {
  const reading = await readActive();
  const notices = noticesOf(reading, 7);
  await writeNotices(notices, 'zh-CN', ignore, NEVER);
  const { workbook } = excel();
  workbook.deleteSheet(workbook.sheet('催款函')!, 'User');
  expect((await noticeHistory()).numbers).toEqual([notices.at(-1)!.facts.number]);
});

test('numbers of letters handed out as files are reserved, the highest of each year', async () => {
  await reserveNumbers(['2025-0009', '2026-0003', '2026-0012']);
  await reserveNumbers(['2026-0004']);
  expect((await noticeHistory()).numbers).toEqual(['2025-0009', '2026-0012']);
});

test('what is on record for one customer is read back word for word, as evidence', async () => {
  const notices = noticesOf(await readActive());
  await writeNotices(notices, 'zh-CN', ignore, NEVER);
  const { facts, text, subject } = notices[0]!;
  noticesTable().sheet.writeInput(cellOf('发出日期', 0), [[AS_OF]], { source: 'User' });
  expect(await noticeRecords(facts.customer.key)).toMatchObject([
    {
      number: facts.number,
      language: 'zh-CN',
      subject,
      body: text,
      items: frozenItems(notices[0]!),
      sentOn: AS_OF,
    },
  ]);
  expect(await noticeRecords('nobody')).toEqual([]);
});

describe('notices that take the place of earlier ones', () => {
  const replaced = new Map([['2026-0001', '2026-0011']]);
  const again = async () => {
    const reading = await readActive();
    await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
    return () => writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER, new Map(), replaced);
  };
  const statusOf = (row: number) =>
    noticesTable().sheet.readValue(cellOf('状态', row).r1, cellOf('状态', row).c1);
  const rowCount = () => noticesTable().dataRect.r2 - noticesTable().dataRect.r1 + 1;

  test('are named in the lines they replace', async () => {
    const write = await again();
    await write();
    expect(statusOf(0)).toBe('已由 2026-0011 取代');
    expect(statusOf(1)).toBe('草稿');
  });

  test.each(Array.from({ length: 24 }, (_, i) => i + 1))(
    'stand whole, or not at all, or it is said what stands: the session ends at round trip %i',
    async (atRoundTrip) => {
      const write = await again();
      const { workbook, faults } = excel();
      const before = contentOf(workbook.sheet('催款函')!);
      const rows = rowCount();
      faults.add({ kind: 'sessionLost', atRoundTrip });
      const said = await write().then(
        () => 'written',
        (error: { message: { key: string; values?: Record<string, unknown> } }) => error.message,
      );
      faults.clear();
      if (said === 'written') expect(statusOf(0)).toBe('已由 2026-0011 取代');
      else if (typeof said !== 'string' && said.key === 'notices.error.halfRecorded') {
        expect(said.values).toMatchObject({ sheet: '催款函', numbers: '2026-0011 – 2026-0012', count: 2 });
        expect(rowCount()).toBe(rows + 2);
      } else expect(contentOf(workbook.sheet('催款函')!)).toEqual(before);
    },
  );

  test('are taken back where only the marking fails', async () => {
    const write = await again();
    const { workbook, faults } = excel();
    const before = contentOf(workbook.sheet('催款函')!);
    const outcomes: string[] = [];
    for (let atRoundTrip = 1; outcomes.at(-1) !== 'written'; atRoundTrip += 1) {
      faults.clear();
      faults.add({ kind: 'error', atRoundTrip, code: HostErrorCode.activityLimitReached });
      outcomes.push(
        await write().then(
          () => 'written',
          (error: { code: string }) => error.code,
        ),
      );
      if (outcomes.at(-1) !== 'written') expect(contentOf(workbook.sheet('催款函')!)).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(5);
  });
});

describe('two people who record at the same moment', () => {
  /** Another person adds a row under that number, just before the nth time that Excel is asked. */
  function colleague(atTrip: number, number: string): void {
    const line: Record<string, string> = { 编号: number, 客户名称: 'theirs' };
    meanwhile(excel().workbook, atTrip, () =>
      noticesTable().addRows(null, [noticesTable().columns.map(({ name }) => line[name] ?? null)], 'File'),
    );
  }
  afterEach(() => jest.restoreAllMocks());
  const outcomes: string[] = [];

  const numbers = () => {
    const { r1, r2 } = noticesTable().dataRect;
    const { c1 } = cellOf('编号', 0);
    return Array.from({ length: r2 - r1 + 1 }, (_, row) => noticesTable().sheet.readValue(r1 + row, c1));
  };

  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'never leave two letters under one number, and no row of the other is lost: round trip %i',
    async (atTrip) => {
      const reading = await readActive();
      await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
      const before = numbers();
      colleague(atTrip, '2026-0011');
      const said = await writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER).then(
        () => 'written',
        (error: { code: string }) => error.code,
      );
      jest.restoreAllMocks();
      outcomes.push(said);
      const after = numbers();
      const theirs = after.filter((number) => number === '2026-0011');
      if (said === 'numbers_taken') expect(after).toEqual([...before, '2026-0011']);
      else expect([said, theirs.length]).toEqual(['written', expect.any(Number)]);
      // Written all the same only where the other came when the last look was over: then it is the other who looks.
      if (said === 'written' && theirs.length > 1) expect(after.at(-1)).toBe('2026-0011');
    },
  );

  test('give way whenever there is time to see it', () => {
    expect(outcomes.filter((said) => said === 'numbers_taken').length).toBeGreaterThan(4);
  });
});

describe('a notices sheet of an earlier version', () => {
  const dropColumns = (names: readonly string[]) =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('DuesheetNotices');
      for (const name of names) columns.getItem(name).delete();
      await context.sync();
    });
  /** As if the version that made the sheet had not known them. */
  const forget = (ids: readonly string[]) =>
    Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('催款函');
      const kept = customProperties.getItem('duesheet.table.DuesheetNotices');
      kept.load('key,value');
      await context.sync();
      const memory = JSON.parse(String(kept.value)) as { id: string }[];
      customProperties.add(kept.key, JSON.stringify(memory.filter(({ id }) => !ids.includes(id))));
      await context.sync();
    });
  const headers = () => noticesTable().columns.map(({ name }) => name);

  test('gets the columns it has not got at its right, and nothing else of it moves', async () => {
    const reading = await readActive();
    await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
    const all = headers();
    await dropColumns(['签收日期', '批准人']);
    await forget(['receivedOn', 'approvedBy']);
    const older = headers();
    await writeNotices(
      noticesOf(reading, 11),
      'zh-CN',
      ignore,
      NEVER,
      new Map([['2026-0011', { reason: '', approvedBy: '王经理' }]]),
    );
    expect(headers()).toEqual([...older, '签收日期', '批准人']);
    expect([...headers()].sort()).toEqual([...all].sort());
    expect(noticesTable().sheet.readValue(cellOf('批准人', 2).r1, cellOf('批准人', 2).c1)).toBe('王经理');
    await writeNotices(noticesOf(reading, 21), 'zh-CN', ignore, NEVER);
    expect(headers()).toHaveLength(all.length);
  });

  test('keeps a column away that the user deleted', async () => {
    const reading = await readActive();
    await writeNotices(noticesOf(reading), 'zh-CN', ignore, NEVER);
    await dropColumns(['联系人']);
    const without = headers();
    await writeNotices(noticesOf(reading, 11), 'zh-CN', ignore, NEVER);
    expect(headers()).toEqual(without);
  });
});
