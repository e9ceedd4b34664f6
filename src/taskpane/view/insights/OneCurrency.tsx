import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ageing } from '../../../domain/ageing/types';
import { formatMinor } from '../../../domain/money/minor';
import { convertTotals, parseRates, ratesText, type Converted } from '../../../domain/money/rates';
import { useKept } from '../../parts/kept';
import { useActions, usePaneState, useLocked, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { Fold } from '../../parts/Fold';
import { CurrencyField } from '../ledger/CurrencyField';

/** All currencies in one, at the user's own dated rates; each currency's own total stays beside it. */
export function OneCurrency({ ageing }: { readonly ageing: Ageing }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { saveConversion } = useActions();
  const locked = useLocked();
  const policy = usePaneState((state) => state.policy);
  const kept =
    policy.reportingCurrency === ''
      ? null
      : { reporting: policy.reportingCurrency, rates: policy.exchangeRates };
  const of = JSON.stringify(kept);
  const [reporting, setReporting] = useKept('reporting', of, () => kept?.reporting ?? '');
  const [text, setText] = useKept('rates', of, () => ratesText(kept?.rates ?? []));
  const [wrong, setWrong] = useState<readonly number[]>([]);
  // Currencies that no sheet of the user's mixes need no converting; what was once kept is always shown.
  if (ageing.currencies.length < 2 && !kept) return null;
  const save = () => {
    const { rates, wrongLines } = parseRates(text);
    setWrong(wrongLines);
    if (wrongLines.length === 0) void saveConversion({ reporting, rates });
  };
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('rates.title')}</h2>
      {kept && <ConvertedTotals ageing={ageing} converted={totalsIn(ageing, kept)} />}
      <Fold title={speaker.text('rates.edit')} count="">
        <CurrencyField
          label={speaker.text('rates.reporting')}
          hint={speaker.text('rates.reportingHint')}
          value={reporting}
          disabled={locked}
          onChange={setReporting}
        />
        <Field
          label={speaker.text('rates.rates', { currency: reporting || '…' })}
          hint={speaker.text('rates.hint')}
          size="small"
          validationState={wrong.length > 0 ? 'error' : 'none'}
          validationMessage={
            wrong.length > 0
              ? speaker.text('rates.wrong', { lines: wrong.join(speaker.text('taskpane.comma')) })
              : undefined
          }
        >
          <Textarea
            size="small"
            rows={5}
            resize="vertical"
            value={text}
            disabled={locked}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
        <div>
          <Button size="small" disabledFocusable={locked || reporting === ''} onClick={save}>
            {speaker.text('rates.save')}
          </Button>
        </div>
      </Fold>
    </section>
  );
}

type Totals = Readonly<Record<'open' | 'overdue', Converted>>;

function totalsIn(ageing: Ageing, table: Parameters<typeof convertTotals>[1]): Totals {
  const convert = (amountOf: (line: Ageing['currencies'][number]) => number) =>
    convertTotals(
      ageing.currencies.map((line) => ({ currency: line.currency, amount: amountOf(line) })),
      table,
      ageing.asOf,
    );
  return { open: convert(({ total }) => total), overdue: convert(({ overdue }) => overdue) };
}

function ConvertedTotals({ ageing, converted }: { readonly ageing: Ageing; readonly converted: Totals }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { open, overdue } = converted;
  const inReporting = (amount: number | null) =>
    amount === null ? speaker.text('rates.none') : formatMinor(amount, open.reporting);
  return (
    <>
      <table className={shared.table}>
        <caption className="duesheet-unseen">{speaker.text('rates.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{speaker.text('rates.own')}</th>
            <th scope="col" className="number">
              {speaker.text('rates.open', { currency: open.reporting })}
            </th>
            <th scope="col" className="number">
              {speaker.text('rates.overdue', { currency: open.reporting })}
            </th>
          </tr>
        </thead>
        <tbody>
          {open.lines.map(({ currency, amount, rate, converted: own }, i) => (
            <tr key={currency}>
              <th scope="row" className="plain">
                {speaker.money(amount, currency)}
                {rate && currency !== open.reporting && (
                  <div className={shared.muted}>
                    {speaker.text('rates.at', { rate: String(rate.rate), day: { day: rate.day } })}
                  </div>
                )}
              </th>
              <td className="number">{inReporting(own)}</td>
              <td className="number">{inReporting(overdue.lines[i]?.converted ?? null)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{speaker.text('rates.total')}</th>
            <td className="number">{inReporting(open.total)}</td>
            <td className="number">{inReporting(overdue.total)}</td>
          </tr>
        </tfoot>
      </table>
      {open.without.length > 0 && (
        <div role="note">
          {speaker.text('rates.without', {
            currencies: open.without.join(speaker.text('taskpane.comma')),
            day: { day: ageing.asOf },
          })}
        </div>
      )}
      <div className={shared.muted}>{speaker.text('rates.rule', { day: { day: ageing.asOf } })}</div>
    </>
  );
}
