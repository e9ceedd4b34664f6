import * as v from 'valibot';
import { STAGES, type StageKey } from '../plan/types';
import { defaultPolicy, emptySeller } from './defaults';
import type { Policy, Seller } from './types';

/** What can be wrong with a setting; the sentences are `plan.policy.<fault>`. */
export type PolicyFault =
  'number' | 'whole' | 'range' | 'ascending' | 'list' | 'text' | 'choice' | 'currency' | 'day' | 'group';

const LAST_DAY = 2_958_465; // 9999-12-31
const LONGEST_FIELD = 200;

const fault = (code: PolicyFault): PolicyFault => code;
const number = (from: number, to: number) =>
  v.pipe(
    v.number(fault('number')),
    v.finite(fault('number')),
    v.minValue(from, fault('range')),
    v.maxValue(to, fault('range')),
  );
const whole = (from: number, to: number) => v.pipe(number(from, to), v.integer(fault('whole')));
const ascending = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));

const days = v.array(
  v.pipe(
    v.number(fault('day')),
    v.integer(fault('day')),
    v.minValue(1, fault('day')),
    v.maxValue(LAST_DAY, fault('day')),
  ),
  fault('list'),
);

const edges = v.pipe(
  v.array(whole(0, 3650), fault('list')),
  v.minLength(1, fault('list')),
  v.maxLength(12, fault('list')),
  v.check((list) => ascending(list), fault('ascending')),
);

const stageEntries = Object.fromEntries(
  STAGES.map((stage) => [
    stage,
    v.optional(stage === 'pre_due' ? whole(-60, -1) : whole(1, 3650), defaultPolicy.stageFromDays[stage]),
  ]),
) as Record<StageKey, v.OptionalSchema<ReturnType<typeof whole>, number>>;

const stageFromDays = v.pipe(
  v.object(stageEntries, fault('group')),
  v.check(
    (from) => STAGES.every((stage, i) => i === 0 || from[stage] >= from[STAGES[i - 1] ?? stage]),
    fault('ascending'),
  ),
);

/** An object of optional entries of one kind, each falling back to the house's default. */
function group<K extends string, S extends v.GenericSchema<number> | v.GenericSchema<string>>(
  defaults: Readonly<Record<K, v.InferOutput<S>>>,
  entry: S,
) {
  const keys = Object.keys(defaults) as K[];
  const entries = Object.fromEntries(keys.map((key) => [key, v.optional(entry, defaults[key])]));
  return v.object(entries as Record<K, v.OptionalSchema<S, v.InferOutput<S>>>, fault('group'));
}

const text = v.pipe(
  v.string(fault('text')),
  v.maxLength(LONGEST_FIELD, fault('text')),
  // A line break in a seller's field would forge lines of a letter or headers of a mail.
  v.transform((value) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()),
);

const minimumAmounts = v.record(
  v.pipe(v.string(fault('currency')), v.regex(/^[A-Z]{3}$/, fault('currency'))),
  whole(0, Number.MAX_SAFE_INTEGER),
  fault('group'),
);

/** Every setting is optional: what the user has not touched keeps the house's default. */
export const policySchema = v.object(
  {
    edges: v.optional(edges, [...defaultPolicy.edges]),
    credits: v.optional(
      v.picklist(['own_date', 'separate', 'oldest_first', 'set_aside'], fault('choice')),
      defaultPolicy.credits,
    ),
    riskScheme: v.optional(v.picklist(['month', 'day'], fault('choice')), defaultPolicy.riskScheme),
    stageFromDays: v.optional(stageFromDays, defaultPolicy.stageFromDays),
    minimumAmounts: v.optional(minimumAmounts, {}),
    largeShare: v.optional(v.pipe(number(0, 1), v.gtValue(0, fault('range'))), defaultPolicy.largeShare),
    priorityWeights: v.optional(
      group(defaultPolicy.priorityWeights, number(0, 1000)),
      defaultPolicy.priorityWeights,
    ),
    quietDays: v.optional(group(defaultPolicy.quietDays, whole(0, 250)), defaultPolicy.quietDays),
    graceDays: v.optional(group(defaultPolicy.graceDays, whole(1, 365)), defaultPolicy.graceDays),
    holidays: v.optional(days, []),
    makeUpWorkdays: v.optional(days, []),
    seller: v.optional(group<keyof Seller, typeof text>(emptySeller, text), emptySeller),
  },
  fault('group'),
) satisfies v.GenericSchema<unknown, Policy>;
