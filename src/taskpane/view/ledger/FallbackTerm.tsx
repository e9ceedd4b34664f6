import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_TERMS, parseTerm } from '../../../domain/terms';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** The one thing nobody can tell from such a sheet: when its items fall due. */
export function FallbackQuestion() {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={shared.wrap}>
        <MessageBarTitle>{speaker.text('reading.fallback.title')}</MessageBarTitle>
        <div>{speaker.text('reading.fallback.body')}</div>
        <FallbackTerm label={speaker.text('reading.fallback.label')} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** A term as people write it, for rows of the sheet that say none. */
export function FallbackTerm({ label }: { readonly label: string }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const terms = usePaneState((state) => state.source?.options.terms) ?? DEFAULT_TERMS;
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? terms.fallback;
  const isGood = text.trim() === '' || parseTerm(text)?.kind === 'single';
  const use = () => {
    if (draft === null || !isGood) return;
    setDraft(null);
    void changeOptions({ terms: { ...terms, fallback: draft.trim() } });
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
