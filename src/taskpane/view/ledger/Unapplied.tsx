import type { LedgerReading, SheetTotal } from '../../../domain/ledger/types';
import type { Speaker } from '../../../locales/speaker';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
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

/** What a careful reader would want to know, and the totals that the sheet prints itself. */
export function Warnings({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const currency = usePaneState((state) => state.source?.options.baseCurrency ?? '');
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
            text: totalText(total, reading, currency, speaker),
          })),
        ]}
        keyOf={(note) => `${note.row}-${note.text}`}
        rowHeight={60}
        render={(note) => (
          <div className={shared.item}>
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

/** A total of the sheet's own and, where it can be one, whether it is the sum of the rows. */
function totalText(total: SheetTotal, reading: LedgerReading, currency: string, speaker: Speaker): string {
  const kind = { key: `ledger.totalKind.${total.kind}` };
  if (total.amount === null) return speaker.text('taskpane.total.unreadable', { kind, text: total.text });
  const [only, ...others] = reading.tieOut;
  const values = { kind, text: total.text, amount: { minor: total.amount, currency } };
  const agrees = total.kind === 'total' && others.length === 0 && only?.sheet.amount === total.amount;
  return speaker.text(agrees ? 'taskpane.total.agrees' : 'taskpane.total.read', values);
}
