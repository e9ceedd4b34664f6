import { createLedgerReader, recognise } from '../../../../src/domain/ledger';
import {
  RowFlag,
  type LedgerReading,
  type ReadingOptions,
  type Recognition,
  type RowPart,
  type SheetColumns,
} from '../../../../src/domain/ledger/types';
import { columnsOf, OPTIONS, rowsOf } from '../sheet';
import type { LaidOut } from './layout';
import { AS_OF, type Fate, type Note, type WrittenColumn } from './types';

const NOTES: readonly (readonly [RowFlag, Note])[] = [
  [RowFlag.CreditNote, 'credit note'],
  [RowFlag.Disputed, 'disputed'],
  [RowFlag.DueFromTerms, 'due from terms'],
  [RowFlag.SameNumber, 'same number'],
  [RowFlag.DatedAfterAsOf, 'later'],
  [RowFlag.DueAssumed, 'due assumed'],
];

/** A fate as a line of text: what differs is seen at a glance. */
function told({ becomes, customer, number, due, currency, minor, notes = [], field }: Fate): string {
  const amount = `${currency} ${String(minor)}`;
  if (becomes === 'kept')
    return [becomes, customer, number, amount, `due ${String(due)}`, ...[...notes].sort()].join(' · ');
  return becomes === 'unapplied'
    ? [becomes, customer, number, amount].join(' · ')
    : [becomes, field ?? '', number, amount].join(' · ');
}

/** What a reading says of each item, as lines of text in order of the alphabet. */
function found(
  { ledger, setAside, unapplied }: LedgerReading,
  parts: readonly RowPart[],
  columns: readonly WrittenColumn[],
): string[] {
  // A stage is named in the sheet's language: its first header says the same in all of them.
  const named = (number: string) => {
    const label = parts.find((part) => part.daysLate === null && number.endsWith(part.label))?.label ?? '';
    const said = columns.find(({ headers }) => Object.values(headers).some((text) => text.startsWith(label)));
    return label === '' || !said
      ? number
      : number.slice(0, number.length - label.length) + said.headers['zh-CN'];
  };
  const key = (customer: number) => ledger.customers[customer]?.key.toUpperCase() ?? '?';
  const kept = Array.from({ length: ledger.count }, (_, i) => {
    const flags = ledger.flags[i] ?? 0;
    return told({
      becomes: 'kept',
      customer: key(ledger.customer[i] ?? -1),
      number: named(ledger.docNo.at(i) ?? ''),
      currency: ledger.currencies[ledger.currency[i] ?? -1] ?? '',
      minor: ledger.open[i] ?? NaN,
      due: ledger.dueDay[i] ?? NaN,
      notes: NOTES.flatMap(([flag, note]) => (flags & flag ? [note] : [])),
    });
  });
  const apart = setAside.map(({ reason, field, docNo, currency, amount }) =>
    told({ becomes: reason, field, number: named(docNo), currency, minor: amount }),
  );
  const open = unapplied.map(({ customer, docNo, currency, amount }) =>
    told({ becomes: 'unapplied', customer: key(customer), number: named(docNo), currency, minor: amount }),
  );
  return [...kept, ...apart, ...open].sort();
}

/** Sum of all parts by currency, in minor units. */
function partsOf({ tieOut }: LedgerReading): Record<string, number> {
  return Object.fromEntries(
    tieOut.map(({ currency, kept, setAside, unapplied }) => [
      currency,
      kept.amount + setAside.amount + unapplied.amount,
    ]),
  );
}

function sumsOf(fates: readonly Fate[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { currency, minor } of fates) sums[currency] = (sums[currency] ?? 0) + (minor ?? 0);
  return sums;
}

/** How the pane would read a sheet of which only that is asked which nothing in it says. */
export function optionsFor(
  { unitFactor, baseCurrency }: Recognition,
  { sheet, answers }: Pick<LaidOut, 'sheet' | 'answers'>,
): ReadingOptions {
  const found = { unitFactor, baseCurrency: baseCurrency ?? OPTIONS.baseCurrency };
  return { ...OPTIONS, ...found, ...sheet.options, ...answers, asOf: AS_OF };
}

/** Says whatever a reading has not as the sheet's writer meant it. @param rowCount Rows of the sheet that hold anything, and those above. */
export function expectSaid(
  reading: LedgerReading,
  recognition: Recognition,
  { sheet }: LaidOut,
  rowCount: number,
) {
  expect(found(reading, recognition.parts ?? [], sheet.columns)).toEqual(sheet.fates.map(told).sort());
  expect(partsOf(reading)).toEqual(sumsOf(sheet.fates));
  expect(reading.tieOut.filter(({ ties }) => !ties)).toEqual([]);
  const items = itemRows(reading);
  const everywhere = [...new Set([...items, ...reading.structuralRows])].sort((a, b) => a - b);
  expect(everywhere).toEqual(Array.from({ length: rowCount }, (_, i) => i + 1));
  expect(items.filter((row) => reading.structuralRows.includes(row))).toEqual([]);
}

/** Sheet rows that hold items, whatever becomes of those. */
function itemRows({ ledger, setAside, unapplied }: LedgerReading): number[] {
  return [...ledger.sheetRow, ...[...setAside, ...unapplied].map(({ sheetRow }) => sheetRow)];
}

/** Reads a sheet as it was laid out, in one block and in several, and says whatever is not as its writer meant it. */
export function expectRead(laid: LaidOut): void {
  const { sheet, rows, hidden, cuts, date1904, questions } = laid;
  const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
  expect(recognition.kind).toBe(sheet.kind);
  const options = optionsFor(recognition, laid);
  const whole = { ...columnsOf(rows, recognition, hidden), date1904 };
  const reader = createLedgerReader(recognition, options);
  reader.push(whole);
  const reading = reader.finish();
  expectSaid(reading, recognition, laid, rows.length);
  // The same reader at another day and back, and the same rows in blocks.
  reader.finish(AS_OF - 200);
  expect(reader.finish()).toEqual(reading);
  const inBlocks = createLedgerReader(recognition, options, whole.rowCount);
  const ends = [...cuts.filter((cut) => cut < whole.rowCount), whole.rowCount];
  ends.forEach((end, i) => inBlocks.push(rowsOf(whole, ends[i - 1] ?? 0, end)));
  expect(inBlocks.finish()).toEqual(reading);
  if (questions.length > 0) expectAsked(laid, recognition, whole);
}

/** Without the answers the questions are asked, and still every row is somewhere. */
function expectAsked(
  { sheet, questions, rows }: LaidOut,
  recognition: Recognition,
  whole: SheetColumns,
): void {
  const reader = createLedgerReader(recognition, optionsFor(recognition, { sheet, answers: {} }));
  reader.push(whole);
  const reading = reader.finish();
  expect(reading.warnings.map(({ message }) => message.key)).toEqual(expect.arrayContaining([...questions]));
  expect(reading.tieOut.filter(({ ties }) => !ties)).toEqual([]);
  expect(new Set([...itemRows(reading), ...reading.structuralRows]).size).toBe(rows.length);
}
