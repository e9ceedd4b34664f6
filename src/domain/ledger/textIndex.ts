import { createTextForms } from './numberedTexts';

/** Codes of one form that are looked up by their number alone, from the first one's neighbourhood. */
const WINDOW = 1 << 18;
const WINDOWS_AT_MOST = 8;

interface Window {
  readonly base: number;
  /** Two more than what the text of that number was read as; 0 where it was not read yet. */
  readonly values: Int32Array;
}

/**
 * What each text was read as, a whole number from -1 on; a text is read but once. Codes that are letters with a number
 * behind count up: what is known of them lies side by side under that number. Looking them up as texts, each somewhere
 * in memory, would be most of the time of reading a million rows.
 */
export function createTextIndex(read: (text: string) => number): (text: string) => number {
  const forms = createTextForms();
  const windows: (Window | undefined)[] = [];
  const others = createHashed(read);
  let opened = 0;

  const windowOf = (form: number, number: number): Window | undefined => {
    if (windows[form] || opened === WINDOWS_AT_MOST) return windows[form];
    opened++;
    const base = Math.max(0, number - WINDOW / 2);
    return (windows[form] = { base, values: new Int32Array(WINDOW) });
  };

  return (text) => {
    const number = forms.numberIn(text);
    if (number < 0) return others(text);
    const form = forms.formOfLast();
    const window = windows[form] ?? windowOf(form, number);
    if (window === undefined) return others(text);
    const at = number - window.base;
    if (at < 0 || at >= WINDOW) return others(text);
    const known = window.values[at] as number;
    if (known > 0) return known - 2;
    const value = read(text);
    window.values[at] = value + 2;
    return value;
  };
}

const FIRST_SIZE = 2048;

/** The same for texts of any kind: a hash table over typed arrays, never more than half full. */
function createHashed(read: (text: string) => number): (text: string) => number {
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

  return (text) => {
    const hash = hashText(text);
    const known = slots[slotOf(text, hash)] as number;
    if (known >= 0) return values[known] as number;
    if (texts.length === hashes.length) grow();
    const number = texts.push(text) - 1;
    hashes[number] = hash;
    slots[slotOf(text, hash)] = number;
    const value = read(text);
    values.push(value);
    return value;
  };
}

/** FNV-1a over the characters, its high bits folded into the low ones that choose a slot. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
