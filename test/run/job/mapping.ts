import { columnName } from '../../excel/model/address';
import type { StandInWindow } from '../../browser/standIn';

/** The pane's column drop-downs hold the column's position; undefined and `-` are "none". */
export function fieldColumn(value: string): string | null {
  return /^\d+$/.test(value) ? columnName(Number(value)) : null;
}

const SEARCHED_ROWS = 40;

/**
 * The row (1-based) that the recognised columns have their titles in, found as a reader would: the row whose texts
 * stand in the most of the titles that the pane shows for them.
 */
export async function headerRow(
  window: StandInWindow,
  sheet: string,
  titles: ReadonlyMap<string, string>,
): Promise<number | null> {
  const used = await window.call('usedRange', sheet);
  if (!used) return null;
  let best = { row: 0, hits: 0 };
  for (let row = 1; row <= SEARCHED_ROWS; row += 1) {
    const [texts = []] = await window.call('texts', `'${sheet.replace(/'/g, "''")}'!A${row}:CV${row}`);
    const hits = [...titles].filter(([column, title]) => {
      const text = (texts[columnOf(column)] ?? '').trim();
      return text !== '' && title.includes(text);
    }).length;
    if (hits >= best.hits && hits > 0) best = { row, hits };
  }
  return best.row || null;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
