import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Fold } from '../../parts/Fold';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** Names shown of those that fit what was typed. */
const MOST_SHOWN = 8;

/** A letter to any customer of the ledger, in the plan or not, or to those of the rows selected in the workbook. */
export function AnyCustomer() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { draftFor, draftForFormer, draftFromSelection } = useActions();
  const reading = usePaneState((state) => state.reading);
  const customers = usePaneState((state) => state.book.customers);
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => {
    const text = fold(wanted);
    if (!reading || text === '') return [];
    const { ledger } = reading;
    const hits = new Set(
      ledger.customers.flatMap(({ name, code }, customer) =>
        fold(`${code} ${name}`).includes(text) ? [customer] : [],
      ),
    );
    const pairs = new Map<string, { customer: number; currency: string; name: string }>();
    for (let item = 0; item < ledger.count && pairs.size < MOST_SHOWN; item++) {
      const customer = ledger.customer[item] ?? -1;
      if (!hits.has(customer)) continue;
      const currency = ledger.currencies[ledger.currency[item] ?? 0] ?? '';
      pairs.set(`${customer} ${currency}`, {
        customer,
        currency,
        name: ledger.customers[customer]?.name ?? '',
      });
    }
    return [...pairs.values()];
  }, [reading, wanted]);
  /** Those of our records that are in the ledger no more: they have paid everything. */
  const former = useMemo(() => {
    const text = fold(wanted);
    if (!reading || text === '') return [];
    const { ledger } = reading;
    const there = new Set(ledger.customers.map(({ key }) => key));
    return customers
      .filter(({ key, code, name }) => !there.has(key) && fold(`${code} ${name}`).includes(text))
      .flatMap(({ key, name }) => ledger.currencies.map((currency) => ({ key, currency, name })))
      .slice(0, MOST_SHOWN);
  }, [reading, customers, wanted]);
  if (!reading) return null;
  return (
    <Fold title={speaker.text('notices.any')}>
      <div className={shared.muted}>{speaker.text('notices.any.explained')}</div>
      <Field label={speaker.text('notices.any.search')} size="small">
        <Input size="small" value={wanted} onChange={(_, data) => setWanted(data.value)} />
      </Field>
      {found.map(({ customer, currency, name }) => (
        <div key={`${customer} ${currency}`}>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void draftFor(customer, currency)}
          >
            {`${name} · ${currency}`}
          </Button>
        </div>
      ))}
      {former.map(({ key, currency, name }) => (
        <div key={`${key} ${currency}`}>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void draftForFormer(key, currency)}
          >
            {speaker.text('notices.any.former', { customer: name, currency })}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void draftFromSelection()}>
          {speaker.text('notices.any.selection')}
        </Button>
      </div>
    </Fold>
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
