/**
 * What no document may carry: characters that XML 1.0 forbids (controls, lone surrogates, U+FFFE/FFFF), and
 * marks that turn the direction of writing, with which a name could make an amount read differently.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** Text from a sheet as it may stand in a document: line breaks as `\n`, nothing unprintable. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
}

/** The same on one line, for names, headers and table cells. The wide space of Chinese typesetting stays. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[^\S\u3000]+/g, ' ')
    .trim();
}
