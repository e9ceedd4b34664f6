import fc from 'fast-check';
import {
  bucketIndex,
  bucketKeys,
  DEFAULT_EDGES,
  normaliseEdges,
  schemeOfEdges,
} from '../../../src/domain/ageing';
import { bucketOf, bucketTable } from '../../../src/domain/ageing/buckets';

describe('bucketIndex', () => {
  test('counts the upper edge in and the due day as not overdue (OCA account_financial_report, AGE-13)', () => {
    const ages = [-1, 0, 1, 30, 31, 60, 61, 90, 91, 120, 121];
    expect(ages.map((age) => bucketIndex(age, DEFAULT_EDGES))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });

  test('makes the due day overdue when the first edge is -1 (ERPNext set_ageing, AGE-12)', () => {
    const edges = [-1, 30, 60, 90, 120];
    expect([-1, 0, 30, 31, 60, 61, 120, 121].map((age) => bucketIndex(age, edges))).toEqual([
      0, 1, 1, 2, 2, 3, 4, 5,
    ]);
  });
});

describe('bucketOf', () => {
  const edges = fc
    .array(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 20_000 })), { minLength: 1 })
    .chain((steps) => fc.constantFrom(0, -1).map((first) => [first, ...steps.sort((a, b) => a - b)]));

  test('looks up what comparing with one edge after the other finds, however far apart they lie', () => {
    fc.assert(
      fc.property(edges, fc.array(fc.integer({ min: -500, max: 25_000 })), (given, ages) => {
        const table = bucketTable(given);
        for (const age of [...given, ...given.map((edge) => edge + 1), ...ages])
          expect(bucketOf(age, table)).toBe(bucketIndex(age, given));
      }),
    );
  });
});

describe('bucketKeys', () => {
  test('names every bucket, the last by the edge it lies above', () => {
    expect(bucketKeys(DEFAULT_EDGES)).toEqual(['not_due', '1-30', '31-60', '61-90', '91-120', '120+']);
    expect(bucketKeys([-1, 29, 59])).toEqual(['not_due', '0-29', '30-59', '59+']);
  });
});

describe('normaliseEdges', () => {
  test('puts the edge of "not due" in front where it is missing', () => {
    expect(normaliseEdges([30, 60])).toEqual([0, 30, 60]);
    expect(normaliseEdges([0, 30, 60])).toEqual([0, 30, 60]);
    expect(normaliseEdges([-1, 30])).toEqual([-1, 30]);
  });

  test.each([[[]], [[0]], [[60, 30]], [[30, 30]], [[30.5, 60]], [[-5, 30]], [[NaN, 30]]])(
    'takes %j for no edges',
    (given) => {
      expect(normaliseEdges(given)).toBeNull();
    },
  );
});

describe('schemeOfEdges', () => {
  test('says in words whether money due today is overdue', () => {
    expect(schemeOfEdges([0, 30]).rule.key).toBe('ageing.rule.due_day_not_overdue');
    expect(schemeOfEdges([-1, 30]).rule.key).toBe('ageing.rule.due_day_overdue');
  });

  test('tells the open end as over its edge, or as from the day after where that is the custom', () => {
    expect(schemeOfEdges([0, 30]).labels.at(-1)).toEqual({ key: 'ageing.bucket.over', values: { days: 30 } });
    expect(schemeOfEdges([0, 29], 'from').labels.at(-1)).toEqual({
      key: 'ageing.bucket.from',
      values: { days: 30 },
    });
  });
});
