import { screen, waitFor } from '@testing-library/react';
import { renderPane } from './renderPane';

async function withSettings() {
  const pane = await renderPane();
  await pane.user.click(screen.getByRole('button', { name: 'Settings' }));
  return pane;
}

describe('the settings', () => {
  test('are saved in the workbook and used at once', async () => {
    const { user, host, store } = await withSettings();
    await user.type(await screen.findByLabelText('Company'), 'Harbour Trading');
    const edges = screen.getByLabelText('Ageing buckets, upper limits in days');
    await user.clear(edges);
    await user.type(edges, '0, 15');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    await screen.findByText('Settings saved in this workbook.');
    expect(host.settings.get('policy')).toMatchObject({
      seller: { name: 'Harbour Trading' },
      edges: [0, 15],
    });
    expect(store.getState().ageing?.edges).toEqual([0, 15]);
  });

  test('that cannot stand are named at their field and not saved', async () => {
    const { user, host } = await withSettings();
    const edges = screen.getByLabelText('Ageing buckets, upper limits in days');
    await user.clear(edges);
    await user.type(edges, '60, 30');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(screen.getByText('One setting needs correcting:')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('Ageing buckets: the values must rise');
    expect(screen.getAllByText('Ageing buckets: the values must rise').length).toBeGreaterThan(1);
    expect(host.settings.has('policy')).toBe(false);
  });

  test('that are lists are named beside the button as well, by the lines that were not understood', async () => {
    const { user, host } = await withSettings();
    const fold = screen.getByRole('button', { name: /Days, amounts and rates/ });
    await user.click(fold);
    await user.type(screen.getByLabelText('Days off of your own'), 'next Tuesday');
    await user.click(fold);
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(screen.getByText('Days off of your own – Not understood: line 1.')).toBeTruthy();
    expect(host.settings.has('policy')).toBe(false);
  });

  test('of the workbook are there when it is opened again', async () => {
    const first = await withSettings();
    await first.user.type(screen.getByLabelText('Company'), 'Harbour');
    await first.user.selectOptions(
      screen.getByLabelText('Usual language of letters'),
      'Chinese (simplified)',
    );
    await first.user.click(screen.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(first.host.settings.has('pane')).toBe(true));
    first.unmount();
    const { store } = await renderPane({ host: first.host });
    expect(store.getState().policy.seller.name).toBe('Harbour');
    expect(store.getState().policy.noticeLanguage).toBe('zh-CN');
  });

  test('that could not be saved hold for now, and Try again saves them', async () => {
    const { user, host, store } = await withSettings();
    host.failNext('saveSettings', 'read_only');
    await user.type(screen.getByLabelText('Company'), 'Harbour');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    expect(store.getState().policy.seller.name).toBe('Harbour');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.settings.has('policy')).toBe(true));
  });

  test('that could not be loaded are not shown as defaults, and loaded on demand', async () => {
    const first = await withSettings();
    await first.user.type(screen.getByLabelText('Account number'), '42');
    await first.user.click(screen.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(first.host.settings.has('pane')).toBe(true));
    first.unmount();
    first.host.failNext('loadSettings', 'cell_edit_mode');
    const { user } = await renderPane({ host: first.host });
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByText(/not loaded yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save settings' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Load the settings' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Account number')).value).toBe('42');
  });

  test('close with the button that opened them', async () => {
    const { user } = await withSettings();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByRole('tab', { name: 'Ledger' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('the insights', () => {
  test('show one currency at a time, with classes and the largest debtors', async () => {
    const { user } = await renderPane();
    await user.click(screen.getByRole('tab', { name: 'Insights' }));
    expect(await screen.findByRole('heading', { name: 'Risk classes' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Birch & Co' })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Currency'), 'EUR');
    expect(screen.getByRole('rowheader', { name: 'Cedar GmbH' })).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: 'Birch & Co' })).toBeNull();
  });

  test('compute DSO and give it as a formula to copy', async () => {
    const { user } = await renderPane();
    await user.click(screen.getByRole('tab', { name: 'Insights' }));
    const fill = async (label: string, value: string) => {
      const field = screen.getByLabelText(label);
      await user.clear(field);
      await user.type(field, value);
    };
    await fill('Receivables at the start (CNY)', '75');
    await fill('Receivables at the end (CNY)', '105');
    await fill('Sales of the period (CNY)', '730');
    expect(
      screen.getByText('45.0 days on average receivables; 52.5 days on the closing balance.'),
    ).toBeTruthy();
    expect(screen.getByText('=DUES.DSO({75,105},730,365)')).toBeTruthy();
  });

  test('before anything was read lead to the sheet', async () => {
    const { user } = await renderPane({ sheets: [] });
    await user.click(screen.getByRole('tab', { name: 'Insights' }));
    expect(screen.getByRole('heading', { name: 'No figures yet' })).toBeTruthy();
  });
});
