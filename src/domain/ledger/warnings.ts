import type { Message } from '../message';
import { inPieces, type Steps } from '../steps';
import { countRow, type Gathered } from './gathered';
import { Mark } from './pending';
import { RowFlag, type Ledger, type LedgerWarning, type UnappliedRow } from './types';

/** A kept row whose document number an earlier kept row of the same customer has too. */
export interface SharedNumber {
  readonly sheetRow: number;
  readonly otherRow: number;
  readonly docNo: string;
}

/** Nobody reads more than this one by one; the rest is counted. */
const LISTED_AT_MOST = 100;

export function sameNumberWarnings(shared: readonly SharedNumber[]): LedgerWarning[] {
  const listed = shared
    .slice(0, LISTED_AT_MOST)
    .map(({ sheetRow, otherRow, docNo }) =>
      about(sheetRow, { key: 'ledger.warning.sameNumber', values: { row: sheetRow, otherRow, docNo } }),
    );
  const more = shared.length - listed.length;
  return more > 0
    ? [...listed, about(null, { key: 'ledger.warning.sameNumberMore', values: { count: more } })]
    : listed;
}

/** What the reader should know about the rows as a whole. */
export function* readingWarnings(
  gathered: Gathered,
  ledger: Ledger,
  nearCodes: readonly (readonly [string, string])[],
): Steps<LedgerWarning[]> {
  const { readers, numbers, blankCurrency, blankBalance } = gathered;
  const warnings: LedgerWarning[] = [];
  const say = (key: string, values: Message['values']) =>
    warnings.push(about(null, { key: `ledger.warning.${key}`, values }));
  warnings.push(...(yield* documentWarnings(gathered, ledger)), ...(yield* filledWarnings(gathered)));
  if (blankBalance.count > 0) {
    const values = { ...blankBalance };
    warnings.push(about(values.firstRow, { key: 'ledger.warning.blankBalance', values }));
  }
  if (blankCurrency.count > 0) {
    const values = { ...blankCurrency, currency: readers.currencies[0] ?? '' };
    warnings.push(about(values.firstRow, { key: 'ledger.warning.blankCurrency', values }));
  }
  for (const [text, count] of readers.unknownCurrencies) say('unknownCurrency', { text, count });
  if (numbers.damaged > 0) say('damagedNumbers', { count: numbers.damaged });
  const [pair] = nearCodes;
  if (pair) say('codesDifferByZeros', { count: nearCodes.length, code: pair[0], other: pair[1] });
  const spelled = ledger.customers.filter(({ otherNames }) => otherNames.length > 0);
  if (spelled[0])
    say('spellings', { count: spelled.length, name: spelled[0].name, other: spelled[0].otherNames[0] ?? '' });
  return warnings;
}

/** Documents whose day is odd, in a sheet that says when they were written. */
function* documentWarnings({ rows }: Gathered, ledger: Ledger): Steps<LedgerWarning[]> {
  const { invoiced, documented, baseline } = rows;
  if (invoiced.length + documented.length + baseline.length === 0) return [];
  const warnings: LedgerWarning[] = [];
  const late = yield* countFlag(ledger, RowFlag.DatedAfterAsOf);
  if (late.count > 0)
    warnings.push(about(late.firstRow, { key: 'ledger.warning.datedAfterAsOf', values: late }));
  const early = yield* dueBeforeDocument(ledger);
  if (early.count > 0)
    warnings.push(about(early.firstRow, { key: 'ledger.warning.dueBeforeDocument', values: early }));
  return warnings;
}

/** Money received that stands in the sheet as money owed: taken at its word, but worth a look. */
export function unappliedWarnings(unapplied: readonly UnappliedRow[]): LedgerWarning[] {
  const odd = unapplied.filter(({ amount }) => amount > 0);
  const [first] = odd;
  if (!first) return [];
  const values = { count: odd.length, firstRow: first.sheetRow };
  return [about(first.sheetRow, { key: 'ledger.warning.positiveUnapplied', values })];
}

/** Where at most this share of the rows names no customer, the sheet is no list grouped by customer: the blanks are slips. */
const SLIPS_AT_MOST = 0.1;

/** Customers taken from a row above where that is not plainly what the sheet means. */
function* filledWarnings({ rows, customers }: Gathered): Steps<LedgerWarning[]> {
  const { marks } = rows;
  const across: number[] = [];
  const down: number[] = [];
  yield* inPieces(rows.count, (from, to) => {
    const filled = Mark.FilledAcrossBlank | Mark.FilledDown;
    for (let i = nextFlagged(marks, filled, from, to); i < to; i = nextFlagged(marks, filled, i + 1, to))
      ((marks[i] as number) & Mark.FilledAcrossBlank ? across : down).push(i);
  });
  const slips = down.length <= rows.count * SLIPS_AT_MOST ? down : [];
  const say = (key: string, i: number) => {
    const row = rows.sheetRow[i] ?? 0;
    return about(row, { key, values: { row, customer: customers.name(rows.customer[i] ?? -1) } });
  };
  return [
    ...across.slice(0, LISTED_AT_MOST).map((i) => say('ledger.warning.filledAcrossBlank', i)),
    ...slips.slice(0, LISTED_AT_MOST).map((i) => say('ledger.warning.filledDown', i)),
  ];
}

/** How many rows, and the first of them: values of a message. */
type Rows = { count: number; firstRow: number };

function* countFlag({ flags, sheetRow, count }: Ledger, flag: RowFlag): Steps<Rows> {
  const found: Rows = { count: 0, firstRow: 0 };
  yield* inPieces(count, (from, to) => {
    for (let i = nextFlagged(flags, flag, from, to); i < to; i = nextFlagged(flags, flag, i + 1, to))
      countRow(found, sheetRow[i] ?? 0);
  });
  return found;
}

/** The next item with one of these bits; `to` where there is none. */
function nextFlagged(flags: Uint16Array, bits: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if ((flags[i] as number) & bits) return i;
  return to;
}

function* dueBeforeDocument({ dueDay, docDay, sheetRow, count }: Ledger): Steps<Rows> {
  const found: Rows = { count: 0, firstRow: 0 };
  yield* inPieces(count, (from, to) => {
    for (let i = nextEarly(dueDay, docDay, from, to); i < to; i = nextEarly(dueDay, docDay, i + 1, to))
      countRow(found, sheetRow[i] ?? 0);
  });
  return found;
}

function nextEarly(dueDay: Int32Array, docDay: Int32Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if ((dueDay[i] as number) < (docDay[i] as number)) return i;
  return to;
}

function about(sheetRow: number | null, message: Message): LedgerWarning {
  return { sheetRow, message };
}
