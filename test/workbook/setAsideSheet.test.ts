import { read } from '../../src/workbook/read';
import { writeSetAside } from '../../src/workbook/setAsideSheet';
import { rect } from '../excel/model/address';
import type { Worksheet } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, ignore, LINES, NEVER, OPTIONS, putLedger, recogniseActive } from './support';

const excel = useExcel({ profile: 'web' });

const DIRTY = [
  ...LINES,
  ["'004", "'=cmd|calc", "'00010001000100010001", AS_OF, AS_OF, 'CNY', '待核对', ''],
  ["'005", '百盛商贸有限公司', "'YS006", AS_OF, AS_OF, 'CNY', 0, ''],
  LINES[3]!,
];

async function readDirty() {
  putLedger(excel().workbook.activeSheet, DIRTY);
  const { id, recognition } = await recogniseActive();
  return read(id, recognition, OPTIONS, ignore, NEVER);
}

const listed = (): Worksheet => excel().workbook.sheets.find(({ name }) => name === 'Rows set aside')!;
const table = () => {
  const [found] = excel().workbook.tables.filter(({ sheet }) => sheet === listed());
  return found!.sheet.readValues(found!.rect);
};

test('every row set aside is listed with its reason, what to do and a way to its cell', async () => {
  const reading = await readDirty();
  const written = await writeSetAside({ reading, sheetName: `Jan's "ledger"` }, 'en', ignore, NEVER);
  expect(written).toEqual({ sheetName: 'Rows set aside', rows: 3 });
  const [heads, ...rows] = table();
  expect(heads!.slice(0, 5)).toEqual(['Row', 'Customer', 'Document', 'Currency', 'Amount']);
  expect(rows.map((row) => row[0])).toEqual(reading.setAside.map(({ sheetRow }) => sheetRow));
  expect(rows[0]!.slice(1, 8)).toEqual([
    '=cmd|calc',
    '00010001000100010001',
    'CNY',
    null,
    'The open amount cannot be read',
    '待核对',
    'Enter the amount as a number.',
  ]);
  expect(rows.map((row) => row[8])).toEqual(['G8', 'G9', 'C10']);
  // A row that repeats another names it.
  expect(rows[2]![6]).toBe('row 7');
  const found = excel().workbook.tables.find(({ sheet }) => sheet === listed())!.rect;
  const formula = listed().readFormulas(rect(found.r1 + 1, 8))[0]![0];
  expect(formula).toBe(`=HYPERLINK("#'Jan''s ""ledger""'!G8","G8")`);
});

test('above the list stands that counted, set aside and unapplied are the sheet', async () => {
  const reading = await readDirty();
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  const intro = listed()
    .readValues(rect(0, 0, 6, 0))
    .flat()
    .join('\n');
  expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
  for (const { currency } of reading.tieOut) expect(intro).toContain(currency);
});

test('a heading that was changed is no column of the reader’s: built again, the list has it once', async () => {
  const reading = await readDirty();
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  const [found] = excel().workbook.tables.filter(({ sheet }) => sheet === listed());
  listed().writeInput(rect(found!.rect.r1, found!.rect.c1 + 1), [['Buyer']], { source: 'User' });
  const [before] = table();
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  expect(table()[0]).toEqual(before!.map((head) => (head === 'Buyer' ? 'Customer' : head)));
});

test('a list built again takes the place of the last, with the columns its reader added', async () => {
  const reading = await readDirty();
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  const own = excel().workbook.tables.find(({ sheet }) => sheet === listed())!;
  own.addColumn(null, ['Li, 12 May', '', ''], 'Asked', 'User');
  const shorter = { ...reading, setAside: reading.setAside.slice(0, 2) };
  await writeSetAside({ reading: shorter, sheetName: 'L' }, 'en', ignore, NEVER);
  const [heads, ...rows] = table();
  expect(rows).toHaveLength(2);
  expect(heads!.at(-1)).toBe('Asked');
  expect(rows.map((row) => row.at(-1))).toEqual(['Li, 12 May', null]);
  expect(excel().workbook.sheets.filter(({ name }) => /set aside/i.test(name))).toHaveLength(1);
});

test('a list with notes of its reader beside the table is kept under another name', async () => {
  const reading = await readDirty();
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  const { rect: place } = excel().workbook.tables.find(({ sheet }) => sheet === listed())!;
  const below = place.r2 + 3;
  listed().writeInput(rect(below, 0), [['mine']], { source: 'User' });
  await writeSetAside({ reading, sheetName: 'L' }, 'en', ignore, NEVER);
  const old = excel().workbook.sheets.find(({ name }) => name.endsWith('(old)'))!;
  expect(old.readValues(rect(below, 0))).toEqual([['mine']]);
  expect(table().length).toBeGreaterThan(1);
});

test('Cancel leaves no list behind', async () => {
  const reading = await readDirty();
  const cancel = new AbortController();
  const stop = () => cancel.abort();
  await expect(
    writeSetAside({ reading, sheetName: 'L' }, 'zh-TW', stop, cancel.signal),
  ).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(excel().workbook.sheets).toHaveLength(1);
});
