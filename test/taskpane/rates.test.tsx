import { screen, within } from '@testing-library/react';
import { act } from '@testing-library/react';
import { day } from '../support/ledgers';
import { renderPane } from './renderPane';

const REPORTING = { reporting: 'CNY', rates: [{ currency: 'EUR', day: day('2025-01-01'), rate: 7.5 }] };

describe('Totals in one currency', () => {
  test('are made at the rates the user keeps, with what has no rate said and left out', async () => {
    const { pane, store, host } = await openInsights();
    expect(screen.queryByText('All currencies in one')).not.toBeNull();
    await act(() => pane.saveConversion(REPORTING));
    const table = within(await screen.findByRole('table', { name: 'All currencies in one' }));
    expect(table.getByText(/at 7.5/)).toBeTruthy();
    const { ageing } = store.getState();
    expect(ageing!.currencies.length).toBeGreaterThan(1);
    for (const { currency } of ageing!.currencies)
      expect(table.getAllByText(new RegExp(currency)).length).toBeGreaterThan(0);
    const kept = { reportingCurrency: 'CNY', exchangeRates: REPORTING.rates };
    expect(host.settings.get('policy')).toMatchObject(kept);
    expect(store.getState().policy).toMatchObject(kept);
  });
});

test('stand beside the totals of each currency in the ledger too, where they are looked for', async () => {
  const { actions, store } = await renderPane();
  await act(async () => actions.go('ledger'));
  await act(() => actions.saveConversion(REPORTING));
  const table = within(await screen.findByRole('table', { name: 'All currencies in one' }));
  expect(table.getByText(/at 7.5/)).toBeTruthy();
  for (const { currency } of store.getState().ageing!.currencies)
    expect(screen.getByRole('table', { name: new RegExp(`Ageing.*${currency}|${currency}.*`) })).toBeTruthy();
});

async function openInsights() {
  const rendered = await renderPane();
  await act(async () => rendered.actions.go('insights'));
  return { pane: rendered.actions, store: rendered.store, host: rendered.host };
}
