import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DISPATCH_WAYS, type DispatchWay } from '../../../domain/contacts/types';
import { NO_DAY } from '../../../domain/calendar/types';
import { dispatchAdvice } from '../../../domain/notices/dispatchAdvice';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { Fold } from '../../parts/Fold';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

const ALL = '';

/** Notices that are in the sheet and have gone out: how and when, for the ladder and as evidence. */
export function MarkSent() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { markSent, lookForUnsent } = useActions();
  const recorded = usePaneState((state) => state.recorded);
  const unsent = usePaneState((state) => state.unsent);
  const history = usePaneState((state) => state.history);
  const law = usePaneState((state) => state.policy.limitationLaw);
  const today = usePaneState((state) => state.today);
  const [which, setWhich] = useState(ALL);
  const [day, setDay] = useState(today);
  const [way, setWay] = useState<DispatchWay | ''>('');
  const [tracking, setTracking] = useState('');
  const [by, setBy] = useState('');
  const [receivedOn, setReceivedOn] = useState(NO_DAY);
  const sent = new Set(history.sent.map(({ number }) => number));
  // Of this session, or of all that were looked for in the sheet.
  const known = unsent ? unsent.notices.map(({ number }) => number) : (recorded?.numbers ?? []);
  const open = known.filter((number) => !sent.has(number));
  const selected = unsent?.selected?.filter((number) => open.includes(number)) ?? [];
  const chosen = open.includes(which) ? [which] : selected.length > 0 ? selected : open;
  const nameOf = (number: string): string => {
    const notice = unsent?.notices.find((each) => each.number === number);
    return notice ? `${number} · ${notice.customer} · ${notice.kind}` : number;
  };
  const look = (
    <div className={shared.row}>
      {(['all', 'selected'] as const).map((what) => (
        <Button
          key={what}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setWhich(ALL);
            void lookForUnsent(what);
          }}
        >
          {speaker.text(`notices.unsent.${what}`)}
        </Button>
      ))}
    </div>
  );
  if (open.length === 0) return <Fold title={speaker.text('book.pane.markSent')}>{look}</Fold>;
  return (
    <Fold
      title={speaker.text('book.pane.markSent')}
      count={speaker.text('book.pane.notices', { count: open.length })}
    >
      <div className={shared.muted}>{speaker.text('book.pane.markSentExplained')}</div>
      {look}
      {open.length > 1 && (
        <Choice
          label={speaker.text('book.pane.which')}
          value={chosen.length === 1 ? which : ALL}
          options={[
            {
              value: ALL,
              text:
                selected.length > 0
                  ? speaker.text('notices.unsent.chosen', { numbers: selected.join(', ') })
                  : speaker.text('taskpane.all'),
            },
            ...open.map((number) => ({ value: number, text: nameOf(number) })),
          ]}
          onChange={setWhich}
        />
      )}
      <DayField label={speaker.text('workbook.notices.column.sentOn')} value={day} onChange={setDay} />
      <Choice<DispatchWay | ''>
        label={speaker.text('book.contacts.column.dispatch')}
        value={way}
        options={[
          { value: '', text: '' },
          ...DISPATCH_WAYS.map((value) => ({ value, text: speaker.text(`book.choice.dispatch.${value}`) })),
        ]}
        onChange={setWay}
      />
      {way !== '' && (
        <div className={shared.muted} role="note">
          {speaker.say(dispatchAdvice(way, law))} {speaker.text('evidence.dispatch.not_advice')}
        </div>
      )}
      {chosen.length === 1 && (
        <Field label={speaker.text('book.contacts.column.tracking')} size="small">
          <Input size="small" value={tracking} onChange={(_, data) => setTracking(data.value)} />
        </Field>
      )}
      <DayField
        label={speaker.text('workbook.notices.column.receivedOn')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <Field label={speaker.text('book.contacts.column.by')} size="small">
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <div>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            void markSent(chosen, {
              day,
              way,
              tracking: chosen.length === 1 ? tracking.trim() : '',
              by: by.trim(),
              receivedOn,
            });
            // The next one goes out under a number of its own.
            setTracking('');
            setReceivedOn(NO_DAY);
          }}
        >
          {speaker.text('book.pane.markSentDo', { count: chosen.length })}
        </Button>
      </div>
    </Fold>
  );
}
