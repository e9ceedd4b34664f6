import { toBoolean, toNumber } from './coerce';
import type { Evaluator } from './evaluate';
import { MISSING, type Operand } from './operands';

/** A TRUE/FALSE argument; one left out between commas is FALSE. */
export const flagged = (arg: Operand | undefined, evaluator: Evaluator, otherwise: boolean): boolean => {
  if (arg === undefined) return otherwise;
  return arg === MISSING ? false : toBoolean(evaluator.value(arg));
};
/** A whole-number argument. */
export const numeric = (arg: Operand | undefined, evaluator: Evaluator, otherwise: number): number =>
  arg === undefined || arg === MISSING
    ? otherwise
    : Math.trunc(toNumber(evaluator.value(arg), evaluator.host));
