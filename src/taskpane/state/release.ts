import type { Policy } from '../../domain/policy/types';
import type { Draft, Finding, Release } from './model';
import type { Download } from './outgoing';
import type { Store } from './store';

interface Ways {
  readonly record: () => Promise<void>;
  readonly download: (what: Download, key: string | null) => Promise<void>;
  readonly findings: (
    kind: 'record' | 'files',
    drafts: readonly Draft[],
    again: () => Promise<void>,
  ) => Promise<readonly Finding[] | null>;
}

/** The drafts that leave the pane with it. What stands in the sheet has been asked about already. */
function leaving(drafts: readonly Draft[], release: Release): readonly Draft[] {
  return drafts.filter(
    ({ recorded, key }) =>
      !recorded && (release.what === 'record' || release.key === null || release.key === key),
  );
}

/** The drafts that would leave the pane without the approval that the policy asks for their kind. */
export function unapproved(
  drafts: readonly Draft[],
  release: Release,
  { approvals }: Pick<Policy, 'approvals'>,
): readonly Draft[] {
  return leaving(drafts, release).filter(
    ({ kind, approvedBy }) => approvals[kind] !== 'none' && approvedBy.trim() === '',
  );
}

/** The ways out of the pane, which ask first where an approval is missing or a letter is wrong. */
export function releaseActions(store: Store, ways: Ways) {
  const go = (release: Release): Promise<void> =>
    release.what === 'record' ? ways.record() : ways.download(release.what, release.key);

  async function ask(release: Release): Promise<void> {
    const { drafts, policy } = store.getState();
    const kind = release.what === 'record' ? 'record' : 'files';
    const findings = await ways.findings(kind, leaving(drafts, release), () => ask(release));
    // Stopped or failed on the way: the pane has said so.
    if (!findings) return;
    if (findings.length === 0 && unapproved(drafts, release, policy).length === 0) return go(release);
    store.dispatch({ type: 'releaseAsked', release: { ...release, findings } });
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
