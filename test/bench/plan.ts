import { ageLedger } from '../../src/domain/ageing';
import type { Ageing } from '../../src/domain/ageing/types';
import { createWorkCalendar } from '../../src/domain/calendar/workCalendar';
import { buildPlan, type Plan } from '../../src/domain/plan';
import { defaultPolicy } from '../../src/domain/policy';
import { runSteps } from '../../src/domain/steps';
import { planInStepsOf } from '../../src/taskpane/collecting';
import { readAndAge } from './duesheet';
import { best } from './measure';
import { yearOfRecords } from './records';
import { AS_OF, cleanColumns, sheetAnswers, sheetBlocks } from './workload';

export interface PlanRatio {
  readonly rows: number;
  readonly age: number;
  readonly plan: number;
  /** plan ÷ age; the promise is below 10. */
  readonly ratio: number;
  /** The plan with the records of a year, as the pane makes it, and what it costs against ageing. */
  readonly withRecords: number;
  readonly recordsRatio: number;
}

/**
 * Ageings in a round: about as long as a plan. One alone is over before a busy machine interrupts it, a plan is not, and
 * the two could not be compared.
 */
const AGEINGS = 8;

/** The plan of a hundred thousand invoices of two thousand customers against ageing them. */
export function measurePlan(count = 100_000): PlanRatio {
  const { reading } = readAndAge(sheetBlocks(sheetAnswers(cleanColumns(count))), count);
  const { ledger, unapplied, asOf } = reading;
  const { edges, credits } = defaultPolicy;
  const calendar = createWorkCalendar({ holidays: [], makeUpWorkdays: [] });
  // The last results are held, as the pane holds them.
  const held: { ageing?: Ageing; plan?: Plan } = {};
  const ages = best(15, () => {
    for (let i = 0; i < AGEINGS; i++) held.ageing = ageLedger(ledger, asOf, { edges, credits });
  });
  const age = ages / AGEINGS;
  const plan = best(15, () => {
    held.plan = buildPlan({ ledger, unapplied, asOf: AS_OF, policy: defaultPolicy, calendar });
  });
  const context = { reading, policy: defaultPolicy, ...yearOfRecords(reading) };
  const withRecords = best(9, () => {
    held.plan = runSteps(planInStepsOf(context));
  });
  return { rows: count, age, plan, ratio: plan / age, withRecords, recordsRatio: withRecords / age };
}
