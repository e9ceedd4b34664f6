import { failure } from './errors';
import { loadSheets, setMark } from './marks';
import type { OurSheet } from './marks';

/** Excel allows 31 characters and none of these in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:']/g;
const MAX_NAME = 31;

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
  return swapIn(context, kind, title, staged, table, tableName);
}

/** A pane that was closed half-way leaves its hidden sheet behind; the next run clears it away. */
async function removeLeftovers(context: Excel.RequestContext): Promise<void> {
  const leftovers = (await loadSheets(context)).filter(({ mark }) => mark === 'staging');
  for (const { sheet } of leftovers) sheet.delete();
  if (leftovers.length > 0) await context.sync();
}

async function swapIn(
  context: Excel.RequestContext,
  kind: Exclude<OurSheet, 'staging'>,
  title: string,
  staged: Excel.Worksheet,
  table: Excel.Table,
  tableName: string,
): Promise<string> {
  const sheets = await loadSheets(context);
  const old = sheets.find(({ mark }) => mark === kind)?.sheet ?? null;
  const taken = sheets.filter(({ sheet }) => sheet !== old).map(({ sheet }) => sheet.name.toLowerCase());
  const name = freeName(old?.name ?? title, taken);
  if (old) {
    staged.position = old.position;
    old.delete();
  }
  staged.name = name;
  table.name = tableName;
  setMark(staged, kind);
  staged.visibility = Excel.SheetVisibility.visible;
  staged.activate();
  try {
    await context.sync();
  } catch (error) {
    // The new content is whole and hidden; say so rather than lose it.
    throw failure('unknown', {
      key: 'workbook.error.swap',
      values: { sheet: name, detail: error instanceof Error ? error.message : String(error) },
    });
  }
  return name;
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
