import type { Cell, Field } from './types';

/** A row with an amount that two conventions read differently: `1.250`, `1,250`. */
interface TwoWays {
  readonly row: number;
  readonly cells: Partial<Record<Field, readonly Cell[]>>;
}

/** What the text amounts of a sheet say about the sign before the cents. */
export interface DecimalsTally {
  /** Amounts that only a decimal comma, or only a decimal point, can explain. */
  comma: number;
  point: number;
  /** The first amount like `1.250`, and how many there are: a point before three digits. */
  example: string;
  pointThree: number;
  readonly twoWays: TwoWays[];
}

export function newDecimalsTally(): DecimalsTally {
  return { comma: 0, point: 0, example: '', pointThree: 0, twoWays: [] };
}
