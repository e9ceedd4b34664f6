import type { CallCard, CardExcuse } from '../../../domain/plan/callCard/types';
import { CopyButton } from '../../parts/CopyButton';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** The excuses to be ready for, each with what to check, what to answer and when to come back. */
export function Excuses({ card }: { readonly card: CallCard }) {
  const speaker = useSpeaker();
  return (
    <Fold title={speaker.text('customer.excuses')} count={String(card.excuses.length)}>
      {card.excuses.map((excuse) => (
        <Excuse key={excuse.code} excuse={excuse} />
      ))}
    </Fold>
  );
}

/** One row of the table of excuses, in words. */
export function Excuse({ excuse }: { readonly excuse: CardExcuse }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const reply = speaker.say(excuse.reply);
  return (
    <div className={shared.item}>
      <strong>{speaker.say(excuse.says)}</strong>
      <div>
        <span className={shared.muted}>{speaker.text('customer.check')}</span> {speaker.say(excuse.check)}
      </div>
      <div>
        <span className={shared.muted}>{speaker.text('customer.answer')}</span> {reply}
      </div>
      <div>
        <span className={shared.muted}>{speaker.text('customer.then')}</span> {speaker.say(excuse.lock)}
      </div>
      <CopyButton text={reply} label={speaker.text('customer.copyAnswer')} />
    </div>
  );
}
