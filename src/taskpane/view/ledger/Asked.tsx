import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ymd } from '../../../domain/calendar/civilDay';
import { NO_DAY } from '../../../domain/calendar/types';
import type { LedgerReading } from '../../../domain/ledger/types';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { useActions, useLocked, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Source } from '../../state/model';

interface Props {
  readonly source: Source;
}

/** What nobody can tell from the sheet about its days, asked above the figures until it is answered. */
export function DaysQuestion({ source, reading }: Props & { readonly reading: LedgerReading | null }) {
  const speaker = useSpeaker();
  const { kind } = source.recognition;
  const { owedSince } = source.options;
  const years = reading?.years;
  if (kind === 'balances' && owedSince === undefined) {
    return (
      <Question title={speaker.text('asked.owed.title')} body={speaker.text('asked.owed.body')}>
        <OwedSince source={source} />
      </Question>
    );
  }
  if (!years || years.basis !== 'as_of' || years.bySheet === 0) return null;
  const values = { count: years.bySheet, row: years.firstRow, day: { day: years.firstDay } };
  return (
    <Question title={speaker.text('asked.year.title')} body={speaker.text('asked.year.body', values)}>
      <YearOfDates source={source} />
    </Question>
  );
}

function Question({
  title,
  body,
  children,
}: {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}) {
  const shared = useShared();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={shared.wrap}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{body}</div>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The day by which balances without any date were due; the day that the sheet itself names is at hand. */
export function OwedSince({ source: { options, recognition } }: Props) {
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const said = recognition.asOf ?? recognition.until ?? null;
  return (
    <>
      <DayField
        label={speaker.text('asked.owed.label')}
        value={options.owedSince ?? NO_DAY}
        disabled={locked}
        onChange={(day) => void changeOptions({ owedSince: day })}
      />
      {said !== null && said !== options.owedSince && (
        <Button size="small" disabled={locked} onClick={() => void changeOptions({ owedSince: said })}>
          {speaker.text('asked.owed.said', { day: { day: said } })}
        </Button>
      )}
    </>
  );
}

const YEARS_BACK = 6;
const OPEN = '';

/** The year of the newest documents of a sheet whose dates have none. */
export function YearOfDates({ source: { options } }: Props) {
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const { asOf, year } = options;
  const latest = ymd(asOf).year + 1;
  const offered = Array.from({ length: YEARS_BACK }, (_, back) => latest - back);
  const years = [...new Set(year === undefined ? offered : [...offered, year])];
  return (
    <Choice
      label={speaker.text('asked.year.label')}
      value={year === undefined ? OPEN : String(year)}
      disabled={locked}
      options={[
        { value: OPEN, text: speaker.text('asked.year.open') },
        ...years.map((one) => ({ value: String(one), text: String(one) })),
      ]}
      onChange={(text) => void changeOptions({ year: text === OPEN ? undefined : Number(text) })}
    />
  );
}
