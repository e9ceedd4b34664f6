import { cohortLossRates, lossAllowance, migrationLossRates, topUp } from '../../../src/domain/allowance';

test('a migration is the next bucket a year later over this bucket, and losses multiply along the way', () => {
  const years = [
    [1000, 400, 100],
    [1000, 500, 140],
  ];
  // 500/1000 move on; into the last (140 − 100)/400.
  expect(migrationLossRates(years, [0, 0])).toEqual([0.05, 0.1, 1]);
  // What was written off was not collected.
  expect(migrationLossRates(years, [0, 40])).toEqual([0.1, 0.2, 1]);
});

test('years are averaged', () => {
  const years = [
    [100, 10],
    [100, 60],
    [100, 85],
  ];
  expect(migrationLossRates(years, [0, 0, 0])).toEqual([0.375, 1]);
});

test('rows that do not follow each other give no rate, and say where', () => {
  expect(
    migrationLossRates(
      [
        [0, 1],
        [5, 5],
      ],
      [0, 0],
    ),
  ).toEqual({ why: 'no_balance', year: 0, bucket: 0 });
  expect(
    migrationLossRates(
      [
        [5, 1],
        [5, 9],
      ],
      [0, 0],
    ),
  ).toEqual({ why: 'above_whole', year: 1, bucket: 1 });
  expect(
    migrationLossRates(
      [
        [5, 9],
        [5, 1],
      ],
      [0, 0],
    ),
  ).toEqual({ why: 'below_zero', year: 1, bucket: 1 });
  expect(cohortLossRates([5, 0], 0)).toEqual({ why: 'no_balance', year: 0, bucket: 1 });
  expect(cohortLossRates([5, 3], 4)).toEqual({ why: 'above_whole', year: 0, bucket: 1 });
  expect(cohortLossRates([5, 3], -1)).toEqual({ why: 'below_zero', year: 0, bucket: 0 });
});

test('an allowance is at most the balance, and what is booked is what the account lacks', () => {
  expect(lossAllowance([100, 100], [0.5, 0.9], 1.5)).toBe(175);
  expect([topUp(100, 30), topUp(100, -30), topUp(100, 130)]).toEqual([70, 130, -30]);
});
