/** Characters of XML, and those that XML 1.0 cannot hold, as SpreadsheetML writes them (ST_Xstring, ECMA-376 §22.9.2.19). */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An entity that is not XML's own stays as it was written: no document type is ever read. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CONTROLS: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** What XML cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeMarkup = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (c) => MARKUP[c] ?? c) : text;

/** For plain attributes and elements; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  const clean = text.replace(FORBIDDEN, '\ufffd');
  return escapeMarkup(clean).replace(/[\t\n\r]/g, (c) => CONTROLS[c] ?? c);
}

const codeOf = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Control characters become `_x0001_`, and what already looks like that is guarded. */
function guard(text: string): string {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  return guarded.replace(FORBIDDEN, codeOf).replace(/\r/g, codeOf);
}

/** A text of the sheet, for the content of an element. */
export const escapeText = (text: string): string => escapeMarkup(guard(text));

/** The same for an attribute (whose markup is escaped with it), where line feeds would turn into blanks. */
export const attributeString = (text: string): string => guard(text).replace(/[\t\n]/g, codeOf);

/** Undoes `escapeText` (entities are decoded already). */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
