import { readDateCell } from '../calendar/dateText';
import type { Message } from '../message';
import { DEFAULT_TERMS } from '../terms';
import { cellText, isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { itemRows } from './notes';
import type { LedgerReader } from './reader';
import { readAmount } from './rowReader';
import { dueByEvent } from './stageRows';
import { stageEvents } from './stages';
import { headsSum } from './structure';
import type { Cell, Field, Mapping, ReadingOptions, Recognition, Retention, SheetColumns } from './types';

const KEPT_BACK = /质保(?:金|款)|质量保证金|保固(?:金|款)|保留(?:金|款)|retention|retainage|warranty amount/;
const ABOUT = /质保|质量保证|保固|保留|保修|retention|retainage|warranty/;
const INSIDE = /其中|包含|内含|of which|incl/;
const DAY = /到期|届满|期满|截止|日期|日$|\bdue\b|\bdate\b|\bends?\b|expir|release|until/;
/** What makes a row an item rather than a sum without a label. */
const SAYS_ITEM: readonly Field[] = ['invoiceNo', 'docNo', 'dueDate', 'invoiceDate', 'docDate'];

type Body = readonly (readonly Cell[])[];

/** What a column of money kept back has to do with the balance beside it. */
export interface FoundRetention extends Retention {
  readonly relation: 'inside' | 'on_top' | 'unclear';
}

/**
 * A retention in a column of its own beside the balance. It is part of it where the header says so (其中:质保金) or
 * invoiced less paid comes to the balance; it comes on top where only both together do. Null where there is none.
 */
export function retentionOf(header: HeaderBlock, all: Body, mapping: Mapping): FoundRetention | null {
  const { balance } = mapping;
  if (balance === undefined || mapping.creditBalance !== undefined || mapping.balanceSide !== undefined)
    return null;
  const texts = header.levels.map((levels) => foldScript(levels.join(' ').normalize('NFKC')).toLowerCase());
  const body = itemRows(header, all);
  const isDays = (column: number) => {
    const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
    return cells.filter((cell) => readDateCell(cell) > 0).length * 2 >= cells.length;
  };
  const column = texts.findIndex(
    (text, at) => at !== balance && KEPT_BACK.test(text) && !DAY.test(text) && holdsMoney(body, at),
  );
  if (column < 0) return null;
  const due = texts.findIndex((text, at) => ABOUT.test(text) && DAY.test(text) && isDays(at));
  const after = due < 0 ? stageEvents(header, body)('质保', null) : undefined;
  return {
    column,
    due: due < 0 ? null : due,
    ...(after && { after }),
    relation: INSIDE.test(texts[column] ?? '') ? 'inside' : relationOf(body, column, mapping),
  };
}

/** What becomes of the retention, and what it rests on. */
export function retentionMessages(
  found: FoundRetention | null,
  headers: readonly string[],
): readonly Message[] {
  if (!found) return [];
  const { relation, column, due, after } = found;
  const values = { column: headers[column] ?? '' };
  const isDated = due !== null || after !== undefined;
  const key = relation === 'inside' ? (isDated ? 'retention' : 'retentionUndated') : 'retentionBeside';
  return [{ key: `ledger.found.${key}`, values }];
}

function holdsMoney(body: Body, column: number): boolean {
  const readings = body.map((row) => readAmount(row[column]));
  const values = readings.filter(({ state }) => state === 'value');
  return values.some(({ value }) => value > 0) && readings.every(({ state }) => state !== 'invalid');
}

function relationOf(
  body: Body,
  column: number,
  { balance, amountOriginal, amountPaid }: Mapping,
): FoundRetention['relation'] {
  const kept = body.filter((row) => valueOf(row, column) > 0);
  const isOpen = (add: (row: readonly Cell[]) => number) =>
    amountOriginal !== undefined &&
    amountPaid !== undefined &&
    kept.every((row) => {
      const open = valueOf(row, amountOriginal) - valueOf(row, amountPaid);
      return Math.abs(open - valueOf(row, balance ?? -1) - add(row)) < 0.005;
    });
  if (isOpen(() => 0)) return 'inside';
  return isOpen((row) => valueOf(row, column)) ? 'on_top' : 'unclear';
}

function valueOf(row: readonly Cell[], column: number): number {
  const { state, value } = readAmount(row[column]);
  return state === 'value' ? value : 0;
}

/** A reader of rows whose balance holds a retention: what is due as usual, and the retention by its own day. */
export function withRetention(
  inner: LedgerReader,
  { retention, headers }: Recognition,
  options: ReadingOptions,
): LedgerReader {
  if (!retention) return inner;
  const label = headers[retention.column] ?? '';
  return { ...inner, push: (block) => inner.push(split(block, retention, label, options)) };
}

/** A part of a row: all of it, what is left without the retention, or the retention. */
interface Pick {
  readonly i: number;
  readonly of: 'all' | 'rest' | 'retention';
}

function split(
  block: SheetColumns,
  retention: Retention,
  label: string,
  options: ReadingOptions,
): SheetColumns {
  const kept = block.byColumn?.get(retention.column) ?? [];
  const { balance = [] } = block.columns;
  const amountAt = (i: number) => readAmount(balance[i]).value;
  const keptAt = (i: number) => readAmount(kept[i]).value;
  const picks: Pick[] = [];
  for (let i = 0; i < block.rowCount; i++) {
    // Where it is more than the balance, it cannot be a part of it; NaN compares with nothing.
    if (!(keptAt(i) > 0 && keptAt(i) <= amountAt(i)) || !isItem(block.columns, i))
      picks.push({ i, of: 'all' });
    else {
      if (keptAt(i) < amountAt(i)) picks.push({ i, of: 'rest' });
      picks.push({ i, of: 'retention' });
    }
  }
  if (picks.every(({ of }) => of === 'all')) return block;
  const columns: Partial<Record<Field, readonly Cell[]>> = {};
  for (const [field, cells] of Object.entries(block.columns) as [Field, readonly Cell[]][])
    columns[field] = picks.map(({ i }) => cells[i] ?? null);
  columns.balance = picks.map(({ i, of }) =>
    of === 'all'
      ? (balance[i] ?? null)
      : of === 'retention'
        ? (kept[i] ?? null)
        : Number((amountAt(i) - keptAt(i)).toPrecision(15)),
  );
  const { convention } = options.terms ?? DEFAULT_TERMS;
  const ownDay = (i: number): Cell => {
    if (retention.after) return dueByEvent(block, retention.after, i, convention);
    return retention.due === null ? null : (block.byColumn?.get(retention.due)?.[i] ?? null);
  };
  const instead = (field: Field, cell: (i: number, own: Cell) => Cell): void => {
    const cells = block.columns[field];
    if (cells || field === 'dueDate')
      columns[field] = picks.map(({ i, of }) =>
        of === 'retention' ? cell(i, cells?.[i] ?? null) : (cells?.[i] ?? null),
      );
  };
  instead('dueDate', (i) => ownDay(i));
  // Without a day of its own it is due by nothing else: not by the terms of the rest.
  instead('terms', () => null);
  for (const field of ['invoiceDate', 'docDate', 'baselineDate'] as const)
    instead(field, (i, own) => (isBlank(ownDay(i)) ? null : own));
  instead('amountOriginal', () => null);
  const number = block.columns.invoiceNo ? 'invoiceNo' : 'docNo';
  instead(number, (_, own) => [cellText(own), label].filter(Boolean).join(' '));
  const { hidden, sheetRows, firstRow } = block;
  return {
    ...block,
    rowCount: picks.length,
    columns,
    sheetRows: Int32Array.from(picks, ({ i }) => sheetRows?.[i] ?? firstRow + i),
    hidden: hidden && Uint8Array.from(picks, ({ i }) => hidden[i] ?? 0),
  };
}

function isItem(columns: SheetColumns['columns'], i: number): boolean {
  const cells = Object.values(columns).map((column) => column[i] ?? null);
  return !headsSum(cells) && SAYS_ITEM.some((field) => !isBlank(columns[field]?.[i]));
}
