import type { Cell } from './types';

export type SpellingRows = readonly [spelling: string, rows: number];

/** How often the rows of each customer spell its name how. */
export interface Spellings {
  /** Counts a row; a blank spelling counts for nothing. */
  count(customer: number, spelling: string): void;
  /**
   * Counts the rows [from, to) whose name is a text and whose customer, `customers[i + shift]`, is known.
   * @returns the first row that is not counted because one of the two does not hold; `to` where there is none.
   */
  countUntil(cells: readonly Cell[], from: number, to: number, customers: Int32Array, shift: number): number;
  /** Rows by spelling, in the order in which they came but for the latest run, which comes last. */
  of(customer: number): readonly SpellingRows[];
}

/** Numbers kept of each customer, side by side: two halves of the latest spelling's fingerprint, and rows in a run of it. */
const STRIDE = 4;
const RUN = 2;
const FIRST_CUSTOMERS = 1024;

/**
 * Most rows of a customer spell it as the one before did. The latest spelling is known by a fingerprint of 64 bits:
 * fetching the text itself from wherever it lies in memory would cost more than all the rest of telling customers.
 */
export function createSpellings(): Spellings {
  const latest: string[] = [];
  const earlier: (Map<string, number> | undefined)[] = [];
  let runs = new Int32Array(FIRST_CUSTOMERS * STRIDE);

  const change = (customer: number, spelling: string) => {
    if ((customer + 1) * STRIDE > runs.length) runs = grown(runs, customer);
    const before = latest[customer] ?? '';
    if (before !== '') {
      const counted = (earlier[customer] ??= new Map<string, number>());
      counted.set(before, (counted.get(before) ?? 0) + rowsOf(customer));
    }
    latest[customer] = spelling;
    begin(runs, customer, spelling);
  };
  const rowsOf = (customer: number) => runs[customer * STRIDE + RUN] as number;
  const count = (customer: number, spelling: string) => {
    if (spelling !== '' && !isAgain(runs, customer, spelling)) change(customer, spelling);
  };
  return {
    count,
    countUntil: (cells, from, to, customers, shift) => {
      let next = from;
      for (;;) {
        next = countAgain(runs, cells, next, to, customers, shift);
        const cell = cells[next];
        const customer = customers[next + shift] as number;
        if (next === to || customer < 0 || typeof cell !== 'string' || cell === '') return next;
        change(customer, cell);
        next++;
      }
    },
    of: (customer) => {
      const last = latest[customer] ?? '';
      if (last === '') return [];
      const counted = earlier[customer];
      if (counted === undefined) return [[last, rowsOf(customer)]];
      return [...new Map(counted).set(last, (counted.get(last) ?? 0) + rowsOf(customer))];
    },
  };
}

/** Counts rows while each spells its customer as the row before of the same customer. @returns the first that does not. */
function countAgain(
  runs: Int32Array,
  cells: readonly Cell[],
  from: number,
  to: number,
  customers: Int32Array,
  shift: number,
): number {
  let i = from;
  while (i < to) {
    const cell = cells[i];
    const customer = customers[i + shift] as number;
    if (typeof cell !== 'string' || customer < 0 || !isAgain(runs, customer, cell)) return i;
    i++;
  }
  return i;
}

/** Counts a row that spells its customer as the latest one did. */
function isAgain(runs: Int32Array, customer: number, spelling: string): boolean {
  const at = customer * STRIDE;
  if (at >= runs.length) return false;
  const isSame = runs[at] === printOf(spelling, 0) && runs[at + 1] === printOf(spelling, 1);
  if (!isSame || runs[at + RUN] === 0) return false;
  runs[at + RUN] = (runs[at + RUN] as number) + 1;
  return true;
}

/** Begins a run with a row of that spelling. */
function begin(runs: Int32Array, customer: number, spelling: string): void {
  runs.set([printOf(spelling, 0), printOf(spelling, 1), 1], customer * STRIDE);
}

/** Of FNV-1a. Times it, no difference of one character is made up for by the next. */
const PRIME = 0x01000193;

/** Half of a fingerprint: a hash of the length and of every second character. */
function printOf(text: string, from: 0 | 1): number {
  const { length } = text;
  let hash = length;
  for (let i = from; i < length; i += 2) hash = (Math.imul(hash, PRIME) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Room for that customer and as many again. */
function grown(runs: Int32Array, customer: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(runs.length, (customer + 1) * STRIDE) * 2);
  more.set(runs);
  return more;
}
