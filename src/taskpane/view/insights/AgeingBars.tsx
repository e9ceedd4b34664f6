import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ageing, CurrencyAgeing } from '../../../domain/ageing/types';
import { schemeOfEdges } from '../../../domain/ageing';
import { formatMinor } from '../../../domain/money/minor';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { bucketLines } from '../../state/ageingView';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '10px' },
  track: { fill: tokens.colorNeutralBackground5 },
  fill: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
});

/** The buckets as bars and figures. The bars only repeat the shares that stand beside them. */
export function AgeingBars({
  ageing,
  currency,
}: {
  readonly ageing: Ageing;
  readonly currency: CurrencyAgeing;
}) {
  const shared = useShared();
  const styles = useStyles();
  const speaker = useSpeaker();
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.insights.ageing')}</h2>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{speaker.text('taskpane.figures.bucket')}</th>
            <th scope="col" className="number">
              {speaker.text('taskpane.figures.items')}
            </th>
            <th scope="col" className="number">
              {currency.currency}
            </th>
            <th scope="col" className="number">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {bucketLines(ageing, currency).map((line) => (
            <tr key={line.key}>
              <th scope="row" className="plain">
                {speaker.say(line.label)}
                <svg
                  className={styles.bar}
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className={styles.track} width="100" height="10" />
                  <rect className={styles.fill} width={line.share * 100} height="10" />
                </svg>
              </th>
              <td className="number">{line.count}</td>
              <td className="number">{formatMinor(line.amount, currency.currency)}</td>
              <td className="number">{(line.share * 100).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{speaker.text('taskpane.figures.total')}</th>
            <td className="number">{currency.counts.reduce((sum, count) => sum + count, 0)}</td>
            <td className="number">{formatMinor(currency.total, currency.currency)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <div className={shared.muted}>
        {speaker.text('taskpane.figures.rule', { rule: schemeOfEdges(ageing.edges).rule })}
      </div>
    </section>
  );
}
