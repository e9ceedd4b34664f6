import { Field, Textarea } from '@fluentui/react-components';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { LIST_FIELDS, type ListField, type ListTexts, type ReadLists } from '../../state/policyLists';

const HINTS: Readonly<Record<ListField, string>> = {
  holidays: 'days',
  makeUpWorkdays: 'days',
  minimumAmounts: 'minimumAmounts',
  'interestRates.contract': 'interestRates',
  'interestRates.lpr': 'interestRates',
  'interestRates.reference': 'interestRates',
  exchangeRates: 'exchangeRates',
};
const ROWS = 3;

interface Props {
  readonly texts: ListTexts;
  /** Lines that were not understood when it was last to be saved. */
  readonly wrong: ReadLists['wrong'];
  readonly onChange: (field: ListField, text: string) => void;
}

/** The lists of the policy: days off, smallest amounts and rates, one entry a line as in their tables on the sheet. */
export function ListSettings({ texts, wrong, onChange }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <Fold
      title={speaker.text('policy.lists')}
      count={String(LIST_FIELDS.length)}
      open={Object.keys(wrong).length > 0}
    >
      <div className={shared.form}>
        {LIST_FIELDS.map((field) => {
          const lines = wrong[field];
          return (
            <Field
              key={field}
              size="small"
              label={speaker.text(`policy.list.${field}`)}
              hint={speaker.text(`policy.list.hint.${HINTS[field]}`)}
              validationState={lines ? 'error' : 'none'}
              validationMessage={
                lines &&
                speaker.text('policy.list.wrong', { lines: lines.join(speaker.text('taskpane.comma')) })
              }
            >
              <Textarea
                size="small"
                rows={ROWS}
                resize="vertical"
                value={texts[field]}
                onChange={(_, data) => onChange(field, data.value)}
              />
            </Field>
          );
        })}
      </div>
    </Fold>
  );
}
