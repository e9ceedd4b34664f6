import { Button } from '@fluentui/react-components';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { canRead, isEmptyWorkbook } from '../../state/source';
import { Figures } from './Figures';
import { HowRead } from './HowRead';
import { NotRead } from './NotRead';
import { SetAside } from './SetAside';
import { SourceCard } from './SourceCard';
import { Unapplied } from './Unapplied';
import { Warnings } from './Warnings';
import { Welcome } from './Welcome';

/** Source, mapping, what was set aside, tie-out: is this my sheet, and was all of it read? */
export function LedgerPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { buildPlan, read } = useActions();
  const source = usePaneState((state) => state.source);
  const reading = usePaneState((state) => state.reading);
  const emptyWorkbook = usePaneState((state) => isEmptyWorkbook(state.inspection));
  const readable = canRead(source);
  return (
    <div className={shared.stack}>
      <Welcome />
      <SourceCard />
      {source && !readable && !emptyWorkbook && <NotRead source={source} />}
      {reading && <Figures reading={reading} />}
      {reading && (
        <>
          <SetAside reading={reading} />
          <Unapplied reading={reading} />
          <Warnings reading={reading} />
        </>
      )}
      {source && source.recognition.kind !== 'empty' && <HowRead source={source} />}
      {readable && (
        <div className={shared.actionBar}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void (reading ? buildPlan() : read())}
          >
            {speaker.text(reading ? 'taskpane.plan.build' : 'taskpane.ledger.read')}
          </Button>
        </div>
      )}
    </div>
  );
}
