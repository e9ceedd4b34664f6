import { holdsEntry, moveToRow, userCell, userInput } from '../../src/workbook/userCell';

test.each([
  ['=D8*2', '=D3*2'],
  ['=SUM(D8:F8)/$A8', '=SUM(D3:F3)/$A3'],
  ['=D$8+D9', '=D$8+D9'],
  ["=Sheet1!D8+'my sheet'!D8", "=Sheet1!D8+'my sheet'!D8"],
  ['="D8 is "&D8', '="D8 is "&D3'],
  ['=LOG10(D8)+D80+[@Overdue]', '=LOG10(D3)+D80+[@Overdue]'],
])('moved from row 8 to row 3, %s becomes %s', (formula, moved) => {
  expect(moveToRow(formula, 8, 3)).toBe(moved);
});

test('only a formula differs from its value; a constant text stays protected', () => {
  expect(userInput(userCell('=1+1', '=1+1', 'General', 8), 3)).toBe("'=1+1");
  expect(userInput(userCell(2, '=1+1', 'General', 8), 3)).toBe('=1+1');
  expect(userInput(userCell(true, true, 'General', 8), 3)).toBe(true);
  expect(userInput(null, 3)).toBe('');
});

test('a formula alone is no entry about a customer', () => {
  expect(holdsEntry(userCell(2, '=1+1', 'General', 8))).toBe(false);
  expect(holdsEntry(userCell('called', 'called', 'General', 8))).toBe(true);
  expect(holdsEntry(userCell('', '', 'General', 8))).toBe(false);
});
