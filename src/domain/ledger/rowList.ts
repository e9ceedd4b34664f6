const ROWS_NAMED = 12;

/** Sheet rows as a list to read: `4, 9, 12`, cut short with an ellipsis. */
export function rowList(rows: readonly number[]): string {
  const named = [...new Set(rows)].slice(0, ROWS_NAMED).join(', ');
  return rows.length > ROWS_NAMED ? `${named} …` : named;
}
