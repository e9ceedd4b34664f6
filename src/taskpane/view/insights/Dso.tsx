import { Field, Input } from '@fluentui/react-components';
import type { CurrencyAgeing } from '../../../domain/ageing/types';
import { minorToDecimal } from '../../../domain/money/minor';
import { daysOfYear } from '../../../domain/policy/interest';
import { CopyButton } from '../../parts/CopyButton';
import { useKept } from '../../parts/kept';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { computeDso, readNumber, type DsoForm } from '../../state/dsoForm';

const FIELDS = ['opening', 'closing', 'sales', 'days'] as const;

/** Days sales outstanding from four figures, and the formula that keeps computing it. */
export function Dso({ currency }: { readonly currency: CurrencyAgeing }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const year = usePaneState((state) => String(daysOfYear(state.policy)));
  const closing = minorToDecimal(currency.total, currency.currency);
  const [form, setForm] = useKept<DsoForm>('dso', `${currency.currency} ${closing} ${year}`, () => ({
    opening: '',
    closing,
    sales: '',
    days: year,
  }));
  const result = computeDso(form);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.dso.title')}</h2>
      <div className={shared.muted}>{speaker.text('taskpane.dso.explained')}</div>
      {FIELDS.map((name) => {
        const wrong = form[name] !== '' && readNumber(form[name]) === null;
        return (
          <Field
            key={name}
            label={speaker.text(`taskpane.dso.${name}`, { currency: currency.currency })}
            size="small"
            validationState={wrong ? 'error' : 'none'}
            validationMessage={wrong ? speaker.text('taskpane.notANumber') : undefined}
          >
            <Input
              size="small"
              inputMode="decimal"
              value={form[name]}
              onChange={(_, data) => setForm({ ...form, [name]: data.value })}
            />
          </Field>
        );
      })}
      <div role="status">
        {result.average === null || result.closing === null
          ? speaker.text('taskpane.dso.incomplete')
          : speaker.text('taskpane.dso.result', {
              average: result.average.toFixed(1),
              closing: result.closing.toFixed(1),
            })}
      </div>
      {result.formula && (
        <div className={shared.row}>
          <code>{result.formula}</code>
          <CopyButton text={result.formula} label={speaker.text('taskpane.formula.copy')} />
        </div>
      )}
    </section>
  );
}
