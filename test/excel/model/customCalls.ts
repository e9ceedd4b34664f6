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
  private readonly kept = new Set<FormulaCell>();
  private readonly answered = new Set<FormulaCell>();

  constructor(private readonly calculator: Calculator) {}

  keepFor(cell: FormulaCell): void {
    this.kept.add(cell);
  }

  /** Starts an evaluation: answers are kept only if nothing but an answer caused it. */
  begin(cell: FormulaCell): void {
    this.restart(cell);
    if (!this.kept.delete(cell)) cell.abortCalls();
  }

  /** A new round of a formula; one that stands in no cell keeps every answer. */
  restart(cell: FormulaCell): void {
    cell.round += 1;
    cell.callCounts = null;
  }

  /** The formula has its value: only streaming calls that it read go on. */
  end(cell: FormulaCell): void {
    cell.endRound();
  }

  /** Operand of the call. @throws Pending until it has answered */
  evaluate(call: CallNode, args: readonly Operand[], cell: FormulaCell, evaluator: Evaluator): Operand {
    cell.callCounts ??= new Map();
    const count = (cell.callCounts.get(call.id) ?? 0) + 1;
    cell.callCounts.set(call.id, count);
    const key = `${call.id}:${count}`;
    cell.calls ??= new Map();
    let known = cell.calls.get(key);
    if (!known) {
      known = this.start(call, args, cell, evaluator);
      cell.calls.set(key, known);
    }
    known.round = cell.round;
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
    const name = this.nameOf(call.name);
    const streaming = this.calculator.book.customFunctions?.isStreaming?.(name) ?? false;
    const abandon = (): void => {
      if (close() || streaming) controller.abort();
    };
    const record: CustomCall = { controller, answer: undefined, streaming, round: cell.round, abandon };
    const finish = (answer: Operand): void => {
      if (close()) this.finish(cell, record, answer);
    };
    const update = (value: unknown): void => {
      if (!controller.signal.aborted && record.answer !== undefined)
        this.finish(cell, record, answerOf(value));
    };
    const prepared = this.argumentsOf(args, evaluator);
    const caller = fullAddress(cell.sheet.name, {
      r1: cell.row,
      c1: cell.column,
      r2: cell.row,
      c2: cell.column,
    });
    this.open += 1;
    this.invoke(name, prepared, caller, controller.signal, update).then(
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
    update: (value: unknown) => void,
  ): Promise<unknown> {
    const functions = this.calculator.book.customFunctions;
    return functions ? functions.invoke(name, args, caller, signal, update) : errorValue('#NAME?');
  }

  nameOf(upper: string): string {
    const names = this.calculator.book.customFunctions?.names() ?? [];
    return names.find((name) => name.toUpperCase() === upper) ?? upper;
  }

  private finish(cell: FormulaCell, record: CustomCall, answer: Operand): void {
    record.answer = answer;
    const waits = [...(cell.calls?.values() ?? [])].includes(record);
    if (waits && (cell.busy || record.streaming)) this.answered.add(cell);
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
