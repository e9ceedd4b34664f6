import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DISPATCH_WAYS, type DispatchWay } from '../../../domain/contacts/types';
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
  const { markSent } = useActions();
  const recorded = usePaneState((state) => state.recorded);
  const history = usePaneState((state) => state.history);
  const law = usePaneState((state) => state.policy.limitationLaw);
  const today = usePaneState((state) => state.today);
  const [which, setWhich] = useState(ALL);
  const [day, setDay] = useState(today);
  const [way, setWay] = useState<DispatchWay | ''>('');
  const [tracking, setTracking] = useState('');
  const [by, setBy] = useState('');
  const sent = new Set(history.sent.map(({ number }) => number));
  const open = (recorded?.numbers ?? []).filter((number) => !sent.has(number));
  if (open.length === 0) return null;
  const chosen = open.includes(which) ? [which] : open;
  return (
    <Fold
      title={speaker.text('book.pane.markSent')}
      count={speaker.text('book.pane.notices', { count: open.length })}
    >
      <div className={shared.muted}>{speaker.text('book.pane.markSentExplained')}</div>
      {open.length > 1 && (
        <Choice
          label={speaker.text('book.pane.which')}
          value={chosen.length === 1 ? which : ALL}
          options={[
            { value: ALL, text: speaker.text('taskpane.all') },
            ...open.map((number) => ({ value: number, text: number })),
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
            });
            // The next one goes out under a number of its own.
            setTracking('');
          }}
        >
          {speaker.text('book.pane.markSentDo', { count: chosen.length })}
        </Button>
      </div>
    </Fold>
  );
}
