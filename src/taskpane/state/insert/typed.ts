import { civilDay } from '../../../domain/calendar/civilDay';

type Scalar = string | number | boolean;

/** What was typed as an argument: how it stands in the formula, and what it is worth where that can be told without Excel. */
export interface Typed {
  readonly expression: string;
  /** Rows of values; null where only Excel can work it out (a name, another formula). */
  readonly values: readonly (readonly Scalar[])[] | null;
  /** A range to be read for its values. */
  readonly reference: { readonly sheet: string | null; readonly address: string } | null;
}

const NUMBER = /^[-+]?(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?(%?)$/i;
const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)$/iu;
const DATE = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i;

/**
 * Reads what a person types for an argument: 0.05, 5%, {75,105}, Sheet2!B3:B9, "net 30" with its
 * quotes or without, a day as 2026-03-31. What begins with "=" is taken as a formula or a name.
 */
export function readTyped(text: string): Typed {
  const written = text.trim();
  if (written.startsWith('=')) {
    const inner = written.slice(1).trim();
    return referenceTo(inner) ?? { expression: inner, values: literal(inner), reference: null };
  }
  const reference = referenceTo(written);
  if (reference) return reference;
  const values = literal(written);
  if (values) return { expression: plainNumber(written), values, reference: null };
  return { expression: quoted(written), values: [[written]], reference: null };
}

function referenceTo(text: string): Typed | null {
  const found = REFERENCE.exec(text);
  if (!found) return null;
  const [, quotedName, plainName, address = ''] = found;
  const sheet = quotedName?.replaceAll("''", "'") ?? plainName ?? null;
  return { expression: text, values: null, reference: { sheet, address: address.replaceAll('$', '') } };
}

/** Numbers, texts in quotes, TRUE and FALSE, DATE(y,m,d), and arrays of them; null for anything else. */
function literal(text: string): readonly (readonly Scalar[])[] | null {
  const inBraces = /^\{(.*)\}$/s.exec(text);
  if (!inBraces) {
    const value = scalar(text);
    return value === null ? null : [[value]];
  }
  const lines = split(inBraces[1] ?? '', ';').map((line) =>
    split(line, ',').map((cell) => scalar(cell.trim())),
  );
  const width = lines[0]?.length;
  const isWhole = lines.every((line) => line.length === width && line.every((cell) => cell !== null));
  return isWhole ? (lines as Scalar[][]) : null;
}

function scalar(text: string): Scalar | null {
  const number = NUMBER.exec(text);
  if (number) {
    const value = Number(plainNumber(text).replace('%', ''));
    return number[3] ? value / 100 : value;
  }
  const inQuotes = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (inQuotes) return (inQuotes[1] ?? '').replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined ? null : civilDay(Number(year), Number(month), Number(day));
}

/** A thousands separator in a formula would begin the next argument. */
function plainNumber(text: string): string {
  return NUMBER.test(text) ? text.replaceAll(',', '') : text;
}

/** At a separator that stands outside quotes. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    if (character === separator && !inQuotes) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
