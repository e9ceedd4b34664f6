import { Button } from '@fluentui/react-components';
import { CellIcon } from '../../parts/icons';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { cellName } from '../../state/source';

/** Puts the selection in Excel on the cell. */
export function GoToCell({
  sheetRow,
  column,
}: {
  readonly sheetRow: number;
  readonly column: number | null;
}) {
  const speaker = useSpeaker();
  const { goTo } = useActions();
  const sheetId = usePaneState((state) => state.source?.sheetId ?? '');
  const name = column === null ? 'taskpane.goToRow' : 'taskpane.goToCell';
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<CellIcon />}
      onClick={() => void goTo(sheetId, sheetRow, column)}
    >
      {speaker.text(name, { cell: cellName(sheetRow, column) })}
    </Button>
  );
}
