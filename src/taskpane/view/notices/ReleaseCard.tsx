import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Draft } from '../../state/model';
import { unapproved } from '../../state/release';

/** Named in full up to here; the rest are counted. */
const MOST_NAMED = 5;

/** Notices without the approval they need, or with something badly amiss, were about to go out: the user says whether they do. */
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
  const findings = release?.findings ?? [];
  if (open.length === 0 && findings.length === 0) return null;
  const nameOf = ({ number, row, kind }: Draft) =>
    `${number} ${row.customerName} · ${speaker.text(`plan.notice.${kind}`)}`;
  const more = (count: number) => (count > MOST_NAMED ? '…' : '');
  return (
    <section ref={card} className={shared.card} role="alert" tabIndex={-1}>
      {open.length > 0 && (
        <>
          <h2 className={shared.heading}>{speaker.text('evidence.approval.title')}</h2>
          <div className={shared.wrap}>
            {speaker.text('evidence.approval.count', {
              count: open.length,
              list: open.slice(0, MOST_NAMED).map(nameOf).join('; ') + more(open.length),
            })}
          </div>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h2 className={shared.heading}>{speaker.text('evidence.findings.title')}</h2>
          <div className={shared.wrap}>
            {speaker.text('evidence.findings.count', { count: findings.length })}
          </div>
          <ul className={shared.list}>
            {findings.slice(0, MOST_NAMED).map(({ draft, messages }) => (
              <li key={draft.key}>
                {nameOf(draft)}
                <ul className={shared.list}>
                  {messages.map((message) => (
                    <li key={speaker.say(message)}>{speaker.say(message)}</li>
                  ))}
                </ul>
              </li>
            ))}
            {findings.length > MOST_NAMED && <li>…</li>}
          </ul>
        </>
      )}
      <div className={shared.row}>
        <Button appearance="primary" onClick={dismissRelease}>
          {speaker.text('evidence.approval.stop')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void releaseAnyway()}>
          {speaker.text(findings.length > 0 ? 'evidence.findings.anyway' : 'evidence.approval.anyway')}
        </Button>
      </div>
    </section>
  );
}
