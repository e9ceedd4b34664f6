import type { Plan, PlanRow } from '../../domain/plan/types';
import { rowKey, type WorklistFilter } from './model';

/** The plan's rows that the filter lets through, in rank order. */
export function filterRows(plan: Plan, filter: WorklistFilter): readonly PlanRow[] {
  const wanted = fold(filter.text);
  return plan.rows.filter(
    (row) =>
      (filter.currency === 'all' || row.currency === filter.currency) &&
      (filter.quadrant === 'all' || row.quadrant === filter.quadrant) &&
      (wanted === '' || fold(`${row.customerCode} ${row.customerName}`).includes(wanted)),
  );
}

/** Full-width and half-width, upper and lower case are the same to someone who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

export function planCurrencies(plan: Plan): readonly string[] {
  return [...new Set(plan.rows.map((row) => row.currency))];
}

/** Something is overdue; the other customers of a plan are only reminded of what falls due soon. */
export const isOverdue = (row: PlanRow): boolean => row.maxDaysOverdue > 0;

export interface CurrencySum {
  readonly currency: string;
  /** Customers with something overdue. */
  readonly count: number;
  /** Minor units. */
  readonly overdue: number;
}

/** Overdue customers and amount by currency, in the order the currencies appear. */
export function sumByCurrency(rows: readonly PlanRow[]): readonly CurrencySum[] {
  const sums = new Map<string, { count: number; overdue: number }>();
  for (const row of rows) {
    const sum = sums.get(row.currency) ?? { count: 0, overdue: 0 };
    sums.set(row.currency, {
      count: sum.count + (isOverdue(row) ? 1 : 0),
      overdue: sum.overdue + row.overdue,
    });
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}

/** The selection that survives a new plan: customers who are still in it. */
export function keepSelection(selected: ReadonlySet<string>, plan: Plan): ReadonlySet<string> {
  const alive = new Set(plan.rows.map(rowKey));
  return new Set([...selected].filter((key) => alive.has(key)));
}
