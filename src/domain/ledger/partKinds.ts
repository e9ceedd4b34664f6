import type { RowPart } from './types';

/** Whether each currency has a column of its own that counts. */
export function isByCurrency(parts: readonly RowPart[] = []): boolean {
  return parts.some(({ currency }) => currency !== undefined);
}

/** Whether each month or year of invoice has a column of its own. */
export function isByPeriod(parts: readonly RowPart[] = []): boolean {
  return parts.some(({ dated }) => dated !== undefined);
}
