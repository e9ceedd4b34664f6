import { errorValue, isError, type CellMatrix, type CellValue } from '../../model/values';
import type { Node } from '../ast';
import { compareValues, toBoolean, toNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { eachValue } from '../aggregate';
import { Lambda, MISSING, Raised, elementAt, isMatrix, matrix, raise, type Operand } from '../operands';
import { MANY, lazy, single, whole } from '../registry';

const node = (args: readonly Node[], index: number): Node => args[index] ?? { kind: 'missing' };

/** A branch that was left out between commas is 0. */
function branch(args: readonly Node[], index: number, evaluator: Evaluator, otherwise: CellValue): Operand {
  if (index >= args.length) return otherwise;
  const operand = evaluator.evaluate(node(args, index));
  return operand === MISSING ? 0 : operand;
}

function largest(...operands: Operand[]): [number, number] {
  let rows = 1;
  let columns = 1;
  for (const operand of operands) {
    if (!isMatrix(operand)) continue;
    rows = Math.max(rows, operand.length);
    columns = Math.max(columns, operand[0]?.length ?? 1);
  }
  return [rows, columns];
}

const pick = (operand: CellValue | CellMatrix, row: number, column: number): CellValue =>
  isMatrix(operand) ? elementAt(operand, row, column) : operand;

const plain = (operand: Operand, evaluator: Evaluator): CellValue | CellMatrix => {
  const values = evaluator.values(operand);
  return isMatrix(values) && values.length === 1 && values[0]?.length === 1
    ? elementAt(values, 0, 0)
    : values;
};

lazy('IF', 1, 3, (args, evaluator) => {
  const condition = evaluator.implicit
    ? evaluator.single(evaluator.evaluate(node(args, 0)))
    : plain(evaluator.evaluate(node(args, 0)), evaluator);
  if (!isMatrix(condition)) {
    return toBoolean(condition) ? branch(args, 1, evaluator, true) : branch(args, 2, evaluator, false);
  }
  const yes = evaluator.values(attempted(args, 1, evaluator, true));
  const no = evaluator.values(attempted(args, 2, evaluator, false));
  const [rows, columns] = largest(condition, yes, no);
  return matrix(rows, columns, (r, c) => {
    const value = elementAt(condition, r, c);
    return isError(value) ? value : pick(toBoolean(value) ? yes : no, r, c);
  });
});

function attempted(
  args: readonly Node[],
  index: number,
  evaluator: Evaluator,
  otherwise: CellValue,
): Operand {
  try {
    return branch(args, index, evaluator, otherwise);
  } catch (problem) {
    if (problem instanceof Raised) return problem.value;
    throw problem;
  }
}

lazy('IFS', 2, MANY, (args, evaluator) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const condition = evaluator.value(evaluator.evaluate(node(args, i)));
    if (toBoolean(condition)) return branch(args, i + 1, evaluator, 0);
  }
  return errorValue('#N/A');
});

function replaceErrors(name: string, caught: (value: CellValue) => boolean): void {
  lazy(name, 2, 2, (args, evaluator) => {
    const first = evaluator.attempt(node(args, 0));
    const tried = first instanceof Lambda ? first : plain(first, evaluator);
    if (tried instanceof Lambda) return tried;
    if (!isMatrix(tried)) return caught(tried) ? branch(args, 1, evaluator, 0) : (tried ?? 0);
    if (!tried.some((row) => row.some(caught))) return tried;
    const instead = evaluator.values(attempted(args, 1, evaluator, 0));
    return tried.map((row, r) => row.map((value, c) => (caught(value) ? pick(instead, r, c) : value)));
  });
}
replaceErrors('IFERROR', (value) => isError(value));
replaceErrors('IFNA', (value) => isError(value) && value.error === '#N/A');

lazy('SWITCH', 3, MANY, (args, evaluator) => {
  const wanted = evaluator.value(evaluator.evaluate(node(args, 0)));
  for (let i = 1; i + 1 < args.length; i += 2) {
    if (compareValues(evaluator.value(evaluator.evaluate(node(args, i))), wanted) === 0) {
      return branch(args, i + 1, evaluator, 0);
    }
  }
  return args.length % 2 === 0 ? branch(args, args.length - 1, evaluator, 0) : errorValue('#N/A');
});

lazy('CHOOSE', 2, MANY, (args, evaluator) => {
  const index = plain(evaluator.evaluate(node(args, 0)), evaluator);
  const choose = (value: CellValue): Operand => {
    const at = Math.trunc(toNumber(value, evaluator.host));
    if (at < 1 || at >= args.length) throw raise('#VALUE!');
    return branch(args, at, evaluator, 0);
  };
  if (!isMatrix(index)) return choose(index);
  const choices = args.slice(1).map((arg) => evaluator.values(evaluator.attempt(arg)));
  const [rows, columns] = largest(index, ...choices);
  return matrix(rows, columns, (r, c) => {
    const at = Math.trunc(toNumber(elementAt(index, r, c), evaluator.host));
    const chosen = choices[at - 1];
    return chosen === undefined ? errorValue('#VALUE!') : pick(chosen, r, c);
  });
});

