import type { Notice, NoticeKind } from '../domain/notices/types';
import { oneLine } from './text';

/** Names of more bytes fail on encrypted home folders (143), and long paths fail in Windows. */
const MAX_BYTES = 140;
/** The three letters of the ladder go by their number; every other notice, by its title. */
const STAGE: Readonly<Partial<Record<NoticeKind, string>>> = { reminder: '①', warning: '②', final: '③' };

/** Names Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?=\.|$)/i;
/** Not allowed in Windows, or a way out of the folder. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Invisible characters; the joiner stays inside an emoji, where it makes one picture of several. */
const INVISIBLE =
  /[\u00ad\u200b\u200c\u2028\u2029\u2060-\u2065]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d$/gu;

/** `2026-0001 ② 杭州宏图建材有限公司`: how a notice's files are called, without extension. */
export function noticeStem(notice: Notice): string {
  const { number, kind, customer } = notice.facts;
  return `${number} ${STAGE[kind] ?? notice.title} ${customer.name}`;
}

/**
 * A file name every system takes: `stem` cleaned and shortened between characters, never an extension of
 * its own but `extension` (without dot), never empty, never a path.
 */
export function safeFileName(stem: string, extension: string): string {
  const suffix = extension === '' ? '' : `.${extension}`;
  const plain = trimEnd(
    trimStart(oneLine(stem.normalize('NFC')).replace(INVISIBLE, '').replace(FORBIDDEN, '_')),
  );
  const named = plain === '' ? '_' : plain;
  const free = DEVICE.test(named) ? `_${named}` : named;
  return trimEnd(shorten(free, MAX_BYTES - byteLength(suffix))) + suffix;
}

/**
 * `name`, numbered where another file of that name is there already: `letter (2).docx`. Compared as Windows and
 * macOS compare, without regard to case. Adds the answer to `taken`.
 */
export function uniqueFileName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot + 1) : '';
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
    const number = ` (${count})`;
    const suffix = extension === '' ? '' : `.${extension}`;
    candidate = shorten(stem, MAX_BYTES - byteLength(number + suffix)).trimEnd() + number + suffix;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

/** Leading dots hide a file, a leading dash looks like an option. */
function trimStart(name: string): string {
  return name.replace(/^[\s.\-_]*(?=[^\s.\-_])|^[\s.-]+/u, '');
}

/** Windows drops trailing dots and spaces. */
function trimEnd(name: string): string {
  return name.replace(/[\s.]+$/u, '');
}

/** As many whole characters, as a reader counts them, as fit into `bytes` of UTF-8. */
function shorten(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let kept = '';
  let room = bytes;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    room -= byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
