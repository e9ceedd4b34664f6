import type { Cell } from '../domain/ledger/types';
import { STAGES } from '../domain/plan/types';
import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker } from '../locales/speaker';
import type { Speaker } from '../locales/speaker';
import { isDate1904 } from './date1904';
import { findOurSheet, releaseSheet } from './marks';
import { planColumns, USERS_COLUMNS, type SheetRow } from './planColumns';
import { openOurTable, readAddedColumns, readOwnColumns, rememberColumns } from './ourTable';
import type { PlanBasis, Progress, WrittenSheet } from './port';
import { run } from './run';
import { replaceSheet } from './swap';
import type { TableContent } from './tableContent';
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
  const title = speaker.text('workbook.plan.title');
  return run(title, async (context) => {
    const old = await findOurSheet(context, 'plan');
    const standing = old ? await readStanding(context, old) : null;
    // A plan sheet whose table is gone holds we know not what: it stays as the user's, and a new one is made.
    if (old && !standing) releaseSheet(old);
    const content = planContent(basis, speaker, standing);
    const date1904 = await isDate1904(context);
    const sheetName = await replaceSheet(
      context,
      'plan',
      title,
      (sheet) => {
        rememberColumns(sheet, content.columns);
        return writeTable(context, sheet, content, date1904, progress, signal);
      },
      TABLE_NAME,
    );
    return { sheetName, rows: content.rows.length };
  });
}

/** What the sheet that stands holds of the user's, with the columns that say whose it is. */
interface Standing {
  readonly own: ReadonlyMap<string, readonly Cell[]>;
  readonly added: readonly { readonly header: string; readonly cells: readonly Cell[] }[];
  readonly rowCount: number;
}

async function readStanding(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Standing | null> {
  const table = await openOurTable(context, sheet);
  if (!table) return null;
  const own = await readOwnColumns(context, table, ['key', 'code', 'customer', 'currency', ...USERS_COLUMNS]);
  return { own, added: await readAddedColumns(context, table), rowCount: table.rowCount };
}

function planContent(basis: PlanBasis, speaker: Speaker, standing: Standing | null): TableContent<SheetRow> {
  const { plan } = basis;
  const kept = usersEntries(standing);
  const rows: SheetRow[] = plan.rows.map((row) => ({
    key: keyOf(row.customerKey, row.currency),
    plan: row,
    former: null,
    users: kept.get(keyOf(row.customerKey, row.currency))?.users ?? {},
  }));
  const planned = new Set(rows.map(({ key }) => key));
  for (const [key, entry] of kept) {
    if (!planned.has(key) && entry.hasEntries)
      rows.push({ key, plan: null, former: entry.former, users: entry.users });
  }
  return {
    title: speaker.text('workbook.plan.title'),
    intro: intro(basis, speaker),
    tableName: TABLE_NAME,
    columns: planColumns(speaker),
    rows,
    added: (standing?.added ?? []).map(({ header }, i) => ({
      header,
      cells: rows.map(({ key }) => kept.get(key)?.added[i] ?? null),
    })),
  };
}

interface UsersEntry {
  readonly users: Readonly<Record<string, Cell>>;
  readonly added: readonly Cell[];
  readonly former: { readonly code: string; readonly name: string; readonly currency: string };
  readonly hasEntries: boolean;
}

function usersEntries(standing: Standing | null): Map<string, UsersEntry> {
  const entries = new Map<string, UsersEntry>();
  for (let r = 0; r < (standing?.rowCount ?? 0); r += 1) {
    const text = (id: string) => String(standing?.own.get(id)?.[r] ?? '');
    const key = text('key');
    if (!key) continue;
    const users = Object.fromEntries(USERS_COLUMNS.map((id) => [id, standing?.own.get(id)?.[r] ?? null]));
    const added = (standing?.added ?? []).map(({ cells }) => cells[r] ?? null);
    entries.set(key, {
      users,
      added,
      former: { code: text('code'), name: text('customer'), currency: text('currency') },
      hasEntries: [...Object.values(users), ...added].some((cell) => cell !== null && cell !== ''),
    });
  }
  return entries;
}

/** Customer and currency as one text that no user would type by accident. */
function keyOf(customerKey: string, currency: string): string {
  return `${customerKey}|${currency}`;
}

function intro({ plan, reading, policy }: PlanBasis, speaker: Speaker): [string, string][] {
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
  if (plan.unknownYears.length > 0) {
    lines.push([
      speaker.text('workbook.plan.holidays'),
      speaker.text('workbook.plan.holidaysLine', { years: plan.unknownYears.join(', ') }),
    ]);
  }
  return lines;
}
