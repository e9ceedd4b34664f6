import { serialOf } from '../calendar/civilDay';
import { newTally, resolveDay, tally, type DateTally } from '../calendar/dateOrder';
import { INVALID_DAY, readDateCell } from '../calendar/dateText';
import { isYearless } from '../calendar/yearless';
import { runSteps, type Steps } from '../steps';
import { cellText } from './cells';
import { amountSign, withSign } from './currencySigns';
import {
  decimalsOf,
  newDecimalsTally,
  noteCell,
  swapSigns,
  tallyWarnings,
  type DecimalsTally,
} from './decimalsTally';
import { columnOrders, orderWarnings } from './orders';
import type { LedgerReader } from './reader';
import { readAmount } from './rowReader';
import type { Cell, Field, LedgerReading, ReadingOptions, Recognition, RowPart, SheetColumns } from './types';

/**
 * A reader for sheets whose stages are reckoned before they are read: the day of an event plus the days granted, the
 * share of an order. Where day and month, or the sign before the cents, are only known once the whole column is, what
 * comes from the first such cell on waits for that; a sheet without any is read as it comes.
 */
export function decidedFirst(
  reader: LedgerReader,
  recognition: Recognition,
  options: ReadingOptions,
): LedgerReader {
  const { parts = [], mapping } = recognition;
  const days = eventColumns(parts);
  const amounts = reckonedColumns(recognition);
  if (days.length === 0 && amounts.length === 0) return reader;
  const dates = new Map<number, DateTally>(days.map((column) => [column, newTally()]));
  const decimals = new Map<string, DecimalsTally>();
  const held: SheetColumns[] = [];

  const note = (block: SheetColumns): boolean => {
    let isOpen = false;
    for (const [column, own] of dates)
      for (const cell of block.byColumn?.get(column) ?? [])
        if (noteDay(own, cell, block.date1904)) isOpen = true;
    for (const column of amounts)
      block.byColumn?.get(column)?.forEach((cell, i) => {
        if (typeof cell === 'string' && noteCell(tallyOf(decimals, spelledCurrency(block, i)), cell))
          isOpen = true;
      });
    return isOpen;
  };

  function* release(): Steps<void> {
    const orders = columnOrders(dates, options, recognition);
    for (const block of held.splice(0)) {
      const byColumn = new Map(block.byColumn);
      for (const [column, { order }] of orders)
        change(byColumn, column, (cell) => decidedDay(cell, block.date1904, order));
      for (const column of amounts)
        change(byColumn, column, (cell, i) =>
          decidedAmount(cell, decimalsOf(decimals.get(spelledCurrency(block, i)), options.decimals)),
        );
      reader.push({ ...block, byColumn, columns: withColumns(block.columns, mapping, byColumn) });
      yield block.rowCount;
    }
  }

  const asked = (reading: LedgerReading): LedgerReading => ({
    ...reading,
    warnings: [
      ...orderWarnings(columnOrders(dates, options, recognition), recognition),
      ...tallyWarnings([...decimals.values()], options.decimals),
      ...reading.warnings,
    ],
  });
  return {
    push: (block) => {
      const isOpen = note(block);
      if (isOpen || held.length > 0) held.push(block);
      else reader.push(block);
    },
    finish: (asOf) => {
      runSteps(release());
      return asked(reader.finish(asOf));
    },
    finishing: function* (asOf) {
      yield* release();
      return asked(yield* reader.finishing(asOf));
    },
  };
}

/** Columns with the day of an event from which a stage falls due. */
function eventColumns(parts: readonly RowPart[]): number[] {
  return [...new Set(parts.flatMap(({ after }) => (after ? [after.event] : [])))];
}

/** Columns whose amounts are shared out, or taken off the stages of an order in turn. */
function reckonedColumns({ parts = [], mapping, kind }: Recognition): number[] {
  const ofOrder =
    kind === 'milestones' && parts.every(({ paid }) => paid === null) ? mapping.amountPaid : undefined;
  const reckoned = parts.filter(({ share }) => share !== undefined || ofOrder !== undefined);
  const columns = reckoned.map(({ balance, amount }) => balance ?? amount);
  return [...new Set(ofOrder === undefined ? columns : [...columns, ofOrder])];
}

/** Notes what a day says of the order of its numbers; true where that is open. */
function noteDay(into: DateTally, cell: Cell, date1904: boolean): boolean {
  if (typeof cell !== 'string') return false;
  const reading = readDateCell(cell, date1904);
  if (reading >= INVALID_DAY || isYearless(reading)) return false;
  tally(into, reading);
  return true;
}

function tallyOf(decimals: Map<string, DecimalsTally>, currency: string): DecimalsTally {
  const own = decimals.get(currency) ?? newDecimalsTally();
  decimals.set(currency, own);
  return own;
}

/** The currency of a row as its cell has it: a list from abroad beside one from here may write the cents in another way. */
function spelledCurrency({ columns }: SheetColumns, i: number): string {
  return cellText(columns.currency?.[i]).trim();
}

/** A day whose order was open as a serial, so that nothing has to be decided again. */
function decidedDay(cell: Cell, date1904: boolean, order: Parameters<typeof resolveDay>[1]): Cell {
  if (typeof cell !== 'string') return cell;
  const reading = readDateCell(cell, date1904);
  if (reading >= INVALID_DAY || isYearless(reading)) return cell;
  const day = resolveDay(reading, order);
  return day >= 0 ? serialOf(day, date1904) : cell;
}

/** An amount that could be read in two ways as a number, with the currency that it names. */
function decidedAmount(cell: Cell, sign: 'point' | 'comma'): Cell {
  const other = swapSigns(cell) ?? null;
  if (other === cell) return cell;
  const { value, state } = readAmount(sign === 'point' ? cell : other);
  return state === 'value' ? withSign(value, amountSign(cell)) : cell;
}

function change(
  byColumn: Map<number, readonly Cell[]>,
  column: number,
  decided: (cell: Cell, i: number) => Cell,
): void {
  const cells = byColumn.get(column);
  if (cells) byColumn.set(column, cells.map(decided));
}

/** The fields of a block as their columns now are. */
function withColumns(
  columns: SheetColumns['columns'],
  mapping: Recognition['mapping'],
  byColumn: ReadonlyMap<number, readonly Cell[]>,
): SheetColumns['columns'] {
  const fields = Object.keys(columns) as Field[];
  return Object.fromEntries(
    fields.map((field) => [field, byColumn.get(mapping[field] ?? -1) ?? columns[field]]),
  );
}
