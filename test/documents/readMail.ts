/**
 * A mail as a strict reader sees it (RFC 5322, 2045, 2047, 2231), written apart from the writer. Throws on
 * what the standards forbid: bare CR or LF, lines over 998 characters, headers that are not ASCII.
 */
export interface ReadMail {
  readonly headers: readonly (readonly [name: string, value: string])[];
  header(name: string): string | undefined;
  readonly parts: readonly ReadMail[];
  readonly bytes: Uint8Array;
  readonly fileName: string | undefined;
}

export function readMail(raw: Uint8Array): ReadMail {
  return readPart(Buffer.from(raw).toString('latin1'));
}

function readPart(raw: string): ReadMail {
  if (/\r(?!\n)|(?<!\r)\n/.test(raw)) throw new Error('bare CR or LF');
  const split = raw.indexOf('\r\n\r\n');
  if (split < 0) throw new Error('no empty line after the headers');
  const headers = readHeaders(raw.slice(0, split));
  const body = raw.slice(split + 4);
  const header = (name: string): string | undefined => {
    const found = headers.filter(([each]) => each.toLowerCase() === name.toLowerCase());
    if (found.length > 1) throw new Error(`two headers ${name}`);
    return found[0]?.[1];
  };
  const boundary = /boundary="([^"]+)"/.exec(header('Content-Type') ?? '')?.[1];
  const base64 = header('Content-Transfer-Encoding') === 'base64';
  return {
    headers,
    header,
    parts: boundary === undefined ? [] : readParts(body, boundary),
    bytes: base64 ? decodeBase64(body) : Buffer.from(body, 'latin1'),
    fileName: readParameter(header('Content-Disposition') ?? '', 'filename'),
  };
}

function readHeaders(raw: string): [string, string][] {
  const headers: [string, string][] = [];
  for (const line of raw.split('\r\n')) {
    if (line.length > 998) throw new Error('line too long');
    if (!/^[\x09\x20-\x7e]*$/.test(line)) throw new Error(`header not ASCII: ${line}`);
    const last = headers.at(-1);
    const match = /^([!-9;-~]+): (.*)$/.exec(line);
    if (match) headers.push([match[1] ?? '', match[2] ?? '']);
    else if (/^[ \t]/.test(line) && line.trim() !== '' && last) last[1] += line;
    else throw new Error(`not a header: ${line}`);
  }
  return headers;
}

function readParts(body: string, boundary: string): ReadMail[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  const end = pieces.pop();
  if (!end?.startsWith('--')) throw new Error('no closing boundary');
  return pieces.slice(1).map((piece) => readPart(piece.replace(/^\r\n/, '')));
}

function decodeBase64(body: string): Uint8Array {
  const lines = body.split('\r\n');
  if (lines.some((line) => line.length > 76 || !/^[A-Za-z0-9+/]*={0,2}$/.test(line)))
    throw new Error('not base64');
  return Buffer.from(lines.join(''), 'base64');
}

/** Encoded words of RFC 2047; white space between two of them does not count. */
export function readWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi,
      (word: string, charset: string, encoding: string, text: string) => {
        if (word.length > 75) throw new Error(`encoded word of ${word.length} characters`);
        if (charset.toLowerCase() !== 'utf-8' || encoding.toUpperCase() !== 'B')
          throw new Error(`unexpected ${word}`);
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
      },
    );
}

/** A parameter of RFC 2231, plain or in numbered pieces. */
function readParameter(header: string, name: string): string | undefined {
  const pieces = header
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece.startsWith(`${name}*`))
    .map((piece) => piece.slice(piece.indexOf('=') + 1));
  if (pieces.length === 0) return undefined;
  const [charset, , ...rest] = pieces.join('').split("'");
  if (charset !== 'UTF-8') throw new Error(`charset ${charset}`);
  return decodeURIComponent(rest.join("'"));
}
