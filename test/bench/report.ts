import type { Comparison } from './compare';
import type { PaneResult } from './pane';
import type { PlanRatio } from './plan';
import type { AgingRatio } from './agingFunction';

export interface Bench {
  /** ISO date. */
  readonly day: string;
  readonly machine: string;
  readonly libreOffice: string | null;
  readonly comparisons: readonly Comparison[];
  readonly aging: AgingRatio;
  readonly plan: PlanRatio;
  /** Once more at the end, when the larger sheets have gone through the same process. */
  readonly planLater: PlanRatio;
  /** Null when the browser was not asked for. */
  readonly pane: PaneResult | null;
}

/** docs/performance.md: ratios, what they were measured on, and how to measure them again. */
export function performancePage(bench: Bench): string {
  return [
    '# Performance',
    '',
    'Written by `npm run bench` (`npm run bench -- --browser` measures the pane as well). All candidates age the same sheet – one customer for every fifty rows, three currencies – at the same day into the same six buckets by customer and currency, and the figures are only written when all agree to the cent. In each round every candidate has one try, one after the other; the figures are the medians of the rounds, in milliseconds and as ratios within a round. What counts are the ratios, because they hold on other machines too.',
    '',
    `Measured on ${bench.day}: ${bench.machine}${bench.libreOffice === null ? '; LibreOffice is not installed, its columns are left out' : `, ${bench.libreOffice}`}.`,
    '',
    '## Against a bare loop',
    '',
    'The bare loop adds typed arrays that are clean already; nothing can be cheaper. The whole way begins with the values as Excel hands them over: rows to columns, text to customers, days and cents, duplicates, due dates, control total, ageing; and it leaves a ledger behind. It is measured over two sheets: one of the four columns that the bare loop has as well (customer code, due date, currency, amount), and one of seven, with name, number and date of the invoice.',
    '',
    'The bare loop goes over 22 bytes a row, the whole way over four or seven JavaScript values, two or four of them texts that lie somewhere in memory. Up to 100,000 rows the columns and sums of the bare loop lie in the processor’s cache, so that a row costs it hardly more than a wrongly guessed bucket; at a million rows it has to wait for memory as the whole way does, and the ratio says most. Below 100,000 rows a good part of the whole way is the compiler warming up, which a reading in the pane, the first of its kind, does as well.',
    '',
    table(
      [
        'Rows',
        'Bare loop',
        'Our ageing',
        'ratio',
        'Whole way, 4 columns',
        'ratio',
        '7 columns',
        'ratio',
        'of it rows to columns',
        'reading',
      ],
      bench.comparisons.map((one) => [
        count(one.rows),
        ms(one.bare),
        ms(one.age),
        times(one.ageRatio),
        ms(one.same.whole),
        times(one.same.ratio),
        ms(one.full.whole),
        times(one.full.ratio),
        ms(one.full.transpose),
        ms(one.full.read),
      ]),
    ),
    '',
    'Wanted: ageing at most 3×, the whole way at most 10× at 1,000,000 rows.',
    '',
    '## Against other tools',
    '',
    'All over the seven columns. Arquero groups and sums columns taken from the same values; it reads no text, checks nothing and keeps no row. In LibreOffice Calc the file is open and the formulas are entered before the clock starts: SUMIFS is one formula for each currency, customer and bucket, measured for the customers named and brought to all of them by proportion; the pivot table includes its column of buckets. A dash is a size that was not given to Calc in this run.',
    '',
    table(
      ['Rows', 'Whole way', 'Arquero', 'ratio', 'Calc SUMIFS', 'ratio', 'Calc pivot table', 'ratio'],
      bench.comparisons.map((one) => {
        const sumifs = one.calc ? (one.calc.sumifs / one.calc.sumifsCustomers) * one.customers : null;
        return [
          count(one.rows),
          ms(one.full.whole),
          ms(one.table),
          times(one.table / one.full.whole),
          ...(one.calc && sumifs !== null
            ? [
                `${ms(sumifs)} (${count(one.calc.sumifsCustomers)} of ${count(one.customers)} customers measured)`,
                times(sumifs / one.full.whole),
                ms(one.calc.pivot),
                times(one.calc.pivot / one.full.whole),
              ]
            : ['–', '–', '–', '–']),
        ];
      }),
    ),
    '',
    '## Functions and plan',
    '',
    table(
      ['Work', 'Measured', 'Against', 'Ratio', 'Wanted'],
      [
        [
          'One `DUES.AGING` over 100,000 × 3 cells',
          ms(bench.aging.call),
          `a bare loop over the same arrays: ${ms(bench.aging.bare)}`,
          times(bench.aging.ratio),
          'below 3×',
        ],
        planLine('The plan of 100,000 invoices of 2,000 customers', bench.plan),
        planLine('The same after the larger sheets, in the same process', bench.planLater),
        [
          'The plan with a year’s records',
          ms(bench.plan.withRecords),
          `ageing them: ${ms(bench.plan.age)}`,
          times(bench.plan.recordsRatio),
          '–',
        ],
      ],
    ),
    '',
    'A year’s records are 10,000 contacts, 4,000 letters, 96,000 lines of snapshots, profiles of all customers and 200 lines edited by hand, made up with nobody like another: every promise is judged by what came in, how late each customer pays is read from twelve month ends, and no two customers share a step. That is work beside the invoices, and no ratio to ageing them was promised for it.',
    '',
    ...(bench.pane ? paneSection(bench.pane) : []),
  ].join('\n');
}

