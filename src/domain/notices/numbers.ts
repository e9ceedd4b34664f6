const DIGITS = 4;

/**
 * `count` new letter numbers of a year, `2026-0001` and on, after the highest already used in that
 * year: none is ever given twice, and new ones follow one another without a gap. Numbers of other
 * years and numbers of another form are left alone.
 */
export function numberNotices(existing: readonly string[], year: number, count: number): string[] {
  const prefix = `${year}-`;
  let last = 0;
  for (const number of existing) {
    const match = /^(\d{4})-(\d{4,9})$/.exec(number.trim());
    if (match && match[1] === String(year)) last = Math.max(last, Number(match[2]));
  }
  return Array.from({ length: count }, (_, i) => prefix + String(last + 1 + i).padStart(DIGITS, '0'));
}
