/**
 * Characters no letter may carry: what XML 1.0 forbids (controls, lone surrogates, U+FFFE/FFFF) and the
 * marks that turn the direction of writing, with which a name could make an amount read differently.
 */
const UNPRINTABLE =
  // eslint would call this a control-character pattern by accident; it is one on purpose.
  new RegExp(
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}',
    'gu',
  );

/** Text from a sheet as it may stand in a document: line breaks as `\n`, nothing unprintable. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
}

/** The same on one line, for names, headers and table cells. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
