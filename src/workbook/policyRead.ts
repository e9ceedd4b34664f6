import type { CellProblem } from '../domain/customers/types';
import type { Cell } from '../domain/ledger/types';
import { cellText } from '../domain/ledger/cells';
import type { Message } from '../domain/message';
import { salvagePolicy } from '../domain/policy/salvage';
import { SETTINGS, type Setting } from '../domain/policy/settingsTable';
import type { Policy } from '../domain/policy/types';
import { loadSheets, type MarkedSheets } from './marks';
import { POLICY_LISTS } from './policyLists';
import { choicesOf, SETTINGS_TABLE } from './policyTables';
import { missingHeadings } from './records/missing';
import {
  faultOf,
  readChoice,
  readCurrency,
  readNumber,
  readText,
  readYesNo,
  type CellReading,
} from './records/readCell';
import { openRecords, rowReaders, type OpenRecords } from './records/recordTable';
import type { Vocabulary } from './records/vocabulary';

/** The Policy sheet's tables as they stand; a list whose table was deleted is null. */
export interface OpenPolicy {
  readonly settings: OpenRecords;
  /** In the order of `POLICY_LISTS`. */
  readonly lists: readonly (OpenRecords | null)[];
}

/** null when there is no Policy sheet, or no table of settings on it (any more). Headings may be missing. */
export async function openPolicy(
  context: Excel.RequestContext,
  vocabulary: Vocabulary,
  known?: MarkedSheets,
): Promise<OpenPolicy | null> {
  const sheets = known ?? (await loadSheets(context));
  const settings = await openRecords(context, SETTINGS_TABLE, vocabulary, sheets);
  if (!settings) return null;
  const lists: (OpenRecords | null)[] = [];
  for (const { spec } of POLICY_LISTS) lists.push(await openRecords(context, spec, vocabulary, sheets));
  return { settings, lists };
}

/**
 * The policy that the cells give; null where the columns of settings or values are gone. A cell that cannot stand is
 * named, and the house's default counts instead.
 */
export function readPolicy(
  open: OpenPolicy,
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
): Policy | null {
  const gone = missingHeadings(SETTINGS_TABLE, open.settings);
  POLICY_LISTS.forEach(({ spec }, i) => {
    const list = open.lists[i];
    if (list) problems.push(...missingHeadings(spec, list));
  });
  problems.push(...gone);
  if (gone.length > 0) return null;
  const values = new Map<string, unknown>();
  const rowOf = new Map<string, number>();
  const byPath = new Map(SETTINGS.map((setting) => [setting.path, setting]));
  const column = open.settings.columnOf.get('value') ?? 0;
  const blame = (row: number, message: CellProblem['message']) =>
    problems.push({ sheet: 'policy', row, column, message });
  for (const row of rowReaders(SETTINGS_TABLE, open.settings, vocabulary, date1904, problems)) {
    const setting = byPath.get(row.text('path'));
    if (!setting || rowOf.has(setting.path)) continue;
    rowOf.set(setting.path, row.sheetRow);
    const reading = readSetting(row.raw('value'), setting, vocabulary);
    if ('fault' in reading) blame(row.sheetRow, withLimits(reading.fault, setting));
    else if (reading.value !== null) values.set(setting.path, reading.value);
  }
  POLICY_LISTS.forEach((list, i) => {
    const standing = open.lists[i];
    if (!standing) return;
    const records = [...rowReaders(list.spec, standing, vocabulary, date1904, problems)]
      .map((row) => list.recordOf(row))
      .filter((record) => record !== null);
    for (const [setting, value] of Object.entries(list.values(records))) values.set(setting, value);
  });
  const salvaged = salvagePolicy(values);
  for (const { path, message } of salvaged.problems) {
    const row = rowOf.get(path);
    if (row !== undefined) blame(row, message);
  }
  return salvaged.policy;
}

/** What is no number is said with the numbers that are allowed. */
function withLimits(fault: Message, { kind }: Setting): Message {
  if (kind.kind !== 'number' || fault.key === 'book.problem.range') return fault;
  return { key: 'book.problem.limits', values: { fault, from: kind.from, to: kind.to } };
}

/** The value a cell gives a setting; null = the cell is blank, the default counts. */
export function readSetting(cell: Cell, setting: Setting, vocabulary: Vocabulary): CellReading<unknown> {
  const { kind } = setting;
  switch (kind.kind) {
    case 'number':
      return readNumber(cell, kind.from, kind.to, kind.whole);
    case 'numbers':
      return readNumbers(cell);
    case 'yes_no':
      return readYesNo(cell, vocabulary);
    case 'choice': {
      const read = readChoice(cell, choicesOf(setting), vocabulary);
      if ('fault' in read || read.value !== '') return read;
      return { value: kind.choices.includes('') ? '' : null };
    }
    case 'currency':
      return readCurrency(cell);
    case 'text':
      return readText(cell);
  }
}

/** `0, 30, 60, 90` with any of the usual separators. */
function readNumbers(cell: Cell): CellReading<readonly number[] | null> {
  const parts = cellText(cell)
    .normalize('NFKC')
    .split(/[,，、;；\s]+/)
    .filter(Boolean);
  if (parts.length === 0) return { value: null };
  const numbers = parts.map(Number);
  return numbers.some(Number.isNaN) ? { fault: faultOf('numbers', cell) } : { value: numbers };
}
