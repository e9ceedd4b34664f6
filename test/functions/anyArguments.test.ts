import fc from 'fast-check';
import { withinNumbers } from '../../src/functions/answer';
import { DECLARATIONS } from '../../src/functions/declarations';
import { FunctionError } from '../../src/functions/errors';
import { IMPLEMENTATIONS } from '../../src/functions/implementations';
import { speakerOf } from '../../src/functions/language';
import { LANGUAGES } from '../../src/locales/language';

/** Whatever Excel may hand over for a cell: numbers of any size, text, blanks, booleans, errors. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    true,
    'abc',
    '2026-03-31',
    '3/4/2026',
    '5%',
    '1,234.50',
    '30天',
    -1,
    1e300,
  ),
  fc.constantFrom<unknown>({ code: '#N/A' }, 'bankrupt', 'A', 46_000, 46_100, 60, 30, 0.05, 2, 100),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.integer({ min: -10, max: 50_000 }),
);
const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
const matrix = shape.chain(([rows, columns]) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);

describe.each(DECLARATIONS)('DUES.$id, whatever it is given', ({ id, parameters }) => {
  const implementation = IMPLEMENTATIONS[id] as (...given: readonly unknown[]) => unknown;
  const call = (...given: readonly unknown[]) => withinNumbers(implementation(...given));
  const argument = ({ choices }: { choices?: readonly string[] }) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<unknown>(null) },
      { weight: 2, arbitrary: matrix },
      { weight: 2, arbitrary: cell },
      { weight: choices ? 6 : 0, arbitrary: fc.constantFrom<unknown>(...(choices ?? [''])) },
    );

  test('answers in numbers and words, or refuses with a sentence in every language', () => {
    fc.assert(
      fc.property(fc.tuple(...parameters.map(argument)), (given) => {
        let result: unknown;
        try {
          result = call(...given);
        } catch (error) {
          if (!(error instanceof FunctionError)) throw error;
          for (const language of LANGUAGES) expect(speakerOf(language).say(error.said)).toMatch(/\S/);
          return;
        }
        const lines = Array.isArray(result) ? (result as unknown[][]) : [[result]];
        const width = lines[0]?.length ?? 0;
        expect(width).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line).toHaveLength(width);
          for (const value of line) {
            expect(['string', 'number']).toContain(typeof value);
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same twice, and leaves what it was given as it was', () => {
    const outcome = (given: readonly unknown[]) => {
      try {
        return call(...given);
      } catch (error) {
        return error instanceof FunctionError ? error.said : error;
      }
    };
    fc.assert(
      fc.property(fc.tuple(...parameters.map(argument)), (given) => {
        const before = structuredClone(given);
        expect(outcome(given)).toEqual(outcome(given));
        expect(given).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

test('Figures that run out of numbers are refused with a sentence, not shown as an error of Excel', () => {
  const sales = [[0], [2.4333655334250007e-18]];
  expect(() => withinNumbers(IMPLEMENTATIONS.ADD(1e300, sales, [[5e-324]], null))).toThrow(FunctionError);
});
