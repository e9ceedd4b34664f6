import fc from 'fast-check';
import { likeness, readMemory, recognise, type TableMemory } from '../../../src/workbook/records/tableMemory';

const MEMORY: TableMemory = ['day', 'customer', 'result', 'key'].map((id, i) => ({
  id,
  header: `${id} heading`,
  column: i + 1,
}));
const standing = (headers: Readonly<Record<number, string>>) =>
  MEMORY.map(({ column, header }) => ({ column, header: headers[column] ?? header }));

test('a heading called otherwise is known by the number that Excel gave its column', () => {
  expect(recognise(MEMORY, standing({ 1: 'When', 3: 'Outcome' }))).toEqual([
    'day',
    'customer',
    'result',
    'key',
  ]);
});

test('a column of the user’s own is none of ours, wherever it stands', () => {
  const [first, ...rest] = standing({});
  expect(recognise(MEMORY, [{ column: 9, header: 'Mine' }, first!, ...rest])[0]).toBeNull();
});

test('numbers given anew by another program are not believed, because a known heading contradicts them', () => {
  // LibreOffice counts the columns from 1 again: the user's column now has the number that day had.
  const saved = [
    { column: 1, header: 'Mine' },
    { column: 2, header: 'When' },
    { column: 3, header: 'customer heading' },
    { column: 4, header: 'result heading' },
    { column: 5, header: 'key heading' },
  ];
  expect(recognise(MEMORY, saved)).toEqual([null, null, 'customer', 'result', 'key']);
});

test('the number of a last column that was deleted may have been given to another', () => {
  expect(recognise(MEMORY, standing({ 4: 'Mine' }))).toEqual(['day', 'customer', 'result', null]);
});

test('headings in other words are known where neither heading nor number tell', () => {
  const alias = (header: string) => (header === '日期' ? 'day' : null);
  const renumbered = standing({ 1: '日期' }).map((one) => ({ ...one, column: one.column + 1 }));
  expect(recognise(MEMORY, renumbered, alias)).toEqual(['day', 'customer', 'result', 'key']);
});

test('no two columns are ever taken for the same one, and a heading that was kept is always found', () => {
  const header = fc.constantFrom(
    'day heading',
    'customer heading',
    'result heading',
    'key heading',
    'a',
    'b',
    'c',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ header, column: fc.integer({ min: 1, max: 9 }) }), {
        selector: ({ header: text }) => text,
      }),
      (columns) => {
        const ids = recognise(MEMORY, columns, (text) => (text === 'a' ? 'day' : null));
        const found = ids.filter((id) => id !== null);
        expect(new Set(found).size).toBe(found.length);
        columns.forEach(({ header: text }, i) => {
          const kept = MEMORY.find((one) => one.header === text);
          if (kept) expect(ids[i]).toBe(kept.id);
        });
      },
    ),
  );
});

test('a property of somebody else’s is no memory', () => {
  expect(readMemory('{"a":1}')).toBeNull();
  expect(readMemory('not JSON')).toBeNull();
  expect(readMemory(JSON.stringify(MEMORY))).toEqual(MEMORY);
});

test('a table is like another by as many headings as they share', () => {
  expect(likeness(MEMORY, standing({ 1: 'When' }))).toBe(3);
});
