/** Numbers texts in the order of their first use, so that what is known of each can lie in a plain array. */
export interface TextIndex {
  /** The number of a text; a new text gets the next one. */
  find(text: string): number;
}

const FIRST_SIZE = 1024;

/**
 * A hash table over typed arrays, never more than half full. A Map does the same, but must compute and store a hash in
 * every string that it is asked about and walk to its entry through memory: over a million rows that is most of the
 * time of reading them.
 */
export function createTextIndex(): TextIndex {
  const texts: string[] = [];
  let hashes = new Int32Array(FIRST_SIZE);
  let slots = new Int32Array(FIRST_SIZE * 2).fill(-1);

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

  return {
    find: (text) => {
      const hash = hashText(text);
      const known = slots[slotOf(text, hash)] as number;
      if (known >= 0) return known;
      if (texts.length === hashes.length) grow();
      const number = texts.push(text) - 1;
      hashes[number] = hash;
      slots[slotOf(text, hash)] = number;
      return number;
    },
  };
}

/** FNV-1a over the characters, its high bits folded into the low ones that choose the slot. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
