import { nextTurn } from '../domain/nextTurn';
import type { Notice } from '../domain/notices/types';
import { letterDocx } from './docx';
import { noticeEml } from './eml';
import { noticeStem, safeFileName, uniqueFileName } from './fileName';
import type { OutFile } from './zip';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EML_TYPE = 'message/rfc822';

type Notices = Iterable<Notice> | AsyncIterable<Notice>;

export interface LetterFilesOptions {
  /** `both` gives a letter and a mail with the letter attached; `eml` gives the mail alone. */
  readonly as: 'docx' | 'eml' | 'both';
  readonly signal?: AbortSignal;
  /** Called after each notice with the notices done. */
  readonly onProgress?: (done: number) => void;
  /** Makes the letter of a notice; the built-in one where none is given. */
  readonly letter?: (notice: Notice) => Uint8Array | Promise<Uint8Array>;
}

/**
 * The files of these notices, one after the other: made when asked for, so that never more than one is in
 * memory here, with the event loop free in between. Names are safe and unlike each other.
 * Throws the reason of `signal` when it is aborted.
 */
export async function* letterFiles(
  notices: Notices,
  options: LetterFilesOptions,
): AsyncGenerator<OutFile, void, undefined> {
  const taken = new Set<string>();
  const letter = options.letter ?? letterDocx;
  let done = 0;
  for await (const notice of notices) {
    await nextTurn();
    options.signal?.throwIfAborted();
    const stem = noticeStem(notice);
    const docx = { name: safeFileName(stem, 'docx'), type: DOCX_TYPE, bytes: await letter(notice) };
    if (options.as !== 'eml') yield { ...docx, name: uniqueFileName(docx.name, taken) };
    if (options.as !== 'docx') {
      const name = uniqueFileName(safeFileName(stem, 'eml'), taken);
      yield { name, type: EML_TYPE, bytes: noticeEml(notice, [docx]) };
    }
    done += 1;
    options.onProgress?.(done);
  }
}
