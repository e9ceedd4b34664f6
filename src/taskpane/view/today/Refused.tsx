import { Button } from '@fluentui/react-components';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** Why a plan of an earlier day was not built, and how to look back all the same. */
export function Refused() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { buildPlan, go } = useActions();
  const refused = usePaneState((state) => state.refused);
  const lookBack = usePaneState((state) => state.lookBack && state.plan !== null);
  if (lookBack) return <div className={shared.card}>{speaker.text('book.pane.lookingBack')}</div>;
  if (!refused) return null;
  const days = { asOf: { day: refused.asOf }, last: { day: refused.last } };
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('book.pane.refused', days)}</h2>
      <div>{speaker.text('book.pane.refusedWhy', days)}</div>
      <div className={shared.row}>
        <Button size="small" appearance="primary" onClick={() => go('ledger')}>
          {speaker.text('book.pane.changeDay')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void buildPlan(true)}>
          {speaker.text('book.pane.lookBack')}
        </Button>
      </div>
    </section>
  );
}
