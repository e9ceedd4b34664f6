import { screen, waitFor, within } from '@testing-library/react';
import { configureAxe } from 'jest-axe';
import type { FormulaOutcome } from '../../src/workbook/port';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf, recognitionOf } from '../support/ledgers';
import { ITEMS, renderPane } from './renderPane';

// Tabster, Fluent's keyboard engine, keeps empty focusable marks out of sight; axe takes them for hidden content.
const axe = configureAxe({ rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } });

const SHEET = {
  id: 's1',
  name: "Q1 '25",
  recognition: recognitionOf({ headers: ['Customer', 'Invoice', 'Due date', 'Balance', 'Terms'] }),
};

/** The form over the pane's five items, in rows 2 to 6. */
async function openForm(language: 'en' | 'zh-CN' | 'zh-TW' = 'en') {
  const items = ITEMS.map((item) => ({ ...item, currency: 'CNY' }));
  const host = createFakeHost([SHEET], (_, { asOf }) => ({ ...readingOf(items, '2025-03-31'), asOf }));
  host.ranges.set(
    'A2:A6',
    items.map(({ customer }) => [customer]),
  );
  host.ranges.set(
    'C2:C6',
    items.map(({ due }) => [day(due)]),
  );
  host.ranges.set(
    'D2:D6',
    items.map(({ amount }) => [amount]),
  );
  const pane = await renderPane({ language, host });
  const { speaker, user } = pane;
  await user.click(screen.getByRole('tab', { name: speaker.text('taskpane.place.insights') }));
  await user.click(await screen.findByRole('button', { name: speaker.text('insert.title') }));
  const choice = (name: string) => screen.findByRole('combobox', { name });
  await choice(speaker.text('insert.which'));
  const result = () => within(screen.getByRole('status', { name: speaker.text('insert.preview') }));
  const formula = () =>
    document.querySelectorAll('code')[document.querySelectorAll('code').length - 1]?.textContent;
  const insert = () => screen.getByRole('button', { name: speaker.text('insert.do') });
  return { ...pane, host, choice, result, formula, insert };
}

describe('Insert function', () => {
  test('offers the ageing of the ledger in use, filled from its columns and the policy, with its result', async () => {
    const { formula, result, container } = await openForm();
    expect(formula()).toBe(
      "=DUES.AGING('Q1 ''25'!C2:C6,DATE(2025,3,31),'Q1 ''25'!D2:D6,'Q1 ''25'!A2:A6,{0,30,60,90,120},\"own_date\",\"en\")",
    );
    await waitFor(() => expect(result().getByText('Birch & Co')).toBeTruthy());
    expect(result().getByText('10,100.49')).toBeTruthy();
    expect(await axe(container)).toMatchObject({ violations: [] });
  });

  test('writes it into the cell that is selected, as large as its preview, and never into the ledger', async () => {
    const { host, insert, result, user } = await openForm();
    await result().findByText('Birch & Co');
    await user.click(insert());
    expect(await screen.findByText(/The formula stands in Sheet2!B3/)).toBeTruthy();
    expect(host.formulas).toEqual([
      expect.objectContaining({
        target: { kind: 'cell', sheet: 'Sheet2', address: 'B3' },
        rows: 6,
        columns: 8,
        replace: false,
        ledger: { sheetId: 's1', headerRow: 1, firstColumn: 0, lastColumn: 4 },
      }),
    ]);
  });

  test('asks before it replaces anything, and writes nothing when told to leave it', async () => {
    const { host, insert, result, user } = await openForm();
    await result().findByText('Birch & Co');
    host.outcome = { state: 'occupied', place: 'Sheet2!B3:I8', filled: 2 };
    await user.click(insert());
    expect(await screen.findByText(/Nothing was written: Sheet2!B3:I8 holds 2 cells/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(host.formulas).toHaveLength(1);
    host.outcome = { state: 'occupied', place: 'Sheet2!B3:I8', filled: 2 };
    await user.click(insert());
    await user.click(await screen.findByRole('button', { name: 'Replace what is there' }));
    expect(host.formulas.map(({ replace }) => replace)).toEqual([false, false, true]);
  });

  test.each<[string, FormulaOutcome, RegExp]>([
    ['among the rows it reads', { state: 'in_ledger', place: 'X!C3' }, /lies among the rows/],
    ['without room for its result', { state: 'no_room', place: 'X!C3' }, /everything is as it was/],
  ])('says why a place %s is none', async (_, outcome, sentence) => {
    const { host, insert, result, user } = await openForm();
    await result().findByText('Birch & Co');
    host.outcome = outcome;
    await user.click(insert());
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  test.each(['protected', 'cell_edit_mode'] as const)(
    'says in a sentence that Excel refused: %s',
    async (code) => {
      const { host, insert, result, speaker, user } = await openForm();
      await result().findByText('Birch & Co');
      host.failNext('writeFormula', code);
      await user.click(insert());
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain(speaker.text('taskpane.failed.insert'));
      expect(host.formulas).toEqual([]);
    },
  );

  test('follows what is chosen and typed, words out of a list and figures out of the keyboard', async () => {
    const { choice, formula, result, user } = await openForm();
    await user.selectOptions(await choice('Function'), 'LATEINTEREST');
    expect(result().queryByText('Birch & Co')).toBeNull();
    await user.selectOptions(await choice('regime'), 'uk');
    await user.selectOptions(await choice('rate (may be left out)'), 'typed');
    await user.type(screen.getByRole('textbox', { name: 'rate' }), '5.25%');
    expect(formula()).toBe(
      "=DUES.LATEINTEREST('Q1 ''25'!D2:D6,'Q1 ''25'!C2:C6,DATE(2025,3,31),\"uk\",5.25%,,,\"en\")",
    );
    // 1200.50 at 13.25 % for 101 days.
    await waitFor(() => expect(result().getByText('44.0156')).toBeTruthy());
  });

  test('shows in the preview the sentence that the cell would show, and inserts nothing wrong', async () => {
    const { choice, insert, result, user } = await openForm();
    await user.selectOptions(await choice('Function'), 'CARRYCOST');
    expect(await result().findByText('Still needed: rate.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'rate' }), '4.31');
    expect(await result().findByText(/431%/)).toBeTruthy();
    expect((insert() as HTMLButtonElement).disabled).toBe(true);
  });

  test('names the columns of a table, so that the formula grows with it', async () => {
    const items = ITEMS.map((item) => ({ ...item, currency: 'CNY' }));
    const host = createFakeHost([SHEET], (_, { asOf }) => ({ ...readingOf(items, '2025-03-31'), asOf }));
    host.table = {
      name: 'Open',
      firstColumn: 0,
      columns: ['Customer', 'Invoice', 'Due [date]', 'Balance', 'Terms'],
    };
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('tab', { name: 'Insights' }));
    await user.click(screen.getByRole('button', { name: 'Insert a function' }));
    await screen.findByRole('combobox', { name: 'Function' });
    expect(await screen.findByText(/AGING\(Open\[Due '\[date'\]\],/)).toBeTruthy();
  });

  test.each(['zh-CN', 'zh-TW'] as const)('speaks %s, with help for every argument', async (language) => {
    const { result, speaker, container, choice, user } = await openForm(language);
    await waitFor(() => expect(result().getByText('Birch & Co')).toBeTruthy());
    await user.selectOptions(await choice(speaker.text('insert.which')), 'RISKCLASS');
    expect(container.textContent).toContain(speaker.text('functionHelp.RISKCLASS.probabilities'));
  });
});
