import { useMemo } from 'react';
import type { LedgerReading } from '../../../domain/ledger/types';
import { formatMinor } from '../../../domain/money/minor';
import { usePane, usePaneState } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** Items and amount by risk class. */
export function Classes({
  reading,
  currency,
}: {
  readonly reading: LedgerReading;
  readonly currency: string;
}) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const policy = usePaneState((state) => state.policy);
  const totals = useMemo(
    () => services.engine.classTotals(reading, policy),
    [services.engine, reading, policy],
  );
  const lines = totals.filter((line) => line.currency === currency);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.insights.classes')}</h2>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{speaker.text('taskpane.insights.class')}</th>
            <th scope="col" className="number">
              {speaker.text('taskpane.figures.items')}
            </th>
            <th scope="col" className="number">
              {currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.riskClass}>
              <th scope="row" className="plain">
                {speaker.text(`risk.class.${line.riskClass}`)}
              </th>
              <td className="number">{line.count}</td>
              <td className="number">{formatMinor(line.amount, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={shared.muted}>{speaker.text(`taskpane.insights.scheme.${policy.riskScheme}`)}</div>
    </section>
  );
}
