import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { NO_DAY } from '../../../domain/calendar/types';
import type { Message } from '../../../domain/message';
import { NOTICE_KINDS } from '../../../domain/notices/kind';
import type { Language, Notice, NoticeKind } from '../../../domain/notices/types';
import { approversOf } from '../../../domain/policy/approval';
import { LANGUAGES } from '../../../locales/language';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { Fold } from '../../parts/Fold';
import { DownloadIcon } from '../../parts/icons';
import { focusBeside } from '../../parts/focus';
import { useActions, useBusy, usePane, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { NoticeContext } from '../../services';
import type { Draft } from '../../state/model';
import { CopyLetter } from './CopyLetter';
import { Details } from './Details';
import { TextField } from './EntryFields';
import { Extras } from './Extras';
import { Paper } from './Paper';
import { useNoticeContext } from './useNoticeContext';
import { WordingEditor } from './WordingEditor';

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
  const { changeDraft, removeDraft, download } = useActions();
  const context = useNoticeContext();
  const overtaken = usePaneState((state) => state.overtaken.has(draft.key));
  const notice = useNotice(draft, context);
  if (!notice || !context) return null;
  const { facts } = notice;
  const asked = facts.payBy === NO_DAY ? 'answerBy' : 'payBy';
  const deadline = facts.payBy === NO_DAY ? facts.answerBy : facts.payBy;
  return (
    <>
      {overtaken && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={shared.wrap}>{speaker.text('notices.overtaken')}</MessageBarBody>
        </MessageBar>
      )}
      <KindChoice draft={draft} />
      <Choice<Language>
        label={speaker.text('taskpane.notices.language')}
        value={draft.language}
        options={LANGUAGES.map((value) => ({ value, text: speaker.text(`taskpane.language.${value}`) }))}
        onChange={(language) => changeDraft(draft.key, { language })}
      />
      {deadline !== NO_DAY && draft.kind !== 'promise' && (
        <DayField
          label={speaker.text(`taskpane.notices.${asked}`)}
          value={deadline}
          onChange={(day) => changeDraft(draft.key, { deadline: day })}
        />
      )}
      <Details draft={draft} facts={facts} />
      <Extras draft={draft} facts={facts} />
      <BeforeSending draft={draft} />
      <Problems problems={services.engine.lettersNow()?.lint(notice, context) ?? []} />
      <Paper notice={notice} />
      <div className={shared.row}>
        <CopyLetter draft={draft} notice={notice} />
        {(['letter', 'mail'] as const).map((what) => (
          <Button
            key={what}
            size="small"
            appearance="subtle"
            icon={<DownloadIcon />}
            disabledFocusable={busy}
            onClick={() => void download(what, draft.key)}
          >
            {speaker.text(`taskpane.notices.${what === 'letter' ? 'docx' : 'eml'}`)}
          </Button>
        ))}
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
      <WordingEditor draft={draft} facts={facts} />
    </>
  );
}

/** Which notice; another than the proposed one is kept with the reason for it. */
function KindChoice({ draft }: { readonly draft: Draft }) {
  const speaker = useSpeaker();
  const { changeDraft } = useActions();
  const { kind, proposed, reason, row, key } = draft;
  return (
    <>
      <Choice<NoticeKind>
        label={speaker.text('taskpane.notices.kind')}
        hint={speaker.text('taskpane.notices.kindHint', { stage: { key: `plan.stage.${row.stage}` } })}
        value={kind}
        options={NOTICE_KINDS.map((value) => ({ value, text: speaker.text(`plan.notice.${value}`) }))}
        onChange={(value) => changeDraft(key, { kind: value, reason: value === proposed ? '' : reason })}
      />
      {kind !== proposed && (
        <TextField
          label={speaker.text('notices.reason', { proposed: { key: `plan.notice.${proposed}` } })}
          value={reason}
          onChange={(text) => changeDraft(key, { reason: text })}
        />
      )}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly Message[] }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { go } = useActions();
  if (problems.length === 0) return null;
  return (
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
  );
}

/** Kinds whose lawfulness hangs on more than the ledger knows. */
const TO_CHECK: ReadonlySet<NoticeKind> = new Set([
  'stop_supply',
  'pre_litigation',
  'instalments',
  'set_off',
  'dispute',
]);

/** Who has to agree to this kind of notice by the policy, who did, and what to look up first. */
function BeforeSending({ draft: { kind, key, approvedBy } }: { readonly draft: Draft }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeDraft } = useActions();
  const policy = usePaneState((state) => state.policy);
  const approval = policy.approvals[kind];
  const names = approversOf(approval, policy).join(speaker.text('taskpane.comma'));
  return (
    <>
      {(approval !== 'none' || TO_CHECK.has(kind)) && (
        <div className={shared.muted}>
          {approval !== 'none' && speaker.text(`plan.approval.${approval}`)}
          {names !== '' && ` ${speaker.text('policy.approverNames', { names })}`}
          {TO_CHECK.has(kind) && ` ${speaker.text(`plan.check.${kind}`)}`}
        </div>
      )}
      {approval !== 'none' && (
        <TextField
          label={speaker.text('notices.approvedBy')}
          value={approvedBy}
          onChange={(text) => changeDraft(key, { approvedBy: text })}
        />
      )}
    </>
  );
}

/** The letter of a draft, composed anew only when something it says has changed. */
function useNotice(draft: Draft, context: NoticeContext | null): Notice | null {
  const { services } = usePane();
  return useMemo(
    () => (context ? (services.engine.lettersNow()?.notice(draft, context) ?? null) : null),
    [services.engine, draft, context],
  );
}
