import type { CurrencyAgeing } from '../../../domain/ageing/types';
import type { LedgerReading } from '../../../domain/ledger/types';
import { formatMinor } from '../../../domain/money/minor';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { topOverdue } from '../../state/ageingView';

const HOW_MANY = 10;

/** Who owes the most that is overdue, and which share of all overdue that is. */
export function Top({
  reading,
  currency,
}: {
  readonly reading: LedgerReading;
  readonly currency: CurrencyAgeing;
}) {
  const shared = useShared();
  const speaker = useSpeaker();
  const lines = topOverdue(currency, HOW_MANY);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.insights.top')}</h2>
      {lines.length === 0 ? (
        <div>{speaker.text('taskpane.insights.topNone')}</div>
      ) : (
        <table className={shared.table}>
          <thead>
            <tr>
              <th scope="col">{speaker.text('ledger.field.customerName')}</th>
              <th scope="col" className="number">
                {speaker.text('taskpane.insights.overdueIn', { currency: currency.currency })}
              </th>
              <th scope="col" className="number">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.customer}>
                <th scope="row" className="plain">
                  {reading.ledger.customers[line.customer]?.name}
                </th>
                <td className="number">{formatMinor(line.overdue, currency.currency)}</td>
                <td className="number">
                  {currency.overdue > 0 ? ((line.overdue / currency.overdue) * 100).toFixed(1) : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
