import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { NO_DAY } from '../../../domain/calendar/types';
import { NOTICE_KINDS, NOTICE_RULES } from '../../../domain/notices';
import type { Language, Notice, NoticeKind } from '../../../domain/notices/types';
import { LANGUAGES } from '../../../locales/language';
import { Choice } from '../../parts/Choice';
import { CopyButton } from '../../parts/CopyButton';
import { DayField } from '../../parts/DayField';
import { Fold } from '../../parts/Fold';
import { DownloadIcon } from '../../parts/icons';
import { focusBeside } from '../../parts/focus';
import { useActions, useBusy, usePane, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Draft } from '../../state/model';
import { Paper } from './Paper';

interface Props {
  readonly draft: Draft;
  readonly open: boolean;
}

/** One notice: its choices above, the letter as it will be beneath. */
export function DraftCard({ draft, open }: Props) {
  const speaker = useSpeaker();
  return (
    <div style={{ marginBottom: '8px' }}>
      <Fold
        title={`${draft.number} · ${draft.row.customerName}`}
        count={speaker.text(`plan.notice.${draft.kind}`)}
        open={open}
      >
        <DraftBody draft={draft} />
      </Fold>
    </div>
  );
}

function DraftBody({ draft }: { readonly draft: Draft }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { services } = usePane();
  const { changeDraft, removeDraft, download, go } = useActions();
  const notice = useNotice(draft);
  if (!notice) return null;
  const problems = services.engine.lint(notice);
  const { payBy, answerBy } = notice.facts;
  const asked = payBy === NO_DAY ? 'answerBy' : 'payBy';
  const deadline = payBy === NO_DAY ? answerBy : payBy;
  return (
    <>
      <Choice<NoticeKind>
        label={speaker.text('taskpane.notices.kind')}
        hint={speaker.text('taskpane.notices.kindHint', { stage: { key: `plan.stage.${draft.row.stage}` } })}
        value={draft.kind}
        options={NOTICE_KINDS.map((value) => ({ value, text: speaker.text(`plan.notice.${value}`) }))}
        onChange={(kind) => changeDraft(draft.key, { kind })}
      />
      <Choice<Language>
        label={speaker.text('taskpane.notices.language')}
        value={draft.language}
        options={LANGUAGES.map((value) => ({ value, text: speaker.text(`taskpane.language.${value}`) }))}
        onChange={(language) => changeDraft(draft.key, { language })}
      />
      {deadline !== NO_DAY && (
        <DayField
          label={speaker.text(`taskpane.notices.${asked}`)}
          value={deadline}
          onChange={(day) => changeDraft(draft.key, { deadline: day })}
        />
      )}
      <BeforeSending kind={draft.kind} />
      {problems.length > 0 && (
        <div>
          <strong>{speaker.text('taskpane.notices.problems')}</strong>
          <ul className={shared.list}>
            {problems.map((problem, index) => (
              <li key={index}>{speaker.say(problem)}</li>
            ))}
          </ul>
          <Button size="small" onClick={() => go('policy')}>
            {speaker.text('taskpane.notices.toPolicy')}
          </Button>
        </div>
      )}
      <Paper notice={notice} />
      <div className={shared.row}>
        <CopyButton text={notice.text} label={speaker.text('taskpane.notices.copy')} />
        <Button
          size="small"
          appearance="subtle"
          icon={<DownloadIcon />}
          disabledFocusable={busy}
          onClick={() => void download('letter', draft.key)}
        >
          {speaker.text('taskpane.notices.docx')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DownloadIcon />}
          disabledFocusable={busy}
          onClick={() => void download('mail', draft.key)}
        >
          {speaker.text('taskpane.notices.eml')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={(event) => {
            focusBeside(event.currentTarget);
            removeDraft(draft.key);
          }}
        >
          {speaker.text('taskpane.notices.remove')}
        </Button>
      </div>
    </>
  );
}

/** Kinds whose lawfulness hangs on more than the ledger knows. */
const TO_CHECK: ReadonlySet<NoticeKind> = new Set(['stop_supply', 'pre_litigation']);

/** Who has to agree to this kind of notice (E2), and what to look up first. */
function BeforeSending({ kind }: { readonly kind: NoticeKind }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { approval } = NOTICE_RULES[kind];
  if (approval === 'none') return null;
  return (
    <div className={shared.muted}>
      {speaker.text(`plan.approval.${approval}`)}
      {TO_CHECK.has(kind) && ` ${speaker.text(`plan.check.${kind}`)}`}
    </div>
  );
}

/** The letter of a draft, composed anew only when something it says has changed. */
function useNotice(draft: Draft): Notice | null {
  const { services } = usePane();
  const reading = usePaneState((state) => state.draftsOf);
  const policy = usePaneState((state) => state.policy);
  const history = usePaneState((state) => state.history);
  const letterDay = usePaneState((state) => state.letterDay);
  return useMemo(
    () => (reading ? services.engine.notice(draft, { reading, policy, history, letterDay }) : null),
    [services.engine, draft, reading, policy, history, letterDay],
  );
}
