import fc from 'fast-check';
import { columnWidths, naturalWidth, textWidth } from '../../../src/documents/letter/columns';
import type { ColumnText } from '../../../src/documents/letter/columns';

const column = (cells: string[], rigid = false): ColumnText => ({ cells, rigid });

test('a Chinese character is twice as wide as a figure', () => {
  expect(textWidth('元', 20)).toBe(200);
  expect(textWidth('发票', 20)).toBeGreaterThan(3 * textWidth('1', 20));
});

test('spare room is shared out evenly', () => {
  const widths = columnWidths([column(['1']), column(['1234'])], 4000, 20, 100);
  expect((widths[1] ?? 0) - (widths[0] ?? 0)).toBeCloseTo(textWidth('123', 20), -1);
});

test('where room is short, amounts and dates keep theirs and texts that can wrap give way', () => {
  const columns = [column(['合同'.repeat(20)]), column(['2026-11-21'], true), column(['1,234,567.89'], true)];
  const [text = 0, date = 0, amount = 0] = columnWidths(columns, 5000, 20, 100);
  expect(date).toBeGreaterThanOrEqual(textWidth('2026-11-21', 20) + 100);
  expect(amount).toBeGreaterThanOrEqual(textWidth('1,234,567.89', 20) + 100);
  expect(text).toBeLessThan(naturalWidth(columns.slice(0, 1), 20, 100));
});

test('widths are whole, positive and add up to the page whatever the table holds', () => {
  const columns = fc.array(
    fc.record({ cells: fc.array(fc.string({ maxLength: 80 })), rigid: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 9,
    },
  );
  fc.assert(
    fc.property(columns, (table) => {
      const widths = columnWidths(table, 9412, 19, 160);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9412);
      expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
    }),
  );
});
