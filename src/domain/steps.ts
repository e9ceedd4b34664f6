/**
 * Long work in pieces: yields after each piece how many rows it took, and returns the result. Whoever runs it decides
 * what happens between two pieces (paint, stop, nothing); the work itself knows no clock. A piece of other work than rows
 * yields 0.
 */
export type Steps<T> = Generator<number, T, void>;

/** Rows in a piece: a few milliseconds of work, so that a runner can keep to a short turn. */
const PIECE = 8192;

/** Does `work` for the rows [from, to) of `count` rows, piece by piece; smaller pieces where a row is more work. */
export function* inPieces(
  count: number,
  work: (from: number, to: number) => void,
  piece = PIECE,
): Steps<void> {
  for (let from = 0; from < count; from += piece) {
    const to = Math.min(count, from + piece);
    work(from, to);
    yield to - from;
  }
}

/** Does the whole work at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
