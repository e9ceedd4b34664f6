import { inPieces, type Steps } from '../steps';
import { RowFlag } from './types';

/** How many of the items stand in their bucket by an assumption: a term nobody confirmed, a bucket, a day of posting. */
export function* countAssumed(flags: Uint16Array): Steps<number> {
  let count = 0;
  yield* inPieces(flags.length, (from, to) => {
    count += assumedAmong(flags, from, to);
  });
  return count;
}

function assumedAmong(flags: Uint16Array, from: number, to: number): number {
  let count = 0;
  for (let item = from; item < to; item++) if ((flags[item] as number) & RowFlag.DueAssumed) count += 1;
  return count;
}
