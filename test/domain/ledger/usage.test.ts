import fc from 'fast-check';
import { usageOf } from '../../../src/domain/ledger/usage';
import { runSteps } from '../../../src/domain/steps';

const used = (all: readonly string[], numbers: Int32Array) => {
  const usage = usageOf(all);
  usage.useAll(numbers, 0, numbers.length);
  return usage.finish();
};

test('what is used is listed in its order, and its numbers lead to the same things as before', () => {
  const things = fc.uniqueArray(fc.string(), { minLength: 1 });
  fc.assert(
    fc.property(
      things.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat(all.length - 1)))),
      ([all, given]) => {
        const column = Int32Array.from(given);
        const { list, renumbered, numberOf } = used(all, column);
        expect(list).toEqual(all.filter((_, at) => given.includes(at)));
        expect(Array.from(runSteps(renumbered(column)), (at) => list[at])).toEqual(
          given.map((at) => all[at]),
        );
        given.forEach((at) => expect(list[numberOf(at)]).toBe(all[at]));
        expect([...column]).toEqual(given);
      },
    ),
  );
});

test('a column all of whose things are used is not copied', () => {
  const column = Int32Array.of(1, 0, 1);
  expect(runSteps(used(['a', 'b'], column).renumbered(column))).toBe(column);
});
