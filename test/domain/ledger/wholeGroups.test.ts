import fc from 'fast-check';
import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import type { LedgerReading, SheetColumns } from '../../../src/domain/ledger/types';
import { columnsOf, day, keptOf, OPTIONS, rowsOf, type Row } from './sheet';

const D = day('2025-01-31');
const HEAD: Row = ['客户名称', '发票号', '到期日', '未收余额'];

/** A pivot's list: each customer's sum stands above its invoices. */
function pivot(groups: readonly (readonly number[])[]): readonly Row[] {
  return groups.flatMap((amounts, group) => [
    [`客户${group}`, null, null, amounts.reduce((sum, one) => sum + one, 0) / 100],
    ...amounts.map((amount, i): Row => [null, `F${group}-${i}`, D + i, amount / 100]),
  ]);
}

function readIn(pieces: readonly SheetColumns[], rows: readonly Row[]): LedgerReading {
  const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
  const reader = createLedgerReader(recognition, OPTIONS);
  pieces.forEach((piece) => reader.push(piece));
  return reader.finish();
}

function cut(whole: SheetColumns, at: readonly number[]): SheetColumns[] {
  const edges = [...new Set([0, ...at.map((one) => one % (whole.rowCount + 1)), whole.rowCount])];
  edges.sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => rowsOf(whole, edges[i] ?? 0, to));
}

test('a sum that heads its group is no item, wherever the blocks of the sheet end', () => {
  const groups = fc.array(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(groups, fc.array(fc.nat({ max: 50 }), { maxLength: 6 }), (all, at) => {
      const rows = [HEAD, ...pivot(all)];
      const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
      const whole = columnsOf(rows, recognition);
      const [once, inPieces] = [readIn([whole], rows), readIn(cut(whole, at), rows)];
      expect(keptOf(inPieces)).toEqual(keptOf(once));
      expect(inPieces.tieOut).toEqual(once.tieOut);
      expect(inPieces.structuralRows).toEqual(once.structuralRows);
      const items = all.flat();
      expect(inPieces.tieOut[0]?.sheet).toEqual({
        count: items.length,
        amount: items.reduce((sum, one) => sum + one, 0),
      });
    }),
    { numRuns: 60 },
  );
});

test('a reading may be asked for before the last block has come', () => {
  const rows = [
    HEAD,
    ...pivot([
      [100, 200],
      [300, 400, 500],
    ]),
  ];
  const recognition = recognise({ top: rows, rowCount: rows.length });
  const [first, second] = cut(columnsOf(rows, recognition), [5]);
  const reader = createLedgerReader(recognition, OPTIONS);
  if (first) reader.push(first);
  expect(reader.finish().ledger.count).toBe(3);
  if (second) reader.push(second);
  expect(reader.finish().ledger.count).toBe(5);
});
