import type { Case } from './case';
import type { Step } from './decision';
import type { PriorityFacts } from './priority';

/** What a case is ranked by. Before the due date only what is known of the payer counts (A1.17), and no distance. */
export function factsOf(
  { position, currency, standing, setting }: Case,
  { risk, maxDaysOverdue }: Pick<Step, 'risk' | 'maxDaysOverdue'>,
  predictedLate: number | null,
): PriorityFacts {
  const { profile, grade, promises } = standing;
  const overdue = maxDaysOverdue > 0;
  return {
    daysOverdue: maxDaysOverdue,
    demand: overdue ? position.demand : 0,
    currencyDemand: overdue ? (setting.currencyDemand[position.currency] ?? 0) : 0,
    currency,
    risk,
    broken: overdue ? promises.broken : 0,
    grade,
    strength: profile?.strength || null,
    distanceKm: overdue ? (profile?.distanceKm ?? null) : null,
    predictedLate,
  };
}
