import { noticeKindForStage } from '../../domain/notices';
import type { Language } from '../../domain/notices/types';
import type { PlanRow } from '../../domain/plan/types';
import { rowKey, type Draft } from './model';

/** One draft a row, numbered in rank order. `numbers` has one for each row. */
export function draftRows(
  rows: readonly PlanRow[],
  numbers: readonly string[],
  language: Language,
): readonly Draft[] {
  return rows.map((row, index) => ({
    key: rowKey(row),
    row,
    kind: noticeKindForStage(row.stage),
    language,
    number: numbers[index] ?? '',
    deadline: null,
    recorded: false,
  }));
}

/** The same drafts under fresh numbers, when another took theirs meanwhile. */
export function renumber(drafts: readonly Draft[], numbers: readonly string[]): readonly Draft[] {
  return drafts.map((draft, index) => ({ ...draft, number: numbers[index] ?? draft.number }));
}

export type DraftPatch = Partial<Pick<Draft, 'kind' | 'language' | 'deadline'>>;

/**
 * Changes the draft with that key, or all of them (null). Another kind of notice sets a deadline of its
 * own. A draft that really changes is no longer the one in the sheet.
 */
export function patchDrafts(
  drafts: readonly Draft[],
  key: string | null,
  patch: DraftPatch,
): readonly Draft[] {
  return drafts.map((draft) => {
    if (key !== null && draft.key !== key) return draft;
    const deadline = patch.kind === undefined || patch.kind === draft.kind ? draft.deadline : null;
    const next = { ...draft, deadline, ...patch };
    return isSame(draft, next) ? draft : { ...next, recorded: false };
  });
}

function isSame(a: Draft, b: Draft): boolean {
  return a.kind === b.kind && a.language === b.language && a.deadline === b.deadline;
}
