import { readLedger, recognise } from '../../../src/domain/ledger';
import type { Cell } from '../../../src/domain/ledger/types';
import { canRead, mapField } from '../../../src/taskpane/state/source';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { columnsOf, day, OPTIONS, type Row } from './sheet';

const D = day('2025-03-01');
const look = (rows: readonly (readonly Cell[])[]) => recognise({ top: rows, rowCount: rows.length });

describe('a table none of whose columns has a known name', () => {
  const rows: Row[] = [
    ['Offene Posten'],
    ['Kunde', 'Beleg', 'Fällig', 'Offen (EUR)'],
    ['Huber', 'R1', D, 12.5],
    ['Maier', 'R2', D + 40, 7],
  ];

  test('is no ledger, but its columns can be pointed at', () => {
    const { kind, headers, headerRow, headerRows } = look(rows);
    expect(kind).toBe('not_a_ledger');
    expect([headerRow, headerRows]).toEqual([2, [2]]);
    expect(headers).toEqual(['Kunde', 'Beleg', 'Fällig', 'Offen (EUR)']);
  });

  test('is read once they have been', () => {
    const options = { ...OPTIONS, terms: DEFAULT_TERMS };
    const found = {
      sheetId: 's',
      sheetName: 'S',
      rowCount: 4,
      recognition: look(rows),
      corrected: false,
      options,
    };
    const named = mapField(mapField(found, 'customerName', 0), 'balance', 3);
    const pointed = mapField(named, 'dueDate', 2);
    expect(canRead(found)).toBe(false);
    expect(canRead(pointed)).toBe(true);
    const { tieOut } = readLedger(columnsOf(rows, pointed.recognition), pointed.recognition, OPTIONS);
    expect(tieOut[0]?.kept).toEqual({ count: 2, amount: 1950 });
  });

  test('without any header shows what stands in its first row, which is an item like the others', () => {
    const { headers, headerRow, headerRows } = look(rows.slice(2));
    expect(headers).toEqual(['Huber', 'R1', String(D), '12.5']);
    expect([headerRow, headerRows]).toEqual([0, []]);
  });
});

test('a sheet without any table has no columns to point at', () => {
  expect(look([['Hello'], ['World']]).headers).toEqual([]);
});
