import { ageLedger } from '../../src/domain/ageing';
import { createWorkCalendar } from '../../src/domain/calendar/workCalendar';
import { buildPlan } from '../../src/domain/plan';
import { defaultPolicy } from '../../src/domain/policy';
import { readAndAge } from './duesheet';
import { best } from './measure';
import { AS_OF, cleanColumns, sheetAnswers, sheetBlocks } from './workload';

export interface PlanRatio {
  readonly rows: number;
  readonly age: number;
  readonly plan: number;
  /** plan ÷ age; the promise is below 10. */
  readonly ratio: number;
}

/** The plan of a hundred thousand invoices of two thousand customers against ageing them. */
export function measurePlan(count = 100_000): PlanRatio {
  const { reading } = readAndAge(sheetBlocks(sheetAnswers(cleanColumns(count))));
  const { ledger, unapplied, asOf } = reading;
  const { edges, credits } = defaultPolicy;
  const calendar = createWorkCalendar({ holidays: [], makeUpWorkdays: [] });
  const age = best(15, () => ageLedger(ledger, asOf, { edges, credits }));
  const plan = best(15, () => buildPlan({ ledger, unapplied, asOf: AS_OF, policy: defaultPolicy, calendar }));
  return { rows: count, age, plan, ratio: plan / age };
}
