import { bucketIndex, EDGE_PRESETS, presetScheme } from '../../../src/domain/ageing';
import type { EdgePreset } from '../../../src/domain/ageing';
import { parseIsoDate } from '../../../src/domain/calendar/civilDay';

const day = (text: string) => parseIsoDate(text) ?? NaN;
const ASOF = day('2013-01-15');

function bucketOf(preset: EdgePreset, due: string, asOf: number): string | undefined {
  const { edges, keys } = presetScheme(preset, asOf);
  return keys[bucketIndex(asOf - day(due), edges)];
}

describe('Presets of ageing edges', () => {
  test.each(EDGE_PRESETS.map((name) => [name]))(
    '%s has one label and one key a bucket and starts with not due',
    (name) => {
      const { edges, keys, labels } = presetScheme(name, ASOF);
      expect(keys).toHaveLength(edges.length + 1);
      expect(labels).toHaveLength(keys.length);
      expect(keys[0]).toBe('not_due');
      expect([...edges].sort((a, b) => a - b)).toEqual(edges);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  test('statement moves day 30 up although the next starts there (OCA partner_statement, AGE-14)', () => {
    const { edges } = presetScheme('statement', ASOF);
    expect([0, 1, 29, 30, 59, 60, 119, 120].map((age) => bucketIndex(age, edges))).toEqual([
      0, 1, 1, 2, 2, 3, 4, 5,
    ]);
  });

  test('lookup is the recipe LOOKUP(age,{-999,0,30,60,90}) (AGE-16)', () => {
    const { edges } = presetScheme('lookup', ASOF);
    expect([-1, 0, 29, 30, 59, 60, 90].map((age) => bucketIndex(age, edges))).toEqual([0, 1, 1, 2, 2, 3, 4]);
  });

  test.each([
    ['2013-01-15', 'not_due'],
    ['2013-01-14', 'month-0'],
    ['2013-01-01', 'month-0'],
    ['2012-12-31', 'month-1'],
    ['2012-11-30', 'month-2'],
    ['2012-10-01', 'month-3'],
    ['2012-09-30', 'month-4+'],
  ])('months: due %s is %s on 15 January 2013', (due, key) => {
    expect(bucketOf('months', due, ASOF)).toBe(key);
  });

  test('months: on the first of a month nothing can be due earlier in it', () => {
    expect(bucketOf('months', '2012-12-31', day('2013-01-01'))).toBe('month-1');
    expect(bucketOf('months', '2013-01-01', day('2013-01-01'))).toBe('not_due');
  });

  test.each([
    ['2012-01-15', 'year-1'],
    ['2012-01-14', 'year-2'],
    ['2008-01-15', 'year-5'],
    ['2008-01-14', 'year-5+'],
  ])('years: due %s is %s, the anniversary included', (due, key) => {
    expect(bucketOf('years', due, ASOF)).toBe(key);
  });

  test.each([
    ['2013-01-02', 'year-1'],
    ['2012-12-31', 'year-2'],
    ['2011-10-20', 'year-3'],
    ['2008-12-31', 'year-5+'],
  ])('accounting_years: an item of %s is in %s in January 2013', (due, key) => {
    expect(bucketOf('accounting_years', due, ASOF)).toBe(key);
  });
});
