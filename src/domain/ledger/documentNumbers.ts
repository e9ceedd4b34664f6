import { inPieces, type Steps } from '../steps';

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

/** Document numbers with the hash of each, and which of them may have come more than once. */
export interface HashedNumbers {
  readonly hash: Int32Array;
  readonly filter: RepeatFilter;
}

export function* hashNumbers(numbers: readonly string[]): Steps<HashedNumbers> {
  const hash = new Int32Array(numbers.length);
  const filter = createRepeatFilter();
  yield* inPieces(numbers.length, (from, to) => hashAll(numbers, hash, filter, from, to));
  return { hash, filter };
}

function hashAll(
  numbers: readonly string[],
  hash: Int32Array,
  filter: RepeatFilter,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) filter.note((hash[row] = hashNumber(numbers[row] as string)));
}

/** The document numbers of a sheet's items, as they come block by block. */
export interface DocumentNumbers {
  /** Those of one block after the other: short lists are cheap to fill and to throw away. */
  readonly blocks: string[][];
  /** Each so far was greater than the one before: they cannot repeat. Blanks, which say nothing, left out. */
  ascend: boolean;
  last: string;
  /** Each so far is digits followed by `.0`: numbers that a program wrote as fractions. */
  arePointZero: boolean;
  /** Numbers of more than 15 digits in cells that hold numbers: Excel has already lost their last ones. */
  damaged: number;
}

export function newDocumentNumbers(): DocumentNumbers {
  return { blocks: [], ascend: true, last: '', arePointZero: true, damaged: 0 };
}

/** What a spreadsheet program's data export makes of a column of numbers: 1930581131.0. */
const POINT_ZERO = /^\d+\.0$/;

export function addNumbers(numbers: DocumentNumbers, block: string[]): void {
  numbers.blocks.push(block);
  for (const text of block) {
    if (text === '') continue;
    if (numbers.arePointZero && !POINT_ZERO.test(text)) numbers.arePointZero = false;
    if (!numbers.ascend) continue;
    if (text > numbers.last) numbers.last = text;
    else numbers.ascend = false;
  }
}

/** All numbers in one list, by item; the list is never added to afterwards. */
export function* allNumbers({ blocks }: DocumentNumbers): Steps<readonly string[]> {
  const [first = []] = blocks;
  if (blocks.length <= 1) return first;
  const all: string[] = [];
  for (const block of blocks) {
    append(all, block);
    yield block.length;
  }
  blocks.splice(0, blocks.length, all);
  return all;
}

function append(all: string[], block: readonly string[]): void {
  for (let i = 0; i < block.length; i++) all.push(block[i] as string);
}