function truths(args: readonly Operand[], evaluator: Evaluator): boolean[] {
  const found: boolean[] = [];
  eachValue(args, evaluator, (value, direct) => {
    if (isError(value)) throw new Raised(value);
    if (direct || typeof value !== 'string') found.push(toBoolean(value));
  });
  if (found.length === 0) throw raise('#VALUE!');
  return found;
}
whole('AND', 1, MANY, (args, evaluator) => truths(args, evaluator).every(Boolean));
whole('OR', 1, MANY, (args, evaluator) => truths(args, evaluator).some(Boolean));
whole('XOR', 1, MANY, (args, evaluator) => truths(args, evaluator).filter(Boolean).length % 2 === 1);
single('NOT', 1, 1, ([value = null]) => !toBoolean(value));
single('TRUE', 0, 0, () => true);
single('FALSE', 0, 0, () => false);

const nameOf = (arg: Node): string => {
  if (arg.kind !== 'name') throw raise('#VALUE!');
  return arg.name;
};

lazy('LET', 3, MANY, (args, evaluator) => {
  if (args.length % 2 === 0) throw raise('#VALUE!');
  let inner = evaluator;
  for (let i = 0; i + 2 < args.length; i += 2) {
    inner = inner.with(nameOf(node(args, i)), inner.attempt(node(args, i + 1)));
  }
  return inner.evaluate(node(args, args.length - 1));
});

lazy('LAMBDA', 1, MANY, (args, evaluator) => {
  const parameters = args.slice(0, -1).map(nameOf);
  return new Lambda(parameters, node(args, args.length - 1), evaluator.scope);
});

const lambda = (operand: Operand | undefined): Lambda => {
  if (!(operand instanceof Lambda)) throw raise('#VALUE!');
  return operand;
};
const settled = (work: () => Operand, evaluator: Evaluator): CellValue => {
  try {
    return evaluator.topLeft(work());
  } catch (problem) {
    if (problem instanceof Raised) return problem.value;
    throw problem;
  }
};

whole('MAP', 2, MANY, (args, evaluator) => {
  const mapper = lambda(args[args.length - 1]);
  const sources = args.slice(0, -1).map((arg) => evaluator.matrixOf(arg));
  const [rows, columns] = largest(...sources);
  return matrix(rows, columns, (r, c) =>
    settled(
      () =>
        evaluator.apply(
          mapper,
          sources.map((source) => elementAt(source, r, c)),
        ),
      evaluator,
    ),
  );
});

whole('REDUCE', 3, 3, (args, evaluator) => {
  const reducer = lambda(args[2]);
  let result: Operand = args[0] === MISSING ? 0 : (args[0] ?? null);
  for (const row of evaluator.matrixOf(args[1] ?? null)) {
    for (const value of row) result = evaluator.apply(reducer, [result, value]);
  }
  return result;
});

whole('SCAN', 3, 3, (args, evaluator) => {
  const reducer = lambda(args[2]);
  let result: Operand = args[0] === MISSING ? 0 : (args[0] ?? null);
  const source = evaluator.matrixOf(args[1] ?? null);
  return source.map((row) =>
    row.map((value) => evaluator.topLeft((result = evaluator.apply(reducer, [result, value])))),
  );
});

whole('BYROW', 2, 2, (args, evaluator) => {
  const by = lambda(args[1]);
  return evaluator
    .matrixOf(args[0] ?? null)
    .map((row) => [settled(() => evaluator.apply(by, [[row]]), evaluator)]);
});

whole('BYCOL', 2, 2, (args, evaluator) => {
  const by = lambda(args[1]);
  const source = evaluator.matrixOf(args[0] ?? null);
  const columns = source[0]?.map((_, c) => source.map((row) => [row[c] ?? null])) ?? [];
  return [columns.map((column) => settled(() => evaluator.apply(by, [column]), evaluator))];
});

whole('MAKEARRAY', 3, 3, (args, evaluator) => {
  const maker = lambda(args[2]);
  const rows = toNumber(evaluator.value(args[0] ?? null), evaluator.host);
  const columns = toNumber(evaluator.value(args[1] ?? null), evaluator.host);
  if (rows < 1 || columns < 1) throw raise('#VALUE!');
  return matrix(rows, columns, (r, c) => settled(() => evaluator.apply(maker, [r + 1, c + 1]), evaluator));
});

lazy('ISOMITTED', 1, 1, (args, evaluator) => evaluator.evaluate(node(args, 0)) === MISSING);
