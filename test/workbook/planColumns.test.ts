import { createSpeaker } from '../../src/locales/speaker';
import { loadCatalogue } from '../../src/locales/catalogue';
import { LANGUAGES, type Language } from '../../src/locales/language';
import { ASIDE, planColumns, USERS_COLUMNS } from '../../src/workbook/planColumns';
import { writePlan } from '../../src/workbook/planSheet';
import { rect } from '../excel/model/address';
import type { Input, Table } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, basisOf, ignore, LINES, NEVER, putLedger, readActive } from './support';

const excel = useExcel({ profile: 'web' });
const THREE_YEARS = 1095;

/** Lines of one invoice each whose limitation of three years ends about so many days after the as-of day. */
function ending(...days: readonly number[]): Input[][] {
  return days.map((left, i) => {
    const due = AS_OF - THREE_YEARS + left;
    return [`'L${i}`, `客户${i}`, `'N${i}`, due - 30, due, 'CNY', 1000 + i, ''];
  });
}

async function write(lines: readonly (readonly Input[])[] = LINES, language: Language = 'zh-CN') {
  const ledger = excel().workbook.sheets[0]!;
  ledger.clear(rect(0, 0, 200, 20), 'All', 'File');
  putLedger(ledger, lines);
  excel().workbook.activate(ledger);
  const basis = basisOf(await readActive());
  await writePlan(basis, language, ignore, NEVER);
  return basis.plan;
}

function table(): Table {
  const found = excel().workbook.table('DuesheetPlan');
  if (!found) throw new Error('no plan table');
  return found;
}

const indexOf = (header: string) => table().columns.findIndex(({ name }) => name === header);
const rowOf = (header: string, value: string) => {
  const { r1, r2, c1 } = table().dataRect;
  const cells = table().sheet.readValues(rect(r1, c1 + indexOf(header), r2, c1 + indexOf(header)));
  return r1 + cells.findIndex(([cell]) => cell === value);
};
const valueAt = (row: number, header: string) =>
  table().sheet.readValue(row, table().dataRect.c1 + indexOf(header));

/** What the plan says of how to go about a row. */
const HOW = [
  '由谁出面',
  '目标日期',
  '目标金额',
  '文收武收',
  '语气',
  '注意事项',
  '供货建议',
  '最晚安全日',
  '时效届满日',
] as const;

test.each([
  ['zh-CN', HOW],
  [
    'zh-TW',
    [
      '由誰出面',
      '目標日期',
      '目標金額',
      '催收力道',
      '語氣',
      '注意事項',
      '供貨建議',
      '最後安全日',
      '時效完成日',
    ],
  ],
  [
    'en',
    [
      'By whom',
      'Aim: by',
      'Aim: amount',
      'Approach',
      'Tone',
      'Mind',
      'Supply proposed',
      'Last safe day',
      'Limitation',
    ],
  ],
] as const)('in %s the plan says who, how, how much by when, and what to mind', async (language, headers) => {
  const plan = await write(LINES, language);
  const names = table().columns.map(({ name }) => name);
  expect(headers.filter((header) => !names.includes(header))).toEqual([]);
  const speaker = createSpeaker(language, await loadCatalogue(language));
  plan.rows.forEach((row, i) => {
    const at = table().dataRect.r1 + i;
    const [who, goalDay, goalAmount, approach, tone, , supply, safe, bar] = headers.map((one) =>
      valueAt(at, one),
    );
    expect([who, approach, tone, supply]).toEqual([
      speaker.text(`plan.owner.${row.owner}`),
      speaker.text(`approach.mode.${row.approach.mode}`),
      speaker.text(`plan.tone.${row.tone}`),
      speaker.text(`approach.supply.${row.supply.proposed}`),
    ]);
    expect([goalDay, goalAmount]).toEqual([row.goal.day, row.goal.amount / 100]);
    expect([safe, bar]).toEqual([row.clocks.lastSafeDay, row.clocks.limitation]);
  });
});

test.each(LANGUAGES)(
  'no two columns have the same heading in %s, and the user’s own are among them',
  async (language) => {
    const columns = planColumns(createSpeaker(language, await loadCatalogue(language)));
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
    expect(USERS_COLUMNS.filter((id) => !columns.some((column) => column.id === id))).toEqual([]);
  },
);

