/** Zero-width spaces and marks that come along when a cell is copied from a web page or a PDF. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** A text without the characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Hyphens that break no line, dashes and minus signs, once compatibility forms are folded. */
const HYPHENS = /[\u2010-\u2015\u2212]/g;

/** A document's number as it is compared, never as it is shown: width, hyphens and what nobody sees folded. */
export function numberKey(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).replace(HYPHENS, '-').replace(/\s+/g, ' ').trim();
}
