/** Bytes of this many at a time are given over to the browser, which may keep them outside the memory of the page. */
const PIECE = 1 << 20;

/** A file that grows piece by piece, without ever lying in memory as a whole. */
export function gathering(): { add(chunk: Uint8Array): void; done(): Blob } {
  const pieces: Blob[] = [];
  let waiting: BlobPart[] = [];
  let size = 0;
  const put = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    add: (chunk) => {
      waiting.push(chunk as BlobPart);
      size += chunk.length;
      if (size >= PIECE) put();
    },
    done: () => {
      put();
      return new Blob(pieces);
    },
  };
}
