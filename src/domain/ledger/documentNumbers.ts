import { numberKey } from '../invisible';
import { inPieces, type Steps } from '../steps';
import { createTextForms, Form, newNumberedTexts, type NumberedTexts, type TextForms } from './numberedTexts';
import { hashText } from './textIndex';

/**
 * A hash of a number. Numbers that follow each other get hashes that lie near each other: sheets count their invoices
 * up, and a table that is walked in order stays in the processor's cache.
 */
function hashNumber(number: number): number {
  return Math.imul(Math.floor(number / 2 ** 32), SPREAD) + (number | 0);
}

/** Tells which of many hashes may have come more than once. */
interface RepeatFilter {
  note(hash: number): void;
  /** False is certain; true means "look closer". */
  mayRepeat(hash: number): boolean;
}

/** 2 × 1 MB: of a million scattered numbers, one in eight is looked at closer without need. */
const BITS = 23;
const MASK = (1 << BITS) - 1;

function createRepeatFilter(): RepeatFilter {
  const once = new Int32Array(1 << (BITS - 5));
  const twice = new Int32Array(1 << (BITS - 5));
  return {
    note: (hash) => {
      const word = (hash & MASK) >>> 5;
      const bit = 1 << (hash & 31);
      const known = once[word] as number;
      if (known & bit) twice[word] = (twice[word] as number) | bit;
      else once[word] = known | bit;
    },
    mayRepeat: (hash) => (((twice[(hash & MASK) >>> 5] as number) >>> (hash & 31)) & 1) === 1,
  };
}

/** Document numbers as they are compared, with the hash of each, and which of them may have come more than once. */
export interface HashedNumbers {
  readonly texts: NumberedTexts;
  readonly forms: TextForms;
  readonly hash: Int32Array;
  readonly filter: RepeatFilter;
}

/** Whether each number is greater than the one before, so that none can repeat. */
export function areDistinct({ ascend, forms }: DocumentNumbers): boolean {
  return ascend && !forms.anyFolded();
}

export function* hashNumbers(numbers: DocumentNumbers): Steps<HashedNumbers> {
  const { forms, count } = numbers;
  const texts = forms.anyFolded() ? yield* comparedTexts(numbers) : numbers.texts;
  const hash = new Int32Array(count);
  const filter = createRepeatFilter();
  yield* inPieces(count, (from, to) => hashAll(texts, forms, hash, filter, from, to));
  return { texts, forms, hash, filter };
}

/** A copy with the numbers that hide something (a zero-width space, a hyphen that breaks no line) as those without. */
function* comparedTexts({ texts, forms, count }: DocumentNumbers): Steps<NumberedTexts> {
  const compared = { form: texts.form.slice(0, count), number: texts.number.slice(0, count) };
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const form = texts.form[row] as number;
      if (forms.mayBeFolded(form))
        forms.take(numberKey(forms.text(form, texts.number[row] as number)), compared, row);
    }
  });
  return compared;
}

function hashAll(
  { form, number }: NumberedTexts,
  forms: TextForms,
  hash: Int32Array,
  filter: RepeatFilter,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const which = form[row] as number;
    const value = number[row] as number;
    const own =
      which === Form.Kept ? hashText(forms.text(which, value)) : hashNumber(value) ^ Math.imul(which, SPREAD);
    filter.note((hash[row] = own));
  }
}

const SPREAD = 0x9e3779b1;

/** The document numbers of a sheet's items, as they come block by block. */
export interface DocumentNumbers {
  /** Longer than `count`; empty as long as no block had numbers. */
  texts: NumberedTexts;
  count: number;
  readonly forms: TextForms;
  /** The last number of each form: while each is greater than the one before, none can repeat. */
  readonly last: number[];
  ascend: boolean;
  /** Each so far is digits followed by `.0`: numbers that a program wrote as fractions. */
  arePointZero: boolean;
  /** Numbers of more than 15 digits in cells that hold numbers: Excel has already lost their last ones. */
  damaged: number;
}

export function newDocumentNumbers(): DocumentNumbers {
  return {
    texts: newNumberedTexts(0),
    count: 0,
    forms: createTextForms(),
    last: [],
    ascend: true,
    arePointZero: true,
    damaged: 0,
  };
}

/** Makes room for the numbers of `size` items in all, from the first block on that has any. */
export function reserveNumbers(numbers: DocumentNumbers, size: number, hasNumbers: boolean): void {
  const { form, number } = numbers.texts;
  if (form.length >= size || (form.length === 0 && !hasNumbers)) return;
  const texts = newNumberedTexts(Math.max(size, form.length * 2));
  texts.form.set(form);
  texts.number.set(number);
  numbers.texts = texts;
}

/** What a spreadsheet program's data export makes of a column of numbers: 1930581131.0. */
const POINT_ZERO = /^\d+\.0$/;

/**
 * Adds the numbers of the items of a block.
 * @param block The numbers of all its rows.
 * @param items Places of its items within the block.
 */
export function addNumbers(numbers: DocumentNumbers, block: NumberedTexts, items: Int32Array): void {
  const { forms, texts, count: from } = numbers;
  const { length } = items;
  if (items[length - 1] === length - 1) {
    texts.form.set(block.form.subarray(0, length), from);
    texts.number.set(block.number.subarray(0, length), from);
  } else
    for (let at = 0; at < length; at++) {
      const i = items[at] as number;
      texts.form[from + at] = block.form[i] as number;
      texts.number[from + at] = block.number[i] as number;
    }
  numbers.count = from + length;
  for (let row = from; row < from + length && numbers.arePointZero; row++) {
    const form = texts.form[row] as number;
    if (form !== Form.Blank)
      numbers.arePointZero = POINT_ZERO.test(forms.text(form, texts.number[row] as number));
  }
  if (numbers.ascend) numbers.ascend = ascend(numbers, from, from + length);
}

function ascend({ texts, last, forms }: DocumentNumbers, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    const form = texts.form[row] as number;
    const number = texts.number[row] as number;
    if (form === Form.Blank) continue;
    const before = last[form] ?? -1;
    const isGreater =
      form === Form.Kept && before >= 0
        ? forms.text(form, number) > forms.text(form, before)
        : number > before;
    if (!isGreater) return false;
    last[form] = number;
  }
  return true;
}
