import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { unapproved } from '../../state/release';

/** Named in full up to here; the rest are counted. */
const MOST_NAMED = 5;

/** Notices without the approval they need were about to go out: the user says whether they do. */
export function ReleaseCard() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { releaseAnyway, dismissRelease } = useActions();
  const release = usePaneState((state) => state.release);
  const drafts = usePaneState((state) => state.drafts);
  const policy = usePaneState((state) => state.policy);
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), [release]);
  const open = release ? unapproved(drafts, release, policy) : [];
  if (open.length === 0) return null;
  const named = open
    .slice(0, MOST_NAMED)
    .map(({ number, row, kind }) => `${number} ${row.customerName} · ${speaker.text(`plan.notice.${kind}`)}`);
  return (
    <section ref={card} className={shared.card} role="alert" tabIndex={-1}>
      <h2 className={shared.heading}>{speaker.text('evidence.approval.title')}</h2>
      <div className={shared.wrap}>
        {speaker.text('evidence.approval.count', {
          count: open.length,
          list: named.join('; ') + (open.length > MOST_NAMED ? '…' : ''),
        })}
      </div>
      <div className={shared.row}>
        <Button appearance="primary" onClick={dismissRelease}>
          {speaker.text('evidence.approval.stop')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void releaseAnyway()}>
          {speaker.text('evidence.approval.anyway')}
        </Button>
      </div>
    </section>
  );
}
