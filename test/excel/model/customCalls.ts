import type { CallNode } from '../formula/ast';
import type { Evaluator } from '../formula/evaluate';
import { MISSING, Pending, Raised, Reference, isMatrix, Lambda, type Operand } from '../formula/operands';
import { fullAddress } from './address';
import type { Calculator } from './calculator';
import type { CustomArgument } from './customFunctions';
import type { CustomCall, FormulaCell } from './formulaCell';
import { errorValue, isError, type CellMatrix, type CellValue } from './values';

/** A value that an add-in may hand back; anything else is #VALUE!. */
function answerOf(value: unknown): Operand {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : errorValue('#NUM!');
  if (typeof value === 'string' || typeof value === 'boolean' || isError(value)) return value;
  if (Array.isArray(value) && value.every(Array.isArray) && value.length > 0) {
    return (value as unknown[][]).map((row) => row.map((cell) => scalarOf(cell)));
  }
  return errorValue('#VALUE!');
}

function scalarOf(value: unknown): CellValue {
  const answer = answerOf(value);
  return isMatrix(answer) ? errorValue('#VALUE!') : (answer as CellValue);
}

/** Calls of the add-in's functions: started once, remembered while their formula waits for others. */
export class CustomCalls {
  /** Calls without an answer. */
  open = 0;
  private counts = new Map<number, number>();
  private readonly kept = new Set<FormulaCell>();
  private readonly answered = new Set<FormulaCell>();

  constructor(private readonly calculator: Calculator) {}

  keepFor(cell: FormulaCell): void {
    this.kept.add(cell);
  }

  /** Starts an evaluation: answers are kept only if nothing but an answer caused it. */
  begin(cell: FormulaCell): void {
    this.counts = new Map();
    if (!this.kept.delete(cell)) cell.abortCalls();
  }

  /** A new round of a formula that stands in no cell. */
  restart(): void {
    this.counts = new Map();
  }

  end(cell: FormulaCell): void {
    cell.abortCalls();
  }

  /** Operand of the call. @throws Pending until it has answered */
  evaluate(call: CallNode, args: readonly Operand[], cell: FormulaCell, evaluator: Evaluator): Operand {
    const count = (this.counts.get(call.id) ?? 0) + 1;
    this.counts.set(call.id, count);
    const key = `${call.id}:${count}`;
    cell.calls ??= new Map();
    let known = cell.calls.get(key);
    if (!known) {
      known = this.start(call, args, cell, evaluator);
      cell.calls.set(key, known);
    }
    if (known.answer === undefined) throw new Pending();
    return known.answer;
  }

  argumentsOf(args: readonly Operand[], evaluator: Evaluator): CustomArgument[] {
    return args.map((operand) => {
      if (operand instanceof Reference) {
        const [area] = operand.areas;
        const address = area ? fullAddress(area.sheet.name, area.rect) : null;
        return { value: evaluator.values(operand), address };
      }
      if (operand === MISSING) return { value: null, address: null };
      if (operand instanceof Lambda) throw new Raised(errorValue('#CALC!'));
      return { value: operand as CellValue | CellMatrix, address: null };
    });
  }

  private start(
    call: CallNode,
    args: readonly Operand[],
    cell: FormulaCell,
    evaluator: Evaluator,
  ): CustomCall {
    const controller = new AbortController();
    let open = true;
    const close = (): boolean => {
      const was = open;
      open = false;
      if (was) this.open -= 1;
      return was;
    };
    const abandon = (): void => {
      if (close()) controller.abort();
    };
    const record: CustomCall = { controller, answer: undefined, abandon };
    const finish = (answer: Operand): void => {
      if (close()) this.finish(cell, record, answer);
    };
    const prepared = this.argumentsOf(args, evaluator);
    const name = this.nameOf(call.name);
    const caller = fullAddress(cell.sheet.name, {
      r1: cell.row,
      c1: cell.column,
      r2: cell.row,
      c2: cell.column,
    });
    this.open += 1;
    this.invoke(name, prepared, caller, controller.signal).then(
      (value) => finish(answerOf(value)),
      (problem: unknown) => finish(errorValue('#VALUE!', messageOf(problem))),
    );
    return record;
  }

  /** @throws never: a function that throws at once is one that rejects */
  async invoke(
    name: string,
    args: readonly CustomArgument[],
    caller: string,
    signal: AbortSignal,
  ): Promise<unknown> {
    const functions = this.calculator.book.customFunctions;
    return functions ? functions.invoke(name, args, caller, signal) : errorValue('#NAME?');
  }

  nameOf(upper: string): string {
    const names = this.calculator.book.customFunctions?.names() ?? [];
    return names.find((name) => name.toUpperCase() === upper) ?? upper;
  }

  private finish(cell: FormulaCell, record: CustomCall, answer: Operand): void {
    record.answer = answer;
    const waits = [...(cell.calls?.values() ?? [])].includes(record);
    if (waits && cell.busy) this.answered.add(cell);
    // Answers that came together are worked in together.
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    if (this.answered.size > 0) {
      const cells = [...this.answered];
      this.answered.clear();
      this.calculator.resume(cells);
    }
    this.calculator.settleIfQuiet();
  }
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
