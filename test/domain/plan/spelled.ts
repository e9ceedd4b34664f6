import type { PlanRow } from '../../../src/domain/plan';
import { CaseRow } from '../../../src/domain/plan/caseRow';

/** All that a row says: its accessors, but not what it keeps to answer from. */
const SAID = Object.entries(Object.getOwnPropertyDescriptors(CaseRow.prototype)).flatMap(([name, { get }]) =>
  get && name !== 'tell' ? [name as keyof PlanRow] : [],
);

/** A row in full as plain data, to be compared or changed. */
export function spelled(row: PlanRow): PlanRow {
  return Object.fromEntries(
    ['rank' as const, ...SAID].map((name) => [name, row[name]]),
  ) as unknown as PlanRow;
}
