import type { SheetKind } from '../../../src/domain/ledger/types';
import type { OpenItem } from '../items';
import type { SampleLanguage } from '../wording';

/** A cell as it would be typed: dates are Excel serials unless the system writes them as text. */
export type SampleCell = string | number;

/** How many lines of the sheet, and what they come to in cents. */
export interface Part {
  readonly count: number;
  readonly amount: number;
}

export interface Answer {
  readonly kept: Part;
  readonly setAside: Part;
  readonly unapplied: Part;
}

/** The company's own currency, where the sheet names none. */
export const OWN = 'own';

/** A workbook as a system exports it and people then keep it, with what is right to read from it. */
export interface SystemSample {
  readonly id: string;
  /** What people call the export, in its own language. */
  readonly title: string;
  readonly language: SampleLanguage;
  readonly kind: SheetKind;
  /** What cannot be told from the sheet and must be asked: when items fall due, or what 月结N天 means. */
  readonly asks: 'nothing' | 'terms' | 'monthly';
  /** Zero-based columns that hold dates as numbers. */
  readonly dates: readonly number[];
  rows(asOf: number): SampleCell[][];
  /** Right answers by ISO currency, or OWN, when read as of that day. */
  answers(asOf: number): Readonly<Record<string, Answer>>;
}

export const open = (item: OpenItem): number => item.total - item.settled;
export const day = (item: OpenItem): number => item.day + item.termDays;

const NOTHING: Part = { count: 0, amount: 0 };
const NO_ANSWER: Answer = { kept: NOTHING, setAside: NOTHING, unapplied: NOTHING };

/** Lines of these amounts in a part of the answer. */
export function withLines(answer: Answer, part: keyof Answer, ...amounts: readonly number[]): Answer {
  const { count, amount } = answer[part];
  const sum = amounts.reduce((all, one) => all + one, amount);
  return { ...answer, [part]: { count: count + amounts.length, amount: sum } };
}

export const answerOf = (lines: Partial<Record<keyof Answer, readonly number[]>>): Answer =>
  (Object.keys(NO_ANSWER) as (keyof Answer)[]).reduce(
    (answer, part) => withLines(answer, part, ...(lines[part] ?? [])),
    NO_ANSWER,
  );

/** The answers of a sample where the company's own currency is this one. */
export const answersIn = (sample: SystemSample, asOf: number, own: string): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(sample.answers(asOf)).map(([currency, answer]) => [
      currency === OWN ? own : currency,
      answer,
    ]),
  );

/** The sums of items by currency: receipts apart, the rest is kept. */
export function answersOf(items: readonly OpenItem[], home: string): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const currency = item.currency === 'home' ? home : item.currency;
    const part = item.kind === 'receipt' ? 'unapplied' : 'kept';
    answers[currency] = withLines(answers[currency] ?? NO_ANSWER, part, open(item));
  }
  return answers;
}

/** Year, month and day of a serial. */
function parts(serial: number): readonly [year: number, month: number, day: number] {
  const date = new Date((serial - 25569) * 864e5);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

const two = (n: number): string => String(n).padStart(2, '0');
export const compact = (serial: number): string => {
  const [y, m, d] = parts(serial);
  return `${y}${two(m)}${two(d)}`;
};
export const iso = (serial: number): string => {
  const [y, m, d] = parts(serial);
  return `${y}-${two(m)}-${two(d)}`;
};
export const american = (serial: number): string => {
  const [y, m, d] = parts(serial);
  return `${two(m)}/${two(d)}/${y}`;
};
export const dotted = (serial: number): string => {
  const [y, m, d] = parts(serial);
  return `${y}.${m}.${d}`;
};

/** `12,345.67`, and `12,345.67-` below zero, as SAP writes it. */
export function sapAmount(cents: number): string {
  const digits = (Math.abs(cents) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
  return cents < 0 ? `${digits}-` : digits;
}

/** A row of blanks as long as the header. */
export const blanks = (width: number): SampleCell[] => Array<SampleCell>(width).fill('');

/** Items customer by customer, in the order of the sample. */
export function byCustomer(items: readonly OpenItem[]): (readonly OpenItem[])[] {
  const groups = new Map<number, OpenItem[]>();
  for (const item of items) groups.set(item.customer, [...(groups.get(item.customer) ?? []), item]);
  return [...groups.values()];
}

export const sum = (items: readonly OpenItem[], of: (item: OpenItem) => number): number =>
  items.reduce((all, item) => all + of(item), 0) / 100;
