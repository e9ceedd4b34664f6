import { Checkbox } from '@fluentui/react-components';
import type { InterestTerms } from '../../../domain/notices';
import { NOTICE_RULES } from '../../../domain/notices/kind';
import type { NoticeFacts, NoticeKind } from '../../../domain/notices/types';
import { INTEREST_REGIMES, type InterestRegime } from '../../../domain/law';
import { dayCountOf, ratesFor } from '../../../domain/policy/interest';
import type { Policy } from '../../../domain/policy/types';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import type { Draft } from '../../state/model';
import { TextField } from './EntryFields';

/** Where a calculation of interest has its place. */
const WITH_INTEREST: ReadonlySet<NoticeKind> = new Set([
  'statement',
  'warning',
  'stop_supply',
  'final',
  'pre_litigation',
  'instalments',
]);
const DAY_COUNTS = ['365', '360', 'actual'] as const;
const NONE = '';

/** What a letter may show besides, if its writer wants it: interest, and where unmatched receipts would go. */
export function Extras({ draft, facts }: { readonly draft: Draft; readonly facts: NoticeFacts }) {
  const speaker = useSpeaker();
  const { changeDraft } = useActions();
  const policy = usePaneState((state) => state.policy);
  const demands = NOTICE_RULES[draft.kind].demands || draft.kind === 'statement';
  return (
    <>
      {WITH_INTEREST.has(draft.kind) && (
        <Choice<InterestRegime | typeof NONE>
          label={speaker.text('notices.interest')}
          value={draft.interest?.regime ?? NONE}
          options={[
            { value: NONE, text: speaker.text('notices.interest.none') },
            ...INTEREST_REGIMES.map((value) => ({
              value,
              text: speaker.text(`notices.interest.${value}`),
            })),
          ]}
          onChange={(regime) =>
            changeDraft(draft.key, { interest: regime === NONE ? null : termsOf(regime, draft, policy) })
          }
        />
      )}
      {draft.interest && <Terms draft={draft} terms={draft.interest} facts={facts} />}
      {demands && facts.unapplied < 0 && (
        <Checkbox
          label={speaker.text('notices.application')}
          checked={draft.showsApplication}
          onChange={(_, data) => changeDraft(draft.key, { showsApplication: data.checked === true })}
        />
      )}
    </>
  );
}

/** The law gives these rates itself. */
const STATUTORY: ReadonlySet<InterestRegime> = new Set(['cn_sme', 'taiwan']);

function termsOf(regime: InterestRegime, { interest, kind }: Draft, policy: Policy): InterestTerms {
  const kept = ratesFor(regime, policy);
  return {
    regime,
    rates: STATUTORY.has(regime) || kept.length > 0 ? kept : (interest?.rates ?? []),
    dayCount: interest?.dayCount ?? dayCountOf(policy),
    withTotal: kind !== 'statement',
  };
}

function Terms({
  draft,
  terms,
  facts,
}: {
  readonly draft: Draft;
  readonly terms: InterestTerms;
  readonly facts: NoticeFacts;
}) {
  const speaker = useSpeaker();
  const { changeDraft } = useActions();
  const change = (patch: Partial<InterestTerms>): void =>
    changeDraft(draft.key, { interest: { ...terms, ...patch } });
  const [rate] = terms.rates;
  const from = rate?.from ?? facts.oldestDue;
  return (
    <>
      {!STATUTORY.has(terms.regime) && (
        <>
          <TextField
            label={speaker.text('notices.interest.rate')}
            value={rate ? String(Number((rate.rate * 100).toFixed(6))) : ''}
            onChange={(text) => {
              const percent = Number(text.replace('%', '').trim());
              if (percent > 0 && percent < 100) change({ rates: [{ from, rate: percent / 100 }] });
            }}
          />
          <DayField
            label={speaker.text('notices.interest.from')}
            value={from}
            onChange={(day) => change({ rates: [{ from: day, rate: rate?.rate ?? 0 }] })}
          />
        </>
      )}
      {terms.regime !== 'cn_sme' && (
        <Choice<(typeof DAY_COUNTS)[number]>
          label={speaker.text('notices.interest.dayCount')}
          value={String(terms.dayCount) as (typeof DAY_COUNTS)[number]}
          options={DAY_COUNTS.map((value) => ({
            value,
            text: speaker.text(`notices.interest.dayCount.${value}`),
          }))}
          onChange={(count) => change({ dayCount: count === 'actual' ? count : Number(count) })}
        />
      )}
      <Checkbox
        label={speaker.text('notices.interest.total')}
        checked={terms.withTotal}
        onChange={(_, data) => change({ withTotal: data.checked === true })}
      />
    </>
  );
}
