/** Why balances give no loss rates. Rows and buckets counted from 0. */
export interface NoLossRates {
  readonly why: 'no_balance' | 'above_whole' | 'below_zero';
  readonly year: number;
  readonly bucket: number;
}

/**
 * Flow rate of one cohort: of the sales of one period, what share of those that reached each bucket
 * was lost in the end, `lost ÷ open in the bucket` (ifrscommunity.com: 2, 4, 8.7, 25 and 100 %).
 */
export function cohortLossRates(open: readonly number[], lost: number): number[] | NoLossRates {
  for (const [bucket, balance] of open.entries()) {
    if (balance <= 0) return { why: 'no_balance', year: 0, bucket };
    if (lost > balance) return { why: 'above_whole', year: 0, bucket };
  }
  return lost < 0 ? { why: 'below_zero', year: 0, bucket: 0 } : open.map((balance) => lost / balance);
}

/**
 * Migration (迁徙率) method over the balances of several year-ends: a bucket's migration is the next
 * bucket at the next year-end ÷ this bucket now; into the open last bucket it is that bucket's growth
 * with the year's write-offs, which were not collected, added back. The mean of the years; a bucket's
 * loss is the product of the migrations from it on, the last bucket's is all. Collections inside the
 * open last bucket do not show in balances and are taken as none.
 * `balances[year][bucket]` oldest first; `writeOffs[year]`, the first year's unused.
 */
export function migrationLossRates(
  balances: readonly (readonly number[])[],
  writeOffs: readonly number[],
): number[] | NoLossRates {
  const last = (balances[0]?.length ?? 0) - 1;
  const losses = new Array<number>(last + 1).fill(1);
  for (let bucket = last - 1; bucket >= 0; bucket--) {
    const migration = meanMigration(balances, writeOffs, bucket, bucket + 1 === last);
    if (typeof migration !== 'number') return migration;
    losses[bucket] = migration * (losses[bucket + 1] as number);
  }
  return losses;
}

function meanMigration(
  balances: readonly (readonly number[])[],
  writeOffs: readonly number[],
  bucket: number,
  intoLast: boolean,
): number | NoLossRates {
  let sum = 0;
  for (let year = 1; year < balances.length; year++) {
    const [before, after] = [balances[year - 1] ?? [], balances[year] ?? []];
    const base = before[bucket] ?? 0;
    const stayed = intoLast ? (before[bucket + 1] ?? 0) - (writeOffs[year] ?? 0) : 0;
    const moved = (after[bucket + 1] ?? 0) - stayed;
    if (base <= 0) return { why: 'no_balance', year: year - 1, bucket };
    if (moved < 0) return { why: 'below_zero', year, bucket: bucket + 1 };
    if (moved > base) return { why: 'above_whole', year, bucket: bucket + 1 };
    sum += moved / base;
  }
  return sum / (balances.length - 1);
}
