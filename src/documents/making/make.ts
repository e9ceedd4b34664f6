import type { CivilDay } from '../../domain/calendar/types';
import type { Notice } from '../../domain/notices/types';
import { letterAmong } from '../docx';
import { letterFiles } from '../letterFiles';
import { printLetters } from '../print';
import { zipInto } from '../zip';
import { gathering } from './gathering';

/** What is to be made of the notices, however many there are. */
export interface MakingOrder {
  /** `archive`: a zip of letters and mail drafts; `letters`: a zip of letters alone; `print`: one .docx of all. */
  readonly what: 'archive' | 'letters' | 'print';
  readonly day: CivilDay;
  /** The user's own letter template (.docx); null = the built-in letter. */
  readonly template: Uint8Array | null;
}

/** What is told on the way, and what may end it. */
export interface MakingOutlets {
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Makes the file letter by letter, one a turn; never more than one is in memory. */
export async function make(
  order: MakingOrder,
  notices: Iterable<Notice> | AsyncIterable<Notice>,
  outlets: MakingOutlets,
): Promise<Blob> {
  const { what, day, template } = order;
  const file = gathering();
  const letter = template ? (await import('../template/fill')).letterFrom(template) : undefined;
  if (what === 'print') {
    const tools = { day, letter: letter ?? letterAmong, builtIn: letter === undefined, ...outlets };
    await printLetters(notices, { ...tools, onChunk: file.add });
  } else {
    const files = letterFiles(notices, { as: what === 'letters' ? 'docx' : 'both', letter, ...outlets });
    await zipInto(files, { day, signal: outlets.signal }, file.add);
  }
  return file.done();
}
