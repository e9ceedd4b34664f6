import { aging } from '../../src/functions/aging';
import { AS_OF, cleanColumns, EDGES } from './workload';
import { median } from './measure';

/** The columns of one formula as Excel hands them over: a row an array, a cell a value. */
interface AgingColumns {
  readonly dueDates: readonly (readonly number[])[];
  readonly amounts: readonly (readonly number[])[];
  readonly customers: readonly (readonly string[])[];
}

/** `count` rows × 3 columns, made of the clean columns of the workload. */
function agingColumns(count: number): AgingColumns {
  const clean = cleanColumns(count);
  return {
    dueDates: Array.from(clean.dueDay, (day) => [day]),
    amounts: Array.from(clean.open, (minor) => [minor / 100]),
    customers: Array.from(clean.customer, (customer) => [`Customer ${customer}`]),
  };
}

/** What a formula does at the very least: the same arrays into typed ones, added up by customer and bucket. */
function bareLoop({ dueDates, amounts, customers }: AgingColumns): Float64Array {
  const count = dueDates.length;
  const days = new Float64Array(count);
  const open = new Float64Array(count);
  const customer = new Int32Array(count);
  const known = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    days[i] = AS_OF - (dueDates[i]?.[0] ?? 0);
    open[i] = amounts[i]?.[0] ?? 0;
    const name = customers[i]?.[0] ?? '';
    let at = known.get(name);
    if (at === undefined) known.set(name, (at = known.size));
    customer[i] = at;
  }
  const width = EDGES.length + 1;
  const sums = new Float64Array(known.size * width);
  for (let i = 0; i < count; i++) {
    let bucket = 0;
    while (bucket < EDGES.length && (days[i] as number) > (EDGES[bucket] as number)) bucket++;
    const cell = (customer[i] as number) * width + bucket;
    sums[cell] = (sums[cell] as number) + (open[i] as number);
  }
  return sums;
}

/** One call of DUES.AGING over the columns: a line for each customer and the total. */
function agingCall({ dueDates, amounts, customers }: AgingColumns): (string | number)[][] {
  return aging(dueDates, AS_OF, amounts, customers, [EDGES], 'own_date', 'en');
}

export interface AgingRatio {
  /** Medians in milliseconds. */
  readonly bare: number;
  readonly call: number;
  /** call ÷ bare; the promise is below 3. */
  readonly ratio: number;
}

/** Both, turn about in one run, so that whatever else the machine does weighs on both alike. */
export function measureAging(count = 100_000, turns = 21): AgingRatio {
  const columns = agingColumns(count);
  const bare: number[] = [];
  const call: number[] = [];
  for (let turn = -5; turn < turns; turn++) {
    const [first, second] = [timed(() => bareLoop(columns)), timed(() => agingCall(columns))];
    // The first turns only warm the compiler up.
    if (turn < 0) continue;
    bare.push(first);
    call.push(second);
  }
  const [loop, formula] = [median(bare), median(call)];
  return { bare: loop, call: formula, ratio: formula / loop };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
