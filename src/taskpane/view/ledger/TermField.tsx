import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { parseTerm } from '../../../domain/terms';
import { useLocked, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onUse: (term: string) => void;
}

/** A term as people write it, used only when it gives one due day; blank takes it back. */
export function TermField({ label, value, onUse }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const locked = useLocked();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const isGood = text.trim() === '' || parseTerm(text)?.kind === 'single';
  const use = () => {
    if (draft === null || !isGood) return;
    setDraft(null);
    onUse(draft.trim());
  };
  return (
    <Field
      label={label}
      size="small"
      validationState={isGood ? 'none' : 'error'}
      validationMessage={isGood ? undefined : speaker.text('reading.fallback.wrong')}
    >
      <div className={shared.row}>
        <Input
          size="small"
          value={text}
          placeholder={speaker.text('asked.terms.example')}
          disabled={locked}
          onChange={(_, data) => setDraft(data.value)}
          onKeyDown={(event) => event.key === 'Enter' && use()}
          input={{
            autoComplete: 'off',
            spellCheck: false,
            'aria-label': label,
            style: { minWidth: 0, width: '8em' },
          }}
        />
        <Button size="small" disabled={locked || draft === null || !isGood} onClick={use}>
          {speaker.text('reading.fallback.use')}
        </Button>
      </div>
    </Field>
  );
}
