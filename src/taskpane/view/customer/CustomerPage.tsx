import { Badge, Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { focusPlace } from '../../parts/focus';
import { useActions, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { CustomerFile } from '../book/CustomerFile';
import { Excuses } from './Excuses';
import { Invoices } from './Invoices';
import { LogContact } from './LogContact';
import { Past } from './Past';
import { Prepare } from './Prepare';
import { SayThis } from './SayThis';
import { Standing } from './Standing';
import { TakeAway } from './TakeAway';
import { useCard } from './useCard';

/** Everything for one customer in one currency: what to say, what it may answer, what came of it, and the record. */
export function CustomerPage({ row }: { readonly row: PlanRow }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { openCustomer } = useActions();
  const card = useCard(row);
  useEffect(() => focusPlace(), []);
  return (
    <div className={shared.stack}>
      <div>
        <Button size="small" appearance="subtle" onClick={() => openCustomer(null)}>
          <span aria-hidden="true">←</span>&nbsp;{speaker.text('customer.back')}
        </Button>
      </div>
      {card && (
        <>
          <Head row={row} card={card} />
          <SayThis row={row} card={card} />
          <LogContact row={row} card={card} />
          <Excuses card={card} />
          <Invoices row={row} card={card} />
          <Past card={card} currency={row.currency} />
          <Standing row={row} card={card} />
          <Prepare card={card} />
          <CustomerFile row={row} />
          <TakeAway row={row} card={card} />
        </>
      )}
    </div>
  );
}

/** Who, how much, how late, and whom to ask for. */
function Head({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const who = [card.contact, card.contactRole, card.phone].filter((part) => part !== '');
  const stage = speaker.text(`plan.stage.${row.stage}`);
  const channel = speaker.text(`plan.channel.${row.channel}`);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{row.customerName}</h2>
      <div className={shared.between}>
        <span>
          {row.maxDaysOverdue > 0
            ? speaker.text('taskpane.worklist.days', { days: row.maxDaysOverdue })
            : speaker.text('taskpane.worklist.notDue')}
        </span>
        <strong className={shared.amount}>{speaker.money(row.overdue || row.notDue, row.currency)}</strong>
      </div>
      <div className={shared.row}>
        <Badge appearance="outline" color={row.quadrant.startsWith('urgent') ? 'danger' : 'informative'}>
          {speaker.text(`plan.quadrant.${row.quadrant}`)}
        </Badge>
        <span>{speaker.text(`risk.class.${row.riskClass}`)}</span>
        {row.grade && <span>{speaker.text('customer.grade', { grade: row.grade })}</span>}
      </div>
      <div>{speaker.text('taskpane.worklist.next', { day: { day: row.nextDate }, stage, channel })}</div>
      <div>
        {speaker.text('customer.owner', { owner: { key: `plan.owner.${row.owner}` } })}
        {row.collector && ` · ${row.collector}`}
      </div>
      {who.length > 0 && <div>{who.join(' · ')}</div>}
      {card.signer && (
        <div className={shared.muted}>{speaker.text('customer.signer', { signer: card.signer })}</div>
      )}
      {row.notes.map((note, index) => (
        <div key={index}>{speaker.say(note)}</div>
      ))}
    </section>
  );
}
