import { screen, waitFor, within } from '@testing-library/react';
import type { MonthlyTermsUse } from '../../src/domain/ledger/types';
import { MONTHLY_CONVENTIONS } from '../../src/domain/terms';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf } from '../support/ledgers';
import { LEDGER_SHEET, renderPane } from './renderPane';

const use = (customerKey: string, base: string): MonthlyTermsUse => ({
  customerKey,
  customerName: customerKey,
  days: 30,
  cutoffDay: null,
  count: 2,
  base: day(base),
});

const host = () =>
  createFakeHost([LEDGER_SHEET], () => ({
    ...readingOf([{ customer: 'Acme', due: '2025-03-02', amount: 10 }], '2025-03-31'),
    monthlyTerms: [use('Acme', '2025-01-15'), use('Birch', '2025-02-10')],
  }));

const answers = (fake: ReturnType<typeof host>) =>
  fake.settings.get('reading') as { convention: string; isChosen: boolean; byCustomer: object } | undefined;

describe('what 月结N天 means', () => {
  test('is asked for each customer with five readings, each with an invoice of the customer’s own', async () => {
    const fake = host();
    const { user } = await renderPane({ host: fake });
    const birch = await screen.findByLabelText(/Birch/);
    const options = within(birch).getAllByRole('option');
    expect(options.map((option) => (option as HTMLOptionElement).value)).toEqual([
      'all',
      ...MONTHLY_CONVENTIONS,
    ]);
    expect(screen.getByText(/2025-02-10.*2025-03-30/)).toBeTruthy();
    await user.selectOptions(birch, 'invoice_days');
    await waitFor(() => expect(answers(fake)?.byCustomer).toEqual({ Birch: 'invoice_days' }));
    expect(fake.reads.at(-1)?.options.terms?.byCustomer).toEqual({ Birch: 'invoice_days' });
    expect(screen.getByText(/2025-02-10.*2025-03-12/)).toBeTruthy();
  });

  test('is answered for all at once, and then not asked again', async () => {
    const fake = host();
    const first = await renderPane({ host: fake });
    const [all] = await screen.findAllByRole('combobox', { name: /customers/i });
    await first.user.selectOptions(all as HTMLElement, 'month_end_months');
    await waitFor(() =>
      expect(answers(fake)).toMatchObject({ convention: 'month_end_months', isChosen: true }),
    );
    first.unmount();
    await renderPane({ host: fake });
    expect(fake.reads.at(-1)?.options.terms).toMatchObject({
      convention: 'month_end_months',
      isChosen: true,
    });
  });
});
