import { isError, type CellValue } from '../model/values';
import { toNumber } from './coerce';
import type { Evaluator } from './evaluate';
import { Lambda, MISSING, Raised, Reference, isMatrix, raise, type Operand } from './operands';

/** Every value of an area that is not blank, row by row within each column. */
function scan(
  reference: Reference,
  evaluator: Evaluator,
  visit: (value: CellValue, row: number, column: number, sheetId: string) => void,
): void {
  const { host } = evaluator;
  for (const { sheet, rect } of reference.areas) {
    const used = host.usedPart(sheet, rect);
    if (!used) continue;
    for (let c = used.c1; c <= used.c2; c += 1) {
      const read = host.column(sheet, c, used.r1, used.r2);
      for (let r = used.r1; r <= used.r2; r += 1) {
        const value = read(r);
        if (value !== null) visit(value, r, c, sheet.id);
      }
    }
  }
}

/** Visits values; `direct` ones were written as arguments themselves and are converted, others taken as they are. */
export function eachValue(
  args: readonly Operand[],
  evaluator: Evaluator,
  visit: (value: CellValue, direct: boolean) => void,
): void {
  for (const arg of args) {
    if (arg instanceof Reference) scan(arg, evaluator, (value) => visit(value, false));
    else if (isMatrix(arg)) arg.forEach((row) => row.forEach((value) => visit(value, false)));
    else if (arg === MISSING) visit(0, true);
    else if (arg instanceof Lambda) throw raise('#CALC!');
    else visit(arg, true);
  }
}

/** The numbers of the arguments as SUM sees them: texts and truth values in ranges do not count. */
export function eachNumber(
  args: readonly Operand[],
  evaluator: Evaluator,
  visit: (value: number) => void,
): void {
  eachValue(args, evaluator, (value, direct) => {
    if (typeof value === 'number') visit(value);
    else if (isError(value)) throw new Raised(value);
    else if (direct) visit(toNumber(value, evaluator.host));
  });
}

export function numbersOf(args: readonly Operand[], evaluator: Evaluator): number[] {
  const numbers: number[] = [];
  eachNumber(args, evaluator, (value) => numbers.push(value));
  return numbers;
}

/** Sum that does not gather the noise of binary fractions (Neumaier), as a ledger's total must not. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of numbers) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
