/** Milliseconds of the best of several rounds: what the work costs when nothing else is in the way. */
export function best(rounds: number, work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) least = Math.min(least, once(work));
  return least;
}

/** Milliseconds of one round, after clearing up. */
export function once(work: () => void): number {
  globalThis.gc?.();
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? NaN;
}

/** The largest difference between two results, in minor units; 0 is agreement to the cent. */
export function difference(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)));
  return most;
}
