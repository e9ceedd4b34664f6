import { createTextForms, numberOfSeries, type Series } from './numberedTexts';
import type { Cell } from './types';

/** Codes of one form that are looked up by their number alone, from the first one's neighbourhood. */
const WINDOW = 1 << 18;
const WINDOWS_AT_MOST = 8;

interface Window {
  readonly base: number;
  /** Two more than what the text of that number was read as; 0 where it was not read yet. */
  readonly values: Int32Array;
}

/** What texts were read as: whole numbers from -1 on. */
export interface TextIndex {
  /** What the text is read as. */
  of(text: string): number;
  /**
   * What the first `count` cells were read as before; `UNREAD` for each that was not, or is no text.
   * @returns whether there are such cells.
   */
  known(cells: readonly Cell[], count: number, into: Int32Array): boolean;
}

export const UNREAD = -2;

/**
 * Reads each text but once. Codes that are letters with a number behind count up: what is known of them lies side by
 * side under that number. Looking them up as texts, each somewhere in memory, would be most of the time of reading a
 * million rows.
 */
export function createTextIndex(read: (text: string) => number): TextIndex {
  const forms = createTextForms();
  const windows: (Window | undefined)[] = [];
  const recent = createRecentTexts();
  const others = createHashed(read);
  let opened = 0;

  const windowOf = (form: number, number: number): Window | undefined => {
    if (windows[form] || opened === WINDOWS_AT_MOST) return windows[form];
    opened++;
    const base = Math.max(0, number - WINDOW / 2);
    return (windows[form] = { base, values: new Int32Array(WINDOW) });
  };

  const knownText = (text: string): number => {
    const number = forms.numberIn(text);
    const window = number < 0 ? undefined : windows[forms.formOfLast()];
    const at = window === undefined ? -1 : number - window.base;
    return window === undefined || at < 0 || at >= WINDOW
      ? others.known(text)
      : (window.values[at] as number) + UNREAD;
  };

  const knownCell = (cell: Cell | undefined): number => {
    if (typeof cell !== 'string') return UNREAD;
    const known = knownText(cell);
    if (known !== UNREAD) recent.note(cell, known);
    return known;
  };

  return {
    of: (text) => {
      const number = forms.numberIn(text);
      if (number < 0) return others.of(text);
      const form = forms.formOfLast();
      const window = windows[form] ?? windowOf(form, number);
      if (window === undefined) return others.of(text);
      const at = number - window.base;
      if (at < 0 || at >= WINDOW) return others.of(text);
      const known = window.values[at] as number;
      if (known > 0) return known + UNREAD;
      const value = read(text);
      window.values[at] = value - UNREAD;
      return value;
    },
    known: (cells, count, into) => {
      let isUnread = false;
      for (let i = 0; ; i++) {
        const window = opened > 0 ? windows[forms.formOfLast()] : undefined;
        i = window
          ? lookUp(cells, i, count, forms.seriesOfLast(), window, into)
          : recent.lookUp(cells, i, count, into);
        if (i >= count) return isUnread;
        const known = knownCell(cells[i]);
        if (known === UNREAD) isUnread = true;
        into[i] = known;
      }
    },
  };
}

/** Looks up codes as long as they are of one series and were read before. @returns the first that is not, or was not. */
function lookUp(
  cells: readonly Cell[],
  from: number,
  to: number,
  series: Series,
  { base, values }: Window,
  into: Int32Array,
): number {
  for (let i = from; i < to; i++) {
    const cell = cells[i];
    const at = typeof cell === 'string' ? numberOfSeries(cell, series) - base : -1;
    if (at < 0 || at >= WINDOW || values[at] === 0) return i;
    into[i] = (values[at] as number) + UNREAD;
  }
  return to;
}

/** Texts that were looked up lately, one for each first character. */
export interface RecentTexts {
  note(text: string, value: number): void;
  /** Writes the values of cells as long as they are among those texts. @returns the first that is not; `to` where all are. */
  lookUp(cells: readonly Cell[], from: number, to: number, into: Int32Array): number;
}

/** A column of currencies holds few texts, and many of each: most are found at a glance. */
export function createRecentTexts(): RecentTexts {
  const texts = new Array<string | undefined>(RECENT).fill(undefined);
  const values = new Int32Array(RECENT);
  return {
    note: (text, value) => {
      const slot = slotOfRecent(text);
      texts[slot] = text;
      values[slot] = value;
    },
    lookUp: (cells, from, to, into) => {
      for (let i = from; i < to; i++) {
        const cell = cells[i];
        if (typeof cell !== 'string') return i;
        const slot = slotOfRecent(cell);
        if (texts[slot] !== cell) return i;
        into[i] = values[slot] as number;
      }
      return to;
    },
  };
}

/** The capital letters have one each. */
const RECENT = 64;

/** Of an empty text too. */
const slotOfRecent = (text: string): number => text.charCodeAt(0) & (RECENT - 1);

const FIRST_SIZE = 2048;

interface HashedTexts {
  of(text: string): number;
  known(text: string): number;
}

/** The same for texts of any kind: a hash table over typed arrays, never more than half full. */
function createHashed(read: (text: string) => number): HashedTexts {
  const texts: string[] = [];
  const values: number[] = [];
  let hashes = new Int32Array(FIRST_SIZE / 2);
  let slots = new Int32Array(FIRST_SIZE).fill(-1);

  /** The slot that holds the text, or the free one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number < 0 || (hashes[number] === hash && texts[number] === text)) return slot;
    }
  };

  const grow = () => {
    const before = hashes;
    hashes = new Int32Array(before.length * 2);
    hashes.set(before);
    slots = new Int32Array(hashes.length * 2).fill(-1);
    texts.forEach((text, number) => {
      slots[slotOf(text, hashes[number] as number)] = number;
    });
  };

  const find = (text: string, hash: number): number => slots[slotOf(text, hash)] as number;

  return {
    of: (text) => {
      const hash = hashText(text);
      const known = find(text, hash);
      if (known >= 0) return values[known] as number;
      if (texts.length === hashes.length) grow();
      const number = texts.push(text) - 1;
      hashes[number] = hash;
      slots[slotOf(text, hash)] = number;
      // Reading a text may look up another one.
      const value = read(text);
      values[number] = value;
      return value;
    },
    known: (text) => values[find(text, hashText(text))] ?? UNREAD,
  };
}

/** FNV-1a over the characters, its high bits folded into the low ones that choose a slot. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
