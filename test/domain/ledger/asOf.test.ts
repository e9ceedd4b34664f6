import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import { RowFlag } from '../../../src/domain/ledger/types';
import { asideOf, columnsOf, day, keptOf, OPTIONS, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const SMALL = ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'];

describe('a sheet with settlement dates is reconstructed at the as-of date', () => {
  const sheet: readonly Row[] = [
    ['customerID', 'invoiceNumber', 'InvoiceDate', 'DueDate', 'InvoiceAmount', 'Balance', 'SettledDate'],
    ['C1', 'A1', '1/2/2025', '2/1/2025', 100, 0, '3/15/2025'],
    ['C1', 'A2', '1/2/2025', '2/1/2025', 200, 0, '4/15/2025'],
    ['C1', 'A3', '1/2/2025', '2/1/2025', 300, 120, null],
    ['C1', 'A4', '4/2/2025', '5/1/2025', 400, 400, null],
  ];

  test('settled before: cleared; settled later: open with its original amount; dated later: not yet there', () => {
    const { recognition, reading } = readSheet(sheet, { asOf: day('2025-03-31') });
    expect(recognition.kind).toBe('all_items');
    expect(keptOf(reading).map(([at, , , open]) => [at, open])).toEqual([
      [3, 20000],
      [4, 12000],
    ]);
    expect(asideOf(reading)).toEqual([
      [2, 'cleared', '2025-03-15'],
      [5, 'after_as_of', '2025-04-02'],
    ]);
  });

  test('the same rows at another as-of date need no second reading of the sheet', () => {
    const recognition = recognise({ top: sheet, rowCount: sheet.length });
    const reader = createLedgerReader(recognition, { ...OPTIONS, asOf: day('2025-03-31') });
    reader.push(columnsOf(sheet, recognition));
    expect(keptOf(reader.finish(day('2025-03-14'))).map(([at]) => at)).toEqual([2, 3, 4]);
    expect(keptOf(reader.finish(day('2025-05-01'))).map(([at]) => at)).toEqual([4, 5]);
    expect(keptOf(reader.finish()).map(([at]) => at)).toEqual([3, 4]);
  });
});

test('in a list of open items, what is dated after the as-of date stays and is flagged', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', 'A1', day('2025-04-02'), day('2025-05-02'), 5],
    ['Acme', 'A2', D, D, 5],
  ]);
  expect([...reading.ledger.flags]).toEqual([RowFlag.DatedAfterAsOf, RowFlag.None]);
  expect(reading.warnings[0]).toEqual({
    sheetRow: 2,
    message: { key: 'ledger.warning.datedAfterAsOf', values: { count: 1, firstRow: 2 } },
  });
});

test('flags and clearing documents without a date close an item', () => {
  const { reading } = readSheet([
    [...SMALL, '核销标志', 'isOpen'],
    ['Acme', 'A1', D, D, 5, '已核销', 1],
    ['Acme', 'A2', D, D, 5, '未核销', 1],
    ['Acme', 'A3', D, D, 5, '部分核销', 1],
    ['Acme', 'A4', D, D, 5, '1400000012', 1],
    ['Acme', 'A5', D, D, 5, '', 0],
    ['Acme', 'A6', D, D, 5, '已逾期', 1],
  ]);
  expect(keptOf(reading).map(([at]) => at)).toEqual([3, 4, 7]);
  expect(reading.setAside.map(({ sheetRow, reason }) => [sheetRow, reason])).toEqual([
    [2, 'cleared'],
    [5, 'cleared'],
    [6, 'cleared'],
  ]);
});
