import type { Policy } from '../../domain/policy/types';
import type { Draft, Release } from './model';
import type { Download } from './noticeActions';
import type { Store } from './store';

interface Ways {
  readonly record: () => Promise<void>;
  readonly download: (what: Download, key: string | null) => Promise<void>;
}

/** The drafts that would leave the pane without the approval that the policy asks for their kind. */
export function unapproved(
  drafts: readonly Draft[],
  release: Release,
  { approvals }: Pick<Policy, 'approvals'>,
): readonly Draft[] {
  return drafts.filter(
    ({ kind, approvedBy, recorded, key }) =>
      approvals[kind] !== 'none' &&
      approvedBy.trim() === '' &&
      // What stands in the sheet has been asked about already.
      !recorded &&
      (release.what === 'record' || release.key === null || release.key === key),
  );
}

/** The ways out of the pane, which ask first where an approval is missing. */
export function releaseActions(store: Store, ways: Ways) {
  const go = (release: Release): Promise<void> =>
    release.what === 'record' ? ways.record() : ways.download(release.what, release.key);

  async function ask(release: Release): Promise<void> {
    const { drafts, policy } = store.getState();
    if (unapproved(drafts, release, policy).length === 0) return go(release);
    store.dispatch({ type: 'releaseAsked', release });
  }

  return {
    record: () => ask({ what: 'record' }),
    download: (what: Download, key: string | null) => ask({ what, key }),
    releaseAnyway: async () => {
      const { release } = store.getState();
      store.dispatch({ type: 'releaseAsked', release: null });
      if (release) await go(release);
    },
    dismissRelease: () => store.dispatch({ type: 'releaseAsked', release: null }),
  };
}
