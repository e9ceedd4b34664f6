import { parseRect } from '../model/address';
import type { Workbook, Worksheet } from '../model/types';

/** The sheet "Sample" of Microsoft's articles on ranges: products with quantity, unit price and total in B2:E5. */
export function fillSample(workbook: Workbook): Worksheet {
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, 'Sample', 'File');
  sheet.writeInput(
    parseRect('B2:E5'),
    [
      ['Product', 'Quantity', 'Unit Price', 'Total Price'],
      ['Almonds', 2, 7.5, '=C3*D3'],
      ['Coffee', 1, 34.5, '=C4*D4'],
      ['Chocolate', 5, 9.5, '=C5*D5'],
    ],
    { source: 'File' },
  );
  return sheet;
}

/** The expenses of Microsoft's articles on tables, in A1:D8. */
const EXPENSES: (string | number)[][] = [
  ['Date', 'Merchant', 'Category', 'Amount'],
  ['1/1/2017', 'The Phone Company', 'Communications', 120],
  ['1/2/2017', 'Northwind Electric Cars', 'Transportation', 142],
  ['1/5/2017', 'Best For You Organics Company', 'Groceries', 27],
  ['1/10/2017', 'Coho Vineyard', 'Restaurant', 33],
  ['1/11/2017', 'Bellows College', 'Education', 350],
  ['1/15/2017', 'Trey Research', 'Other', 135],
  ['1/15/2017', 'Best For You Organics Company', 'Groceries', 97],
];

/** Puts the expenses down as the table `ExpensesTable`. */
export function addExpenses(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:D8').values = EXPENSES;
  const table = sheet.tables.add('A1:D8', true);
  table.name = 'ExpensesTable';
  return table;
}
