import type { PlanRow } from '../../../src/domain/plan';

/** What a row says when it is asked. */
const SAID = [
  'reasons',
  'opening',
  'items',
  'approach',
  'tone',
  'goal',
  'supply',
  'clocks',
  'notes',
] as const satisfies readonly (keyof PlanRow)[];
/** What a row keeps to answer from. */
const KEPT: ReadonlySet<string> = new Set(['found', 'decision', 'told']);

/** A row in full as plain data, to be compared or changed. */
export function spelled(row: PlanRow): PlanRow {
  const fields = Object.entries(row).filter(([name]) => !KEPT.has(name));
  return Object.fromEntries([...fields, ...SAID.map((name) => [name, row[name]])]) as PlanRow;
}
