import type { Cell } from '../domain/ledger/types';
import { changeKey, changesMessage, type PlanChanges } from '../domain/plan/changes';
import { STAGES } from '../domain/plan/types';
import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker } from '../locales/speaker';
import type { Speaker } from '../locales/speaker';
import { convertedLine } from './convertedLine';
import { isDate1904 } from './date1904';
import { asFailure } from './errors';
import { loadSheets, releaseSheet } from './marks';
import { rememberPlan } from './planMemory';
import { planColumns, USERS_COLUMNS, type SheetRow } from './planColumns';
import { oldName, reachesBeyond } from './keepOld';
import { openOurTable, readOwnColumns, readUserColumns } from './ourTable';
import { dressPlan } from './planLook';
import type { PlanBasis, Progress, WrittenSheet } from './port';
import { run } from './run';
import { rowKey } from './rowKey';
import { replaceSheet } from './swap';
import type { TableContent } from './tableContent';
import { holdsEntry } from './userCell';
import type { UserCell } from './userCell';
import { writeTable } from './writeTable';

const TABLE_NAME = 'DuesheetPlan';

/** Writes the Collection plan sheet, all or nothing; the user's columns and entries are kept by customer. */
export async function writePlan(
  basis: PlanBasis,
  language: Language,
  progress: Progress,
  signal: AbortSignal,
): Promise<WrittenSheet> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const build = (formulas: boolean) => buildSheet(basis, speaker, formulas, progress, signal);
  try {
    return await build(true);
  } catch (error) {
    // A formula of the user's that the new table does not understand must not stand in the way: its value is kept.
    // A swap that stopped half-way is another matter: it has said what stands, and is not begun again.
    if (asFailure(error, '').message.key !== 'workbook.error.unknown') throw error;
    return build(false);
  }
}

