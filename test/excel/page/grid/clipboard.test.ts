import fc from 'fast-check';
import { fromTsv, toTsv } from './clipboard';

describe('cells on the clipboard', () => {
  test('tabs divide cells and line breaks divide rows', () => {
    expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a cell with a line break inside is quoted, as Excel puts it on the clipboard', () => {
    expect(toTsv([['one\ntwo', 'say "x"']])).toBe('"one\ntwo"\t"say ""x"""');
    expect(fromTsv('"one\ntwo"\t"say ""x"""')).toEqual([['one\ntwo', 'say "x"']]);
  });

  test('short rows are filled up with empty cells', () => {
    expect(fromTsv('a\tb\nc')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('what was copied is what is pasted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', '帐') });
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(grid, (cells) => {
        const endsEmpty = cells.at(-1)?.every((each) => each === '');
        if (!endsEmpty) expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });
});
