import type { Speaker } from '../locales/speaker';
import { readSpeaker } from './arguments';
import { readText } from './cells';
import { dso } from './dso';
import { FunctionError, wrongArgument } from './errors';
import { readFigures } from './figures';
import { gridOf, mapCells, requiredGrid } from './grid';

/** The figures of one customer, added up over its rows. */
interface Group {
  readonly name: string;
  readonly receivables: number[];
  readonly sales: number[];
  readonly current: number[];
}

/** Refusals that concern one customer's figures, not the call: they stand in the customer's line. */
const OF_ONE_CUSTOMER = ['no_sales', 'sales_exhausted', 'no_sales_in_period'].map(
  (key) => `functions.error.${key}`,
);

/** DUES.DSOBYCUSTOMER. A header, one line a customer in the order they first appear, and a total line. */
export function dsoByCustomer(
  customers: unknown,
  receivables: unknown,
  sales: unknown,
  days: unknown,
  method: unknown,
  current: unknown,
  language: unknown,
): (string | number)[][] {
  const speaker = readSpeaker(language);
  const names = mapCells(requiredGrid(customers, 'customers'), readText);
  const balances = readRows(receivables, 'receivables', names.length);
  const sold = readRows(sales, 'sales', names.length);
  const notDue = gridOf(current) === null ? null : readRows(current, 'current_receivables', names.length);
  const groups = new Map<string, Group>();
  const total = newGroup(speaker.text('functions.aging.total'));
  names.forEach((name, row) => {
    if (name === null) throw wrongArgument('text', { argument: 'customers' });
    const key = name.toLowerCase();
    const group = groups.get(key) ?? newGroup(name || speaker.text('functions.aging.no_customer'));
    groups.set(key, group);
    for (const into of [group, total]) {
      addTo(into.receivables, balances[row]);
      addTo(into.sales, sold[row]);
      addTo(into.current, notDue?.[row]);
    }
  });
  const line = (group: Group) => [
    group.name,
    orWords(speaker, () =>
      dso([group.receivables], [group.sales], days, method, notDue === null ? null : [group.current]),
    ),
  ];
  return [
    [speaker.text('functions.dso.customer'), speaker.text('functions.dso.days')],
    ...Array.from(groups.values(), line),
    line(total),
  ];
}

function newGroup(name: string): Group {
  return { name, receivables: [], sales: [], current: [] };
}

function addTo(sums: number[], figures: readonly number[] | undefined): void {
  figures?.forEach((figure, i) => (sums[i] = (sums[i] ?? 0) + figure));
}

/** The figures of one argument by row; it has as many rows as there are customers. */
function readRows(argument: unknown, name: string, count: number): number[][] {
  const { rows, columns } = requiredGrid(argument, name);
  if (rows !== count) {
    throw wrongArgument('shapes_differ', {
      first: 'customers',
      second: name,
      firstRows: count,
      firstColumns: 1,
      secondRows: rows,
      secondColumns: columns,
    });
  }
  const figures = readFigures(argument, name);
  return Array.from({ length: rows }, (_, row) => figures.slice(row * columns, (row + 1) * columns));
}

function orWords(speaker: Speaker, call: () => number): number | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionError && OF_ONE_CUSTOMER.includes(error.said.key))
      return speaker.say(error.said);
    throw error;
  }
}
