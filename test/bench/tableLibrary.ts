import * as aq from 'arquero';
import type { Cell } from '../../src/domain/ledger/types';
import { BUCKETS, type Sums } from './bareLoop';
import { AS_OF, CURRENCIES, EDGES } from './workload';

/** Arquero: a table of the sheet's columns, a column of buckets derived, grouped and summed; and the milliseconds it took. */
export function byTableLibrary(blocks: Iterable<readonly (readonly Cell[])[]>) {
  let took = 0;
  const code: Cell[] = [];
  const currency: Cell[] = [];
  const due: Cell[] = [];
  const open: Cell[] = [];
  for (const rows of blocks) {
    const began = performance.now();
    for (const row of rows) {
      code.push(row[0] ?? null);
      due.push(row[4] ?? null);
      currency.push(row[5] ?? null);
      open.push(row[6] ?? null);
    }
    took += performance.now() - began;
  }
  const began = performance.now();
  const table = aq
    .table({ code, currency, due, open })
    .params({ asOf: AS_OF, edges: EDGES })
    .derive({
      bucket: (d: { due: number }, $: { asOf: number; edges: readonly number[] }) =>
        $.asOf - d.due > $.edges[4]!
          ? 5
          : $.asOf - d.due > $.edges[3]!
            ? 4
            : $.asOf - d.due > $.edges[2]!
              ? 3
              : $.asOf - d.due > $.edges[1]!
                ? 2
                : $.asOf - d.due > $.edges[0]!
                  ? 1
                  : 0,
    })
    .groupby('currency', 'code', 'bucket')
    .rollup({ open: aq.op.sum('open') });
  took += performance.now() - began;
  return { table, took };
}

/** Its result in the shape of the bare loop's: it adds fractions, so its sums are rounded to the cent. */
export function sumsOfTable(table: aq.ColumnTable, customers: number): Sums {
  const sums = new Float64Array(CURRENCIES.length * customers * BUCKETS);
  table.scan((row, data) => {
    const at = (name: string): unknown => data?.[name]?.at(row ?? 0);
    const customer = Number(String(at('code')).slice(1)) - 1;
    const block = (CURRENCIES as readonly unknown[]).indexOf(at('currency')) * customers;
    sums[(block + customer) * BUCKETS + Number(at('bucket'))] = Math.round(Number(at('open')) * 100);
  });
  return sums;
}
