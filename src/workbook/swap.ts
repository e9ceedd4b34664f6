import { failure } from './errors';
import { loadSheets, releaseSheet, setMark } from './marks';
import type { OurSheet } from './marks';

/** Excel allows 31 characters and none of these in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:']/g;
const MAX_NAME = 31;

interface SwapOptions {
  /** Names the old sheet if it must not go, because it holds more than its table. */
  readonly keepOldAs: string | null;
  /** Brings the new sheet to the front. */
  readonly show: boolean;
}

/**
 * Builds a sheet of ours out of sight and puts it in the place of the old one when it is whole.
 * Until then the old one stands; when building fails or is cancelled the hidden sheet is removed.
 * Resolves to the name of the sheet.
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  kind: Exclude<OurSheet, 'staging'>,
  title: string,
  build: (sheet: Excel.Worksheet) => Promise<Excel.Table>,
  tableName: string,
  options: SwapOptions = { keepOldAs: null, show: true },
): Promise<string> {
  await removeLeftovers(context);
  const staged = context.workbook.worksheets.add();
  staged.visibility = Excel.SheetVisibility.hidden;
  setMark(staged, 'staging');
  staged.load('id');
  await context.sync();
  let table: Excel.Table;
  try {
    table = await build(staged);
  } catch (error) {
    staged.delete();
    await context.sync();
    throw error;
  }
  return swapIn(context, kind, title, staged, table, tableName, options);
}

/** A pane that was closed half-way leaves its hidden sheet behind; the next run clears it away. */
async function removeLeftovers(context: Excel.RequestContext): Promise<void> {
  const leftovers = (await loadSheets(context)).filter(({ mark }) => mark === 'staging');
  for (const { sheet } of leftovers) sheet.delete();
  if (leftovers.length > 0) await context.sync();
}

/** The new sheet takes name, mark and place; only when it stands is the old one removed, so one of them always does. */
async function swapIn(
  context: Excel.RequestContext,
  kind: Exclude<OurSheet, 'staging'>,
  title: string,
  staged: Excel.Worksheet,
  table: Excel.Table,
  tableName: string,
  { keepOldAs, show }: SwapOptions,
): Promise<string> {
  const sheets = await loadSheets(context);
  const old = sheets.find(({ mark }) => mark === kind)?.sheet ?? null;
  const oldTable = old?.tables.getItemOrNullObject(tableName);
  oldTable?.load('name');
  await context.sync();
  const names = sheets.map(({ sheet }) => sheet.name.toLowerCase());
  const name = old?.name ?? freeName(title, names);
  const parked = keepOldAs ?? freeName(`${name} ~`, names);
  if (old) {
    staged.position = old.position;
    old.name = parked;
    releaseSheet(old);
    if (oldTable && !oldTable.isNullObject) oldTable.name = `${tableName}_${staged.id.replace(/\W/g, '')}`;
  }
  staged.name = name;
  table.name = tableName;
  setMark(staged, kind);
  staged.visibility = Excel.SheetVisibility.visible;
  if (show) staged.activate();
  await syncOr(context, 'workbook.error.swap', name);
  if (old && keepOldAs === null) {
    old.delete();
    await syncOr(context, 'workbook.error.leftover', parked);
  }
  return name;
}

/** A refusal after something was written says exactly what is there now. */
export async function syncOr(context: Excel.RequestContext, key: string, sheet: string): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw failure('unknown', { key, values: { sheet, detail } });
  }
}

/** The title as a sheet name nobody else has: `催款计划`, `催款计划 (2)`. */
export function freeName(title: string, taken: readonly string[]): string {
  const base = title.replace(FORBIDDEN, ' ').trim().slice(0, MAX_NAME) || 'Sheet';
  if (!taken.includes(base.toLowerCase())) return base;
  for (let n = 2; ; n += 1) {
    const suffix = ` (${n})`;
    const name = base.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!taken.includes(name.toLowerCase())) return name;
  }
}
