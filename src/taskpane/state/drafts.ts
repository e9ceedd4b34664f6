import type { Language, NoticeKind } from '../../domain/notices/types';
import type { PlanRow, StageKey } from '../../domain/plan/types';
import { rowKey, type Draft } from './model';

export const NOTICE_KINDS: readonly NoticeKind[] = ['reminder', 'warning', 'final'];

/** The notice that belongs to a stage: a call or a visit is announced by the letter of the rung below it. */
const KIND_OF_STAGE: Readonly<Record<StageKey, NoticeKind>> = {
  pre_due: 'reminder',
  reminder: 'reminder',
  phone: 'reminder',
  warning: 'warning',
  visit: 'warning',
  executive: 'warning',
  final: 'final',
  pre_litigation: 'final',
  legal: 'final',
};

export const kindOf = (stage: StageKey): NoticeKind => KIND_OF_STAGE[stage];

/** One draft a row, numbered in rank order. `numbers` has one for each row. */
export function draftRows(
  rows: readonly PlanRow[],
  numbers: readonly string[],
  language: Language,
): readonly Draft[] {
  return rows.map((row, index) => ({
    key: rowKey(row),
    row,
    kind: kindOf(row.stage),
    language,
    number: numbers[index] ?? '',
    payBy: null,
  }));
}

/** The same drafts under fresh numbers, when another took theirs meanwhile. */
export function renumber(drafts: readonly Draft[], numbers: readonly string[]): readonly Draft[] {
  return drafts.map((draft, index) => ({ ...draft, number: numbers[index] ?? draft.number }));
}

export type DraftPatch = Partial<Pick<Draft, 'kind' | 'language' | 'payBy'>>;

/** Changes the draft with that key, or all of them (null). */
export function patchDrafts(
  drafts: readonly Draft[],
  key: string | null,
  patch: DraftPatch,
): readonly Draft[] {
  return drafts.map((draft) => (key === null || draft.key === key ? { ...draft, ...patch } : draft));
}
