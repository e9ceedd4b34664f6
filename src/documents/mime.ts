import { toBase64 } from './base64';

const LINE = '\r\n';

/** A header, folded between `parts`. A CR or LF inside one cannot start another header: it becomes a space. */
export function header(name: string, ...parts: readonly string[]): string {
  return `${name}: ${parts.map((part) => part.replace(/[\r\n]+/g, ' ')).join(`${LINE} `)}`;
}

/** Text for a header: as it is when short and ASCII, else encoded words (RFC 2047) of at most 75 characters. */
export function encodedWords(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length <= 60) return [text];
  return byBytes(text, 45).map((part) => `=?UTF-8?B?${toBase64(utf8(part))}?=`);
}

/** A parameter of a header after RFC 2231, in numbered pieces where it is long; the parts of a folded header. */
export function parameter(name: string, value: string): string[] {
  const pieces: string[] = [''];
  for (const character of value) {
    const encoded = percent(character);
    const last = pieces.length - 1;
    if ((pieces[last] ?? '').length + encoded.length > 56) pieces.push(encoded);
    else pieces[last] += encoded;
  }
  if (pieces.length === 1) return [`${name}*=UTF-8''${pieces[0]}`];
  return pieces.map((piece, index) => {
    const end = index < pieces.length - 1 ? ';' : '';
    return `${name}*${index}*=${index === 0 ? "UTF-8''" : ''}${piece}${end}`;
  });
}

/** The body of a part in base64, lines of 76 characters. */
export function base64Lines(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/.{76}(?=.)/g, `$&${LINE}`);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** attribute-char of RFC 2231 as it is, every other byte as %XX. */
function percent(character: string): string {
  if (/^[A-Za-z0-9!#$&+.^_`{|}~-]$/.test(character)) return character;
  return Array.from(utf8(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  );
}

/** Pieces of at most `limit` bytes of UTF-8, cut between characters. */
function byBytes(text: string, limit: number): string[] {
  const pieces: string[] = [''];
  let used = 0;
  for (const character of text) {
    const size = utf8(character).length;
    if (used + size > limit) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += character;
    used += size;
  }
  return pieces;
}
