import fc from 'fast-check';
import type { Cell } from '../../../../src/domain/ledger/types';
import type { Row } from '../sheet';
import { dirtOf, type Dirt } from './dirt';
import { HOME, inMinor, inUnits, itemLists, type Item } from './items';
import { cellsOf, fateOf, type ItemLayout, type Slot } from './layouts';
import { DIGITS, type Fate, type WrittenColumn, type WrittenSheet } from './types';

/** A row of a list, and what becomes of it. */
interface Line {
  readonly owner: string;
  readonly cells: Partial<Record<Slot, Cell>>;
  readonly fate: Fate;
}

/** Lists in one way of keeping them, clean or with every dirt that can fall on them. */
export function itemSheets(layout: ItemLayout, isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const kinds = dirtOf(layout);
  // Of most columns most cells are what their header says.
  const dirts = isDirty ? fc.constantFrom<Dirt | null>(null, ...kinds) : fc.constant(null);
  const counts = { minLength: 25, maxLength: 25 };
  const style = fc.record({ isGrouped: fc.boolean(), hasSums: fc.boolean(), orphans: fc.nat({ max: 2 }) });
  return fc
    .tuple(itemLists(), fc.array(dirts, counts), style)
    .map(([items, damages, { isGrouped, hasSums, orphans }]) => {
      const own = layout.isHome ? items.map(atHome) : items;
      const lines = own.flatMap((item, i) =>
        linesOf(layout, item, i, i % 3 === 1 ? (damages[i] ?? null) : null),
      );
      const columns = Object.entries(layout.columns) as [Slot, WrittenColumn][];
      const rowOf = (cells: Line['cells']): Row => columns.map(([slot]) => cells[slot] ?? null);
      const sum = sumRow(columns);
      const units = isGrouped
        ? grouped(lines, rowOf, hasSums ? sum : null)
        : lines.map(({ cells }) => [rowOf(cells)]);
      const lost = isDirty
        ? own.slice(0, orphans).map((item, i) => orphan(layout, item, own.length + i))
        : [];
      return {
        kind: layout.kind,
        columns: columns.map(([, column]) => column),
        units: [...units, ...lost.map(({ cells }) => [sum, rowOf(cells)])],
        fates: [...lines, ...lost].map(({ fate }) => fate),
        options: {},
        takesFurniture: true,
      };
    });
}

function atHome(item: Item): Item {
  const minor = inMinor(item.open, item.currency);
  const paid = inMinor(item.paid, item.currency);
  return { ...item, currency: HOME, open: inUnits(minor, HOME), paid: inUnits(paid, HOME) };
}

function linesOf(layout: ItemLayout, item: Item, i: number, dirt: Dirt | null): Line[] {
  const clean = { owner: item.code, cells: cellsOf(layout, item, i), fate: fateOf(layout, item, i) };
  if (dirt === null) return [clean];
  const dirty = dirt(clean.cells, clean.fate);
  return dirty === null ? [clean] : dirty.map(([cells, fate]) => ({ owner: item.code, cells, fate }));
}

/** Customer by customer, each named in its first row alone. */
function grouped(lines: readonly Line[], rowOf: (cells: Line['cells']) => Row, sum: Row | null): Row[][] {
  const owners = [...new Set(lines.map(({ owner }) => owner))];
  return owners.map((owner) => {
    const own = lines.filter((line) => line.owner === owner);
    const named = own.map(({ cells }, i): Row =>
      rowOf(i === 0 ? withOwner(cells, own) : { ...cells, code: null, name: null }),
    );
    return sum === null ? named : [...named, sum];
  });
}

/** The first row of a group says whose it is, whatever fell on the cells of others. */
function withOwner(cells: Line['cells'], own: readonly Line[]): Line['cells'] {
  const first = (slot: 'code' | 'name') =>
    own.map((line) => line.cells[slot] ?? null).find((cell) => typeof cell === 'string') ?? null;
  return { ...cells, code: first('code'), name: first('name') };
}

function sumRow(columns: readonly (readonly [Slot, WrittenColumn])[]): Row {
  return columns.map(([slot]) =>
    slot === 'code' || slot === 'name' ? '小计' : slot === 'amount' ? 77.25 : null,
  );
}

/** An item below a sum that names no customer: it is nobody's. */
function orphan(layout: ItemLayout, item: Item, i: number): Line {
  const renamed = { ...item, number: `NN-${i}`, settled: null, invoiced: 45_300 };
  const fate = fateOf(layout, renamed, i);
  return {
    owner: '',
    cells: { ...cellsOf(layout, renamed, i), code: null, name: null },
    fate: {
      ...fate,
      becomes: 'missing_customer',
      field: layout.columns.code ? 'customerCode' : 'customerName',
      minor: fate.minor ?? inMinor(item.open, item.currency),
      currency: DIGITS[fate.currency] === undefined ? HOME : fate.currency,
    },
  };
}
