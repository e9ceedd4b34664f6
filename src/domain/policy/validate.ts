import * as v from 'valibot';
import type { Message } from '../message';
import { defaultPolicy } from './defaults';
import { policySchema } from './schema';
import type { Policy } from './types';

type PolicyResult = { readonly policy: Policy } | { readonly problems: readonly Message[] };

/**
 * Reads settings of unknown origin (a sheet, a stored file). What is missing gets the default;
 * what is wrong is named: each problem's `field` is the setting's name in words and its `path` the
 * key, e.g. `stageFromDays.warning`, by which the cell can be found.
 */
export function validatePolicy(input: unknown): PolicyResult {
  const result = v.safeParse(policySchema, input);
  if (result.success) return { policy: result.output };
  const found = result.issues.map((issue) => ({ fault: issue.message, path: v.getDotPath(issue) ?? '' }));
  // A group that is out of order because one of its entries is wrong needs only that entry named.
  const named = found.filter(({ path }) => !found.some((other) => other.path.startsWith(`${path}.`)));
  return { problems: named.map(({ fault, path }) => problem(fault, path)) };
}

function problem(fault: string, path: string): Message {
  const [setting = '', ...rest] = path.split('.');
  const field: Message = { key: setting ? `plan.policy.field.${setting}` : 'plan.policy.field.all' };
  const part = rest.join('.');
  return {
    key: `plan.policy.${fault}`,
    values: { path, field: part ? { key: 'plan.policy.part', values: { field, part } } : field },
  };
}

/**
 * Settings stored earlier, by whatever version of the product or hand: each setting that holds is
 * taken, each that does not falls back to the default, so that one bad entry never costs the rest.
 */
export function restorePolicy(saved: unknown): Policy {
  let policy: Policy = defaultPolicy;
  if (typeof saved !== 'object' || saved === null) return policy;
  for (const setting of Object.keys(policySchema.entries)) {
    if (!Object.hasOwn(saved, setting)) continue;
    const value: unknown = Reflect.get(saved, setting);
    const result = v.safeParse(policySchema, { ...policy, [setting]: value });
    if (result.success) policy = result.output;
  }
  return policy;
}
