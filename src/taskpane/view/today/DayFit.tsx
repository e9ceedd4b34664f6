import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nextWorkday } from '../../../domain/calendar/workCalendar';
import type { CivilDay } from '../../../domain/calendar/types';
import type { Schedule } from '../../../domain/plan/capacity/schedule';
import type { Plan } from '../../../domain/plan/types';
import { calendarOf } from '../../calendarOf';
import { scheduleOf } from '../../collecting';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** How much of what is due fits the first day, and what becomes of the rest. */
export function DayFit({ plan, onDays }: { readonly plan: Plan; readonly onDays: () => void }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const policy = usePaneState((state) => state.policy);
  const { day, due, fits, not } = useMemo(() => {
    const first = nextWorkday(calendarOf(policy), plan.asOf);
    return { day: first, ...countFor(first, plan, scheduleOf(plan, policy)) };
  }, [plan, policy]);
  if (due === 0) return null;
  const wait = due - fits - not;
  return (
    <div className={shared.tight}>
      <div>
        {speaker.text('today.fit', { day: { day }, due, fits })}
        {wait > 0 && ` ${speaker.text('today.fit.wait', { count: wait })}`}
        {not > 0 && ` ${speaker.text('today.fit.not', { count: not })}`}
      </div>
      {wait + not > 0 && (
        <div>
          <Link as="button" inline onClick={onDays}>
            {speaker.text('today.fit.days')}
          </Link>
        </div>
      )}
    </div>
  );
}

/** Of the steps due on a day: how many there are, how many it holds, and how many no day of the schedule does. */
function countFor(day: CivilDay, plan: Plan, { days, unplaced }: Schedule) {
  const isDue = (row: number): boolean => (plan.rows[row]?.nextDate ?? Infinity) <= day;
  return {
    due: plan.rows.filter((_, row) => isDue(row)).length,
    fits: days.reduce((sum, one) => sum + (one.day === day ? one.tasks.length : 0), 0),
    not: unplaced.filter(({ row }) => isDue(row)).length,
  };
}
