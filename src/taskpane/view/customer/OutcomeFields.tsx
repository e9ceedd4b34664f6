import { Button, Field, Input } from '@fluentui/react-components';
import { isoDate } from '../../../domain/calendar/civilDay';
import type { CivilDay } from '../../../domain/calendar/types';
import { EXCUSES, type ExcuseCode } from '../../../domain/contacts/types';
import { excuseOf } from '../../../domain/plan/callCard/callCard';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { Choice } from '../../parts/Choice';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { likelyPromiseDays, type ContactForm } from '../../state/contactForm';
import { Excuse } from './Excuses';

interface Props {
  readonly row: PlanRow;
  readonly card: CallCard;
  readonly form: ContactForm;
  readonly today: CivilDay;
  readonly onChange: (form: ContactForm) => void;
}

/** The second click: the day promised, the excuse given, the amount. */
export function OutcomeFields(props: Props) {
  switch (props.form.kind) {
    case 'promise':
      return (
        <>
          <PromiseDay {...props} />
          <Amount {...props} />
        </>
      );
    case 'excuse':
      return <ExcuseChoice {...props} />;
    case 'dispute':
      return (
        <>
          <Amount {...props} />
          <ExcuseChoice {...props} />
        </>
      );
    case 'paid':
    case 'part_paid':
      return <Amount {...props} />;
    default:
      return null;
  }
}

function PromiseDay({ row, form, today, onChange }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <>
      <div className={`${shared.row} ${shared.apart}`}>
        {likelyPromiseDays(today, row.goal.day).map((day) => (
          <Button
            key={day}
            size="small"
            aria-pressed={form.promised === isoDate(day)}
            appearance={form.promised === isoDate(day) ? 'primary' : 'secondary'}
            onClick={() => onChange({ ...form, promised: isoDate(day) })}
          >
            {speaker.date(day)}
          </Button>
        ))}
      </div>
      <Field
        label={speaker.text('customer.promised')}
        hint={speaker.text('customer.promisedHint', { example: isoDate(today + 7) })}
        size="small"
      >
        <Input
          size="small"
          className={shared.narrow}
          value={form.promised}
          onChange={(_, data) => onChange({ ...form, promised: data.value })}
        />
      </Field>
    </>
  );
}

const AMOUNT_LABELS = {
  promise: 'promiseAmount',
  dispute: 'disputedAmount',
  paid: 'receivedAmount',
  part_paid: 'receivedAmount',
} as const;

function Amount({ row, form, onChange }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  if (form.kind === null || !(form.kind in AMOUNT_LABELS)) return null;
  const name = AMOUNT_LABELS[form.kind as keyof typeof AMOUNT_LABELS];
  const hint = form.kind === 'part_paid' ? undefined : speaker.text('customer.amountHint');
  return (
    <Field
      label={`${speaker.text(`book.contacts.column.${name}`)} (${row.currency})`}
      hint={hint}
      size="small"
    >
      <Input
        size="small"
        inputMode="decimal"
        className={shared.narrow}
        value={form.amount}
        onChange={(_, data) => onChange({ ...form, amount: data.value })}
      />
    </Field>
  );
}

function ExcuseChoice({ card, form, onChange }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const says = (code: ExcuseCode) => speaker.say({ key: `excuses.${code}.says` });
  const choose = (excuse: ExcuseCode | null) => onChange({ ...form, excuse });
  return (
    <>
      <div className={`${shared.row} ${shared.apart}`}>
        {card.excuses.map(({ code }) => (
          <Button
            key={code}
            size="small"
            aria-pressed={form.excuse === code}
            appearance={form.excuse === code ? 'primary' : 'secondary'}
            onClick={() => choose(code)}
          >
            {says(code)}
          </Button>
        ))}
      </div>
      <Choice<ExcuseCode | ''>
        label={speaker.text('customer.otherExcuse')}
        value={form.excuse ?? ''}
        options={[
          { value: '' as const, text: '' },
          ...EXCUSES.map((value) => ({ value, text: says(value) })),
        ]}
        onChange={(value) => choose(value === '' ? null : value)}
      />
      {form.excuse && <Excuse excuse={excuseOf(form.excuse)} />}
    </>
  );
}
