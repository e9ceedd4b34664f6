import type { Thread } from '../documents/making/maker';

/** Begins the thread that makes files: a script of our own address, as the page's policy wants it. */
export const startThread: (() => Thread) | null =
  typeof Worker === 'undefined'
    ? null
    : () => new Worker(new URL('../documents/making/thread.ts', import.meta.url));
