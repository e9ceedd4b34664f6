import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { NOTICE_KINDS } from '../../../domain/notices/kind';
import type { Language, NoticeKind } from '../../../domain/notices/types';
import { LANGUAGES } from '../../../locales/language';
import { ChunkedList } from '../../parts/ChunkedList';
import { Choice } from '../../parts/Choice';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { MarkSent } from '../book/MarkSent';
import { AnyCustomer } from './AnyCustomer';
import { DraftCard } from './DraftCard';
import { ReleaseCard } from './ReleaseCard';
import { SimulationCard } from './SimulationCard';
import { TemplateCard } from './TemplateCard';
import { useSample } from './useSample';
import { WaysOut } from './WaysOut';

const MIXED = '';

/** From selected customers to letters: what each will say, then into the workbook and out as files. */
export function NoticesPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { record, go, changeDraft } = useActions();
  const drafts = usePaneState((state) => state.drafts);
  const recorded = usePaneState((state) => state.recorded);
  const outdated = usePaneState(
    ({ draftsOf, reading, stale }) => draftsOf !== null && (draftsOf !== reading || stale !== null),
  );
  const simulation = usePaneState((state) => state.simulation);
  const sample = useSample();
  if (simulation) return <SimulationCard simulation={simulation} />;
  if (drafts.length === 0) {
    return (
      <section className={shared.card}>
        <h2 className={shared.heading}>{speaker.text('taskpane.notices.none')}</h2>
        <div>{speaker.text('taskpane.notices.noneBody')}</div>
        <div>
          <Button appearance="primary" onClick={() => go('today')}>
            {speaker.text('taskpane.notices.toToday')}
          </Button>
        </div>
        <AnyCustomer />
        <MarkSent />
      </section>
    );
  }
  const open = drafts.filter((draft) => !draft.recorded).length;
  const common = <V extends string>(values: readonly V[]): V | typeof MIXED =>
    new Set(values).size === 1 ? (values[0] ?? MIXED) : MIXED;
  const kind = common(drafts.map((draft) => draft.kind));
  const language = common(drafts.map((draft) => draft.language));
  const mixed = { value: MIXED as typeof MIXED, text: speaker.text('taskpane.notices.mixed') };
  return (
    <div className={shared.stack}>
      <div className={shared.muted}>{speaker.text('taskpane.notices.explained')}</div>
      {outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={shared.wrap}>{speaker.text('taskpane.notices.outdated')}</MessageBarBody>
        </MessageBar>
      )}
      {drafts.length > 1 && (
        <div className={shared.card}>
          <Choice<NoticeKind | typeof MIXED>
            label={speaker.text('taskpane.notices.kindAll')}
            value={kind}
            options={[
              ...(kind === MIXED ? [mixed] : []),
              ...NOTICE_KINDS.map((value) => ({ value, text: speaker.text(`plan.notice.${value}`) })),
            ]}
            onChange={(value) => value !== MIXED && changeDraft(null, { kind: value })}
          />
          <Choice<Language | typeof MIXED>
            label={speaker.text('taskpane.notices.languageAll')}
            value={language}
            options={[
              ...(language === MIXED ? [mixed] : []),
              ...LANGUAGES.map((value) => ({ value, text: speaker.text(`taskpane.language.${value}`) })),
            ]}
            onChange={(value) => value !== MIXED && changeDraft(null, { language: value })}
          />
        </div>
      )}
      <ReleaseCard />
      <div>
        <Button appearance="primary" disabledFocusable={busy || open === 0} onClick={() => void record()}>
          {speaker.text('taskpane.notices.record', { count: open || drafts.length })}
        </Button>
      </div>
      <WaysOut recorded={recorded} open={open} />
      <MarkSent />
      <AnyCustomer />
      <TemplateCard sample={sample} />
      <ChunkedList
        label={speaker.text('taskpane.notices.list')}
        items={drafts}
        keyOf={(draft) => draft.key}
        rowHeight={64}
        render={(draft, index) => <DraftCard draft={draft} open={index === 0} />}
      />
    </div>
  );
}
