import { useMemo } from 'react';
import type { LedgerReading } from '../../../domain/ledger/types';
import { CountTable } from '../../parts/CountTable';
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
      <CountTable
        heads={[speaker.text('taskpane.insights.class'), speaker.text('taskpane.figures.items')]}
        currency={currency}
        lines={lines.map((line) => ({ ...line, label: speaker.text(`risk.class.${line.riskClass}`) }))}
      />
      <div className={shared.muted}>{speaker.text(`taskpane.insights.scheme.${policy.riskScheme}`)}</div>
    </section>
  );
}
