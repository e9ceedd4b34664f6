import type { LedgerReading } from '../../../domain/ledger/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { GoToCell } from './SetAside';

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
          <div className={shared.card} style={{ marginBottom: '4px' }}>
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

/** What a careful reader would want to know, and the totals that the sheet prints itself. */
export function Warnings({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { warnings, totals } = reading;
  if (warnings.length === 0 && totals.length === 0) return null;
  const title = speaker.text('taskpane.warnings.title');
  return (
    <Fold title={title} count={speaker.text('taskpane.notes', { count: warnings.length + totals.length })}>
      <ChunkedList
        label={title}
        items={[
          ...warnings.map((warning) => ({ row: warning.sheetRow, text: speaker.say(warning.message) })),
          ...totals.map((total) => ({
            row: total.sheetRow,
            text: speaker.text(`taskpane.total.${total.kind}`, { text: total.text }),
          })),
        ]}
        keyOf={(note) => `${note.row}-${note.text}`}
        rowHeight={60}
        render={(note) => (
          <div className={shared.card} style={{ marginBottom: '4px' }}>
            <div>{note.text}</div>
            {note.row !== null && (
              <div>
                <GoToCell sheetRow={note.row} column={null} />
              </div>
            )}
          </div>
        )}
      />
    </Fold>
  );
}
