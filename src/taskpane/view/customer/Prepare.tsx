import type { CallCard } from '../../../domain/plan/callCard/types';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { Sentences } from './Sentences';

const MARK = { done: '✓', missing: '✕', open: '□' } as const;

/** Before the call: what to have at hand, what to ask, what helps, and what is not done here. */
export function Prepare({ card }: { readonly card: CallCard }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const missing = card.checklist.filter(({ state }) => state === 'missing').length;
  return (
    <Fold
      title={speaker.text('customer.prepare')}
      {...(missing > 0 ? { count: speaker.text('customer.missing', { count: missing }) } : {})}
    >
      <ul className={shared.plainList}>
        {card.checklist.map(({ text, state }, index) => (
          <li key={index}>
            <span aria-hidden="true">{MARK[state]} </span>
            <span className="duesheet-unseen">{speaker.text(`customer.check.${state}`)}</span>
            {speaker.say(text)}
          </li>
        ))}
      </ul>
      <h3 className={shared.heading}>{speaker.text('customer.questions')}</h3>
      <Sentences of={card.questions} />
      <h3 className={shared.heading}>{speaker.text('customer.tips')}</h3>
      <Sentences of={card.tips} />
      <h3 className={shared.heading}>{speaker.text('customer.never')}</h3>
      <Sentences of={card.never} />
    </Fold>
  );
}
