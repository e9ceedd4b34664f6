import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { CallCard } from '../../../domain/plan/callCard/types';
import { detectExcuses } from '../../../domain/plan/excuses/detect';
import type { LoggedContact } from '../../../domain/plan/log/logEntry';
import { CHANNELS, type Channel } from '../../../domain/plan/stages';
import type { PlanRow } from '../../../domain/plan/types';
import { contactOf } from '../../collecting';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { useKept } from '../../parts/kept';
import { useActions, useBusy, usePane, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { BLANK_CONTACT, OUTCOMES, outcomeOf, type ContactForm } from '../../state/contactForm';
import { rowKey } from '../../state/model';
import { OutcomeFields } from './OutcomeFields';
import { useCallContext } from './useCard';

/** Whom this person's calls are logged under; kept on this machine. */
const BY = 'logged-by';

/** Logging a call in three clicks: what came of it, which promise or excuse, done. */
export function LogContact({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const { logContact } = useActions();
  const busy = useBusy();
  const context = useCallContext();
  const today = usePaneState((state) => state.today);
  const outcomes = useRef<HTMLDivElement>(null);
  const of = `${rowKey(row)} ${today}`;
  const [form, setForm] = useKept<ContactForm>('contact', of, () => BLANK_CONTACT);
  const [more, setMore] = useKept<More>('contactMore', of, () => ({
    day: today,
    channel: row.channel === 'email' || row.channel === 'letter' ? 'phone' : row.channel,
    person: card.contact,
    by: services.preferences.get(BY) ?? row.collector,
    summary: '',
  }));
  const outcome = outcomeOf(form, row.currency);
  const logged = context && !('fault' in outcome) ? contactOf(row, { ...more, outcome }, context) : null;
  const save = ({ entry, next }: LoggedContact) => {
    services.preferences.set(BY, more.by);
    const nextStep = next ? speaker.say(next.message) : '';
    void logContact({ ...entry, nextStep, customerCode: row.customerCode }, () => {
      // The button goes with the form; the keyboard goes on from where the next call is begun.
      const first = outcomes.current?.querySelector('button');
      if (first?.closest('section')?.contains(document.activeElement)) first.focus();
      setForm(BLANK_CONTACT);
      setMore({ ...more, summary: '' });
    });
  };
  return (
    <section className={shared.card} aria-label={speaker.text('customer.log')}>
      <h2 className={shared.heading}>{speaker.text('customer.log')}</h2>
      <div ref={outcomes} className={shared.row} role="group" aria-label={speaker.text('customer.outcome')}>
        {OUTCOMES.map((kind) => (
          <Button
            key={kind}
            size="small"
            appearance={form.kind === kind ? 'primary' : 'secondary'}
            aria-pressed={form.kind === kind}
            onClick={() => setForm({ ...BLANK_CONTACT, kind })}
          >
            {speaker.text(`book.choice.result.${kind}`)}
          </Button>
        ))}
      </div>
      {form.kind && (
        <>
          <OutcomeFields row={row} card={card} form={form} today={more.day} onChange={setForm} />
          <MoreFields more={more} onChange={setMore} form={form} onExcuse={setForm} />
          {logged && <Next logged={logged} />}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={busy || !logged}
              onClick={() => logged && save(logged)}
            >
              {speaker.text('customer.logDo')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface More {
  readonly day: number;
  readonly channel: Channel;
  readonly person: string;
  readonly by: string;
  readonly summary: string;
}

interface MoreProps {
  readonly more: More;
  readonly onChange: (more: More) => void;
  readonly form: ContactForm;
  readonly onExcuse: (form: ContactForm) => void;
}

/** How, with whom, by whom and in which words; filled in beforehand as far as it is known. */
function MoreFields({ more, onChange, form, onExcuse }: MoreProps) {
  const shared = useShared();
  const speaker = useSpeaker();
  const heard = form.kind === 'excuse' && form.excuse === null ? detectExcuses(more.summary) : [];
  const text = (id: 'person' | 'by') => (
    <Field label={speaker.text(`book.contacts.column.${id}`)} size="small" className={shared.grow}>
      <Input
        size="small"
        className={shared.narrow}
        value={more[id]}
        onChange={(_, data) => onChange({ ...more, [id]: data.value })}
      />
    </Field>
  );
  return (
    <>
      <Field label={speaker.text('customer.summary')} size="small">
        <Textarea
          size="small"
          value={more.summary}
          onChange={(_, data) => onChange({ ...more, summary: data.value })}
        />
      </Field>
      {heard.length > 0 && (
        <div className={shared.row}>
          <span className={shared.muted}>{speaker.text('customer.soundsLike')}</span>
          {heard.map((code) => (
            <Button key={code} size="small" onClick={() => onExcuse({ ...form, excuse: code })}>
              {speaker.say({ key: `excuses.${code}.says` })}
            </Button>
          ))}
        </div>
      )}
      <div className={shared.row}>
        <Choice<Channel>
          label={speaker.text('book.contacts.column.channel')}
          value={more.channel}
          options={CHANNELS.map((value) => ({ value, text: speaker.text(`plan.channel.${value}`) }))}
          onChange={(channel) => onChange({ ...more, channel })}
        />
        <DayField
          label={speaker.text('book.contacts.column.day')}
          value={more.day}
          onChange={(day) => onChange({ ...more, day })}
        />
        {text('person')}
        {text('by')}
      </div>
    </>
  );
}

/** What follows by the table of excuses, the tolerance of promises and the like, before it is logged. */
function Next({ logged: { entry, next, vague } }: { readonly logged: LoggedContact }) {
  const shared = useShared();
  const speaker = useSpeaker();
  if (!next) return null;
  return (
    <div className={shared.item}>
      <div>
        <strong>{speaker.text('customer.nextOn', { day: { day: next.day } })}</strong>{' '}
        {speaker.text('customer.owner', { owner: { key: `plan.owner.${next.owner}` } })}
      </div>
      <div>{speaker.say(next.message)}</div>
      {vague && (
        <div>
          {speaker.text('customer.vague', { words: entry.promiseWords, day: { day: entry.promiseDay } })}
        </div>
      )}
      {next.document && (
        <div className={shared.muted}>
          {speaker.text('customer.document', {
            document: {
              key: next.document === 'next_letter' ? 'customer.nextLetter' : `plan.notice.${next.document}`,
            },
          })}
        </div>
      )}
    </div>
  );
}
