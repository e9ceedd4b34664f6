import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isoDate, parseIsoDate } from '../../../domain/calendar/civilDay';
import { NO_DAY } from '../../../domain/calendar/types';
import {
  CONTACT_RESULTS,
  EXCUSES,
  type ContactResult,
  type ExcuseCode,
} from '../../../domain/contacts/types';
import { parseAmount } from '../../../domain/money/amountText';
import { toMinor } from '../../../domain/money/minor';
import { CHANNELS, type Channel } from '../../../domain/plan/stages';
import type { PlanRow } from '../../../domain/plan/types';
import type { ContactDraft } from '../../host';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { Fold } from '../../parts/Fold';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** What a result has an amount for. */
const AMOUNT_OF: Readonly<
  Partial<Record<ContactResult, 'promiseAmount' | 'disputedAmount' | 'receivedAmount'>>
> = {
  promise: 'promiseAmount',
  dispute: 'disputedAmount',
  paid: 'receivedAmount',
  part_paid: 'receivedAmount',
};

/** One line for the Contact log about this customer: result, what follows, and the customer's own words. */
export function LogContact({ row }: { readonly row: PlanRow }) {
  const speaker = useSpeaker();
  return (
    <Fold title={speaker.text('book.pane.log')}>
      <Form row={row} />
    </Fold>
  );
}

function Form({ row }: { readonly row: PlanRow }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { logContact } = useActions();
  const today = usePaneState((state) => state.today);
  const [day, setDay] = useState(today);
  const [channel, setChannel] = useState<Channel>(row.channel === 'email' ? 'email' : 'phone');
  const [result, setResult] = useState<ContactResult>('promise');
  const [excuse, setExcuse] = useState<ExcuseCode | ''>('');
  const [promised, setPromised] = useState('');
  const [amount, setAmount] = useState('');
  const [person, setPerson] = useState('');
  const [next, setNext] = useState('');
  const [summary, setSummary] = useState('');
  const named = AMOUNT_OF[result];
  const minor = amount.trim() === '' ? null : toMinor(parseAmount(amount)?.amount ?? NaN, row.currency);
  const wrong = minor !== null && !(minor >= 0);
  const dayOf = (text: string) => parseIsoDate(text) ?? NO_DAY;
  const log = () => {
    const entry: ContactDraft = {
      day,
      customerKey: row.customerKey,
      customerCode: row.customerCode,
      customerName: row.customerName,
      currency: row.currency,
      channel,
      person: person.trim(),
      by: row.collector,
      // A call that reached nobody is no step of the ladder.
      stage: result === 'note' || result === 'not_reached' ? null : row.stage,
      result,
      excuse: excuse === '' ? null : excuse,
      promiseDay: result === 'promise' ? dayOf(promised) : NO_DAY,
      promiseWords: result === 'promise' && dayOf(promised) === NO_DAY ? promised.trim() : '',
      promiseAmount: null,
      disputedAmount: null,
      receivedAmount: null,
      ...(named ? { [named]: minor } : {}),
      noticeNumber: '',
      payBy: NO_DAY,
      dispatch: '',
      tracking: '',
      receivedOn: NO_DAY,
      nextDay: dayOf(next),
      nextStep: '',
      summary: summary.trim(),
      evidence: '',
    };
    void logContact(entry);
  };
  return (
    <div className={shared.fields}>
      <Choice<ContactResult>
        label={speaker.text('book.contacts.column.result')}
        value={result}
        options={CONTACT_RESULTS.map((value) => ({
          value,
          text: speaker.text(`book.choice.result.${value}`),
        }))}
        onChange={setResult}
      />
      <Choice<ExcuseCode | ''>
        label={speaker.text('book.contacts.column.excuse')}
        value={excuse}
        options={[
          { value: '', text: '' },
          ...EXCUSES.map((value) => ({ value, text: speaker.text(`book.choice.excuse.${value}`) })),
        ]}
        onChange={setExcuse}
      />
      {result === 'promise' && (
        <Field
          label={speaker.text('book.contacts.column.promiseDay')}
          hint={speaker.text('book.pane.promiseHint', { example: isoDate(today + 7) })}
          size="small"
        >
          <Input size="small" value={promised} onChange={(_, data) => setPromised(data.value)} />
        </Field>
      )}
      {named && (
        <Field
          label={`${speaker.text(`book.contacts.column.${named}`)} (${row.currency})`}
          size="small"
          validationState={wrong ? 'error' : 'none'}
          validationMessage={wrong ? speaker.text('taskpane.notANumber') : undefined}
        >
          <Input
            size="small"
            inputMode="decimal"
            value={amount}
            onChange={(_, data) => setAmount(data.value)}
          />
        </Field>
      )}
      <Field label={speaker.text('book.contacts.column.person')} size="small">
        <Input size="small" value={person} onChange={(_, data) => setPerson(data.value)} />
      </Field>
      <Field label={speaker.text('book.contacts.column.summary')} size="small">
        <Textarea size="small" value={summary} onChange={(_, data) => setSummary(data.value)} />
      </Field>
      <Field label={speaker.text('book.contacts.column.nextDay')} size="small">
        <Input size="small" type="date" value={next} onChange={(_, data) => setNext(data.value)} />
      </Field>
      <Choice<Channel>
        label={speaker.text('book.contacts.column.channel')}
        value={channel}
        options={CHANNELS.map((value) => ({ value, text: speaker.text(`plan.channel.${value}`) }))}
        onChange={setChannel}
      />
      <DayField label={speaker.text('book.contacts.column.day')} value={day} onChange={setDay} />
      <div>
        <Button size="small" disabledFocusable={busy || wrong} onClick={log}>
          {speaker.text('book.pane.logDo')}
        </Button>
      </div>
    </div>
  );
}