function planLine(work: string, { plan, age, ratio }: PlanRatio): string[] {
  return [work, ms(plan), `ageing them: ${ms(age)}`, times(ratio), 'below 10×'];
}

function paneSection(pane: PaneResult): string[] {
  return [
    '## The pane in a browser',
    '',
    `The production bundle reads ${count(pane.rows)} rows ${pane.tasks.length} times through the stand-in host in headless Chromium. As beside the real Excel, whose site is another than the add-in’s, the pane has a process, a thread and a heap of its own. Memory is its whole heap – garbage and the answers of Excel included, so an upper bound – above what was in use before the first reading began (each later one has the ledger before it still), ‘kept’ is what is left of it after clearing up. Counted are all tasks of 50 ms and more of its thread in all readings (Long Tasks API): Duesheet’s, Office’s script, drawing and the browser’s clearing up. How long a task lasted has in it what it waited for a processor, which Excel’s stand-in, the browser and other guests of the machine use too; how long the one that worked longest did, has not.`,
    '',
    table(
      [
        'Rows',
        'Seconds (median)',
        'Requests',
        'Bytes of answers',
        'Peak memory',
        'Kept',
        'Tasks over 50 ms',
        'Longest lasted',
        'Longest worked',
        'Cancel took',
      ],
      [
        [
          count(pane.rows),
          pane.seconds.toFixed(1),
          count(pane.requests),
          `${(pane.bytes / 1e6).toFixed(0)} MB`,
          `${Math.round(pane.peakBytes / 1e6)} MB`,
          `${Math.round(pane.keptBytes / 1e6)} MB`,
          pane.tasks.map(({ count }) => count).join(', '),
          longTask(pane.tasks.map(({ lasted }) => lasted)),
          longTask(pane.tasks.map(({ worked }) => worked)),
          ms(pane.cancel),
        ],
      ],
    ),
    '',
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** In milliseconds; tasks below 50 are not told of. */
const longTask = (tasks: readonly number[]): string => {
  const longest = Math.max(0, ...tasks);
  return longest === 0 ? 'below 50 ms' : ms(longest);
};
const count = (value: number): string => value.toLocaleString('en');
const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : value < 1000 ? value.toFixed(1) : count(Math.round(value))} ms`;
const times = (value: number): string => `${value < 100 ? value.toFixed(1) : count(Math.round(value))}×`;
