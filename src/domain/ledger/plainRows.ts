import { NO_DAY } from '../calendar/types';

/** Where the rows end that nobody's eye would rest on: an amount, a customer, days in order and nothing said besides. */
export function endOfPlain(
  marks: Uint16Array,
  odd: number,
  due: Int32Array,
  doc: Int32Array,
  owners: Int32Array,
  amounts: Float64Array,
  from: number,
  to: number,
): number {
  for (let row = from; row < to; row++) {
    const amount = amounts[row] as number;
    const isPlain =
      ((marks[row] as number) & odd) === 0 &&
      (due[row] as number) >= 0 &&
      (doc[row] as number) >= NO_DAY &&
      (owners[row] as number) >= 0 &&
      (amount > 0 || amount < 0);
    if (!isPlain) return row;
  }
  return to;
}
