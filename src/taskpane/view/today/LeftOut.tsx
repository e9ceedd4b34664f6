import type { Plan } from '../../../domain/plan/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** Customers with nothing to do today, each with the reason. */
export function LeftOut({ plan }: { readonly plan: Plan }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const customers = usePaneState((state) => state.reading?.ledger.customers ?? null);
  if (plan.leftOut.length === 0 || !customers) return null;
  const title = speaker.text('taskpane.leftOut.title');
  return (
    <Fold title={title} count={speaker.text('taskpane.customers', { count: plan.leftOut.length })}>
      <ChunkedList
        label={title}
        items={plan.leftOut}
        keyOf={(line) => `${line.customer}-${line.currency}`}
        rowHeight={60}
        plain
        render={(line) => (
          <div className={shared.item}>
            <strong>{customers[line.customer]?.name ?? ''}</strong>
            <div>{speaker.say(line.why)}</div>
          </div>
        )}
      />
    </Fold>
  );
}
