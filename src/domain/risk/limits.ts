import type { RiskLimits, RiskScheme } from './types';

/** The limits that each scheme goes by, in the order in which people give them. */
export const LIMITS_OF: Readonly<Record<RiskScheme, readonly (keyof RiskLimits)[]>> = {
  month: ['graceDay', 'badAfter'],
  day: ['uncollected', 'chasing', 'doubtful', 'bad'],
};

/** What each limit may be: whole days from the first to the second. */
export const LIMIT_RANGES: Readonly<Record<keyof RiskLimits, readonly [least: number, most: number]>> = {
  graceDay: [0, 27],
  badAfter: [62, 3650],
  uncollected: [1, 3650],
  chasing: [1, 3650],
  doubtful: [1, 3650],
  bad: [1, 7300],
};

/** Whether every limit is in its range, and those of the day scheme ascend. */
export function limitsFit(limits: RiskLimits): boolean {
  const inRange = Object.entries(LIMIT_RANGES).every(([part, [least, most]]) => {
    const value = limits[part as keyof RiskLimits];
    return Number.isInteger(value) && value >= least && value <= most;
  });
  return (
    inRange && LIMITS_OF.day.every((part, i, all) => i === 0 || limits[part] > limits[all[i - 1] ?? part])
  );
}
