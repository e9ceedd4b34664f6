/** One question about a range answers for 8 of its parts at once; 7 rounds reach single rows of a full sheet. */
const PARTS = 8;
/** Beyond this many mixed stretches the answer is not worth the questions. */
const MAX_MIXED = 4_000;

/**
 * Which rows of `[from, to)` are hidden or filtered out: one byte a row, 1 = hidden.
 * `null` when no row is, or when they alternate so finely that finding out would cost more than it tells.
 * `rowHidden` of a range is true, false, or null when mixed, so mixed stretches are cut up and asked again.
 */
export async function findHiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  from: number,
  to: number,
): Promise<Uint8Array | null> {
  const hidden = new Uint8Array(to - from);
  let found = false;
  let stretches: [start: number, end: number][] = [[from, to]];
  while (stretches.length > 0) {
    if (stretches.length > MAX_MIXED) return null;
    const answers = await askHidden(context, sheet, stretches);
    const mixed: [number, number][] = [];
    stretches.forEach(([start, end], i) => {
      const answer = answers[i];
      if (answer === true) {
        hidden.fill(1, start - from, end - from);
        found = true;
      } else if (answer == null && end - start > 1) {
        mixed.push([start, end]);
      }
    });
    stretches = mixed.flatMap(split);
  }
  return found ? hidden : null;
}

/** For each stretch: all hidden, none hidden, or null for some. */
async function askHidden(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  stretches: readonly (readonly [number, number])[],
): Promise<(boolean | null)[]> {
  const ranges = stretches.map(([start, end]) => {
    const range = sheet.getRangeByIndexes(start, 0, end - start, 1);
    range.load('rowHidden');
    return range;
  });
  await context.sync();
  // The typings promise a boolean; the documentation says null for a range that is partly hidden.
  const answers = ranges.map((range) => range.rowHidden as boolean | null);
  for (const range of ranges) range.untrack();
  return answers;
}

function split([start, end]: [number, number]): [number, number][] {
  const step = Math.ceil((end - start) / PARTS);
  const parts: [number, number][] = [];
  for (let at = start; at < end; at += step) parts.push([at, Math.min(end, at + step)]);
  return parts;
}
