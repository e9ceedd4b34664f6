import fc from 'fast-check';
import { accountSheets } from './written/accounts';
import { expectRead } from './written/check';
import { itemSheets } from './written/itemSheets';
import { laidOut } from './written/layout';
import { ITEM_LAYOUTS } from './written/layouts';
import { balanceSheets, bucketSheets, milestoneSheets, orderSheets } from './written/parts';
import type { WrittenSheet } from './written/types';

/** The same sheets every time; RUNS and SEED look for others. */
const RUNS = {
  numRuns: Number(process.env.RUNS ?? 10),
  seed: Number(process.env.SEED ?? 20_250_331),
  endOnFailure: process.env.SEED !== undefined,
  // What is left of a counterexample by then is shown; a busy machine draws fewer sheets.
  interruptAfterTimeLimit: 30_000,
};

type Sheets = (isDirty: boolean) => fc.Arbitrary<WrittenSheet>;
const KINDS: readonly (readonly [string, Sheets])[] = [
  ...ITEM_LAYOUTS.map((layout): [string, Sheets] => [layout.title, (isDirty) => itemSheets(layout, isDirty)]),
  ['a running account', accountSheets],
  ['a report in buckets', bucketSheets],
  ['a list of balances without any day', balanceSheets],
  ['a sheet of milestones', milestoneSheets],
  ['a sheet of orders whose terms say the shares', orderSheets],
];

describe.each(KINDS)('%s', (_, sheets) => {
  test('says the same in whatever order, language and form it is written, and in whatever blocks it is read', () => {
    fc.assert(
      fc.property(laidOut(sheets(false)), (laid) => void expectRead(laid)),
      RUNS,
    );
  });

  test('with dirt on it sets aside the rows that are dirty, for that reason, and the sum of all parts stays', () => {
    fc.assert(
      fc.property(laidOut(sheets(true)), (laid) => void expectRead(laid)),
      RUNS,
    );
  });
});
