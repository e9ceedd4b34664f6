import { makeStyles, tokens } from '@fluentui/react-components';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { CopyButton } from '../../parts/CopyButton';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { instalmentLines } from './cardPage';
import { Sentences } from './Sentences';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

/** The opening words, what the call is to end with, and what to settle for if it cannot be had. */
export function SayThis({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const styles = useStyles();
  const speaker = useSpeaker();
  const opening = speaker.say(card.opening);
  const script = card.script.map((line) => speaker.say(line));
  return (
    <>
      <section className={shared.card}>
        <h2 className={shared.heading}>{speaker.text('customer.say')}</h2>
        <blockquote className={styles.quote}>{opening}</blockquote>
        <div>
          <strong>{speaker.text('customer.goal')}</strong> {speaker.say(card.goal)}
        </div>
        {card.clause && <div>{speaker.text('customer.clause', { clause: card.clause })}</div>}
        <CopyButton text={opening} label={speaker.text('taskpane.worklist.copyOpening')} />
      </section>
      <Fold title={speaker.text('customer.script', { track: { key: `customer.track.${card.track}` } })}>
        <ol className={shared.list}>
          {script.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
        <CopyButton text={script.join('\n')} label={speaker.text('customer.copyScript')} />
      </Fold>
      <Fold title={speaker.text('customer.fallback')}>
        <Sentences of={card.fallback} ordered />
        {instalmentLines(row, speaker).map((line) => (
          <div key={line} className={shared.muted}>
            {line}
          </div>
        ))}
      </Fold>
    </>
  );
}
