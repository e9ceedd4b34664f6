import * as v from 'valibot';
import type { Message } from '../message';
import { policySchema } from './schema';
import type { Policy } from './types';

export type PolicyResult = { readonly policy: Policy } | { readonly problems: readonly Message[] };

/**
 * Reads settings of unknown origin (a sheet, a stored file). What is missing gets the default;
 * what is wrong is named: each problem's `field` is the setting's name in words and its `path` the
 * key, e.g. `stageFromDays.warning`, by which the cell can be found.
 */
export function validatePolicy(input: unknown): PolicyResult {
  const result = v.safeParse(policySchema, input);
  if (result.success) return { policy: result.output };
  return { problems: result.issues.map((issue) => problem(issue.message, v.getDotPath(issue) ?? '')) };
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
