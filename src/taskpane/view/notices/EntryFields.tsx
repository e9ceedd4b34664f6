import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { parseAmount } from '../../../domain/money/amountText';
import { formatMinor, toMinor } from '../../../domain/money/minor';
import { useSpeaker } from '../../parts/pane';

interface Props<V> {
  readonly label: string;
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** A line of text; taken over when the field is left, so that not every key composes a letter. */
export function TextField({ label, value = '', onChange }: Props<string>) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        value={draft ?? value}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

/** A figure that may be left out: an emptied field gives null. */
interface FigureOf {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | null) => void;
}

/** An amount in minor units, typed as people write amounts. */
export function MoneyField({ label, value, onChange, currency }: FigureOf & { readonly currency: string }) {
  const speaker = useSpeaker();
  return (
    <FigureField
      label={label}
      shown={value === undefined ? '' : formatMinor(value, currency)}
      wrong={speaker.text('notices.amountInvalid')}
      read={(text) => {
        const read = parseAmount(text);
        const minor = read ? toMinor(read.amount, currency) : NaN;
        return Number.isNaN(minor) ? null : minor;
      }}
      onChange={onChange}
    />
  );
}

/** A whole number, not negative. */
export function CountField({ label, value, onChange }: FigureOf) {
  const speaker = useSpeaker();
  return (
    <FigureField
      label={label}
      shown={value === undefined ? '' : String(value)}
      wrong={speaker.text('notices.countInvalid')}
      read={(text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)}
      onChange={onChange}
    />
  );
}

interface FigureProps {
  readonly label: string;
  readonly shown: string;
  readonly wrong: string;
  readonly read: (text: string) => number | null;
  readonly onChange: (value: number | null) => void;
}

/** What is typed stays until it can be read; only then is anybody told. */
function FigureField({ label, shown, wrong, read, onChange }: FigureProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && draft.trim() !== '' && read(draft) === null;
  const commit = (): void => {
    if (draft === null) return;
    const value = read(draft);
    const emptied = draft.trim() === '';
    if (value === null && !emptied) return;
    if (!emptied || shown !== '') onChange(value);
    setDraft(null);
  };
  return (
    <Field
      label={label}
      size="small"
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? wrong : undefined}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={draft ?? shown}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}
