import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSpeaker } from '../../parts/pane';

/** Offered while typing; any ISO 4217 code is accepted. */
const COMMON = ['CNY', 'TWD', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'SGD', 'AUD', 'CAD'];

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** '' may be kept: nothing chosen. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (code: string) => void;
}

export function CurrencyField({ label, hint, value, optional = false, disabled, onChange }: Props) {
  const speaker = useSpeaker();
  const listId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const isGood = (text: string) => /^[A-Z]{3}$/.test(text) || (optional && text === '');
  const wrong = draft !== null && !isGood(draft);
  const change = (text: string) => {
    const code = text.trim().toUpperCase();
    setDraft(isGood(code) ? null : code);
    if (isGood(code) && code !== value) onChange(code);
  };
  return (
    <>
      <Field
        label={label}
        hint={hint}
        size="small"
        validationState={wrong ? 'error' : 'none'}
        validationMessage={wrong ? speaker.text('taskpane.options.currencyWrong') : undefined}
      >
        <Input
          size="small"
          maxLength={3}
          list={listId}
          value={draft ?? value}
          disabled={disabled}
          onChange={(_, data) => change(data.value)}
          input={{ autoComplete: 'off', spellCheck: false }}
        />
      </Field>
      <datalist id={listId}>
        {COMMON.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  );
}
