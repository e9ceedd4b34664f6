import { inPieces, type Steps } from '../steps';

/** Which of some things are used: those without a row are not listed, and the others are numbered without them. */
export interface Usage<T> {
  use(at: number): void;
  useAll(numbers: Int32Array | Uint16Array, from: number, to: number): void;
  /** What was used, once nothing more will be. */
  finish(): Used<T>;
}

export interface Used<T> {
  readonly list: readonly T[];
  /** The number in the list of the thing at `at`. */
  numberOf(at: number): number;
  /** Numbers of all things as numbers in the list: the same column where all are used. */
  renumbered<N extends Int32Array | Uint16Array>(numbers: N): Steps<N>;
}

export function usageOf<T>(all: readonly T[]): Usage<T> {
  const isUsed = new Uint8Array(all.length);
  let unused = all.length;
  const use = (at: number) => {
    if (isUsed[at] !== 0) return;
    isUsed[at] = 1;
    unused--;
  };
  return {
    use,
    useAll: (numbers, from, to) => {
      for (let i = from; i < to && unused > 0; i++) use(numbers[i] as number);
    },
    finish: () => usedOf(all, isUsed),
  };
}

function usedOf<T>(all: readonly T[], isUsed: Uint8Array): Used<T> {
  const numbers = new Int32Array(all.length);
  const list = all.filter((_, at) => isUsed[at] === 1);
  let next = 0;
  for (let at = 0; at < all.length; at++) numbers[at] = isUsed[at] === 1 ? next++ : -1;
  return {
    list,
    numberOf: (at) => numbers[at] ?? -1,
    renumbered: function* <N extends Int32Array | Uint16Array>(column: N) {
      if (list.length === all.length) return column;
      const out = column.slice() as N;
      yield* inPieces(out.length, (from, to) => {
        for (let i = from; i < to; i++) out[i] = numbers[out[i] as number] as number;
      });
      return out;
    },
  };
}
