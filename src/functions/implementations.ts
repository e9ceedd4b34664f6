import { aging } from './aging';
import type { FunctionId } from './declarations';
import { dso } from './dso';
import { riskClass } from './riskClass';

/** The code behind each declared function; arguments in the declared order, `null` where left out. */
export const IMPLEMENTATIONS = {
  AGING: aging,
  DSO: dso,
  RISKCLASS: riskClass,
} as const satisfies Record<FunctionId, unknown>;
