import { createAgedReader } from './agedReader';
import { ageColumn } from './ages';
import { withBesides } from './besides';
import { decidedFirst } from './decidedFirst';
import { createPartsReader } from './partsReader';
import { createItemReader, type LedgerReader } from './reader';
import { withRetention } from './retention';
import { createRunningReader } from './runningReader';
import { readingWholeGroups } from './wholeGroups';
import type { LedgerReading, ReadingOptions, Recognition, SheetColumns } from './types';

/**
 * The reader for what the sheet was found to be.
 * @param expected Rows that the sheet has at most, where that is known.
 */
export function createLedgerReader(
  recognition: Recognition,
  options: ReadingOptions,
  expected = 0,
): LedgerReader {
  if (recognition.kind === 'running_account')
    return withBesides(createRunningReader(recognition, options), recognition, options);
  const hasParts = (recognition.parts?.length ?? 0) > 0;
  const age = recognition.kind === 'open_items' ? ageColumn(recognition) : null;
  const create = (found: Recognition) =>
    hasParts
      ? createPartsReader(found, options)
      : withRetention(createItemReader(found, options, expected), found, options);
  const reader = age ? createAgedReader(age, recognition, options, create) : create(recognition);
  return hasParts
    ? decidedFirst(reader, recognition, options)
    : withBesides(readingWholeGroups(reader), recognition, options);
}

/** The whole reading of a sheet that is at hand in one piece. */
export function readLedger(
  columns: SheetColumns,
  recognition: Recognition,
  options: ReadingOptions,
): LedgerReading {
  const reader = createLedgerReader(recognition, options);
  reader.push(columns);
  return reader.finish();
}

/** The columns (zero-based, ascending) that a reader of that sheet must be given, in `byColumn` where fields do not name them. */
export function columnsToRead({
  mapping,
  parts = [],
  deductions = [],
  besides = [],
  retention,
  splitDate,
  kind,
  headers,
}: Recognition): readonly number[] {
  const columns = new Set<number>([...Object.values(mapping), ...deductions, ...besides]);
  for (const { amount, paid, balance, due, after, share } of parts) {
    const others = [after?.event, after?.days, after?.warranty, share?.column].map(
      (column) => column ?? null,
    );
    for (const column of [amount, paid, balance, due, ...others]) if (column !== null) columns.add(column);
  }
  for (const column of [
    retention?.column,
    retention?.due,
    retention?.after?.event,
    retention?.after?.days,
    retention?.after?.warranty,
  ])
    if (column !== undefined && column !== null) columns.add(column);
  for (const column of splitDate ? [splitDate.yearColumn, splitDate.month, splitDate.day] : [])
    if (column !== null) columns.add(column);
  // The customer of a running account may head it in a line of its own, under whatever column comes first.
  const isHeaded =
    kind === 'running_account' && mapping.customerName === undefined && mapping.customerCode === undefined;
  if (isHeaded)
    columns.add(
      Math.max(
        0,
        headers.findIndex((header) => header !== ''),
      ),
    );
  return [...columns].sort((a, b) => a - b);
}
