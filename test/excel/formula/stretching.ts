import { errorValue, isError, type CellMatrix } from '../model/values';
import type { Evaluator } from './evaluate';
import { Reference, caught, elementAt, isMatrix, matrix, type Operand } from './operands';
import type { FunctionDefinition } from './registry';

/** A call whose single-value arguments may be arrays: then it is computed once for every element, as Excel lifts it. */
export function callStretched(
  definition: FunctionDefinition,
  run: (args: readonly Operand[], evaluator: Evaluator) => Operand,
  args: readonly Operand[],
  evaluator: Evaluator,
): Operand {
  const prepared = args.map((arg, i) => (definition.stretched(i) ? stretchable(arg, evaluator) : arg));
  const arrays = prepared.filter((arg, i): arg is CellMatrix => definition.stretched(i) && isMatrix(arg));
  const once = (values: readonly Operand[]): Operand => {
    if (!definition.seesErrors) {
      const error = values.find((value, i) => definition.stretched(i) && isError(value));
      if (error !== undefined) return error;
    }
    return checked(run(values, evaluator));
  };
  if (arrays.length === 0) return once(prepared);
  const rows = Math.max(...arrays.map((values) => values.length));
  const columns = Math.max(...arrays.map((values) => values[0]?.length ?? 1));
  return matrix(rows, columns, (r, c) => {
    const values = prepared.map((arg, i) =>
      definition.stretched(i) && isMatrix(arg) ? elementAt(arg, r, c) : arg,
    );
    return caught(() => evaluator.topLeft(once(values)));
  });
}

/** A single value or a matrix, for an argument that is stretched. */
function stretchable(arg: Operand, evaluator: Evaluator): Operand {
  if (arg instanceof Reference) {
    return evaluator.implicit ? caught(() => evaluator.intersection(arg)) : evaluator.read(arg);
  }
  if (!isMatrix(arg)) return arg;
  return arg.length === 1 && arg[0]?.length === 1 ? elementAt(arg, 0, 0) : arg;
}

/** No function answers with a number that is none. */
function checked(operand: Operand): Operand {
  return typeof operand === 'number' && !Number.isFinite(operand) ? errorValue('#NUM!') : operand;
}
