import { Button } from '@fluentui/react-components';
import { NO_DAY, type CivilDay } from '../../../domain/calendar/types';
import type { TermsText } from '../../../domain/ledger/asked';
import {
  DEFAULT_TERMS,
  dueDay,
  MONTHLY_CONVENTIONS,
  parseTerm,
  type MonthlyConvention,
} from '../../../domain/terms';
import { Choice } from '../../parts/Choice';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { TermField } from './TermField';

/** Months are counted as thirty days in 月结60天. */
const MONTH = 30;
const OPEN = '';

/** Each text of terms that can be read in several ways or not at all, with what hangs on it and one answer for all its rows. */
export function TermsToConfirm({ texts }: { readonly texts: readonly TermsText[] }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const unanswered = texts.filter(({ answer }) => answer === null).length;
  const title = speaker.text('asked.terms.title');
  return (
    <Fold
      key={String(unanswered > 0)}
      title={title}
      count={speaker.text('asked.terms.count', { count: unanswered })}
      open={unanswered > 0}
    >
      <div className={shared.muted}>{speaker.text('asked.terms.explained')}</div>
      <ChunkedList
        label={title}
        items={texts}
        keyOf={({ key }) => key}
        rowHeight={150}
        render={(text) => <OneText text={text} />}
      />
    </Fold>
  );
}

function OneText({ text }: { readonly text: TermsText }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const terms = usePaneState((state) => state.source?.options.terms) ?? DEFAULT_TERMS;
  const answer = (said: string) => {
    const { [text.key]: before, ...others } = terms.byText;
    if (said === (before ?? OPEN)) return;
    void changeOptions({
      terms: { ...terms, byText: said === OPEN ? others : { ...others, [text.key]: said } },
    });
  };
  const amounts = text.amounts.map(({ currency, amount }) => speaker.money(amount, currency));
  const rows = speaker.text('taskpane.rows', { count: text.count });
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{text.text}</strong>
        <span>{[rows, ...amounts].join(' · ')}</span>
      </div>
      <div className={shared.muted}>
        {speaker.text(text.answer === null ? `asked.terms.why.${text.why}` : 'asked.terms.answered')}
      </div>
      {text.base !== NO_DAY && text.due !== NO_DAY && (
        <div>
          {speaker.text('reading.terms.example', { day: { day: text.base }, due: { day: text.due } })}
        </div>
      )}
      {text.why === 'monthly' ? (
        <MonthlyMeaning text={text} onAnswer={answer} />
      ) : (
        <TermField
          label={speaker.text('asked.terms.means', { text: text.text })}
          value={text.answer ?? OPEN}
          onUse={answer}
        />
      )}
      {text.why === 'event' && text.answer === null && (
        <div>
          <Button size="small" disabled={locked} onClick={() => answer(text.text)}>
            {speaker.text('asked.terms.asRead')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface MeaningProps {
  readonly text: TermsText;
  readonly onAnswer: (said: string) => void;
}

/** The five readings of 月结N天, each with the due day that it gives the first row. */
function MonthlyMeaning({ text, onAnswer }: MeaningProps) {
  const speaker = useSpeaker();
  const locked = useLocked();
  const term = parseTerm(text.text);
  if (term?.kind !== 'single' || term.rule.kind !== 'monthly') return null;
  const { days } = term.rule;
  const due = (convention: MonthlyConvention): CivilDay => dueDay(text.base, term, { convention });
  return (
    <Choice
      label={speaker.text('asked.terms.means', { text: text.text })}
      value={MONTHLY_CONVENTIONS.find((one) => one === text.answer) ?? OPEN}
      disabled={locked}
      options={[
        { value: OPEN, text: speaker.text('asked.terms.open') },
        ...MONTHLY_CONVENTIONS.map((convention) => ({
          value: convention,
          text: [
            speaker.text(`reading.convention.${convention}`, { days, months: Math.floor(days / MONTH) }),
            ...(text.base === NO_DAY ? [] : [speaker.date(due(convention))]),
          ].join(' → '),
        })),
      ]}
      onChange={onAnswer}
    />
  );
}
