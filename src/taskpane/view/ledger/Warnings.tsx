import type { LedgerReading, SheetTotal } from '../../../domain/ledger/types';
import type { Message } from '../../../domain/message';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { GoToCell } from './GoToCell';

interface Note {
  /** 1-based; null where the whole sheet is meant. */
  readonly row: number | null;
  readonly message: Message;
}

/** What a careful reader would want to know, and the totals that the sheet prints itself. */
export function Warnings({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const currency = usePaneState((state) => state.source?.options.baseCurrency ?? '');
  const notes = notesOf(reading, currency, speaker.text('taskpane.comma'));
  if (notes.length === 0) return null;
  const title = speaker.text('taskpane.warnings.title');
  return (
    <Fold title={title} count={speaker.text('taskpane.notes', { count: notes.length })}>
      <ChunkedList
        label={title}
        items={notes}
        keyOf={(note) => `${note.row}-${note.message.key}-${speaker.say(note.message)}`}
        rowHeight={60}
        render={(note) => (
          <div className={shared.item}>
            <div>{speaker.say(note.message)}</div>
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

function notesOf(reading: LedgerReading, currency: string, comma: string): readonly Note[] {
  const warnings = reading.warnings.map(({ sheetRow, message }): Note => ({ row: sheetRow, message }));
  const totals = reading.totals.filter((total) => total.kind === 'total');
  const others = reading.totals.filter((total) => total.kind !== 'total');
  const own = totals
    .filter((total) => !isToldApart(reading, total))
    .map((total): Note => ({ row: total.sheetRow, message: totalMessage(reading, total, currency) }));
  if (others.length === 0) return [...warnings, ...own];
  const rows = others.map(({ sheetRow }) => sheetRow).join(comma);
  const message = { key: 'taskpane.total.others', values: { count: others.length, rows } };
  return [...warnings, ...own, { row: null, message }];
}

/** A warning says already that it differs from the rows. */
function isToldApart({ warnings }: LedgerReading, { sheetRow }: SheetTotal): boolean {
  return warnings.some(
    (warning) => warning.sheetRow === sheetRow && warning.message.key === 'ledger.warning.totalDiffers',
  );
}

/** The sheet's own total and, where it is the last of its currency, that it is the sum of the rows. */
function totalMessage({ tieOut, totals }: LedgerReading, total: SheetTotal, currency: string): Message {
  const { amount } = total;
  if (amount === null) return { key: 'taskpane.total.unreadable' };
  const own = total.currency ?? (tieOut.length === 1 ? currency : null);
  if (own === null) return { key: 'taskpane.total.mixed' };
  const last = totals.filter(({ kind, currency: of }) => kind === 'total' && of === total.currency).at(-1);
  const key = last === total && total.currency ? 'taskpane.total.agrees' : 'taskpane.total.read';
  return { key, values: { amount: { minor: amount, currency: own } } };
}
