import { cellOrMatrix, useFormulas } from './useFormulas';

type Expected = number | string | readonly (number | string)[];
export type Case = readonly [
  id: string,
  source: string,
  formula: string,
  expected: Expected,
  tolerance?: number,
];

const EXACT = 1e-9;
export const CENT = 0.005;

type Evaluate = ReturnType<typeof useFormulas>;

/** A result of several cells, row by row. */
async function resultOf(evaluate: Evaluate, formula: string): Promise<unknown[]> {
  const value = cellOrMatrix(await evaluate(formula));
  return Array.isArray(value) ? (value as unknown[][]).flat() : [value];
}

async function expectResult(
  evaluate: Evaluate,
  formula: string,
  expected: Expected,
  tolerance = EXACT,
): Promise<void> {
  const result = await resultOf(evaluate, formula);
  const wanted = Array.isArray(expected) ? (expected as readonly (number | string)[]) : [expected];
  expect(result).toHaveLength(wanted.length);
  wanted.forEach((one, i) => {
    if (typeof one === 'number' && typeof result[i] === 'number') {
      expect(Math.abs(result[i] - one)).toBeLessThanOrEqual(tolerance);
    } else {
      expect(result[i]).toBe(one);
    }
  });
}

/** A test for each case of a file, its source in the title. */
export function useCases(): (name: string, list: readonly Case[]) => void {
  const evaluate = useFormulas();
  return (name, list) =>
    describe(name, () => {
      test.each(list.map((one) => [one[0], one[1], one[2], one] as const))(
        '%s, %s: %s',
        async (_, __, ___, [, , formula, expected, tolerance]) => {
          await expectResult(evaluate, formula, expected, tolerance);
        },
      );
    });
}
