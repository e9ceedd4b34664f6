import { writePlan } from '../../src/workbook/planSheet';
import { rect } from '../excel/model/address';
import type { Table } from '../excel/model/types';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { useExcel } from '../excel/protocol/useExcel';
import { contentOf, ignore, LINES, NEVER, basisOf, putLedger, readActive, sheetNames } from './support';

const excel = useExcel({ profile: 'web' });

async function write(lines = LINES, language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN') {
  const ledger = excel().workbook.sheets[0]!;
  ledger.clear(rect(0, 0, 200, 20), 'All', 'File');
  putLedger(ledger, lines);
  excel().workbook.activate(ledger);
  const reading = await readActive();
  return writePlan(basisOf(reading), language, ignore, NEVER);
}

function planTable(): Table {
  const table = excel().workbook.table('DuesheetPlan');
  if (!table) throw new Error('no plan table');
  return table;
}

function column(header: string): unknown[] {
  const table = planTable();
  const index = table.columns.findIndex(({ name }) => name === header);
  const { r1, r2, c1 } = table.dataRect;
  return table.sheet.readValues(rect(r1, c1 + index, r2, c1 + index)).map(([value]) => value);
}

function setCell(header: string, row: number, value: string): void {
  const table = planTable();
  const index = table.columns.findIndex(({ name }) => name === header);
  table.sheet.writeInput(rect(table.dataRect.r1 + row, table.dataRect.c1 + index), [[value]], {
    source: 'User',
  });
}

test('the plan becomes a table on a sheet of its own, with its tie-out above, and the ledger is untouched', async () => {
  const { workbook } = excel();
  putLedger(workbook.sheets[0]!);
  const before = contentOf(workbook.sheets[0]!);
  const written = await write();
  expect(written).toEqual({ sheetName: '催款计划', rows: 2 });
  expect(contentOf(workbook.sheets[0]!)).toEqual(before);
  expect(workbook.activeSheet.name).toBe('催款计划');
  expect(column('客户编码').sort()).toEqual(['001', '002']);
  expect(column('逾期金额')).toContain(49200.5);
  expect(planTable().sheet.readText(rect(2, 0))[0]?.[0]).toContain('CNY 49,207.51');
  expect(excel().session.refusals).toEqual([]);
});

test.each([
  ['zh-TW', '催款計畫'],
  ['en', 'Collection plan'],
] as const)('in %s the sheet is called %s', async (language, name) => {
  expect((await write(LINES, language)).sheetName).toBe(name);
});

test('building again keeps what the user wrote, by customer, and the columns the user added', async () => {
  await write();
  const table = planTable();
  table.addColumn(null, ['A', 'B'], '电话', 'User');
  setCell('备注', column('客户编码').indexOf('001'), '答应月底付');
  setCell('负责人', column('客户编码').indexOf('002'), '=UPPER("li")');
  await write([...LINES].reverse());
  const rowOf = (code: string) => column('客户编码').indexOf(code);
  expect(column('备注')[rowOf('001')]).toBe('答应月底付');
  expect(column('负责人')[rowOf('002')]).toBe('LI');
  expect(column('电话').sort()).toEqual(['A', 'B']);
  expect(sheetNames(excel().workbook).filter((name) => name.startsWith('催款计划'))).toHaveLength(1);
});

test('a sheet the user renamed is found again and keeps its new name', async () => {
  const { workbook } = excel();
  await write();
  workbook.renameSheet(workbook.sheet('催款计划')!, '十一月催款', 'User');
  expect((await write()).sheetName).toBe('十一月催款');
});

test('a customer no longer in the plan stays when the user wrote something about him', async () => {
  await write();
  setCell('备注', column('客户编码').indexOf('002'), '已付清，感谢');
  await write(LINES.filter(([code]) => code !== "'002"));
  expect(column('客户编码')).toContain('002');
  expect(column('备注')).toContain('已付清，感谢');
});

test('a sheet of the user that happens to have our title is left alone', async () => {
  const { workbook } = excel();
  const theirs = workbook.addSheet('催款计划');
  theirs.writeInput(rect(0, 0), [['我的']], { source: 'User' });
  expect((await write()).sheetName).toBe('催款计划 (2)');
  expect(theirs.readValue(0, 0)).toBe('我的');
});

test.each([3, 5, 7, 9])(
  'when round trip %i fails, the old plan still stands and no hidden sheet is left',
  async (atRoundTrip) => {
    const { workbook } = excel();
    await write();
    const before = contentOf(workbook.sheet('催款计划')!);
    const reading = await (async () => {
      workbook.activate(workbook.sheets[0]!);
      return readActive();
    })();
    excel().faults.add({ kind: 'error', atRoundTrip, code: HostErrorCode.activityLimitReached });
    await expect(writePlan(basisOf(reading), 'zh-CN', ignore, NEVER)).rejects.toMatchObject({
      code: 'session',
    });
    expect(contentOf(workbook.sheet('催款计划')!)).toEqual(before);
    expect(sheetNames(workbook)).toEqual([workbook.sheets[0]!.name, '催款计划']);
  },
);

