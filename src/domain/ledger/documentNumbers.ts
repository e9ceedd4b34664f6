/**
 * A hash of a document number. Numbers that follow each other get hashes that lie near each other: sheets count their
 * invoices up, and a table that is walked in order stays in the processor's cache.
 */
export function hashNumber(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Tells which of many hashes may have come more than once. */
export interface RepeatFilter {
  note(hash: number): void;
  /** False is certain; true means "look closer". */
  mayRepeat(hash: number): boolean;
}

/** 2 × 1 MB: of a million scattered numbers, one in eight is looked at closer without need. */
const BITS = 23;
const MASK = (1 << BITS) - 1;

export function createRepeatFilter(): RepeatFilter {
  const once = new Int32Array(1 << (BITS - 5));
  const twice = new Int32Array(1 << (BITS - 5));
  return {
    note: (hash) => {
      const word = (hash & MASK) >>> 5;
      const bit = 1 << (hash & 31);
      const known = once[word] as number;
      if (known & bit) twice[word] = (twice[word] as number) | bit;
      else once[word] = known | bit;
    },
    mayRepeat: (hash) => (((twice[(hash & MASK) >>> 5] as number) >>> (hash & 31)) & 1) === 1,
  };
}