test('amounts to aim for are right to the smallest unit of their currency', async () => {
  await write([
    ["'001", '科威特客户', "'K1", AS_OF - 60, AS_OF - 30, 'KWD', 1234.567, ''],
    ["'002", '日本客户', "'J1", AS_OF - 60, AS_OF - 30, 'JPY', 98765, ''],
  ]);
  expect(valueAt(rowOf('币种', 'KWD'), '目标金额')).toBe(1234.567);
  expect(valueAt(rowOf('币种', 'JPY'), '目标金额')).toBe(98765);
});

test('limitation is red within 30 days or passed, orange within 90, yellow within 180, and keeps its colour when sorted', async () => {
  await write(ending(20, 80, 170, 300, -40));
  const lookOf = (code: string) => {
    const column = table().dataRect.c1 + indexOf('时效届满日');
    const row = rowOf('客户编码', code);
    const fills = [column - 1, column].map(
      (c) => table().sheet.conditionalStyle(row, c).patches[0]?.fill?.color,
    );
    expect(new Set(fills).size).toBe(1);
    return fills[0];
  };
  const looks = () => ['L0', 'L1', 'L2', 'L3', 'L4'].map(lookOf);
  const expected = ['#FDE7E9', '#FFE3CC', '#FFF4CE', undefined, '#FDE7E9'];
  expect(looks()).toEqual(expected);
  table().sort([{ key: indexOf('目标金额'), ascending: true }]);
  expect(looks()).toEqual(expected);
  expect(valueAt(rowOf('客户编码', 'L4'), '时效届满日')).toBe('已届满');
  expect(
    table()
      .sheet.readText(rect(1, 0, 9, 0))
      .flat()
      .join('\n'),
  ).toContain('诉讼时效');
});

test('figures looked up now and then stand together at the right, where an outline folds them away', async () => {
  await write();
  const columns = planColumns(createSpeaker('zh-CN', await loadCatalogue('zh-CN'))).map(({ id }) => id);
  const first = columns.indexOf(ASIDE[0]);
  expect(columns.slice(first, first + ASIDE.length)).toEqual(ASIDE);
  const { sheet } = table();
  sheet.showLevels('Columns', 1);
  const hidden = columns.filter((_, c) => sheet.isColumnHidden(c));
  expect(hidden).toEqual([...ASIDE, 'key']);
});

test('a plan sheet of an older version, without these columns, gets them and loses nothing of the user’s', async () => {
  await write();
  for (const header of HOW) table().deleteColumn(indexOf(header));
  table().addColumn(null, ['A', 'B'], '电话', 'User');
  const phone = valueAt(rowOf('客户编码', '001'), '电话');
  const type = (header: string, value: string) =>
    table().sheet.writeInput(
      rect(rowOf('客户编码', '001'), table().dataRect.c1 + indexOf(header)),
      [[value]],
      {
        source: 'User',
      },
    );
  type('备注', '答应月底付');
  type('完成', '是');
  type('负责人', '李');
  type('自定阶段', '上门');
  type('自定理由', '顺路');
  await write([...LINES].reverse());
  const row = rowOf('客户编码', '001');
  expect(
    ['备注', '完成', '负责人', '自定阶段', '自定理由', '电话'].map((header) => valueAt(row, header)),
  ).toEqual(['答应月底付', '是', '李', '上门', '顺路', phone]);
  expect(valueAt(row, '由谁出面')).not.toBe('');
});

test('a customer kept for the user’s entries has nothing in the plan’s columns', async () => {
  await write();
  table().sheet.writeInput(
    rect(rowOf('客户编码', '002'), table().dataRect.c1 + indexOf('备注')),
    [['已付清']],
    { source: 'User' },
  );
  await write(LINES.filter(([code]) => code !== "'002"));
  const row = rowOf('客户编码', '002');
  for (const header of ['由谁出面', '目标日期', '目标金额', '文收武收', '注意事项', '供货建议', '时效届满日'])
    expect(valueAt(row, header)).toBeNull();
});
