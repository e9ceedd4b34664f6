import { strFromU8 } from 'fflate';
import { decodeUtf16 } from '../package/reader';

/**
 * Text of a .csv, however it was saved: by its byte order mark, else as UTF-8 if it is that, else as GB18030, which
 * Excel for China writes (it takes in GBK and GB2312), else byte by byte as Excel in the West does.
 */
export function decodeCsv(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strFromU8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return decodeUtf16(bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes.subarray(2), false);
  if (isUtf8(bytes)) return strFromU8(bytes);
  return tryDecode(bytes, 'gb18030') ?? tryDecode(bytes, 'windows-1252') ?? strFromU8(bytes, true);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether every byte above 127 belongs to a well-formed UTF-8 sequence. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const more =
      lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) return false;
    for (let i = 1; i <= more; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
}
