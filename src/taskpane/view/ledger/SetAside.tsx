import { Button } from '@fluentui/react-components';
import type { LedgerReading, SetAsideRow } from '../../../domain/ledger/types';
import { CellIcon } from '../../parts/icons';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { cellName } from '../../state/source';

/** Every row that was not counted: where, why, how much. */
export function SetAside({ reading }: { readonly reading: LedgerReading }) {
  const speaker = useSpeaker();
  const count = speaker.text('taskpane.rows', { count: reading.setAside.length });
  const title = speaker.text('taskpane.setAside.title');
  return (
    <Fold title={title} count={count}>
      {reading.setAside.length === 0 ? (
        <div>{speaker.text('taskpane.setAside.none')}</div>
      ) : (
        <ChunkedList
          label={title}
          items={reading.setAside}
          keyOf={(row) => `${row.sheetRow}-${row.reason}`}
          rowHeight={84}
          render={(row) => <Line row={row} />}
        />
      )}
    </Fold>
  );
}

function Line({ row }: { readonly row: SetAsideRow }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const amount =
    row.amount === null
      ? speaker.text('taskpane.setAside.noAmount')
      : speaker.money(row.amount, row.currency);
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{row.customerName || speaker.text('taskpane.setAside.noName')}</strong>
        <span className={shared.amount}>{amount}</span>
      </div>
      <div>
        {speaker.text(`ledger.reason.${row.reason}`)}
        {row.detail && ` · ${row.detail}`}
      </div>
      <div className={shared.row}>
        {row.docNo && <span className={shared.muted}>{row.docNo}</span>}
        <GoToCell sheetRow={row.sheetRow} column={row.column} />
      </div>
    </div>
  );
}

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
