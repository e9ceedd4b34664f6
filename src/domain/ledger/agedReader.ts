import { serialOf } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { withAge, type AgeColumn } from './ages';
import { cellText } from './cells';
import type { LedgerReader } from './reader';
import { daysLate, NOTHING_BESIDE } from './rowParts';
import type { Cell, LedgerReading, ReadingOptions, Recognition, SheetColumns } from './types';

/**
 * A reader of rows that say how late they are: each is due so many days before the day of the report, which is an
 * assumption and is marked as one.
 */
export function createAgedReader(
  age: AgeColumn,
  recognition: Recognition,
  options: ReadingOptions,
  create: (recognition: Recognition) => LedgerReader,
): LedgerReader {
  const inner = create({ ...recognition, mapping: withAge(recognition.mapping, age) });
  const reportDay = recognition.asOf ?? options.asOf;
  const finish = (reading: LedgerReading): LedgerReading => {
    const { count } = reading.ledger;
    if (count === 0) return reading;
    const message: Message =
      age.field === 'ageBucket'
        ? { key: 'ledger.warning.dueByBucket', values: { count } }
        : { key: 'ledger.warning.dueByDaysOverdue', values: { count, day: { day: reportDay } } };
    return { ...reading, warnings: [{ sheetRow: null, message }, ...reading.warnings] };
  };
  return {
    push: (block) => inner.push(dated(block, age, reportDay)),
    finish: (asOf) => finish(inner.finish(asOf)),
    finishing: function* (asOf) {
      return finish(yield* inner.finishing(asOf));
    },
  };
}

function dated(block: SheetColumns, { field }: AgeColumn, reportDay: CivilDay): SheetColumns {
  const known = new Map<string, number | null>();
  const lateBy = (cell: Cell): number | null => {
    if (typeof cell === 'number') return Math.round(cell);
    const text = cellText(cell).normalize('NFKC');
    const before = known.get(text);
    if (before !== undefined) return before;
    const late = field === 'ageBucket' ? daysLate(text, NOTHING_BESIDE) : daysIn(text);
    known.set(text, late);
    return late;
  };
  const dueDate = (block.columns[field] ?? []).map((cell) => {
    const late = lateBy(cell);
    return late === null ? null : serialOf(reportDay - late, block.date1904);
  });
  return { ...block, columns: { ...block.columns, dueDate }, dueAssumed: true };
}

/** 15天, 16 days overdue, -5. */
function daysIn(text: string): number | null {
  const digits = /^-?\d{1,5}(?=\D*$)/.exec(text.trim())?.[0];
  return digits === undefined ? null : Number(digits);
}
