import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Plan, PlanRow } from '../../../domain/plan/types';
import { Choice } from '../../parts/Choice';
import { focusPlace } from '../../parts/focus';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { rowKey, type PaneState } from '../../state/model';
import { canRead } from '../../state/source';
import { CellProblems } from '../book/CellProblems';
import { Changes } from './Changes';
import { LeftOut } from './LeftOut';
import { PlanSummary } from './PlanSummary';
import { Refused } from './Refused';
import { DraftBar, Worklist } from './Worklist';

/** Fetched when the first card is opened: most days begin with the list. */
const CustomerPage = lazy(async () => ({
  default: (await import('../customer/CustomerPage')).CustomerPage,
}));

const DayFit = lazy(async () => ({ default: (await import('./DayFit')).DayFit }));
const DayPlan = lazy(async () => ({ default: (await import('./DayPlan')).DayPlan }));

/** Whom to chase today, why, and with which words. */
export function TodayPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { buildPlan, go } = useActions();
  const plan = usePaneState((state) => state.plan);
  const source = usePaneState((state) => state.source);
  const opened = usePaneState(openedRow);
  const [view, setView] = useState<View>('list');
  const key = opened && rowKey(opened);
  const [left, setLeft] = useState(key);
  if (key !== null && key !== left) setLeft(key);
  useEffect(() => {
    // The line that was left took the keyboard where it still stands; else it goes on from the place's top.
    if (key === null && left !== null && document.activeElement === document.body) focusPlace();
  }, [key, left]);
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
  if (opened)
    return (
      <Suspense fallback={null}>
        <CustomerPage key={key} row={opened} />
      </Suspense>
    );
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
          {plan.rows.length > 0 ? (
            <Rows plan={plan} view={view} onView={setView} returnTo={left} />
          ) : (
            <LeftOut plan={plan} />
          )}
        </>
      )}
    </div>
  );
}

/** The line whose card is open, as the plan has it now. */
function openedRow({ plan, customer }: PaneState): PlanRow | null {
  return (customer !== null && plan?.rows.find((row) => rowKey(row) === customer)) || null;
}

const VIEWS = ['list', 'days'] as const;
type View = (typeof VIEWS)[number];

interface RowsProps {
  readonly plan: Plan;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The line whose card was open last. */
  readonly returnTo: string | null;
}

/** The plan ranked, or day by day. */
function Rows({ plan, view, onView, returnTo }: RowsProps) {
  const speaker = useSpeaker();
  return (
    <>
      <Choice
        label={speaker.text('customer.view')}
        value={view}
        options={VIEWS.map((value) => ({ value, text: speaker.text(`customer.view.${value}`) }))}
        onChange={onView}
      />
      {view === 'days' ? (
        <Suspense fallback={null}>
          <DayPlan plan={plan} returnTo={returnTo} />
        </Suspense>
      ) : (
        <>
          <Suspense fallback={null}>
            <DayFit plan={plan} onDays={() => onView('days')} />
          </Suspense>
          <Worklist plan={plan} returnTo={returnTo} />
          <LeftOut plan={plan} />
          <DraftBar />
        </>
      )}
    </>
  );
}