function buildSheet(
  basis: PlanBasis,
  speaker: Speaker,
  formulas: boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<WrittenSheet> {
  const title = speaker.text('workbook.plan.title');
  return run(title, async (context) => {
    const sheets = await loadSheets(context);
    const old = sheets.find(({ mark }) => mark === 'plan')?.sheet ?? null;
    const standing = old ? await readStanding(context, old) : null;
    // A plan sheet whose table is gone holds we know not what: it stays as the user's, and a new one is made.
    if (old && !standing) releaseSheet(old);
    const keepOldAs = standing?.holdsMore ? oldName(speaker, old?.name ?? title, sheets) : null;
    const content = planContent(basis, speaker, standing, formulas, keepOldAs);
    const date1904 = await isDate1904(context);
    const sheetName = await replaceSheet(
      context,
      'plan',
      title,
      async (sheet) => {
        const table = await writeTable(context, sheet, content, date1904, progress, signal);
        dressPlan(sheet, content, basis.plan.asOf, date1904, speaker);
        await context.sync();
        return table;
      },
      TABLE_NAME,
      { keepOldAs, show: true },
    );
    await rememberPlan(context, basis.plan, sheetName);
    return { sheetName, rows: content.rows.length };
  });
}

/** What the sheet that stands holds of the user's, with the columns that say whose it is. */
interface Standing {
  readonly own: ReadonlyMap<string, readonly Cell[]>;
  readonly users: readonly {
    readonly id: string | null;
    readonly header: string;
    readonly cells: readonly UserCell[];
  }[];
  readonly rowCount: number;
  /** Headers of the columns that are ours, by which the user's formulas may call them. */
  readonly headers: readonly string[];
  /** Cells or charts beside or below the table: the sheet must not be thrown away. */
  readonly holdsMore: boolean;
}

/** null when the table is gone, or without its key column: then nobody can say which row was whose. */
async function readStanding(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Standing | null> {
  const table = await openOurTable(context, sheet);
  if (!table?.columns.some(({ id }) => id === 'key')) return null;
  const own = await readOwnColumns(context, table, ['key', 'code', 'customer', 'currency']);
  const holdsMore = await reachesBeyond(context, sheet, table.table);
  return {
    own,
    users: await readUserColumns(context, table, USERS_COLUMNS),
    rowCount: table.rowCount,
    headers: table.columns.flatMap(({ id, header }) => (id === null ? [] : [header])),
    holdsMore,
  };
}

function planContent(
  basis: PlanBasis,
  speaker: Speaker,
  standing: Standing | null,
  formulas: boolean,
  keepOldAs: string | null,
): TableContent<SheetRow> {
  const columns = planColumns(speaker);
  const headers = new Set(columns.map(({ header }) => header));
  // In another language the columns have other names, and a formula that calls them would be refused.
  const keepFormulas = formulas && (standing?.headers ?? []).every((header) => headers.has(header));
  const entries = usersEntries(standing, keepFormulas);
  const added = (standing?.users ?? []).filter(({ id }) => id === null);
  const byKey = new Map<string, UsersEntry>();
  for (const entry of entries) if (entry.key && !byKey.has(entry.key)) byKey.set(entry.key, entry);
  const planned = basis.plan.rows.map((row): SheetRow & { readonly entry: UsersEntry | undefined } => {
    const key = rowKey(row.customerKey, row.currency);
    const entry = byKey.get(key);
    const change = basis.changes?.changes.get(changeKey(row));
    return {
      key,
      plan: row,
      former: null,
      users: entry?.users ?? {},
      change: change && change.change !== 'same' ? speaker.say(change.message) : '',
      entry,
    };
  });
  const used = new Set(planned.map(({ entry }) => entry));
  // Customers no longer in the plan, rows copied or typed by the user: kept when something of theirs is in them.
  const kept = entries
    .filter((entry) => !used.has(entry) && entry.hasEntries)
    .map((entry) => ({
      key: entry.key,
      plan: null,
      former: entry.former,
      users: entry.users,
      change: speaker.text('plan.change.closed'),
      entry,
    }));
  const rows = [...planned, ...kept];
  return {
    title: speaker.text('workbook.plan.title'),
    intro: intro(basis, speaker, keepOldAs),
    tableName: TABLE_NAME,
    columns,
    rows,
    added: added.map(({ header }, i) => ({
      header,
      cells: rows.map(({ entry }) => entry?.added[i] ?? null),
    })),
  };
}

/** What the user had in one row of the table that stands. */
interface UsersEntry {
  /** '' for a row the user typed under the table. */
  readonly key: string;
  readonly users: Readonly<Record<string, UserCell | null>>;
  readonly added: readonly (UserCell | null)[];
  readonly former: { readonly code: string; readonly name: string; readonly currency: string };
  readonly hasEntries: boolean;
}

function usersEntries(standing: Standing | null, keepFormulas: boolean): UsersEntry[] {
  if (!standing) return [];
  return Array.from({ length: standing.rowCount }, (_, r) => {
    const text = (id: string) => String(standing.own.get(id)?.[r] ?? '');
    const cellOf = (cells: readonly UserCell[]): UserCell | null => {
      const cell = cells[r];
      return cell ? { ...cell, formula: keepFormulas ? cell.formula : null } : null;
    };
    const cells = standing.users.map(({ id, cells: column }) => ({ id, cell: cellOf(column) }));
    const former = { code: text('code'), name: text('customer'), currency: text('currency') };
    const typed = text('key') === '' && Object.values(former).some(Boolean);
    return {
      key: text('key'),
      users: Object.fromEntries(cells.flatMap(({ id, cell }) => (id === null ? [] : [[id, cell]]))),
      added: cells.flatMap(({ id, cell }) => (id === null ? [cell] : [])),
      former,
      hasEntries: typed || standing.users.some(({ cells: column }) => column[r] && holdsEntry(column[r])),
    };
  });
}

/** So many closed customers are named; the rest are counted. */
const NAMED = 8;

/** Who is new, who moved and who is gone, in one line. */
function changesLine(changes: PlanChanges, speaker: Speaker): string {
  const { closed } = changes;
  const line = speaker.say(changesMessage(changes));
  if (closed.length === 0) return line;
  const names = closed.slice(0, NAMED).map(({ customerName }) => customerName);
  if (closed.length > NAMED) names.push('…');
  return speaker.text('plan.changesClosed', { line, names: names.join(speaker.text('taskpane.comma')) });
}

function intro(
  { plan, reading, policy, changes }: PlanBasis,
  speaker: Speaker,
  keepOldAs: string | null,
): [string, string][] {
  const converted = convertedLine(reading, policy, speaker);
  const lines: [string, string][] = [
    [speaker.text('workbook.plan.asOf'), speaker.date(plan.asOf)],
    ...reading.tieOut.map((tie): [string, string] => [
      speaker.text('workbook.plan.tieOut'),
      speaker.text('workbook.plan.tieOutLine', {
        sheet: { minor: tie.sheet.amount, currency: tie.currency },
        kept: { minor: tie.kept.amount, currency: tie.currency },
        setAside: { minor: tie.setAside.amount, currency: tie.currency },
        unapplied: { minor: tie.unapplied.amount, currency: tie.currency },
      }),
    ]),
    ...(converted === null ? [] : [[speaker.text('rates.line'), converted] as [string, string]]),
    [speaker.text('workbook.plan.conventions'), speaker.text('workbook.plan.conventionsLine')],
    [
      speaker.text('workbook.plan.settings'),
      speaker.text('workbook.plan.settingsLine', {
        credits: { key: `taskpane.policy.credits.${policy.credits}` },
        scheme: { key: `taskpane.policy.riskScheme.${policy.riskScheme}` },
        days: STAGES.map(
          (stage) => `${speaker.text(`plan.stage.${stage}`)} ${policy.stageFromDays[stage]}`,
        ).join(' · '),
      }),
    ],
  ];
  if (plan.rows.some(({ clocks }) => clocks.colour !== 'none' && clocks.colour !== 'green'))
    lines.push([speaker.text('workbook.plan.clock'), speaker.text('workbook.plan.clockLine')]);
  if (changes) lines.push([speaker.text('workbook.plan.changes'), changesLine(changes, speaker)]);
  if (keepOldAs !== null) {
    lines.push([
      speaker.text('workbook.plan.previous'),
      speaker.text('workbook.plan.previousLine', { sheet: keepOldAs }),
    ]);
  }
  if (plan.unknownYears.length > 0) {
    lines.push([
      speaker.text('workbook.plan.holidays'),
      speaker.text('workbook.plan.holidaysLine', { years: plan.unknownYears.join(', ') }),
    ]);
  }
  return lines;
}
