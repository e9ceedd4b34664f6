import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useSpeaker } from './pane';
import { useShared } from './shared.styles';

interface Props {
  readonly children: ReactNode;
}

/**
 * Keeps what goes wrong while a part is drawn, or while its code is fetched, to that part: without it the whole
 * pane would go blank. React offers this to classes only.
 */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={shared.wrap}>{speaker.text('taskpane.broken')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => window.location.reload()}>
          {speaker.text('taskpane.reload')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
