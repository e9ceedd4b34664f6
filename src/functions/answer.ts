import { FunctionError } from './errors';

/**
 * A function's answer, one value or a grid, as long as all its numbers are numbers: sums and quotients of figures near the
 * end of what Excel can hold leave it, and a cell must not show what came of that. Refuses with #N/A and a sentence.
 */
export function withinNumbers<T>(answer: T): T {
  const values: readonly unknown[] = Array.isArray(answer) ? (answer as unknown[]).flat() : [answer];
  if (values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
    throw new FunctionError('notAvailable', { key: 'functions.error.beyond_numbers' });
  return answer;
}
