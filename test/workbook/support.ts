import { createWorkCalendar } from '../../src/domain/calendar/workCalendar';
import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import type { LedgerReading, ReadingOptions, Recognition } from '../../src/domain/ledger/types';
import { composeNotice, noticeFacts } from '../../src/domain/notices';
import type { Notice, NoticeKind } from '../../src/domain/notices';
import { buildPlan } from '../../src/domain/plan';
import type { Plan } from '../../src/domain/plan';
import { defaultPolicy } from '../../src/domain/policy';
import { inspect } from '../../src/workbook/inspect';
import type { PlanBasis } from '../../src/workbook/port';
import { read } from '../../src/workbook/read';
import { rect } from '../excel/model/address';
import type { Input, Workbook, Worksheet } from '../excel/model/types';

export const AS_OF = day('2026-11-20');

function day(iso: string): number {
  const found = parseIsoDate(iso);
  if (found === null) throw new Error(`no such day: ${iso}`);
  return found;
}

export const HEADER = ['客户编码', '客户名称', '单据编号', '开票日期', '到期日', '币种', '未收余额', '备注'];

/** Code, name, number, invoice day, due day, currency, balance, a remark that nobody maps. */
export const LINES: readonly (readonly Input[])[] = [
  ["'001", '华东精密机械有限公司', "'YS001", day('2026-08-01'), day('2026-08-31'), 'CNY', 48200.5, '=1/0'],
  ["'001", '华东精密机械有限公司', "'YS002", day('2026-10-01'), day('2026-10-31'), 'CNY', 1000, ''],
  ["'002", '明远电子科技有限公司', "'YS003", day('2026-10-20'), day('2026-11-19'), 'USD', 99.99, ''],
  ["'003", '宏达建材贸易有限公司', "'YS004", day('2026-11-20'), day('2026-12-20'), 'CNY', 7.01, ''],
];

/** Writes a ledger as an export would leave it: a title, a blank row, the header in row 3, the lines. */
export function putLedger(sheet: Worksheet, lines: readonly (readonly Input[])[] = LINES): void {
  const put = (row: number, cells: readonly Input[]) =>
    sheet.writeInput(rect(row, 0, row, cells.length - 1), [cells], { source: 'File' });
  put(0, ['应收账款明细表']);
  put(2, HEADER);
  sheet.writeInput(rect(3, 0, 2 + lines.length, HEADER.length - 1), lines, { source: 'File' });
  sheet.setNumberFormats(rect(3, 3, 2 + lines.length, 4), 'yyyy-mm-dd', 'File');
}

export const NEVER = new AbortController().signal;
export const ignore = (): void => undefined;

export const OPTIONS: ReadingOptions = {
  asOf: AS_OF,
  baseCurrency: 'CNY',
  unitFactor: 1,
  dateOrder: 'auto',
  hiddenRows: 'count',
};

export async function recogniseActive(): Promise<{ id: string; recognition: Recognition }> {
  const inspection = await inspect(NEVER);
  const sheet = inspection.sheets.find(({ id }) => id === inspection.suggestedSheetId);
  if (!sheet) throw new Error('no ledger found');
  return sheet;
}

export async function readActive(): Promise<LedgerReading> {
  const { id, recognition } = await recogniseActive();
  return read(id, recognition, OPTIONS, ignore, NEVER);
}

function planOf(reading: LedgerReading): Plan {
  return buildPlan({
    ledger: reading.ledger,
    unapplied: reading.unapplied,
    asOf: reading.asOf,
    policy: defaultPolicy,
    calendar: createWorkCalendar({ holidays: [], makeUpWorkdays: [] }),
  });
}

/** A plan and what it rests on, as the pane hands it over. */
export function basisOf(reading: LedgerReading): PlanBasis {
  return { plan: planOf(reading), reading, policy: defaultPolicy };
}

export function noticesOf(reading: LedgerReading, firstNumber = 1, kind: NoticeKind = 'reminder'): Notice[] {
  return planOf(reading)
    .rows.filter((row) => row.items.length > 0)
    .map((row, i) =>
      composeNotice(
        noticeFacts({
          row,
          ledger: reading.ledger,
          unapplied: reading.unapplied,
          policy: defaultPolicy,
          calendar: createWorkCalendar({ holidays: [], makeUpWorkdays: [] }),
          kind,
          language: 'zh-CN',
          number: `2026-${String(firstNumber + i).padStart(4, '0')}`,
          letterDay: AS_OF,
          asOf: AS_OF,
        }),
      ),
    );
}

/** Every cell of a sheet as text, to compare before and after. */
export function contentOf(sheet: Worksheet): unknown {
  const used = sheet.usedRange();
  return used && { used, formulas: sheet.readFormulas(used), formats: sheet.readNumberFormats(used) };
}

export function sheetNames(workbook: Workbook): string[] {
  return workbook.sheets.map(({ name }) => name);
}