test('Cancel leaves the workbook as it was', async () => {
  putLedger(excel().workbook.sheets[0]!);
  const reading = await readActive();
  const cancel = new AbortController();
  await expect(
    writePlan(basisOf(reading), 'zh-CN', () => cancel.abort(), cancel.signal),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(excel().workbook.sheets).toHaveLength(1);
});

test('a workbook whose structure is protected is said to be protected, and stays as it was', async () => {
  putLedger(excel().workbook.sheets[0]!);
  const reading = await readActive();
  excel().workbook.protectStructure = true;
  await expect(writePlan(basisOf(reading), 'zh-CN', ignore, NEVER)).rejects.toMatchObject({
    code: 'protected',
  });
  expect(excel().workbook.sheets).toHaveLength(1);
});

test('hostile names are text in the plan, never formulas', async () => {
  const names = ['\'=HYPERLINK("http://x","y")', "'+1+1", "'@SUM(A1)", "'-2"];
  await write(names.map((name, i) => [`'C${i}`, name, `'N${i}`, 46000, 46030, 'CNY', 100 + i, '']));
  const table = planTable();
  const index = table.columns.findIndex(({ name }) => name === '客户名称');
  for (let row = table.dataRect.r1; row <= table.dataRect.r2; row += 1) {
    expect(table.sheet.cell(row, table.dataRect.c1 + index).formula).toBeNull();
  }
  expect(column('客户名称').sort()).toEqual(names.map((name) => name.slice(1)).sort());
});

describe('what the user had in the old plan', () => {
  const rowOf = (code: string) => column('客户编码').indexOf(code);
  const cell = (header: string, code: string) => {
    const table = planTable();
    const index = table.columns.findIndex(({ name }) => name === header);
    return table.sheet.cell(table.dataRect.r1 + rowOf(code), table.dataRect.c1 + index);
  };

  test('a formula that refers to its own row follows that row to its new place', async () => {
    await write();
    const table = planTable();
    const overdue = String.fromCharCode(65 + table.columns.findIndex(({ name }) => name === '逾期金额'));
    const formulas = ['001', '002']
      .sort((a, b) => rowOf(a) - rowOf(b))
      .map((_, i) => `=${overdue}${table.dataRect.r1 + i + 1}*2`);
    table.addColumn(null, formulas, '两倍', 'User');
    await write([...LINES, ["'009", '新客户', "'N9", 45000, 45030, 'CNY', 9_000_000, '']]);
    for (const code of ['001', '002']) {
      expect(cell('两倍', code).value).toBeCloseTo(Number(cell('逾期金额', code).value) * 2, 6);
    }
  });

  test('a text that starts with an equals sign stays a text', async () => {
    await write();
    setCell('备注', rowOf('001'), "'=1+1");
    await write();
    expect(cell('备注', '001')).toMatchObject({ value: '=1+1', formula: null });
  });

  test('a date keeps its format', async () => {
    await write();
    setCell('完成', rowOf('001'), '2026-11-19');
    await write();
    expect(cell('完成', '001').text).toMatch(/2026/);
  });

  test('a row typed under the table is kept', async () => {
    await write();
    planTable().addRows(
      null,
      [planTable().columns.map(({ name }) => (name === '客户名称' ? '老王建材' : ''))],
      'User',
    );
    await write();
    expect(column('客户名称')).toContain('老王建材');
  });

  test('a sheet that holds more than its table is kept beside the new one, and the new one says so', async () => {
    await write();
    const { workbook } = excel();
    const { sheet, rect: area } = planTable();
    sheet.writeInput(rect(area.r2 + 3, 0), [['我的小结']], { source: 'User' });
    await write();
    expect(workbook.sheet('催款计划（旧）')?.readValue(area.r2 + 3, 0)).toBe('我的小结');
    const intro = workbook
      .sheet('催款计划')!
      .readText(rect(0, 0, 8, 0))
      .flat()
      .join();
    expect(intro).toContain('催款计划（旧）');
    await write();
    expect(
      sheetNames(workbook)
        .filter((name) => name.startsWith('催款计划'))
        .sort(),
    ).toEqual(['催款计划', '催款计划（旧）']);
  });

  test('is not lost by beginning again when only the removal of the old sheet failed', async () => {
    await write();
    excel().workbook.activate(excel().workbook.sheets[0]!);
    const reading = await readActive();
    const rebuild = () => writePlan(basisOf(reading), 'zh-CN', ignore, NEVER);
    excel().meters.reset();
    await rebuild();
    const code = HostErrorCode.activityLimitReached;
    // The last four requests: the old sheet goes, the plan is remembered (read, written), the ranges are released.
    excel().faults.add({ kind: 'error', atRoundTrip: excel().meters.roundTrips - 3, code });
    await expect(rebuild()).rejects.toMatchObject({ message: { key: 'workbook.error.leftover' } });
    expect(column('客户编码').sort()).toEqual(['001', '002']);
    expect(sheetNames(excel().workbook)).toContain('催款计划 ~');
  });

  test('stands and says so when only the memory for the next comparison was refused', async () => {
    await write();
    const reading = await readActive();
    const rebuild = () => writePlan(basisOf(reading), 'zh-CN', ignore, NEVER);
    excel().meters.reset();
    await rebuild();
    const code = HostErrorCode.activityLimitReached;
    excel().faults.add({ kind: 'error', atRoundTrip: excel().meters.roundTrips - 1, code });
    await expect(rebuild()).rejects.toMatchObject({ message: { key: 'workbook.error.planMemory' } });
    expect(column('客户编码').sort()).toEqual(['001', '002']);
  });

  test('a formula by column names is kept as its value when the language changes', async () => {
    await write();
    setCell('备注', rowOf('001'), '=[@逾期金额]*2');
    const value = cell('备注', '001').value;
    await write(LINES, 'en');
    expect(column('Note')).toContain(value);
  });
});
