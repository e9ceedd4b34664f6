import { readCells, selectedCell, selectedRows, tableAt, writeFormula } from '../../src/workbook/formulaCell';
import type { FormulaOrder } from '../../src/workbook/port';
import { rect } from '../excel/model/address';
import { useExcel } from '../excel/protocol/useExcel';
import { contentOf, HEADER, LINES, NEVER, putLedger, sheetNames } from './support';

const excel = useExcel({ profile: 'web' });

const order = (patch: Partial<FormulaOrder> = {}): FormulaOrder => ({
  formula: '=SEQUENCE(3,2)',
  target: { kind: 'cell', sheet: 'Sheet1', address: 'B2' },
  rows: 3,
  columns: 2,
  dates: [],
  replace: false,
  ledger: null,
  ...patch,
});

const sheet = () => excel().workbook.activeSheet;
const put = (row: number, column: number, input: string | number) =>
  sheet().writeInput(rect(row, column, row, column), [[input]], { source: 'User' });
const at = (row: number, column: number) => sheet().readValues(rect(row, column, row, column))[0]?.[0];

test('a formula lands in an empty cell, spills, is selected and tells where it stands', async () => {
  await expect(writeFormula(order())).resolves.toEqual({
    state: 'written',
    sheet: 'Sheet1',
    cell: 'B2',
    place: 'Sheet1!B2:C4',
    shown: '1',
  });
  expect(sheet().readValues(rect(1, 1, 3, 2))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  await expect(selectedCell()).resolves.toEqual({ sheet: 'Sheet1', address: 'B2' });
});

test.each([
  ['in the cell itself', 1, 1],
  ['where it would spill', 3, 2],
])('something %s is not written over before the user says so', async (_, row, column) => {
  put(row, column, 'mine');
  const before = contentOf(sheet());
  await expect(writeFormula(order())).resolves.toEqual({
    state: 'occupied',
    place: 'Sheet1!B2:C4',
    filled: 1,
  });
  expect(contentOf(sheet())).toEqual(before);
  await expect(writeFormula(order({ replace: true }))).resolves.toMatchObject({ state: 'written' });
  expect(at(row, column)).not.toBe('mine');
});

test('a formula that shows nothing fills its cell too', async () => {
  put(1, 1, '=""');
  await expect(writeFormula(order())).resolves.toMatchObject({ state: 'occupied', filled: 1 });
});

test('when it needs more room than was thought, it is taken out and what it replaced comes back as it was', async () => {
  put(1, 1, "'007");
  put(2, 1, '=1+1');
  put(9, 1, 'further down');
  const before = contentOf(sheet());
  const greedy = order({ formula: '=SEQUENCE(20)', rows: 2, columns: 1, replace: true });
  await expect(writeFormula(greedy)).resolves.toEqual({ state: 'no_room', place: 'Sheet1!B2' });
  expect(contentOf(sheet())).toEqual(before);
});

test('when Excel refuses it, what it was to replace comes back as it was, formats and all', async () => {
  put(1, 1, "'007");
  put(2, 1, '=1+1');
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C4');
    cells.numberFormat = [
      ['0.0', '0'],
      ['#,##0.00', '@'],
      ['0%', '0'],
    ];
    await context.sync();
  });
  const before = contentOf(sheet());
  const formats = sheet().readNumberFormats(rect(1, 1, 3, 2));
  const refused = order({ formula: '=SUM(', dates: 'all', replace: true });
  await expect(writeFormula(refused)).rejects.toMatchObject({ code: 'unknown' });
  expect(contentOf(sheet())).toEqual(before);
  expect(sheet().readNumberFormats(rect(1, 1, 3, 2))).toEqual(formats);
});

test('rows of the ledger, and those its next items would take, are never written to', async () => {
  putLedger(sheet());
  const before = contentOf(sheet());
  const ledger = { sheetId: sheet().id, headerRow: 3, firstColumn: 0, lastColumn: HEADER.length - 1 };
  for (const address of ['B3', 'A5', 'H60', 'C1']) {
    const target = { kind: 'cell', sheet: 'Sheet1', address } as const;
    await expect(writeFormula(order({ target, ledger, replace: true }))).resolves.toMatchObject({
      state: 'in_ledger',
    });
  }
  expect(contentOf(sheet())).toEqual(before);
  const beside = { kind: 'cell', sheet: 'Sheet1', address: 'J4' } as const;
  await expect(writeFormula(order({ target: beside, ledger }))).resolves.toMatchObject({ state: 'written' });
});

test('on a sheet of its own it stands in A1, under a name that is free', async () => {
  excel().workbook.addSheet('Ageing');
  const target = { kind: 'new_sheet', name: 'Ageing' } as const;
  await expect(writeFormula(order({ target }))).resolves.toMatchObject({ state: 'written', cell: 'A1' });
  expect(sheetNames(excel().workbook)).toHaveLength(3);
  expect(at(2, 1)).toBe(6);
});

test('a sheet that was added for a formula Excel refuses is gone again', async () => {
  const target = { kind: 'new_sheet', name: 'Ageing' } as const;
  await expect(writeFormula(order({ target, formula: '=SUM(' }))).rejects.toMatchObject({ code: 'unknown' });
  expect(sheetNames(excel().workbook)).toEqual(['Sheet1']);
});

test('dates are shown as dates', async () => {
  await writeFormula(order({ formula: '=SEQUENCE(2,2,46000)', rows: 2, dates: [1] }));
  expect(sheet().readNumberFormats(rect(1, 1, 2, 2))).toEqual([
    ['General', 'yyyy-mm-dd'],
    ['General', 'yyyy-mm-dd'],
  ]);
});

test('a protected sheet is a sentence about that sheet', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  await expect(writeFormula(order())).rejects.toMatchObject({
    code: 'protected',
    message: { key: 'workbook.error.protected' },
  });
});

test('a cell being edited is a sentence, and nothing is written', async () => {
  excel().workbook.editing = true;
  await expect(writeFormula(order())).rejects.toMatchObject({ code: 'cell_edit_mode' });
});

test.each([
  ['B5:C6', 5, 6],
  ['A4', 4, 4],
  ['A500:A502', 500, 500],
])(
  'the rows of the selection %s are all of them, as far as the sheet is filled',
  async (address, first, last) => {
    putLedger(sheet());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
      await context.sync();
    });
    await expect(selectedRows()).resolves.toEqual({ sheet: 'Sheet1', first, last });
  },
);

test('cells are read as formulas get them: errors as errors, blanks as blanks', async () => {
  putLedger(sheet());
  const cells = await readCells('Sheet1', 'E4:H5', NEVER);
  expect(cells).toEqual([
    [LINES[0]?.[4], 'CNY', 48200.5, { error: '#DIV/0!' }],
    [LINES[1]?.[4], 'CNY', 1000, ''],
  ]);
});

test('a table is found by the row its header stands in', async () => {
  putLedger(sheet());
  await expect(tableAt('Sheet1', 3)).resolves.toBeNull();
  await Excel.run(async (context) => {
    context.workbook.tables.add('Sheet1!A3:H7', true).name = 'Open';
    await context.sync();
  });
  await expect(tableAt('Sheet1', 3)).resolves.toEqual({ name: 'Open', firstColumn: 0, columns: HEADER });
  await expect(tableAt('Sheet1', 4)).resolves.toBeNull();
});
