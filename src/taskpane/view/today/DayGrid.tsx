import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { weekday, ymd } from '../../../domain/calendar/civilDay';
import type { CivilDay, WorkCalendar } from '../../../domain/calendar/types';
import type { PlannedDay } from '../../../domain/plan/capacity/schedule';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

const WEEK = 7;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const useStyles = makeStyles({
  grid: { width: '100%', borderCollapse: 'separate', borderSpacing: '2px', tableLayout: 'fixed' },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  cell: {
    height: '40px',
    padding: 0,
    textAlign: 'center',
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: tokens.lineHeightBase100,
    fontSize: tokens.fontSizeBase200,
  },
  off: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground3 },
  free: { color: tokens.colorNeutralForeground2 },
  day: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    minWidth: 0,
    height: '40px',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly days: readonly PlannedDay[];
  readonly calendar: WorkCalendar;
  readonly from: CivilDay;
  readonly chosen: CivilDay | null;
  readonly onChoose: (day: CivilDay | null) => void;
}

/** The weeks that are planned, with the steps of each day; a day can be looked at alone. */
export function DayGrid({ days, calendar, from, chosen, onChoose }: Props) {
  const styles = useStyles();
  const shared = useShared();
  const speaker = useSpeaker();
  const steps = new Map<CivilDay, number>();
  for (const { day, tasks } of days) steps.set(day, (steps.get(day) ?? 0) + tasks.length);
  return (
    <section className={shared.card}>
      <table className={styles.grid}>
        <caption className="duesheet-unseen">{speaker.text('today.calendar')}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" className={styles.head}>
                {speaker.text(`today.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(from, days.at(-1)?.day ?? from).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Cell
                  key={day}
                  day={day}
                  count={steps.get(day) ?? 0}
                  worked={calendar.isWorkday(day)}
                  isChosen={day === chosen}
                  onChoose={() => onChoose(day === chosen ? null : day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={shared.muted}>{speaker.text('today.calendar.legend')}</div>
      {chosen !== null && (
        <div>
          <Button size="small" onClick={() => onChoose(null)}>
            {speaker.text('today.calendar.all')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface CellProps {
  readonly day: CivilDay;
  readonly count: number;
  readonly worked: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Cell({ day, count, worked, isChosen, onChoose }: CellProps) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const number = ymd(day).day;
  if (count === 0) {
    const name = speaker.text(`today.calendar.${worked ? 'free' : 'off'}`, { day: { day } });
    return (
      <td className={mergeClasses(styles.cell, worked ? styles.free : styles.off)} title={name}>
        <span aria-hidden>{number}</span>
        <span className="duesheet-unseen">{name}</span>
      </td>
    );
  }
  return (
    <td className={styles.cell}>
      <Button
        className={styles.day}
        appearance={isChosen ? 'primary' : 'outline'}
        aria-pressed={isChosen}
        aria-label={speaker.text('today.calendar.steps', { day: { day }, count })}
        onClick={onChoose}
      >
        <span>{number}</span>
        <span className={styles.count}>{count}</span>
      </Button>
    </td>
  );
}

/** Whole weeks from Monday on, the first holding `from` and the last `to`. */
function weeksOf(from: CivilDay, to: CivilDay): readonly (readonly CivilDay[])[] {
  const monday = from - ((weekday(from) + WEEK - 1) % WEEK);
  const count = Math.floor((to - monday) / WEEK) + 1;
  return Array.from({ length: count }, (_, week) => WEEKDAYS.map((day) => monday + week * WEEK + day - 1));
}
