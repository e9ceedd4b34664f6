import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DEFAULT_TERMS } from '../../../domain/terms';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { TermField } from './TermField';

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
  const { changeOptions } = useActions();
  const terms = usePaneState((state) => state.source?.options.terms) ?? DEFAULT_TERMS;
  return (
    <TermField
      label={label}
      value={terms.fallback}
      onUse={(fallback) => void changeOptions({ terms: { ...terms, fallback } })}
    />
  );
}
