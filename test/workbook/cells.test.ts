import { cellAddress, columnLetters } from '../../src/workbook/cells';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is called %s, as Excel calls it', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(cellAddress(7, column)).toBe(`${letters}7`);
});
