import { Zip, ZipPassThrough } from 'fflate';
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
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else onChunk(chunk);
  });
  const modified = zipTime(options.day);
  for await (const file of files) {
    options.signal?.throwIfAborted();
    const entry = new ZipPassThrough(file.name);
    entry.mtime = modified;
    zip.add(entry);
    entry.push(file.bytes, true);
    if (failure !== null) throw failure;
  }
  options.signal?.throwIfAborted();
  zip.end();
}

/** A day as files in a zip are dated. The format has no time zone: the parts of a local date are what it stores. */
export function zipTime(day: CivilDay): Date {
  const at = ymd(day);
  return new Date(at.year, at.month - 1, at.day);
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
