import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Source } from '../../state/model';

/** Why the chosen sheet cannot be read as a ledger, and what can be done about it. */
export function NotRead({ source }: { readonly source: Source }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { chooseSheet, insertSample } = useActions();
  const busy = useBusy();
  const inspection = usePaneState((state) => state.inspection);
  const { kind, missing } = source.recognition;
  const cause = kind === 'not_a_ledger' || kind === 'empty' ? kind : 'missing';
  const better = inspection?.suggestedSheetId;
  const betterName = inspection?.sheets.find((sheet) => sheet.id === better)?.name;
  const fields = missing
    .map((field) => speaker.text(`ledger.field.${field}`))
    .join(speaker.text('taskpane.comma'));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={shared.wrap}>
        <MessageBarTitle>{speaker.text(`taskpane.notRead.${cause}.title`)}</MessageBarTitle>
        <div>{speaker.text(`taskpane.notRead.${cause}.body`, { fields })}</div>
      </MessageBarBody>
      <MessageBarActions>
        {better != null && better !== source.sheetId && betterName !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void chooseSheet(better)}>
            {speaker.text('taskpane.notRead.better', { sheet: betterName })}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => void insertSample()}>
          {speaker.text('taskpane.empty.sample')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
