import { limitStanding, NEAR_LIMIT } from '../domain/risk';
import { readSpeaker } from './arguments';
import { isLeftOut, numberColumn, rateColumn } from './figures';
import { commonShape, gridOf, requiredGrid, shaped } from './grid';

/** DUES.LIMITCHECK. √, ! or ✕ and the words for it, in the shape of the ranges. */
export function limitCheck(limits: unknown, current: unknown, warn: unknown, language: unknown): string[][] {
  const speaker = readSpeaker(language);
  const limitGrid = requiredGrid(limits, 'limits');
  const balanceGrid = requiredGrid(current, 'current');
  const shape = commonShape([
    ['limits', limitGrid],
    ['current', balanceGrid],
  ]);
  const limit = numberColumn(limitGrid, 'limits', shape.count);
  const balance = numberColumn(balanceGrid, 'current', shape.count);
  const near = isLeftOut(warn) ? NEAR_LIMIT : (rateColumn(gridOf(warn), 'warn', 1)?.[0] ?? NEAR_LIMIT);
  return shaped(shape, (i) => {
    const [most, owed] = [limit?.[i] ?? NaN, balance?.[i] ?? NaN];
    if (Number.isNaN(most) || Number.isNaN(owed)) return speaker.text('functions.result.unreadable_number');
    if (most === 0 && owed === 0) return '';
    return speaker.text(`functions.limit.${limitStanding(most, owed, near)}`);
  });
}
