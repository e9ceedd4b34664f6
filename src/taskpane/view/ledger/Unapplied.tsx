import type { LedgerReading } from '../../../domain/ledger/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { GoToCell } from './GoToCell';

/** Receipts that no invoice claims: shown and totalled, never netted. */
export function Unapplied({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  if (reading.unapplied.length === 0) return null;
  const title = speaker.text('taskpane.unapplied.title');
  return (
    <Fold title={title} count={speaker.text('taskpane.rows', { count: reading.unapplied.length })}>
      <div className={shared.muted}>{speaker.text('taskpane.unapplied.explained')}</div>
      <ChunkedList
        label={title}
        items={reading.unapplied}
        keyOf={(row) => String(row.sheetRow)}
        rowHeight={60}
        render={(row) => (
          <div className={shared.item}>
            <div className={shared.between}>
              <strong>
                {reading.ledger.customers[row.customer]?.name ?? speaker.text('taskpane.setAside.noName')}
              </strong>
              <span className={shared.amount}>{speaker.money(row.amount, row.currency)}</span>
            </div>
            <div className={shared.row}>
              <span className={shared.muted}>{[row.docType, row.docNo].filter(Boolean).join(' ')}</span>
              <GoToCell sheetRow={row.sheetRow} column={null} />
            </div>
          </div>
        )}
      />
    </Fold>
  );
}
