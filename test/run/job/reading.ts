import { schemeOfEdges } from '../../../src/domain/ageing';
import { defaultPolicy } from '../../../src/domain/policy';
import { fieldColumn } from './mapping';
import { readList, type Pane } from './pane';

export interface CountAndAmount {
  readonly count: number;
  /** Decimal string. */
  readonly amount: string;
}

export interface SetAside {
  /** 1-based row of the sheet. */
  readonly row: number;
  /** Letters of the column whose cell was the cause, when it was one. */
  readonly column: string | null;
  readonly reason: string;
  readonly text: string;
}

export interface TieOut {
  readonly kept: CountAndAmount;
  readonly setAside: CountAndAmount;
  readonly unapplied: CountAndAmount;
  readonly sheet: CountAndAmount;
}

/** What the pane's Ledger place says about the sheet, read off its tables and lists. */
export interface PaneReading {
  readonly mapping: Readonly<Record<string, string>>;
  readonly tieOut: Readonly<Record<string, TieOut>>;
  readonly ageing: Readonly<Record<string, Readonly<Record<string, CountAndAmount>>>>;
  readonly setAside: readonly SetAside[];
  readonly unapplied: readonly { readonly row: number; readonly text: string }[];
}

export async function readLedgerPlace(pane: Pane): Promise<PaneReading> {
  return {
    mapping: await readMapping(pane),
    ...(await readFigures(pane)),
    setAside: await readSetAside(pane),
    unapplied: await readUnapplied(pane),
  };
}

/** The proof that nothing is missing and the buckets, by currency. */
export async function readFigures(pane: Pane): Promise<Pick<PaneReading, 'tieOut' | 'ageing'>> {
  const tieOut: Record<string, TieOut> = {};
  const ageing: Record<string, Record<string, CountAndAmount>> = {};
  for (const table of await readTables(pane)) {
    const currency = table.heads.at(-1) ?? '';
    const rows = Object.fromEntries(
      table.rows.map(([name = '', count = '0', amount = '0']) => [name, amountOf(count, amount)]),
    );
    if (table.caption === pane.speaker.text('taskpane.tie.caption', { currency }))
      tieOut[currency] = tieOf(pane, rows);
    else if (table.caption === pane.speaker.text('taskpane.figures.caption', { currency }))
      ageing[currency] = byBucketKey(pane, rows);
  }
  return { tieOut, ageing };
}

interface ReadTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readTables(pane: Pane): Promise<ReadTable[]> {
  return pane.frame.locator('main table').evaluateAll((tables) => {
    const words = (element: Element | null): string => (element?.textContent ?? '').trim();
    return tables.map((table) => ({
      caption: words(table.querySelector('caption')),
      heads: [...table.querySelectorAll('thead th')].map(words),
      rows: [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.children].map(words)),
    }));
  });
}

function amountOf(count: string, amount: string): CountAndAmount {
  return {
    count: Number(count.replace(/\D/g, '')),
    amount: amount.replace(/[,\s]/g, '').replace(/^[−–]/, '-'),
  };
}

function tieOf(pane: Pane, rows: Readonly<Record<string, CountAndAmount>>): TieOut {
  const part = (name: string): CountAndAmount =>
    rows[pane.speaker.text(`taskpane.tie.${name}`)] ?? { count: 0, amount: '0' };
  return {
    kept: part('kept'),
    setAside: part('setAside'),
    unapplied: part('unapplied'),
    sheet: part('sheet'),
  };
}

/** The pane's labels are in its language; a summary is the same in all, and so are its keys. */
function byBucketKey(
  pane: Pane,
  rows: Readonly<Record<string, CountAndAmount>>,
): Record<string, CountAndAmount> {
  const { keys, labels } = schemeOfEdges(defaultPolicy.edges);
  const known = new Map(labels.map((label, i) => [pane.speaker.say(label), keys[i] ?? '']));
  return Object.fromEntries(
    Object.entries(rows).map(([label, amount]) => [known.get(label) ?? label, amount]),
  );
}

async function readMapping(pane: Pane): Promise<Record<string, string>> {
  const fields = Object.entries(pane.catalogue).filter(([key]) => key.startsWith('ledger.field.'));
  const mapping: Record<string, string> = {};
  for (const [key, label] of fields) {
    const select = pane.frame.getByRole('combobox', { name: label, exact: true });
    if ((await select.count()) === 0) continue;
    const column = fieldColumn(await select.first().inputValue());
    if (column !== null) mapping[key.slice('ledger.field.'.length)] = column;
  }
  return mapping;
}

async function readSetAside(pane: Pane): Promise<SetAside[]> {
  const reasons = Object.entries(pane.catalogue).filter(([key]) => key.startsWith('ledger.reason.'));
  const items = await readList(pane.frame, pane.speaker.text('taskpane.setAside.title'));
  return items.map(({ lines, button }) => {
    const reason = reasons.find(([, words]) =>
      lines.some((line) => line === words || line.startsWith(`${words} ·`)),
    );
    const told = lines.filter((line) => line !== button.trim());
    return {
      ...cellAt(button),
      reason: reason?.[0].slice('ledger.reason.'.length) ?? '',
      text: told.join(' | '),
    };
  });
}

async function readUnapplied(pane: Pane): Promise<{ row: number; text: string }[]> {
  const items = await readList(pane.frame, pane.speaker.text('taskpane.unapplied.title'));
  return items.map(({ lines, button }) => ({
    row: cellAt(button).row,
    text: lines.filter((line) => line !== button.trim()).join(' | '),
  }));
}

/** `Go to E12` or `Go to row 12`, in any language. */
function cellAt(words: string): { row: number; column: string | null } {
  const found = /([A-Z]{1,3})?(\d+)\D*$/.exec(words);
  return { row: Number(found?.[2] ?? 0), column: found?.[1] ?? null };
}
