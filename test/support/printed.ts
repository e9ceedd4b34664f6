import type { Notice } from '../../src/domain/notices';
import { make } from '../../src/documents/making/make';

const DAY = 46_000;

/** All the letters as one .docx, made in this thread. */
export async function printed(
  notices: readonly Notice[],
  template: Uint8Array | null = null,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  return bytesOf(await make({ what: 'print', day: DAY, template }, notices, { onProgress }));
}

/** What a file consists of; one of jsdom only lets itself be read the old way. */
export async function bytesOf(file: Blob | Uint8Array): Promise<Uint8Array> {
  if (!(file instanceof Blob)) return file;
  if (typeof FileReader === 'undefined') return new Uint8Array(await file.arrayBuffer());
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}
