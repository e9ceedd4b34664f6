import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';

/**
 * Why no plan is made as of this day: one was made as of a later day (OCA refuses such a run too), whose steps
 * an earlier plan would propose again. null when it may be made; `lastRun` null = none was made yet.
 */
export function refusedRun(asOf: CivilDay, lastRun: CivilDay | null): Message | null {
  if (lastRun === null || asOf >= lastRun) return null;
  return { key: 'plan.refused.earlier', values: { asOf: { day: asOf }, last: { day: lastRun } } };
}
