import type { CellValue } from '../model/values';
import { raise } from './operands';

/** `+ - * / ^` of two numbers with the errors of Excel. @throws Raised */
export function arithmetic(operator: string, a: number, b: number): CellValue {
  if (operator === '/' && b === 0) throw raise('#DIV/0!');
  if (operator === '^' && a === 0 && b === 0) throw raise('#NUM!');
  const result = compute(operator, a, b);
  if (!Number.isFinite(result)) throw raise(operator === '^' && a === 0 ? '#DIV/0!' : '#NUM!');
  return result;
}

function compute(operator: string, a: number, b: number): number {
  if (operator === '*') return a * b;
  if (operator === '/') return a / b;
  if (operator === '^') return a ** b;
  const sum = operator === '+' ? a + b : a - b;
  // Like Excel, a difference that is only the noise of binary fractions is nought.
  return Math.abs(sum) < 1e-15 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : sum;
}
