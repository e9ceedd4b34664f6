import { makeStyles, tokens } from '@fluentui/react-components';
import type { MonthlyTermsUse } from '../../../domain/ledger/types';
import { DEFAULT_TERMS, dueDay, MONTHLY_CONVENTIONS, type MonthlyConvention } from '../../../domain/terms';
import { Choice } from '../../parts/Choice';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { LedgerReading } from '../../../domain/ledger/types';

/** Months are counted as thirty days in 月结60天. */
const MONTH = 30;
const AS_ALL = 'all';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** What 月结N天 means, asked once per customer with the customer's own first invoice as the example. */
export function TermsQuestion({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const styles = useStyles();
  const speaker = useSpeaker();
  const { answerTerms } = useActions();
  const locked = useLocked();
  const options = usePaneState((state) => state.source?.options.terms) ?? DEFAULT_TERMS;
  const inPolicy = usePaneState((state) => state.policy.monthlyTerm);
  const terms = inPolicy === '' ? options : { ...options, convention: inPolicy, isChosen: true };
  const customers = usePaneState((state) => state.book.customers);
  const { monthlyTerms } = reading;
  const [first] = monthlyTerms;
  if (!first) return null;
  const said = new Map(customers.map(({ key, termsConvention }) => [key, termsConvention]));
  const own = (key: string) => said.get(key) || terms.byCustomer[key];
  const isOpen =
    !terms.isChosen &&
    monthlyTerms.some(({ customerKey, ofText }) => !ofText && own(customerKey) === undefined);
  // Where the texts themselves are asked, this is for customers who mean something else by theirs.
  const isDetail = reading.termsTexts !== undefined;
  const title = isDetail
    ? speaker.text('asked.terms.byCustomer')
    : isOpen
      ? speaker.text('reading.terms.title', { days: first.days })
      : speaker.text('reading.terms.answered', { count: monthlyTerms.length });
  const optionOf = (use: MonthlyTermsUse, convention: MonthlyConvention) => ({
    value: convention,
    text: speaker.text(`reading.convention.${convention}`, {
      days: use.days,
      months: Math.floor(use.days / MONTH),
    }),
  });
  const example = (use: MonthlyTermsUse, convention: MonthlyConvention) =>
    speaker.text('reading.terms.example', {
      day: { day: use.base },
      due: { day: exampleDue(use, convention) },
    });
  return (
    <Fold key={String(isOpen)} title={title} open={isOpen && !isDetail}>
      <div className={shared.muted}>
        {speaker.text('reading.terms.intro', { count: monthlyTerms.length })}
      </div>
      <Choice<MonthlyConvention>
        label={speaker.text('reading.terms.all')}
        hint={example(first, terms.convention)}
        value={terms.convention}
        disabled={locked}
        options={MONTHLY_CONVENTIONS.map((convention) => optionOf(first, convention))}
        onChange={(convention) => void answerTerms(null, convention)}
      />
      <ChunkedList
        label={title}
        items={monthlyTerms}
        keyOf={({ customerKey }) => customerKey}
        rowHeight={92}
        render={(use) => {
          const answer = own(use.customerKey);
          return (
            <div className={styles.line}>
              <Choice<MonthlyConvention | typeof AS_ALL>
                label={`${use.customerName} · ${speaker.text('reading.terms.items', { count: use.count })}`}
                hint={example(use, answer ?? use.ofText ?? terms.convention)}
                value={answer ?? AS_ALL}
                disabled={locked}
                options={[
                  ...(answer === undefined
                    ? [{ value: AS_ALL as typeof AS_ALL, text: speaker.text('reading.terms.asAll') }]
                    : []),
                  ...MONTHLY_CONVENTIONS.map((convention) => optionOf(use, convention)),
                ]}
                onChange={(choice) => choice !== AS_ALL && void answerTerms(use.customerKey, choice)}
              />
            </div>
          );
        }}
      />
    </Fold>
  );
}

function exampleDue({ base, days, cutoffDay }: MonthlyTermsUse, convention: MonthlyConvention): number {
  const term = { kind: 'single', base: 'invoice', rule: { kind: 'monthly', days } } as const;
  return dueDay(base, cutoffDay === null ? term : { ...term, cutoffDay }, { convention });
}
