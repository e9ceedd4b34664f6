import { Link } from '@fluentui/react-components';
import type { Plan } from '../../../domain/plan/types';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { isOverdue, sumByCurrency } from '../../state/worklist';

/** How many customers, how much, where the plan was written and what its dates rest on. */
export function PlanSummary({ plan }: { readonly plan: Plan }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { goTo } = useActions();
  const written = usePaneState((state) => state.planSheet);
  const unwritten = usePaneState(({ planSheet, job, lookBack }) => !planSheet && !job && !lookBack);
  const soon = plan.rows.filter((row) => !isOverdue(row)).length;
  return (
    <section className={shared.tight}>
      {plan.rows.length === 0 && (
        <div>{speaker.text('taskpane.plan.nothing', { day: { day: plan.asOf } })}</div>
      )}
      {sumByCurrency(plan.rows).map(
        (sum) =>
          sum.count > 0 && (
            <div key={sum.currency} className={shared.between}>
              <span>{speaker.text('taskpane.plan.customers', { count: sum.count })}</span>
              <strong className={shared.amount}>{speaker.money(sum.overdue, sum.currency)}</strong>
            </div>
          ),
      )}
      {soon > 0 && <div>{speaker.text('taskpane.plan.soon', { count: soon })}</div>}
      {written && (
        <div className={shared.muted}>
          {speaker.text('taskpane.plan.written', { rows: written.rows })}{' '}
          <Link as="button" inline onClick={() => void goTo(written.sheetName, 1, 0)}>
            {speaker.text('taskpane.goToSheet', { sheet: written.sheetName })}
          </Link>
        </div>
      )}
      {unwritten && <div className={shared.muted}>{speaker.text('customer.unwritten')}</div>}
      {plan.unknownYears.length > 0 && (
        <div className={shared.muted}>
          {speaker.text('taskpane.plan.unknownYears', {
            years: plan.unknownYears.join(speaker.text('taskpane.comma')),
          })}
        </div>
      )}
    </section>
  );
}
