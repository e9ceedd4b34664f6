import fc from 'fast-check';
import { inPieces, runSteps, type Steps } from '../../src/domain/steps';

test('work in pieces takes every row once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
      let next = 0;
      runSteps(
        inPieces(count, (from, to) => {
          expect(from).toBe(next);
          next = to;
        }),
      );
      expect(next).toBe(count);
    }),
  );
});

test('the pieces say how many rows they took, and work left in the middle is never done', () => {
  const pieces = inPieces(20_000, () => undefined);
  expect(pieces.next()).toEqual({ done: false, value: 8192 });
  pieces.return();
  expect(pieces.next().done).toBe(true);
});

test('the result of steps is what their last piece returns', () => {
  function* sum(): Steps<number> {
    let total = 0;
    yield* inPieces(10, (from, to) => {
      total += to - from;
    });
    return total;
  }
  expect(runSteps(sum())).toBe(10);
});
