import { NO_DAY } from '../../../domain/calendar/types';
import type { Message } from '../../../domain/message';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { Sentences } from './Sentences';

/** How hard to go, what becomes of supply, and the periods that run; every answer with its reasons. */
export function Standing({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const speaker = useSpeaker();
  const mode = speaker.text(`approach.mode.${row.approach.mode}`);
  return (
    <>
      <Fold title={speaker.text('customer.approach')} count={mode}>
        <Approach row={row} />
      </Fold>
      <Fold
        title={speaker.text('customer.supply')}
        count={speaker.text(`approach.supply.${row.supply.proposed}`)}
      >
        <Supply row={row} />
      </Fold>
      {row.clocks.limitation !== NO_DAY && (
        <Fold
          title={speaker.text('customer.clocks')}
          count={speaker.text(`clocks.colour.${row.clocks.colour}`)}
        >
          <Clocks row={row} card={card} />
        </Fold>
      )}
    </>
  );
}

function Approach({ row: { approach } }: { readonly row: PlanRow }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const measures: Message[] = approach.measures.map((measure) => ({ key: `approach.measure.${measure}` }));
  return (
    <>
      <div className={shared.muted}>{speaker.text('customer.approachScore', { score: approach.score })}</div>
      <Sentences of={approach.reasons} />
      <strong>{speaker.text('customer.measures')}</strong>
      <Sentences of={measures} />
      <Sentences of={approach.cautions} />
    </>
  );
}

function Supply({ row: { supply } }: { readonly row: PlanRow }) {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <>
      <div>
        {speaker.text('customer.supplyNow', {
          now: { key: `approach.supply.${supply.current}` },
          proposed: { key: `approach.supply.${supply.proposed}` },
        })}
      </div>
      <Sentences of={supply.reasons} />
      {supply.gate && (
        <div>
          {speaker.text('customer.gate', {
            open: supply.gate.open,
            allowed: supply.gate.allowed,
            state: { key: supply.gate.blocked ? 'customer.gate.blocked' : 'customer.gate.free' },
          })}
        </div>
      )}
      <Sentences of={supply.basis} />
      {supply.proposed !== supply.current && supply.approval !== 'none' && (
        <div>{speaker.text(`customer.consent.${supply.approval}`)}</div>
      )}
      {supply.resume && <div className={shared.muted}>{speaker.say(supply.resume)}</div>}
    </>
  );
}

function Clocks({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { clocks } = row;
  const number = new Map(card.invoices.map(({ item, docNo }) => [item, docNo]));
  return (
    <>
      <div>
        {speaker.text('customer.bar', {
          bar: { day: clocks.limitation },
          safe: { day: clocks.lastSafeDay },
        })}
      </div>
      <ul className={shared.list}>
        {card.clocks
          .filter(({ colour }) => colour !== 'green')
          .map(({ item, bar, colour }) => (
            <li key={item}>
              {number.get(item)} · {speaker.date(bar)} · {speaker.text(`clocks.colour.${colour}`)}
            </li>
          ))}
      </ul>
      <div className={shared.muted}>{speaker.say(card.restart)}</div>
      {clocks.credit && <Credit row={row} />}
      {clocks.statutory && clocks.statutory.count > 0 && (
        <div>
          {speaker.text('customer.statutory', {
            count: clocks.statutory.count,
            days: clocks.statutory.days,
            amount: { minor: clocks.statutory.amount, currency: row.currency },
          })}
        </div>
      )}
      <div className={shared.muted}>{speaker.text('customer.notAdvice')}</div>
    </>
  );
}

function Credit({ row: { clocks, currency } }: { readonly row: PlanRow }) {
  const speaker = useSpeaker();
  const { credit } = clocks;
  if (!credit) return null;
  return (
    <>
      {credit.limit !== null && (
        <div>
          {speaker.text(`customer.credit.${credit.standing}`, {
            used: { minor: credit.used, currency },
            limit: { minor: credit.limit, currency },
          })}
        </div>
      )}
      {credit.longerThanAgreed > 0 && (
        <div>{speaker.text('customer.longerTerms', { count: credit.longerThanAgreed })}</div>
      )}
      {credit.review && <div>{speaker.say(credit.review)}</div>}
    </>
  );
}
