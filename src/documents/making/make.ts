import type { CivilDay } from '../../domain/calendar/types';
import type { Notice } from '../../domain/notices/types';
import { lettersDocx } from '../docx';
import { letterFiles } from '../letterFiles';
import { zipInto } from '../zip';

/** What is to be made of the notices, however many there are. */
export interface MakingOrder {
  /** `archive`: a zip of letters and mail drafts; `letters`: a zip of letters alone; `print`: one .docx of all. */
  readonly what: 'archive' | 'letters' | 'print';
  readonly day: CivilDay;
  /** The user's own letter template (.docx); null = the built-in letter. */
  readonly template: Uint8Array | null;
}

/** Where the pieces of the file go, and what else is told on the way. */
export interface MakingOutlets {
  readonly onChunk: (chunk: Uint8Array) => void;
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Makes the file piece by piece. A zip holds one letter at a time in memory; a document for printing holds them all. */
export async function make(
  order: MakingOrder,
  notices: Iterable<Notice> | AsyncIterable<Notice>,
  { onChunk, onProgress, signal }: MakingOutlets,
): Promise<void> {
  if (order.what === 'print') {
    const all: Notice[] = [];
    for await (const notice of notices) {
      signal?.throwIfAborted();
      all.push(notice);
    }
    if (order.template) {
      const { lettersFrom } = await import('../template/fill');
      onChunk(
        await lettersFrom(order.template, all, (done) => {
          signal?.throwIfAborted();
          onProgress(done);
        }),
      );
      return;
    }
    onChunk(await lettersDocx(all));
    onProgress(all.length);
    return;
  }
  const letter = order.template ? (await import('../template/fill')).letterFrom(order.template) : undefined;
  const files = letterFiles(notices, {
    as: order.what === 'letters' ? 'docx' : 'both',
    signal,
    onProgress,
    letter,
  });
  await zipInto(files, { day: order.day, signal }, onChunk);
}
