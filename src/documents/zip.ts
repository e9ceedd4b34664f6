import { Zip, ZipPassThrough, type ZipDeflate } from 'fflate';
import { ymd } from '../domain/calendar/civilDay';
import type { CivilDay } from '../domain/calendar/types';

/** A file made in memory. Names are safe and unlike each other (see `fileName.ts`). */
export interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface ZipOptions {
  readonly day: CivilDay;
  readonly signal?: AbortSignal;
}

/**
 * Many files in one zip, handed on piece by piece. Stored, because .docx is compressed already; names in UTF-8; every
 * file dated `day`. Takes the files as they come, so they need not all exist at once.
 * Rejects with the reason of `signal` when it is aborted, and with the first error of `files`.
 */
export async function zipInto(
  files: AsyncIterable<OutFile> | Iterable<OutFile>,
  options: ZipOptions,
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  const zip = openZip(options.day, onChunk);
  for await (const file of files) {
    options.signal?.throwIfAborted();
    zip.begin(new ZipPassThrough(file.name)).push(file.bytes, true);
    zip.check();
  }
  options.signal?.throwIfAborted();
  zip.end();
}

/** A zip handed on piece by piece, every file in it dated `day`. */
export function openZip(day: CivilDay, onChunk: (chunk: Uint8Array) => void) {
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else onChunk(chunk);
  });
  const { year, month, day: date } = ymd(day);
  // The format has no time zone: the parts of a local date are what it stores.
  const modified = new Date(year, month - 1, date);
  return {
    begin<Entry extends ZipPassThrough | ZipDeflate>(entry: Entry): Entry {
      entry.mtime = modified;
      zip.add(entry);
      return entry;
    },
    /** Throws what went wrong while files were taken in. */
    check(): void {
      if (failure !== null) throw failure;
    },
    end: () => zip.end(),
  };
}

/** The same as one piece. */
export async function zipFiles(
  files: AsyncIterable<OutFile> | Iterable<OutFile>,
  options: ZipOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await zipInto(files, options, (chunk) => chunks.push(chunk));
  return joined(chunks);
}

/** Pieces as one array. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
