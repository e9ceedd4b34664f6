import { NO_DAY } from '../calendar/types';
import { flagsOf } from './itemFlags';
import { rowsFrom, type KeptItems } from './keptItems';

/** What settling looks at of every row. */
export interface SettledColumns {
  readonly marks: Uint16Array;
  readonly due: Int32Array;
  readonly doc: Int32Array;
  readonly owners: Int32Array;
  readonly amounts: Float64Array;
  /** Marks that call for a closer look. */
  readonly odd: number;
  /** The last day that a document can be of without being flagged for it. */
  readonly latest: number;
}

/** Whether nobody's eye would rest on a row: an amount, a customer, days in order and nothing said besides. */
export function isPlain({ marks, due, doc, owners, amounts, odd }: SettledColumns, row: number): boolean {
  return areInOrder(
    (marks[row] as number) & odd,
    due[row] as number,
    doc[row] as number,
    owners[row] as number,
    amounts[row] as number,
  );
}

function areInOrder(odd: number, due: number, doc: number, owner: number, amount: number): boolean {
  return odd === 0 && due >= 0 && doc >= NO_DAY && owner >= 0 && (amount > 0 || amount < 0);
}

/** Keeps the rows from `from` on as long as they are plain. @returns the first that is not; `to` where all are. */
export function keepPlain(kept: KeptItems, columns: SettledColumns, from: number, to: number): number {
  const rows = rowsFrom(kept, from);
  const { flags } = kept;
  const { marks, due, doc, owners, amounts, odd, latest } = columns;
  let at = kept.count;
  let row = from;
  for (; row < to; row++, at++) {
    const mark = marks[row] as number;
    const day = due[row] as number;
    const docDay = doc[row] as number;
    const amount = amounts[row] as number;
    if (!areInOrder(mark & odd, day, docDay, owners[row] as number, amount)) break;
    if (rows !== null) rows[at] = row;
    const flag = flagsOf(mark, day, docDay, amount, latest);
    if (flag !== 0) flags[at] = flag;
  }
  kept.count = at;
  return row;
}
