import { Badge, Button, Link } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CivilDay } from '../../../domain/calendar/types';
import type { Plan, PlanRow } from '../../../domain/plan/types';
import type { PlannedDay } from '../../../domain/plan/capacity/schedule';
import { calendarOf } from '../../calendarOf';
import { inTurns } from '../../../workbook/turns';
import { calendarFileOf, scheduleOf } from '../../collecting';
import { useFocusOnReturn } from '../../parts/focus';
import { Fold } from '../../parts/Fold';
import { DownloadIcon } from '../../parts/icons';
import { useActions, useBusy, usePane, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { rowKey } from '../../state/model';
import { calendarInSteps } from './calendarText';
import { DayGrid } from './DayGrid';

/** The plan as days of work for each collector: what fits, in which order, and what does not and why. */
export function DayPlan({ plan, returnTo }: { readonly plan: Plan; readonly returnTo: string | null }) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const { handOut } = useActions();
  const busy = useBusy();
  const policy = usePaneState((state) => state.policy);
  const today = usePaneState((state) => state.today);
  const schedule = useMemo(() => scheduleOf(plan, policy), [plan, policy]);
  const calendar = useMemo(() => calendarOf(policy), [policy]);
  const [chosen, setChosen] = useState<CivilDay | null>(null);
  const shown = schedule.days.filter(({ day }) => chosen === null || day === chosen);
  const file = async (signal: AbortSignal) => {
    const text = await inTurns(calendarInSteps(plan, schedule, speaker, today), signal);
    return calendarFileOf(speaker.text('customer.days.calendarName'), text);
  };
  return (
    <>
      <div className={shared.muted}>{speaker.text(`customer.days.by.${policy.capacity.unit}`)}</div>
      <DayGrid
        days={schedule.days}
        calendar={calendar}
        from={plan.asOf}
        chosen={chosen}
        onChoose={setChosen}
      />
      {shown.map((day, index) => (
        <Day
          key={`${day.day}-${day.collector}-${chosen ?? ''}`}
          day={day}
          plan={plan}
          open={index === 0 || chosen !== null || day.tasks.some((task) => isAt(plan, task.row, returnTo))}
          returnTo={returnTo}
        />
      ))}
      {schedule.unplaced.length > 0 && (
        <Fold
          title={speaker.text('customer.days.unplaced')}
          count={speaker.text('taskpane.customers', { count: schedule.unplaced.length })}
        >
          <ul className={shared.list}>
            {schedule.unplaced.map(({ row, why }) => (
              <li key={row}>
                <strong>{plan.rows[row]?.customerName}</strong> · {speaker.say(why)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <section className={shared.card}>
        <div>{speaker.text('customer.days.calendar')}</div>
        {services.platform === 'mac' && <strong>{speaker.text('taskpane.out.mac')}</strong>}
        <div>
          <Button
            size="small"
            icon={<DownloadIcon />}
            disabledFocusable={busy}
            onClick={() => void handOut(file)}
          >
            {speaker.text('customer.days.download')}
          </Button>
        </div>
      </section>
    </>
  );
}

const isAt = (plan: Plan, index: number, key: string | null): boolean => {
  const row = plan.rows[index];
  return row !== undefined && rowKey(row) === key;
};

interface DayProps {
  readonly day: PlannedDay;
  readonly plan: Plan;
  readonly open: boolean;
  readonly returnTo: string | null;
}

function Day({ day, plan, open, returnTo }: DayProps) {
  const speaker = useSpeaker();
  const unit = usePaneState((state) => state.policy.capacity.unit);
  const who = day.collector === '' ? '' : ` · ${day.collector}`;
  return (
    <Fold
      title={`${speaker.date(day.day)}${who}`}
      count={speaker.text(`customer.days.used.${unit}`, { used: day.used, capacity: day.capacity })}
      open={open}
    >
      {day.tasks.map(({ row, appointment, minutes }) => {
        const line = plan.rows[row];
        if (!line) return null;
        const returned = isAt(plan, row, returnTo);
        return (
          <Task
            key={row}
            row={line}
            day={day.day}
            appointment={appointment}
            minutes={minutes}
            returned={returned}
          />
        );
      })}
    </Fold>
  );
}

interface TaskProps {
  readonly row: PlanRow;
  readonly day: CivilDay;
  readonly appointment: boolean;
  readonly minutes: number;
  /** Its card was open just now. */
  readonly returned: boolean;
}

function Task({ row, day, appointment, minutes, returned }: TaskProps) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { openCustomer } = useActions();
  const opener = useFocusOnReturn(returned);
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <Link ref={opener} as="button" inline onClick={() => openCustomer(rowKey(row))}>
          {row.rank}. {row.customerName}
        </Link>
        <span className={shared.amount}>{speaker.money(row.goal.amount, row.currency)}</span>
      </div>
      <div className={shared.row}>
        <span>{speaker.text(`plan.stage.${row.stage}`)}</span>
        <span>{speaker.text(`plan.channel.${row.channel}`)}</span>
        <span className={shared.muted}>{speaker.text('customer.days.minutes', { minutes })}</span>
        {row.nextDate < day && (
          <span className={shared.muted}>{speaker.text('today.waited', { day: { day: row.nextDate } })}</span>
        )}
        {appointment && <Badge appearance="outline">{speaker.text('customer.days.appointment')}</Badge>}
      </div>
    </div>
  );
}
