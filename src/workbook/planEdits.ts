import type { CellProblem } from '../domain/customers/types';
import { NO_DAY } from '../domain/calendar/types';
import type { PlanEdit } from '../domain/plan/edits';
import { STAGES, type StageKey } from '../domain/plan/stages';
import { choiceList } from './records/field';
import { rowReaders, type OpenRecords, type RecordSheet } from './records/recordTable';
import { readRowKey } from './rowKey';
import type { Vocabulary } from './records/vocabulary';

export const STAGE_CHOICES = choiceList('stage', STAGES, 'plan.stage');

/** The plan sheet as far as the user writes in it. */
export const PLAN_EDITS: RecordSheet = {
  mark: 'plan',
  tableName: 'DuesheetPlan',
  essential: ['key'],
  headers: 'workbook.plan.column',
  columns: [
    { id: 'key', field: { kind: 'code' }, width: 10, hidden: true },
    { id: 'owner', field: { kind: 'text' }, width: 12 },
    { id: 'ownDate', field: { kind: 'day' }, width: 12 },
    { id: 'ownStage', field: { kind: 'choice', choices: STAGE_CHOICES }, width: 14 },
    { id: 'ownReason', field: { kind: 'text' }, width: 20 },
  ],
};

/** What the user decided line by line; another stage without a reason is named and not followed. */
export function readEdits(
  open: OpenRecords,
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
): readonly PlanEdit[] {
  const edits: PlanEdit[] = [];
  if (!open.columnOf.has('key')) return edits;
  for (const row of rowReaders(PLAN_EDITS, open, vocabulary, date1904, problems)) {
    const { customerKey, currency } = readRowKey(row.text('key'), 'currency');
    const stage = (row.choice('ownStage') || null) as StageKey | null;
    const reason = row.text('ownReason');
    const [owner, nextDate] = [row.text('owner'), row.day('ownDate')];
    if (customerKey === '' || (stage === null && nextDate === NO_DAY && owner === '')) continue;
    if (stage !== null && reason === '') row.blame('ownReason', { key: 'book.problem.noReason' });
    edits.push({
      customerKey,
      currency,
      nextDate,
      stage,
      reason,
      owner,
      sheetRow: row.sheetRow,
    });
  }
  return edits;
}
