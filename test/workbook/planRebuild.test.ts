import type { LedgerReading } from '../../src/domain/ledger/types';
import { comparePlans } from '../../src/domain/plan/changes';
import { readBook } from '../../src/workbook/book';
import { lastPlan } from '../../src/workbook/planMemory';
import { writePlan } from '../../src/workbook/planSheet';
import { rect } from '../excel/model/address';
import { useExcel } from '../excel/protocol/useExcel';
import { tableOf } from './bookSupport';
import { AS_OF, basisOf, ignore, NEVER, putLedger, readActive } from './support';

// Two hundred rows typed one by one take seconds on a machine that is busy with other tests.
jest.setTimeout(60_000);

const excel = useExcel({ profile: 'web' });
const CUSTOMERS = 220;
const EDITED = 200;

const lineOf = (n: number, balance: number) => [
  `'C${String(n).padStart(3, '0')}`,
  `客户${n}有限公司`,
  `'N${n}`,
  AS_OF - 90,
  AS_OF - 20 - (n % 60),
  'CNY',
  balance,
  '',
];

async function build(lines: readonly (readonly (string | number)[])[]): Promise<LedgerReading> {
  const ledger = excel().workbook.sheets[0]!;
  ledger.clear(rect(0, 0, 300, 20), 'All', 'File');
  putLedger(ledger, lines);
  excel().workbook.activate(ledger);
  const reading = await readActive();
  const basis = basisOf(reading);
  const memory = await lastPlan();
  const changes = memory && comparePlans(basis.plan, memory.last);
  await writePlan({ ...basis, changes }, 'zh-CN', ignore, NEVER);
  return reading;
}

/** The column of the plan's table under a header, by customer number. */
function byCode(header: string): Map<string, unknown> {
  const { sheet, dataRect, columns } = tableOf(excel(), 'DuesheetPlan');
  const at = (name: string) => dataRect.c1 + columns.findIndex((one) => one.name === name);
  const values = (column: number) => sheet.readValues(rect(dataRect.r1, column, dataRect.r2, column));
  const codes = values(at('客户编码'));
  return new Map(values(at(header)).map(([value], r) => [String(codes[r]?.[0]), value]));
}

/** Types one value a customer into a column of the plan. */
function typeByCode(header: string, valueOf: (code: string) => string | null): void {
  const { sheet, dataRect, columns } = tableOf(excel(), 'DuesheetPlan');
  const column = dataRect.c1 + columns.findIndex(({ name }) => name === header);
  [...byCode('客户编码').keys()].forEach((code, r) => {
    const value = valueOf(code);
    if (value !== null) sheet.writeInput(rect(dataRect.r1 + r, column), [[value]], { source: 'User' });
  });
}

test('building again over 200 rows with entries of the user loses none of them', async () => {
  const lines = Array.from({ length: CUSTOMERS }, (_, n) => lineOf(n, 1_000 + n));
  await build(lines);
  const mine = (code: string): boolean => Number(code.slice(1)) < EDITED;
  const columns = ['完成', '负责人', '自定日期', '自定阶段', '自定理由', '备注'] as const;
  const valueOf = (header: (typeof columns)[number], code: string): string => {
    if (header === '自定日期') return '2026-12-01';
    return header === '自定阶段' ? '上门拜访' : `${header} ${code}`;
  };
  for (const header of columns) typeByCode(header, (code) => (mine(code) ? valueOf(header, code) : null));
  tableOf(excel(), 'DuesheetPlan').addColumn(null, null, '我的列', 'User');
  typeByCode('我的列', (code) => (mine(code) ? `own ${code}` : null));
  const before = new Map([...columns, '我的列'].map((header) => [header, byCode(header)]));

  // Every tenth customer has paid, all others owe something else, and some are new.
  const later = lines
    .filter((_, n) => n % 10 !== 0)
    .map((line) => line.map((cell, column) => (column === 6 ? Number(cell) + 5 : cell)));
  await build([...later.reverse(), ...[500, 501].map((n) => lineOf(n, 77))]);
  for (const [header, values] of before)
    for (const [code, value] of values) {
      if (!mine(code)) continue;
      expect({ header, code, value: byCode(header).get(code) }).toEqual({ header, code, value });
    }
  const { edits, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(edits).toHaveLength(EDITED);
  expect(edits[0]).toMatchObject({ stage: 'visit', currency: 'CNY' });
});

test('the sheet says what moved since the plan before, and who is gone', async () => {
  await build([lineOf(1, 100), lineOf(2, 100), lineOf(3, 100)]);
  const memory = await lastPlan();
  expect(memory?.last.rows).toHaveLength(3);
  await build([lineOf(1, 60), lineOf(2, 100), lineOf(4, 100)]);
  const changes = byCode('与上次相比');
  expect(changes.get('C001')).toBe('逾期减少 CNY 40.00');
  expect(changes.get('C002')).toBeNull();
  expect(changes.get('C004')).toBe('新增');
  const { sheet, dataRect } = tableOf(excel(), 'DuesheetPlan');
  const intro = sheet
    .readValues(rect(0, 0, dataRect.r1 - 1, 0))
    .flat()
    .map(String);
  expect(intro.some((line) => line.includes('了结 1（客户3有限公司）'))).toBe(true);
});

test('another stage without a reason is named and not followed', async () => {
  await build([lineOf(1, 100)]);
  typeByCode('自定阶段', () => 'Visit');
  const { edits, problems, sheets } = await readBook();
  expect(sheets.plan).toBe('催款计划');
  expect(problems).toMatchObject([{ sheet: 'plan', message: { key: 'book.problem.noReason' } }]);
  expect(edits).toMatchObject([{ stage: 'visit', reason: '' }]);
});
