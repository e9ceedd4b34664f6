import { numberKey } from '../invisible';

/** Texts by their place; a list of texts is one. */
export interface TextColumn extends Iterable<string> {
  readonly length: number;
  /** Counted from 0; `undefined` beyond the last. */
  at(index: number): string | undefined;
}

/**
 * Texts as two columns of numbers. Numbers of documents are some letters with a number behind (`INV-2600000001`): which
 * letters, and the number, are ten bytes where the text itself takes fifty and is one more thing to clear away.
 * `form` is `Form.Kept` for a text that is kept as it is, `number` then its place among those kept.
 */
export interface NumberedTexts {
  readonly form: Uint16Array;
  readonly number: Float64Array;
}

export function newNumberedTexts(size: number): NumberedTexts {
  return { form: new Uint16Array(size), number: new Float64Array(size) };
}

export const enum Form {
  /** What columns begin with. */
  Blank = 0,
  Kept = 1,
  /** From here on: letters with a number behind. */
  First = 2,
}

/** Digits of a number that is exact in a double. */
const DIGITS = 15;
/** Sheets have a few series of numbers; where there seem to be more, the texts are no such numbers. */
const FORMS_AT_MOST = 256;

/** Which letters stand before how many digits. */
export interface Series {
  readonly form: number;
  readonly head: string;
  readonly headCodes: Uint16Array;
  readonly digits: number;
}

/** Takes texts apart and puts them together again, to the letter but for spaces around them. Equal texts are taken apart alike. */
export interface TextForms {
  /** The number behind the letters of a text; -1 where it has no such form, as with spaces around it. */
  numberIn(text: string): number;
  /** The form of the text whose number was taken last. */
  formOfLast(): number;
  /** The series of the same. */
  seriesOfLast(): Series;
  /** Writes the form and the number of a text, spaces around it left away. */
  take(text: string, into: NumberedTexts, at: number): void;
  text(form: number, number: number): string;
  /** Whether two texts are the same, given how they were taken apart. */
  isSame(form: number, number: number, otherForm: number, otherNumber: number): boolean;
  /** Whether any text so far is compared as another one than it is shown as: with a zero-width space, say. */
  anyFolded(): boolean;
  /** Whether a text of that form may be. */
  mayBeFolded(form: number): boolean;
}

export function createTextForms(): TextForms {
  const series: Series[] = [];
  const byHead = new Map<string, Series | null>();
  const kept: string[] = [];
  /** By form. */
  const folded: boolean[] = [];
  let latest: Series = { form: Form.Kept, head: '', headCodes: new Uint16Array(0), digits: 0 };

  const seriesOf = (text: string): Series | null => {
    const digits = digitsBehind(text);
    if (digits === 0 || /^\s/.test(text)) return null;
    const head = text.slice(0, text.length - digits);
    const key = `${digits} ${head}`;
    const known = byHead.get(key);
    if (known !== undefined || series.length === FORMS_AT_MOST) return known ?? null;
    const headCodes = Uint16Array.from(head, (_, i) => head.charCodeAt(i));
    const added = { form: Form.First + series.length, head, headCodes, digits };
    series.push(added);
    byHead.set(key, added);
    if (isFolded(head)) folded[added.form] = true;
    return added;
  };

  const keep = (text: string): number => {
    if (kept.at(-1) === text) return kept.length - 1;
    if (!folded[Form.Kept] && isFolded(text)) folded[Form.Kept] = true;
    return kept.push(text) - 1;
  };

  const numberOf = (text: string): number => {
    const number = numberOfSeries(text, latest);
    if (number >= 0) return number;
    const found = seriesOf(text);
    if (found === null) return -1;
    latest = found;
    return numberOfSeries(text, found);
  };

  return {
    numberIn: numberOf,
    formOfLast: () => latest.form,
    seriesOfLast: () => latest,
    take: (raw, { form, number }, at) => {
      const quick = numberOfSeries(raw, latest);
      const text = quick >= 0 ? raw : raw.trim();
      const value = quick >= 0 ? quick : numberOf(text);
      if (value >= 0) {
        form[at] = latest.form;
        number[at] = value;
        return;
      }
      form[at] = text === '' ? Form.Blank : Form.Kept;
      number[at] = text === '' ? 0 : keep(text);
    },
    text: (form, number) => {
      if (form < Form.First) return form === Form.Blank ? '' : (kept[number] ?? '');
      const { head, digits } = series[form - Form.First] as Series;
      return head + String(number).padStart(digits, '0');
    },
    isSame: (form, number, otherForm, otherNumber) =>
      form === otherForm &&
      (number === otherNumber || (form === Form.Kept && kept[number] === kept[otherNumber])),
    anyFolded: () => folded.length > 0,
    mayBeFolded: (form) => folded[form] === true,
  };
}

const BEYOND_ASCII = /[^\x00-\x7f]/;

function isFolded(text: string): boolean {
  return BEYOND_ASCII.test(text) && numberKey(text) !== text;
}

function digitsBehind(text: string): number {
  let from = text.length;
  while (from > 0 && text.length - from < DIGITS && isDigit(text.charCodeAt(from - 1))) from--;
  return text.length - from;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number of a text of that series, -1 for any other text. */
export function numberOfSeries(text: string, { headCodes, digits }: Series): number {
  const { length } = text;
  const head = headCodes.length;
  if (digits === 0 || length !== head + digits) return -1;
  let i = 0;
  for (; i < head; i++) if (text.charCodeAt(i) !== headCodes[i]) return -1;
  let value = 0;
  // Negative once a character was none of a digit.
  let sign = 0;
  for (; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    sign |= digit | (9 - digit);
    value = value * 10 + digit;
  }
  return sign < 0 ? -1 : value;
}

/** Texts that are made when they are asked for. A class, so that columns of the same texts are equal to who compares them. */
class MadeColumn implements TextColumn {
  readonly #make: (index: number) => string;

  constructor(
    readonly length: number,
    make: (index: number) => string,
  ) {
    this.#make = make;
  }

  at(index: number): string | undefined {
    return index < 0 || index >= this.length ? undefined : this.#make(index);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.length; index++) yield this.#make(index);
  }
}

/** The first `length` of texts that were taken apart. */
export function textColumn({ form, number }: NumberedTexts, forms: TextForms, length: number): TextColumn {
  return new MadeColumn(length, (index) => forms.text(form[index] as number, number[index] as number));
}

/** The same texts, each as `shown` has it. */
export function mappedColumn(column: TextColumn, shown: (text: string) => string): TextColumn {
  return new MadeColumn(column.length, (index) => shown(column.at(index) ?? ''));
}

/** A column that the sheet does not have. */
export function blankColumn(length: number): TextColumn {
  return new MadeColumn(length, () => '');
}
