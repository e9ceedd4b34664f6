import { readColumnBlocks } from '../../src/workbook/columnBlocks';
import { read } from '../../src/workbook/read';
import { rect } from '../excel/model/address';
import type { Worksheet } from '../excel/model/types';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { useExcel } from '../excel/protocol/useExcel';
import {
  AS_OF,
  contentOf,
  HEADER,
  ignore,
  LINES,
  NEVER,
  OPTIONS,
  putLedger,
  readActive,
  recogniseActive,
} from './support';

const excel = useExcel({ profile: 'web' });
const ledgerSheet = () => excel().workbook.activeSheet;

test('a ledger is recognised under its title and read to the cent, per currency', async () => {
  putLedger(ledgerSheet());
  const reading = await readActive();
  expect(reading.ledger.count).toBe(4);
  expect(reading.tieOut.map(({ currency, kept, ties }) => [currency, kept.amount, ties])).toEqual([
    ['CNY', 4920751, true],
    ['USD', 9999, true],
  ]);
  expect(excel().session.refusals).toEqual([]);
});

test('reading changes nothing in the workbook', async () => {
  putLedger(ledgerSheet());
  const before = contentOf(ledgerSheet());
  await readActive();
  expect(contentOf(ledgerSheet())).toEqual(before);
  expect(excel().meters.cellsWritten).toBe(0);
});

test('only the mapped columns are read, however wide the sheet is', async () => {
  const wide = LINES.map((line) => [
    ...line.slice(0, 7),
    '',
    ...Array.from({ length: 60 }, (_, i) => `x${i}`),
  ]);
  putLedger(ledgerSheet());
  ledgerSheet().writeInput(rect(3, 0, 6, 67), wide, { source: 'File' });
  const { id, recognition } = await recogniseActive();
  excel().meters.reset();
  await read(id, recognition, OPTIONS, ignore, NEVER);
  const mapped = new Set(Object.values(recognition.mapping)).size;
  expect(mapped).toBeLessThanOrEqual(HEADER.length);
  expect(excel().meters.cellsRead).toBe(mapped * LINES.length);
});

test('a block that Excel refuses is halved until it passes, and the reading is the same', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => [
    `'${String(i % 50).padStart(3, '0')}`,
    `客户${i % 50}`,
    `'YS${i}`,
    46000 + (i % 300),
    46030 + (i % 300),
    'CNY',
    i / 100,
    '',
  ]);
  putLedger(ledgerSheet(), many);
  const whole = await readActive();
  excel().faults.payloadLimit = 30_000;
  const { id, recognition } = await recogniseActive();
  const seen: number[] = [];
  const reading = await read(id, recognition, OPTIONS, (done) => seen.push(done), NEVER);
  expect(reading.tieOut).toEqual(whole.tieOut);
  expect(seen.at(-1)).toBe(3000);
  expect(seen.length).toBeGreaterThan(5);
});

test('what was read is let go, though office.js keeps its ranges until the end', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => LINES[i % LINES.length]!);
  putLedger(ledgerSheet(), many);
  const { id, recognition } = await recogniseActive();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const asked: Excel.Range[] = [];
    const ask = sheet.getRangeByIndexes.bind(sheet);
    sheet.getRangeByIndexes = (...where) => {
      asked.push(ask(...where));
      return asked.at(-1)!;
    };
    const { headerRow } = recognition;
    let rows = 0;
    for await (const block of readColumnBlocks(context, sheet, [0, 6], headerRow, headerRow + 5000)) {
      rows += block.rowCount;
      for (const range of asked.slice(0, -2)) expect(range.values).toEqual([]);
    }
    expect(rows).toBe(5000);
    for (const range of asked) expect(range.values).toEqual([]);
  });
});

test('a payload that even one row exceeds is said to be refused', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  excel().faults.payloadLimit = 900;
  await expect(read(id, recognition, OPTIONS, ignore, NEVER)).rejects.toMatchObject({ code: 'payload' });
});

test('Cancel stops the reading with a sentence and leaves nothing behind', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  const cancel = new AbortController();
  await expect(read(id, recognition, OPTIONS, () => cancel.abort(), cancel.signal)).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('an edit during the reading is noticed, because a total must be of one moment', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  const edit = () => ledgerSheet().writeInput(rect(3, 6), [[1]], { source: 'User' });
  await expect(read(id, recognition, OPTIONS, (done) => done > 0 && edit(), NEVER)).rejects.toMatchObject({
    code: 'sheet_changed',
    message: { key: 'workbook.error.sheet_changed', values: { sheet: ledgerSheet().name } },
  });
});

test('a sheet deleted before it is read is said to be gone', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  const { workbook } = excel();
  workbook.addSheet('other');
  workbook.deleteSheet(workbook.sheets[0]!, 'User');
  await expect(read(id, recognition, OPTIONS, ignore, NEVER)).rejects.toMatchObject({
    code: 'sheet_deleted',
  });
});

test('a cell being edited is said to be in the way', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  excel().workbook.editing = true;
  await expect(read(id, recognition, OPTIONS, ignore, NEVER)).rejects.toMatchObject({
    code: 'cell_edit_mode',
    message: { key: 'workbook.error.cell_edit_mode' },
  });
});

test('a lost session is said to be lost', async () => {
  putLedger(ledgerSheet());
  const { id, recognition } = await recogniseActive();
  excel().faults.add({ kind: 'error', atRoundTrip: 2, code: HostErrorCode.invalidOrTimedOutSession });
  await expect(read(id, recognition, OPTIONS, ignore, NEVER)).rejects.toMatchObject({ code: 'session' });
});

test('hidden rows are found and counted', async () => {
  putLedger(ledgerSheet());
  ledgerSheet().setRowsHidden(4, 4, true, 'User');
  const { ledger } = await readActive();
  const hidden = Array.from(ledger.flags).map((flag) => (flag & 4) !== 0);
  expect(hidden).toEqual([false, true, false, false]);
});

test('an error cell in the balance sets its row aside; the same text typed by hand is text', async () => {
  putLedger(ledgerSheet());
  ledgerSheet().writeInput(rect(3, 6), [['=NA()']], { source: 'File' });
  ledgerSheet().writeInput(rect(4, 6), [["'#N/A"]], { source: 'File' });
  const { setAside } = await readActive();
  expect(setAside.map(({ sheetRow, reason }) => [sheetRow, reason])).toEqual([
    [4, 'error_value'],
    [5, 'invalid_amount'],
  ]);
});

test.each([
  [
    'in a title',
    (sheet: Worksheet) =>
      sheet.writeInput(rect(1, 0, 1, 1), [['截止日期', AS_OF - 1462]], { source: 'File' }),
  ],
  [
    'in a column',
    (sheet: Worksheet) =>
      sheet.writeInput(rect(2, 8, 6, 8), [['As of Date'], ...LINES.map(() => [AS_OF - 1462])], {
        source: 'File',
      }),
  ],
])('the day that a 1904 workbook says %s that it is of is the same day', async (_, say) => {
  excel().workbook.date1904 = true;
  putLedger(ledgerSheet());
  say(ledgerSheet());
  expect((await recogniseActive()).recognition.asOf).toBe(AS_OF);
});

test('days of a 1904 workbook are the same days', async () => {
  const { workbook } = excel();
  workbook.date1904 = true;
  putLedger(
    ledgerSheet(),
    LINES.map((line) => line.map((cell, c) => (c === 3 || c === 4 ? Number(cell) - 1462 : cell))),
  );
  const { ledger } = await readActive();
  expect(Array.from(ledger.dueDay)).toEqual(LINES.map((line) => line[4]));
});
