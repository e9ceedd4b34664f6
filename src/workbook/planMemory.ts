import * as v from 'valibot';
import { remember, type RememberedPlan } from '../domain/plan/changes';
import { STAGES } from '../domain/plan/stages';
import type { Plan } from '../domain/plan/types';
import type { PlanMemory } from './port';
import { run } from './run';
import { syncOr } from './swap';

/** Kept beside the sheet: the sheet may be deleted, and the next plan must still know what was said before. */
const KEY = 'duesheet.lastPlan';

/** Customer key, name, currency, overdue in minor units, stage: arrays take half the room of objects. */
const rowSchema = v.tuple([v.string(), v.string(), v.string(), v.number(), v.picklist(STAGES)]);
const planSchema = v.object({ asOf: v.pipe(v.number(), v.integer()), rows: v.array(rowSchema) });
const memorySchema = v.object({ last: planSchema, before: v.nullable(planSchema) });
type Kept = v.InferOutput<typeof planSchema>;

export function lastPlan(): Promise<PlanMemory | null> {
  return run('', readMemory);
}

async function readMemory(context: Excel.RequestContext): Promise<PlanMemory | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return null;
  const found = v.safeParse(v.pipe(v.string(), v.parseJson(), memorySchema), setting.value);
  // Somebody else's or a damaged entry: there is nothing to compare with.
  if (!found.success) return null;
  const { last, before } = found.output;
  return { last: unpacked(last), before: before && unpacked(before) };
}

/** Keeps the plan that was just written. Built again on the same day, it takes the place of that day's. */
export async function rememberPlan(
  context: Excel.RequestContext,
  plan: Plan,
  sheetName: string,
): Promise<void> {
  const known = await readMemory(context);
  const before = known && (known.last.asOf < plan.asOf ? known.last : known.before);
  const kept = { last: packed(remember(plan)), before: before && packed(before) };
  context.workbook.settings.add(KEY, JSON.stringify(kept));
  await syncOr(context, 'workbook.error.planMemory', sheetName);
}

function packed({ asOf, rows }: RememberedPlan): Kept {
  return {
    asOf,
    rows: rows.map(({ customerKey, customerName, currency, overdue, stage }) => [
      customerKey,
      customerName,
      currency,
      overdue,
      stage,
    ]),
  };
}

function unpacked({ asOf, rows }: Kept): RememberedPlan {
  return {
    asOf,
    rows: rows.map(([customerKey, customerName, currency, overdue, stage]) => ({
      customerKey,
      customerName,
      currency,
      overdue,
      stage,
    })),
  };
}
