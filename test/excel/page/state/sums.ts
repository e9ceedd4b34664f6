import { intersect, type Workbook } from '../model';

export interface SelectionSums {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** What the status bar says about the selected cells; hidden rows are left out, as Excel does. */
export function selectionSums(book: Workbook): SelectionSums {
  const { sheet, areas } = book.selection;
  const used = sheet.usedRange(true);
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const area of areas) {
    const inside = used && intersect(used, area);
    if (!inside) continue;
    sheet.readValues(inside).forEach((row, offset) => {
      if (sheet.isRowHidden(inside.r1 + offset)) return;
      for (const value of row) {
        if (value === null) continue;
        filled += 1;
        if (typeof value === 'number') {
          numbers += 1;
          sum += value;
        }
      }
    });
  }
  return { filled, numbers, sum };
}
