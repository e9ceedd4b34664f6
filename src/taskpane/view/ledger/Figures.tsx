import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LedgerReading, CurrencyTieOut } from '../../../domain/ledger/types';
import { schemeOfEdges } from '../../../domain/ageing';
import { formatMinor } from '../../../domain/money/minor';
import { CheckIcon, CrossIcon } from '../../parts/icons';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { bucketLines } from '../../state/ageingView';

const useStyles = makeStyles({
  verdict: { display: 'flex', columnGap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** Totals by currency with their buckets, and the proof that nothing of the sheet is missing. */
export function Figures({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const ageing = usePaneState((state) => state.ageing);
  return (
    <>
      {ageing?.currencies.map((currency) => (
        <section key={currency.currency} className={shared.card}>
          <div className={shared.between}>
            <h2 className={shared.heading}>{speaker.money(currency.total, currency.currency)}</h2>
            <span>
              {speaker.text('taskpane.figures.overdue', {
                amount: { minor: currency.overdue, currency: currency.currency },
              })}
            </span>
          </div>
          <table className={shared.table}>
            <caption className="duesheet-unseen">
              {speaker.text('taskpane.figures.caption', { currency: currency.currency })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{speaker.text('taskpane.figures.bucket')}</th>
                <th scope="col" className="number">
                  {speaker.text('taskpane.figures.items')}
                </th>
                <th scope="col" className="number">
                  {currency.currency}
                </th>
              </tr>
            </thead>
            <tbody>
              {bucketLines(ageing, currency).map((line) => (
                <tr key={line.key}>
                  <th scope="row" style={{ fontWeight: 'inherit' }}>
                    {speaker.say(line.label)}
                  </th>
                  <td className="number">{line.count}</td>
                  <td className="number">{formatMinor(line.amount, currency.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {ageing && <div className={shared.muted}>{speaker.say(schemeOfEdges(ageing.edges).rule)}</div>}
      <section className={shared.card}>
        <h2 className={shared.heading}>{speaker.text('taskpane.tie.title')}</h2>
        {reading.tieOut.map((line) => (
          <TieLine key={line.currency} line={line} />
        ))}
      </section>
    </>
  );
}

function TieLine({ line }: { readonly line: CurrencyTieOut }) {
  const shared = useShared();
  const styles = useStyles();
  const speaker = useSpeaker();
  const { currency } = line;
  const parts = [
    ['kept', line.kept],
    ['setAside', line.setAside],
    ['unapplied', line.unapplied],
  ] as const;
  return (
    <div className={shared.tight}>
      <table className={shared.table}>
        <caption className="duesheet-unseen">{speaker.text('taskpane.tie.caption', { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{speaker.text('taskpane.tie.part')}</th>
            <th scope="col" className="number">
              {speaker.text('taskpane.tie.rows')}
            </th>
            <th scope="col" className="number">
              {currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([name, part]) => (
            <tr key={name}>
              <th scope="row" style={{ fontWeight: 'inherit' }}>
                {speaker.text(`taskpane.tie.${name}`)}
              </th>
              <td className="number">{part.count}</td>
              <td className="number">{formatMinor(part.amount, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{speaker.text('taskpane.tie.sheet')}</th>
            <td className="number">{line.sheet.count}</td>
            <td className="number">{formatMinor(line.sheet.amount, currency)}</td>
          </tr>
        </tfoot>
      </table>
      <div className={mergeClasses(styles.verdict, line.ties ? styles.good : styles.bad)}>
        {line.ties ? <CheckIcon /> : <CrossIcon />}
        <span>{speaker.text(line.ties ? 'taskpane.tie.yes' : 'taskpane.tie.no', { currency })}</span>
      </div>
      {line.setAside.unreadable > 0 && (
        <div className={shared.muted}>
          {speaker.text('taskpane.tie.unreadable', { count: line.setAside.unreadable })}
        </div>
      )}
    </div>
  );
}
