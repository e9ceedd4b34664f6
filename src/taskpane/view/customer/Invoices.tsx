import type { CallCard, CardInvoice } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { GoToCell } from '../ledger/GoToCell';

/** Every open item of the customer in this currency, oldest due first, each with the way to its row. */
export function Invoices({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const title = speaker.text('customer.invoices');
  const total = card.invoices.reduce((sum, { open }) => sum + open, 0);
  return (
    <Fold title={title} count={String(card.invoices.length)}>
      <ChunkedList
        label={title}
        items={card.invoices}
        keyOf={(invoice) => String(invoice.item)}
        rowHeight={64}
        render={(invoice) => <Line invoice={invoice} currency={row.currency} />}
      />
      <div className={shared.between}>
        <strong>{speaker.text('taskpane.figures.total')}</strong>
        <strong className={shared.amount}>{speaker.money(total, row.currency)}</strong>
      </div>
      {row.unapplied < 0 && (
        <div className={shared.between}>
          <span>{speaker.text('taskpane.tie.unapplied')}</span>
          <span className={shared.amount}>{speaker.money(row.unapplied, row.currency)}</span>
        </div>
      )}
    </Fold>
  );
}

function Line({ invoice, currency }: { readonly invoice: CardInvoice; readonly currency: string }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const sheetRow = usePaneState((state) => state.reading?.ledger.sheetRow[invoice.item] ?? null);
  const age =
    invoice.daysOverdue > 0
      ? speaker.text('taskpane.worklist.days', { days: invoice.daysOverdue })
      : speaker.text('taskpane.worklist.notDue');
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{invoice.docNo || speaker.text('customer.noNumber')}</strong>
        <span className={shared.amount}>{speaker.money(invoice.open, currency)}</span>
      </div>
      <div className={shared.row}>
        <span>{speaker.text('customer.due', { day: { day: invoice.dueDay } })}</span>
        <span>{age}</span>
        {invoice.disputed && <strong>{speaker.text('customer.disputed')}</strong>}
        {sheetRow !== null && <GoToCell sheetRow={sheetRow} column={null} />}
      </div>
    </div>
  );
}
