import { Button } from '@fluentui/react-components';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { canRead } from '../../state/source';
import { CellProblems } from '../book/CellProblems';
import { Changes } from './Changes';
import { LeftOut } from './LeftOut';
import { PlanSummary } from './PlanSummary';
import { Refused } from './Refused';
import { DraftBar, Worklist } from './Worklist';

/** Whom to chase today, why, and with which words. */
export function TodayPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { buildPlan, go } = useActions();
  const plan = usePaneState((state) => state.plan);
  const source = usePaneState((state) => state.source);
  if (!canRead(source)) {
    return (
      <section className={shared.card}>
        <h2 className={shared.heading}>{speaker.text('taskpane.today.noLedger')}</h2>
        <div>{speaker.text('taskpane.today.noLedgerBody')}</div>
        <div>
          <Button appearance="primary" onClick={() => go('ledger')}>
            {speaker.text('taskpane.today.toLedger')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <div className={shared.stack}>
      {!plan && <div>{speaker.text('taskpane.today.explained', { sheet: source.sheetName })}</div>}
      <div>
        <Button
          appearance={plan ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void buildPlan()}
        >
          {speaker.text(plan ? 'taskpane.plan.rebuild' : 'taskpane.plan.build')}
        </Button>
      </div>
      <Refused />
      <CellProblems />
      {plan && (
        <>
          <PlanSummary plan={plan} />
          <Changes />
          {plan.rows.length > 0 && <Worklist plan={plan} />}
          <LeftOut plan={plan} />
          {plan.rows.length > 0 && <DraftBar />}
        </>
      )}
    </div>
  );
}
