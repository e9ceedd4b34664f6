import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Notice } from '../../../domain/notices/types';
import { CopyButton } from '../../parts/CopyButton';
import { CopyIcon } from '../../parts/icons';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Draft } from '../../state/model';
import { unapproved } from '../../state/release';

interface Props {
  readonly draft: Draft;
  readonly notice: Notice;
}

/** The text of a letter for the clipboard; one that nobody has approved yet is handed out after a question, as files are. */
export function CopyLetter({ draft, notice }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const policy = usePaneState((state) => state.policy);
  const [asked, setAsked] = useState(false);
  const label = speaker.text('taskpane.notices.copy');
  const isOpen = unapproved([draft], { what: 'record' }, policy).length > 0;
  if (!isOpen) return <CopyButton text={notice.text} label={label} />;
  if (!asked) {
    return (
      <Button size="small" appearance="subtle" icon={<CopyIcon />} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  }
  const named = `${draft.number} ${draft.row.customerName} · ${speaker.text(`plan.notice.${draft.kind}`)}`;
  return (
    <div className={shared.card} role="alert">
      <div className={shared.wrap}>{speaker.text('evidence.approval.count', { count: 1, list: named })}</div>
      <div className={shared.row}>
        <Button size="small" appearance="primary" onClick={() => setAsked(false)}>
          {speaker.text('evidence.approval.stop')}
        </Button>
        <CopyButton text={notice.text} label={speaker.text('evidence.approval.anyway')} />
      </div>
    </div>
  );
}
