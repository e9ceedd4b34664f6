import { NO_DAY, type CivilDay } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { TermsText } from './asked';
import type { Gathered } from './gathered';
import { ASSUMED, FROM_TERMS } from './dueByTerms';
import { rowAt, type KeptItems } from './keptItems';
import { Mark } from './pending';
import type { ResolvedRows } from './resolved';
import type { CellReaders, TermText } from './rowReader';
import type { ReadingOptions } from './types';

/** One text while its rows are counted. */
interface Tally {
  count: number;
  /** Minor units by index of the currency. */
  readonly amounts: Map<number, number>;
  base: number;
  due: number;
  isAssumed: boolean;
}

/** By index of the text. */
export type TermTallies = (Tally | undefined)[];

/** Counts a row to its text of terms; the first one lends its days as an example. */
export function count(
  tallies: TermTallies,
  at: number,
  base: CivilDay,
  due: CivilDay,
  isAssumed: boolean,
  currency: number,
  amount: number,
): void {
  const tally = (tallies[at] ??= { count: 0, amounts: new Map(), base, due, isAssumed: false });
  tally.count++;
  tally.isAssumed ||= isAssumed;
  tally.amounts.set(currency, (tally.amounts.get(currency) ?? 0) + amount);
}

/** The texts that rest on an assumption or that the user has answered. */
export function listed(
  tallies: TermTallies,
  { terms, currencies }: CellReaders,
  options: ReadingOptions,
  why: (text: TermText) => TermsText['why'],
): readonly TermsText[] {
  const answers = options.terms?.byText ?? {};
  return tallies.flatMap((tally, at): TermsText[] => {
    const text = terms[at];
    if (!tally || !text) return [];
    const answer = Object.hasOwn(answers, text.key) ? (answers[text.key] ?? null) : null;
    if (!tally.isAssumed && answer === null) return [];
    const { base, due } = tally;
    const amounts = [...tally.amounts].map(([currency, amount]) => ({
      currency: currencies[currency] ?? '',
      amount,
    }));
    return [
      { text: text.text, key: text.key, why: why(text), count: tally.count, amounts, base, due, answer },
    ];
  });
}

/**
 * The sheet's texts of terms that decide when items are due and can be read in several ways or not at all, with what
 * hangs on each: the rows that are due by it, and those that have no due day because of it.
 * What the user has answered stays in the list, so that it can be changed.
 */
export function* termsTexts(
  gathered: Gathered,
  resolved: ResolvedRows,
  kept: KeptItems,
  amounts: Float64Array,
): Steps<readonly TermsText[]> {
  const { rows, readers, options } = gathered;
  const { terms } = readers;
  if (terms.length === 0) return [];
  const tallies: TermTallies = [];
  const { due, doc, fromTerms } = resolved;
  const add = (row: number, isAssumed: boolean) => {
    const at = rows.term[row] ?? -1;
    if (at < 0) return;
    const [base, day] = [doc[row] ?? NO_DAY, due[row] ?? NO_DAY];
    count(tallies, at, base, day, isAssumed, rows.currency[row] ?? 0, amounts[row] ?? 0);
  };
  yield* inPieces(fromTerms.length > 0 ? kept.count : 0, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rowAt(kept, at);
      const mark = fromTerms[row] ?? 0;
      if (mark & FROM_TERMS) add(row, (mark & ASSUMED) !== 0);
    }
  });
  const isMute = terms.some(({ parsed }) => parsed?.kind !== 'single');
  yield* inPieces(isMute ? rows.count : 0, (from, to) => {
    for (let row = from; row < to; row++)
      if (lacksDay(gathered, resolved, row, amounts[row] ?? NaN)) add(row, true);
  });
  return listed(tallies, readers, options, whyAsked);
}

/** Open, with terms of its own that give no due day. */
function lacksDay(
  { rows, readers }: Gathered,
  { due, settled }: ResolvedRows,
  row: number,
  amount: number,
): boolean {
  const isOpen = (settled[row] ?? NO_DAY) < 0 && !((rows.marks[row] ?? 0) & (Mark.Cleared | Mark.Receipt));
  const isMute = readers.terms[rows.term[row] ?? -1]?.parsed?.kind !== 'single';
  return isMute && due[row] === NO_DAY && isOpen && amount !== 0 && !Number.isNaN(amount);
}

export function whyAsked({ parsed }: TermText): TermsText['why'] {
  if (parsed === null) return 'unknown';
  if (parsed.kind !== 'single') return parsed.kind;
  return parsed.rule.kind === 'monthly' ? 'monthly' : 'event';
}
