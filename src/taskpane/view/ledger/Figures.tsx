import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Ageing } from '../../../domain/ageing/types';
import type { CurrencyTieOut, LedgerReading } from '../../../domain/ledger/types';
import { schemeOfEdges } from '../../../domain/ageing';
import { Fold } from '../../parts/Fold';
import { CheckIcon, CrossIcon } from '../../parts/icons';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { CountTable } from '../../parts/CountTable';
import { useShared } from '../../parts/shared.styles';
import { bucketLines } from '../../state/ageingView';
import { isCurrencyAssumed } from '../../state/source';

/** Fetched where a ledger has several currencies. */
const OneCurrency = lazy(async () => ({
  default: (await import('../insights/OneCurrency')).OneCurrency,
}));

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
  if (!ageing) return null;
  return (
    <>
      {reading.tieOut.map((line) => (
        <CurrencyCard key={line.currency} line={line} ageing={ageing} />
      ))}
      {ageing.currencies.length > 1 && (
        <Suspense fallback={null}>
          <OneCurrency ageing={ageing} />
        </Suspense>
      )}
      <div className={shared.muted}>
        {speaker.text('taskpane.figures.rule', { rule: schemeOfEdges(ageing.edges).rule })}
      </div>
      <CurrencyAssumed reading={reading} />
      <Assumed />
      <Fold title={speaker.text('taskpane.tie.title')}>
        {reading.tieOut.map((line) => (
          <TieTable key={line.currency} line={line} />
        ))}
      </Fold>
    </>
  );
}

/** What the amounts are taken to be in where nothing says it. */
function CurrencyAssumed({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const currency = usePaneState(({ source, policy }) =>
    source && isCurrencyAssumed(source, policy) ? source.options.baseCurrency : '',
  );
  return (
    reading.tieOut.some((line) => line.currency === currency) && (
      <div className={shared.muted}>{speaker.text('reading.currency', { currency })}</div>
    )
  );
}

/** How many of the items stand in their bucket by an assumption: a term nobody confirmed, a bucket, a day of posting. */
function Assumed() {
  const shared = useShared();
  const speaker = useSpeaker();
  const count = usePaneState((state) => state.assumed);
  return count > 0 && <div className={shared.muted}>{speaker.text('reading.assumed', { count })}</div>;
}

/** One currency: what is open, what is overdue, whether it ties out, and the buckets. */
function CurrencyCard({ line, ageing }: { readonly line: CurrencyTieOut; readonly ageing: Ageing }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { currency } = line;
  const aged = ageing.currencies.find((one) => one.currency === currency);
  return (
    <section className={shared.card}>
      <div className={shared.between}>
        <h2 className={shared.heading}>{speaker.money(aged?.total ?? 0, currency)}</h2>
        <span>
          {speaker.text('taskpane.figures.overdue', { amount: { minor: aged?.overdue ?? 0, currency } })}
        </span>
      </div>
      <Verdict line={line} />
      {aged && (
        <CountTable
          caption={speaker.text('taskpane.figures.caption', { currency })}
          heads={[speaker.text('taskpane.figures.bucket'), speaker.text('taskpane.figures.items')]}
          currency={currency}
          lines={bucketLines(ageing, aged).map((bucket) => ({ ...bucket, label: speaker.say(bucket.label) }))}
        />
      )}
    </section>
  );
}

/** kept + set aside + unapplied = sheet, said with a mark and in words. */
function Verdict({ line }: { readonly line: CurrencyTieOut }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const values = { kept: line.kept.count, setAside: line.setAside.count, unapplied: line.unapplied.count };
  return (
    <div className={mergeClasses(styles.verdict, line.ties ? styles.good : styles.bad)}>
      {line.ties ? <CheckIcon /> : <CrossIcon />}
      <span>{speaker.text(line.ties ? 'taskpane.tie.yes' : 'taskpane.tie.no', values)}</span>
    </div>
  );
}

function TieTable({ line }: { readonly line: CurrencyTieOut }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { currency } = line;
  const parts = [
    ['kept', line.kept],
    ['setAside', line.setAside],
    ['unapplied', line.unapplied],
  ] as const;
  return (
    <div className={shared.tight}>
      <CountTable
        caption={speaker.text('taskpane.tie.caption', { currency })}
        heads={[speaker.text('taskpane.tie.part'), speaker.text('taskpane.tie.rows')]}
        currency={currency}
        lines={parts.map(([name, part]) => ({ ...part, label: speaker.text(`taskpane.tie.${name}`) }))}
        total={{ ...line.sheet, label: speaker.text('taskpane.tie.sheet') }}
      />
      {line.setAside.unreadable > 0 && (
        <div className={shared.muted}>
          {speaker.text('taskpane.tie.unreadable', { count: line.setAside.unreadable })}
        </div>
      )}
    </div>
  );
}
