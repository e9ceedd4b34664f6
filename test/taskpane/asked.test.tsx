import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { TermsText } from '../../src/domain/ledger/asked';
import { NO_DAY } from '../../src/domain/calendar/types';
import type { ReadingOptions, Recognition } from '../../src/domain/ledger/types';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf, recognitionOf } from '../support/ledgers';
import { LEDGER_SHEET, renderPane } from './renderPane';

const READING = readingOf([{ customer: 'Acme', due: '2025-03-02', amount: 10 }], '2025-03-31');
const text = (of: Partial<TermsText>): TermsText => ({
  text: '按合同约定',
  key: '按合同约定',
  why: 'unknown',
  count: 3,
  amounts: [{ currency: 'CNY', amount: 120000 }],
  base: day('2025-01-15'),
  due: NO_DAY,
  answer: null,
  ...of,
});

const saved = (fake: ReturnType<typeof createFakeHost>) =>
  fake.settings.get('reading') as
    { byText: object; sheets: Record<string, Partial<ReadingOptions>> } | undefined;

describe('terms to confirm', () => {
  const host = (...termsTexts: TermsText[]) =>
    createFakeHost([LEDGER_SHEET], () => ({ ...READING, termsTexts }));

  test('are listed with rows and totals, and take one answer that the workbook remembers', async () => {
    const fake = host(
      text({
        amounts: [
          { currency: 'CNY', amount: 120000 },
          { currency: 'USD', amount: 500 },
        ],
      }),
    );
    const { user } = await renderPane({ host: fake });
    const list = await screen.findByRole('list', { name: 'Terms to confirm' });
    expect(within(list).getByText('3 rows · CNY 1,200.00 · USD 5.00')).toBeTruthy();
    const field = within(list).getByLabelText('“按合同约定” means');
    await user.type(field, 'when it suits');
    expect(within(list).getByText(/This is no term/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '45{Enter}');
    await waitFor(() => expect(saved(fake)?.byText).toEqual({ 按合同约定: '45' }));
    expect(fake.reads.at(-1)?.options.terms?.byText).toEqual({ 按合同约定: '45' });
  });

  test('of 月结 have five readings, each with the due day of the first row', async () => {
    const fake = host(text({ text: '月结30天', key: '月结30天', why: 'monthly', due: day('2025-03-02') }));
    const { user } = await renderPane({ host: fake });
    const choice = await screen.findByLabelText('“月结30天” means');
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      'not said yet',
      'End of the invoice’s month + 30 days → 2025-03-02',
      'Invoice date + 30 days → 2025-02-14',
      'End of the month 1 month later → 2025-02-28',
      'Same day 1 month later → 2025-02-15',
      'First of the next month + 30 days → 2025-03-03',
    ]);
    expect(screen.getByText(/2025-01-15.*2025-03-02/)).toBeTruthy();
    await user.selectOptions(choice, 'invoice_days');
    await waitFor(() => expect(saved(fake)?.byText).toEqual({ 月结30天: 'invoice_days' }));
  });

  test('that count from an event are confirmed with one click', async () => {
    const fake = host(text({ text: '货到30天', key: '货到30天', why: 'event', due: day('2025-02-14') }));
    const { user } = await renderPane({ host: fake });
    await user.click(await screen.findByRole('button', { name: 'Yes, as read' }));
    await waitFor(() => expect(saved(fake)?.byText).toEqual({ 货到30天: '货到30天' }));
  });

  test('that were answered stay at hand and can be taken back', async () => {
    const fake = host(text({ answer: '45' }));
    fake.settings.set('reading', { byText: { 按合同约定: '45' } });
    const { user } = await renderPane({ host: fake });
    await user.click(await screen.findByRole('button', { name: /Terms to confirm.*all answered/ }));
    const field = screen.getByLabelText('“按合同约定” means');
    expect((field as HTMLInputElement).value).toBe('45');
    await user.clear(field);
    await user.type(field, '{Enter}');
    await waitFor(() => expect(saved(fake)?.byText).toEqual({}));
  });
});

const sheetOf = (recognition: Partial<Recognition>) => ({
  ...LEDGER_SHEET,
  recognition: recognitionOf(recognition),
});

describe('the year of dates without one', () => {
  const years = {
    byRow: 1,
    bySheet: 12,
    basis: 'as_of',
    until: day('2025-03-31'),
    firstRow: 7,
    firstDay: day('2024-11-20'),
  } as const;

  test('is asked where nobody can know it, with a row as it is read now', async () => {
    const fake = createFakeHost([LEDGER_SHEET], () => ({ ...READING, years }));
    const { user } = await renderPane({ host: fake });
    expect(
      await screen.findByText(/12 rows have dates without a year.*Row 7 is read as 2024-11-20/),
    ).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Year of the newest documents'), '2024');
    await waitFor(() => expect(Object.values(saved(fake)?.sheets ?? {})).toEqual([{ year: 2024 }]));
    expect(fake.reads.at(-1)?.options.year).toBe(2024);
  });

  test('is not asked where title, rows or the user say it', async () => {
    const fake = createFakeHost([LEDGER_SHEET], () => ({
      ...READING,
      years: { ...years, basis: 'title' as const },
    }));
    await renderPane({ host: fake });
    expect(screen.queryByText('Which year are these dates of?')).toBeNull();
  });
});

describe('balances without dates', () => {
  const sheet = sheetOf({
    kind: 'balances',
    mapping: { customerName: 0, balance: 3 },
    until: day('2025-02-28'),
  });

  test('ask since when they are owed, and take the day that the sheet names with one click', async () => {
    const fake = createFakeHost([sheet], () => READING);
    const { user } = await renderPane({ host: fake });
    expect(await screen.findByText('Since when are these owed?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'By 2025-02-28, the day that the sheet names' }));
    await waitFor(() => expect(fake.reads.at(-1)?.options.owedSince).toBe(day('2025-02-28')));
    await waitFor(() =>
      expect(Object.values(saved(fake)?.sheets ?? {})).toEqual([{ owedSince: day('2025-02-28') }]),
    );
    await waitFor(() => expect(screen.queryByText('Since when are these owed?')).toBeNull());
  });

  test('take any other day, which stays at hand among what was assumed', async () => {
    const fake = createFakeHost([sheet], () => READING);
    const { user } = await renderPane({ host: fake });
    fireEvent.change(await screen.findByLabelText('Due at the latest on'), {
      target: { value: '2025-01-31' },
    });
    await waitFor(() => expect(fake.reads.at(-1)?.options.owedSince).toBe(day('2025-01-31')));
    await user.click(await screen.findByRole('button', { name: /How it is read/ }));
    expect((screen.getByLabelText('Due at the latest on') as HTMLInputElement).value).toBe('2025-01-31');
  });
});
