import { detailsFromLog } from '../../domain/notices/prefill';
import type { Simulated } from '../../domain/notices';
import type { ContactEntry } from '../../domain/contacts/types';
import { rowKey, type Draft } from './model';

/** One draft an entry, numbered in their order; `numbers` has one for each. What the log knows is entered already. */
export function draftsOf(
  entries: readonly Simulated[],
  numbers: readonly string[],
  log: readonly ContactEntry[] = [],
  approvedBy = '',
): readonly Draft[] {
  return entries.map(({ row, kind, proposed, language, approval }, index) => ({
    key: rowKey(row),
    row,
    kind,
    proposed,
    reason: '',
    approvedBy: approval === 'none' ? '' : approvedBy,
    language,
    number: numbers[index] ?? '',
    deadline: null,
    details: detailsFromLog(kind, log, row),
    interest: null,
    showsApplication: false,
    recorded: false,
  }));
}

/** The same drafts under fresh numbers, when another took theirs meanwhile. */
export function renumber(drafts: readonly Draft[], numbers: readonly string[]): readonly Draft[] {
  return drafts.map((draft, index) => ({ ...draft, number: numbers[index] ?? draft.number }));
}

export type DraftPatch = Partial<Omit<Draft, 'key' | 'row' | 'proposed' | 'number' | 'recorded'>>;

/**
 * Changes the draft with that key, or all of them (null). Another kind of notice sets a deadline of its
 * own, asks for details of its own and needs approval anew. A draft that really changes is no longer the one in the
 * sheet.
 */
export function patchDrafts(
  drafts: readonly Draft[],
  key: string | null,
  patch: DraftPatch,
  log: readonly ContactEntry[] = [],
): readonly Draft[] {
  return drafts.map((draft) => {
    if (key !== null && draft.key !== key) return draft;
    const afresh =
      patch.kind === undefined || patch.kind === draft.kind
        ? {}
        : {
            deadline: null,
            details: detailsFromLog(patch.kind, log, draft.row),
            interest: null,
            approvedBy: '',
          };
    const next = { ...draft, ...afresh, ...patch };
    return isSame(draft, next) ? draft : { ...next, recorded: false };
  });
}

function isSame(a: Draft, b: Draft): boolean {
  return (Object.keys(a) as (keyof Draft)[]).every((field) => Object.is(a[field], b[field]));
}
