import { Checkbox } from '@fluentui/react-components';
import { NO_DAY } from '../../../domain/calendar/types';
import { detailFields, type DetailField, type NoticeDetails } from '../../../domain/notices/details';
import type { NoticeFacts } from '../../../domain/notices/types';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Draft } from '../../state/model';
import { CountField, MoneyField, TextField } from './EntryFields';

interface Props {
  readonly draft: Draft;
  /** With what is usual filled in where nothing was entered. */
  readonly facts: NoticeFacts;
}

/** What the ledger does not know, asked for notice by notice. */
export function Details({ draft, facts }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeDraft } = useActions();
  const fields = detailFields(draft.kind, facts.details);
  if (fields.length === 0) return null;
  const change = (patch: NoticeDetails): void =>
    changeDraft(draft.key, { details: { ...draft.details, ...patch } });
  return (
    <div className={shared.card} role="group" aria-label={speaker.text('notices.details')}>
      <strong>{speaker.text('notices.details')}</strong>
      {fields.map((field) => (
        <DetailInput
          key={field.id}
          field={field}
          details={facts.details}
          currency={facts.currency}
          // A figure taken out is as if it had never been entered: what is usual stands in its place again.
          onChange={(value) => change({ [field.id]: value ?? undefined })}
        />
      ))}
      {draft.kind === 'dispute' && <Disputed draft={draft} facts={facts} onChange={change} />}
    </div>
  );
}

interface InputProps {
  readonly field: DetailField;
  readonly details: NoticeDetails;
  readonly currency: string;
  readonly onChange: (value: string | number | null) => void;
}

function DetailInput({ field, details, currency, onChange }: InputProps) {
  const speaker = useSpeaker();
  const label = speaker.text(`notices.detail.${field.id}`);
  const value = details[field.id];
  const text = typeof value === 'string' ? value : undefined;
  const figure = typeof value === 'number' ? value : undefined;
  switch (field.type) {
    case 'day':
      return <DayField label={label} value={figure ?? NO_DAY} onChange={onChange} />;
    case 'money':
      return <MoneyField label={label} value={figure} currency={currency} onChange={onChange} />;
    case 'count':
      return <CountField label={label} value={figure} onChange={onChange} />;
    case 'text':
      return <TextField label={label} value={text} onChange={onChange} />;
    case 'choice':
      return (
        <Choice
          label={label}
          value={text ?? ''}
          options={field.options.map((option) => ({
            value: option,
            text: speaker.text(`notices.choice.${option}`),
          }))}
          onChange={onChange}
        />
      );
  }
}

/** Items to choose from; a customer with more than this many is better served by marking them in the ledger. */
const MOST_ITEMS = 40;

/** Which of the customer's items are in dispute, why, and how much of each. */
function Disputed({ draft, facts, onChange }: Props & { readonly onChange: (patch: NoticeDetails) => void }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const reading = usePaneState((state) => state.draftsOf);
  if (!reading) return null;
  const { ledger } = reading;
  const known = new Map(facts.disputes.map((dispute) => [dispute.line.sheetRow, dispute]));
  const given = draft.details.disputes ?? {};
  const items: number[] = [];
  for (let item = 0; item < ledger.count && items.length < MOST_ITEMS; item++) {
    const own = ledger.customer[item] === draft.row.customer && (ledger.open[item] ?? 0) > 0;
    if (own && ledger.currencies[ledger.currency[item] ?? 0] === draft.row.currency) items.push(item);
  }
  const set = (row: number, patch: Partial<{ amount: number | null; reason: string }> | null): void => {
    const { [row]: old, ...rest } = given;
    onChange({
      disputes: patch ? { ...rest, [row]: { amount: null, reason: '', ...old, ...patch } } : rest,
    });
  };
  return (
    <div role="group" aria-label={speaker.text('notices.disputes')}>
      <div className={shared.muted}>{speaker.text('notices.disputes')}</div>
      {items.map((item) => {
        const row = ledger.sheetRow[item] ?? 0;
        const docNo = ledger.docNo.at(item) ?? '';
        const dispute = known.get(row);
        return (
          <div key={item}>
            <Checkbox
              label={speaker.text('notices.disputes.pick', {
                docNo,
                due: { day: ledger.dueDay[item] ?? NO_DAY },
                amount: { minor: ledger.open[item] ?? 0, currency: draft.row.currency },
              })}
              checked={dispute !== undefined}
              onChange={(_, data) => set(row, data.checked === true ? {} : null)}
            />
            {dispute && (
              <>
                <TextField
                  label={speaker.text('notices.disputes.reason', { docNo })}
                  value={dispute.reason}
                  onChange={(reason) => set(row, { reason })}
                />
                <MoneyField
                  label={speaker.text('notices.disputes.amount', { docNo })}
                  value={dispute.amount}
                  currency={draft.row.currency}
                  onChange={(amount) => set(row, { amount })}
                />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
