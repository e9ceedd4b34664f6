import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isoDate, parseIsoDate } from '../../domain/calendar/civilDay';
import { NO_DAY, type CivilDay } from '../../domain/calendar/types';
import { useSpeaker } from './pane';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: CivilDay;
  readonly disabled?: boolean;
  readonly onChange: (day: CivilDay) => void;
}

/** A date field, empty for NO_DAY. What is being typed is kept until it is a day; only then is anybody told. */
export function DayField({ label, hint, value, disabled, onChange }: Props) {
  const speaker = useSpeaker();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string) => {
    const day = parseIsoDate(text);
    setDraft(day === null ? text : null);
    if (day !== null && day !== value) onChange(day);
  };
  const wrong = draft !== null && parseIsoDate(draft) === null;
  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong ? speaker.text('taskpane.notADay') : undefined}
    >
      <Input
        type="date"
        size="small"
        value={draft ?? (value === NO_DAY ? '' : isoDate(value))}
        disabled={disabled}
        onChange={(_, data) => commit(data.value)}
      />
    </Field>
  );
}
