import { NO_DAY } from '../../../domain/calendar/types';
import type { ContactEntry } from '../../../domain/contacts/types';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PastPromise } from '../../../domain/plan/types';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker, useActions } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { Link } from '@fluentui/react-components';

/** What was promised and what became of it, and the last contacts. */
export function Past({ card, currency }: { readonly card: CallCard; readonly currency: string }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { goTo } = useActions();
  const sheet = usePaneState((state) => state.book.sheets.contacts);
  const count = card.promises.length + card.contacts.length;
  return (
    <Fold title={speaker.text('customer.past')} count={String(count)}>
      {count === 0 && <div>{speaker.text('customer.pastNone')}</div>}
      {card.promises.map((promise, index) => (
        <Promised key={index} promise={promise} currency={currency} />
      ))}
      {card.contacts.map((entry, index) => (
        <Contact key={index} entry={entry} />
      ))}
      {sheet !== null && (
        <div className={shared.row}>
          <Link as="button" inline onClick={() => void goTo(sheet, 1, 0)}>
            {speaker.text('taskpane.goToSheet', { sheet })}
          </Link>
        </div>
      )}
    </Fold>
  );
}

function Promised({ promise, currency }: { readonly promise: PastPromise; readonly currency: string }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { amount, promisedFor, words, outcome, received } = promise;
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{speaker.text(`customer.promise.${outcome}`)}</strong>
        <span className={shared.amount}>
          {amount === null ? speaker.text('customer.promise.all') : speaker.money(amount, currency)}
        </span>
      </div>
      <div>
        {speaker.text('customer.promise.for', { given: { day: promise.givenOn }, day: { day: promisedFor } })}
        {words && ` (${speaker.text('customer.promise.vague', { words })})`}
      </div>
      {received > 0 && (
        <div>{speaker.text('customer.promise.received', { amount: { minor: received, currency } })}</div>
      )}
    </div>
  );
}

function Contact({ entry }: { readonly entry: ContactEntry }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const what = speaker.text(`book.choice.result.${entry.result}`);
  const excuse = entry.excuse ? speaker.say({ key: `excuses.${entry.excuse}.says` }) : '';
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{speaker.date(entry.day)}</strong>
        <span>{speaker.text(`plan.channel.${entry.channel}`)}</span>
      </div>
      <div>{[what, entry.noticeNumber, entry.person].filter((part) => part !== '').join(' · ')}</div>
      {excuse && <div>{excuse}</div>}
      {entry.summary && <div>{entry.summary}</div>}
      {entry.nextDay !== NO_DAY && (
        <div className={shared.muted}>
          {speaker.text('customer.nextOn', { day: { day: entry.nextDay } })}
          {entry.nextStep && `: ${entry.nextStep}`}
        </div>
      )}
    </div>
  );
}
