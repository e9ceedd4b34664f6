import { changesMessage } from '../../../domain/plan/changes';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** What moved since the plan before, and who is no longer to be chased. */
export function Changes() {
  const shared = useShared();
  const speaker = useSpeaker();
  const changes = usePaneState((state) => state.planChanges);
  if (!changes) return null;
  const { closed } = changes;
  const title = speaker.text('book.pane.closed');
  return (
    <section className={shared.tight}>
      <div>{speaker.say(changesMessage(changes))}</div>
      {closed.length > 0 && (
        <Fold title={title} count={speaker.text('taskpane.customers', { count: closed.length })}>
          <ChunkedList
            label={title}
            items={closed}
            keyOf={({ customerKey, currency }) => `${currency}-${customerKey}`}
            rowHeight={32}
            plain
            render={({ customerName, overdue, currency }) => (
              <div className={shared.between}>
                <span>{customerName}</span>
                <span className={shared.amount}>{speaker.money(overdue, currency)}</span>
              </div>
            )}
          />
        </Fold>
      )}
    </section>
  );
}
