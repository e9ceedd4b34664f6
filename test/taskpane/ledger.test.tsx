import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SetAsideRow } from '../../src/domain/ledger/types';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf, recognitionOf } from '../support/ledgers';
import { ITEMS, LEDGER_SHEET, renderPane } from './renderPane';

const ASIDE: SetAsideRow = {
  sheetRow: 12,
  field: 'balance',
  column: 3,
  reason: 'invalid_amount',
  detail: 'tbd',
  customerName: 'Acme Ltd',
  docNo: 'INV-99',
  currency: 'CNY',
  amount: null,
  rowKey: null,
};

describe('a ledger that was read', () => {
  test('is tied out with a mark and in words', async () => {
    await renderPane();
    expect(screen.getAllByText(/^Ties out: 4 counted \+ 0 set aside/)).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'EUR 99.99' })).toBeTruthy();
  });

  test('that does not tie out says so', async () => {
    const reading = readingOf(ITEMS, '2025-03-31');
    const broken = { ...reading, tieOut: reading.tieOut.map((line) => ({ ...line, ties: false })) };
    await renderPane({ host: createFakeHost([LEDGER_SHEET], () => broken) });
    expect(screen.getAllByText(/^Does not tie out/)).toHaveLength(2);
  });

  test('says what amounts are taken to be in where the sheet names no currency', async () => {
    const { store } = await renderPane();
    expect(screen.getByText(/No currency is named in the sheet: amounts are read as CNY/)).toBeTruthy();
    act(() => store.dispatch({ type: 'optionsChanged', patch: { baseCurrency: 'JPY' } }));
    expect(screen.queryByText(/No currency is named/)).toBeNull();
  });

  test('lists each row set aside with its reason, and goes to its cell', async () => {
    const host = createFakeHost([LEDGER_SHEET], () => readingOf(ITEMS, '2025-03-31', { setAside: [ASIDE] }));
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: /Rows set aside/ }));
    const list = screen.getByRole('list', { name: 'Rows set aside' });
    expect(within(list).getByText(/The open amount cannot be read.* · tbd/)).toBeTruthy();
    await user.click(within(list).getByRole('button', { name: 'Go to D12' }));
    expect(host.visited).toEqual([{ sheet: 's1', row: 12, column: 3 }]);
  });

  test('names the row that a row repeats, and those that it was matched with', async () => {
    const setAside: SetAsideRow[] = [
      { ...ASIDE, reason: 'duplicate', detail: '7' },
      { ...ASIDE, sheetRow: 13, reason: 'matched', detail: '4, 5' },
    ];
    const host = createFakeHost([LEDGER_SHEET], () => readingOf(ITEMS, '2025-03-31', { setAside }));
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: /Rows set aside/ }));
    expect(screen.getByText(/entered twice\. · row 7$/)).toBeTruthy();
    expect(screen.getByText(/oldest charge first\. · rows 4, 5$/)).toBeTruthy();
  });

  test('says of a stage without a day that it has not come about, not that a day is to be entered', async () => {
    const setAside: SetAsideRow[] = [{ ...ASIDE, reason: 'missing_due_date', detail: '' }];
    const sheet = { ...LEDGER_SHEET, recognition: recognitionOf({ kind: 'milestones' }) };
    const host = createFakeHost([sheet], () => readingOf(ITEMS, '2025-03-31', { setAside }));
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: /Rows set aside/ }));
    expect(screen.getByText(/its event no date to count from/)).toBeTruthy();
  });

  test('shows receipts that no invoice claims apart', async () => {
    const unapplied = [
      {
        sheetRow: 9,
        customer: 0,
        docNo: 'R-1',
        docType: 'Receipt',
        docDay: 45_000,
        currency: 'CNY',
        amount: -50_000,
      },
    ];
    const host = createFakeHost([LEDGER_SHEET], () => readingOf(ITEMS, '2025-03-31', { unapplied }));
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: /Unapplied receipts/ }));
    expect(screen.getByText('CNY -500.00')).toBeTruthy();
    expect(screen.getByText(/1 unapplied = the sheet/)).toBeTruthy();
  });

  test("compares the sheet's own total", async () => {
    const reading = readingOf([{ customer: 'A', due: '2025-01-01', amount: 10 }], '2025-03-31');
    const totals = [{ sheetRow: 40, kind: 'total', text: 'Total', amount: 1000, currency: 'CNY' }] as const;
    const { user } = await renderPane({
      host: createFakeHost([LEDGER_SHEET], () => ({ ...reading, totals })),
    });
    await user.click(screen.getByRole('button', { name: /Worth knowing/ }));
    expect(screen.getByText(/✓ The sheet's own total, CNY 10.00, equals the sum of its rows/)).toBeTruthy();
  });
});

describe('the as-of date', () => {
  test('is today, and another day is read anew', async () => {
    const { host } = await renderPane();
    expect(host.reads[0]?.options.asOf).toBe(day('2025-03-31'));
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2024-12-31' } });
    await waitFor(() => expect(host.reads).toHaveLength(2));
    expect(host.reads[1]?.options.asOf).toBe(day('2024-12-31'));
    expect(await screen.findByText('Receivables · as of 2024-12-31')).toBeTruthy();
  });

  test('of the sheet itself is offered', async () => {
    const sheets = [{ ...LEDGER_SHEET, recognition: recognitionOf({ asOf: day('2025-02-28') }) }];
    const { user, host } = await renderPane({ sheets });
    await user.click(screen.getByRole('button', { name: 'Use 2025-02-28, as the sheet says' }));
    await waitFor(() => expect(host.reads.at(-1)?.options.asOf).toBe(day('2025-02-28')));
  });

  test('that is no day is said and not read', async () => {
    const { host } = await renderPane();
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '' } });
    expect(await screen.findByText('Enter a date that exists.')).toBeTruthy();
    expect(host.reads).toHaveLength(1);
  });
});

describe('a wrong guess', () => {
  test('is corrected with one choice, read again and remembered in the workbook', async () => {
    const { user, host } = await renderPane();
    await user.click(screen.getByRole('button', { name: /^▸?\s*Columns/ }));
    await user.selectOptions(screen.getByLabelText('Open amount'), 'E · Remark');
    await waitFor(() => expect(host.settings.get('mappings')).toBeDefined());
    expect(host.reads.at(-1)?.recognition.mapping.balance).toBe(4);
    expect(Object.values(host.settings.get('mappings') as object)).toEqual([
      { customerName: 'customer', invoiceNo: 'invoice', dueDate: 'duedate', balance: 'remark' },
    ]);
  });

  test('made before is not made again', async () => {
    const first = await renderPane();
    await act(() => first.actions.mapField('balance', 4));
    first.unmount();
    const { host } = await renderPane({ host: first.host });
    expect(host.reads.at(-1)?.recognition.mapping.balance).toBe(4);
  });

  test('in how amounts and dates are read is put right in the same way', async () => {
    const { user, host } = await renderPane();
    await user.click(screen.getByRole('button', { name: /How it is read/ }));
    await user.selectOptions(screen.getByLabelText('Amounts are in'), 'thousands');
    await waitFor(() => expect(host.reads.at(-1)?.options.unitFactor).toBe(1000));
    await user.selectOptions(screen.getByLabelText('Dates such as 3/4/2025'), 'day first');
    await waitFor(() => expect(host.reads.at(-1)?.options.dateOrder).toBe('dmy'));
    const currency = screen.getByLabelText('Currency where a row names none');
    await user.clear(currency);
    await user.type(currency, 'e');
    expect(screen.getByText('Three letters are needed, such as CNY.')).toBeTruthy();
    await user.type(currency, 'ur');
    await waitFor(() => expect(host.reads.at(-1)?.options.baseCurrency).toBe('EUR'));
  });
});

describe('a sheet that cannot be read', () => {
  const none = { mapping: {}, headers: [], headerRow: 0, headerRows: [] };

  test('in an empty workbook leads to sample data', async () => {
    const { user, host } = await renderPane({
      sheets: [{ id: 's1', name: 'Sheet1', recognition: recognitionOf({ ...none, kind: 'empty' }) }],
    });
    expect(screen.getByRole('heading', { name: 'This workbook is empty' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Insert sample data' }));
    await waitFor(() => expect(host.reads.at(-1)?.sheetId).toBe('sample'));
  });

  test('because a column is missing says which, and is read once it is named', async () => {
    const recognition = recognitionOf({ mapping: { customerName: 0, balance: 3 }, missing: ['dueDate'] });
    const { user, host } = await renderPane({ sheets: [{ ...LEDGER_SHEET, recognition }] });
    expect(screen.getByText(/Say below which column holds: Due date/)).toBeTruthy();
    expect(host.reads).toHaveLength(0);
    await user.selectOptions(screen.getByLabelText('Due date'), 'C · Due date');
    await waitFor(() => expect(host.reads).toHaveLength(1));
    expect(screen.queryByText('A column is missing.')).toBeNull();
  });

  test('because it is no ledger points to the sheet that is one', async () => {
    const notes = { id: 'n', name: 'Notes', recognition: recognitionOf({ ...none, kind: 'not_a_ledger' }) };
    const { user, host } = await renderPane({ sheets: [notes, LEDGER_SHEET] });
    await user.selectOptions(screen.getByLabelText('Sheet'), 'n');
    await user.click(await screen.findByRole('button', { name: 'Use “Receivables”' }));
    await waitFor(() => expect(host.reads).toHaveLength(2));
    expect(host.reads.every(({ sheetId }) => sheetId === 's1')).toBe(true);
  });
});

describe('several sheets', () => {
  const sheets = [LEDGER_SHEET, { id: 's2', name: 'Other' }, { id: 'p', name: 'Plan', isOurs: true }];

  test('are offered by name and kind, without those written by Duesheet', async () => {
    const { user, host } = await renderPane({ sheets });
    const names = within(screen.getByLabelText('Sheet'))
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(names).toEqual(['Receivables – List of open items', 'Other – List of open items']);
    await user.selectOptions(screen.getByLabelText('Sheet'), 's2');
    await waitFor(() => expect(host.reads.at(-1)?.sheetId).toBe('s2'));
  });

  test('are changed over by one click when another comes into view', async () => {
    const { user, host } = await renderPane({ sheets });
    act(() => host.emit({ type: 'activated', sheetId: 's2' }));
    await user.click(await screen.findByRole('button', { name: /Read “Other” instead/ }));
    await waitFor(() => expect(host.reads.at(-1)?.sheetId).toBe('s2'));
  });
});

test('the three points of the first run go away for good', async () => {
  const { user } = await renderPane({ firstRun: true });
  expect(screen.getByRole('heading', { name: 'From your own sheet to money collected' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByRole('heading', { name: 'From your own sheet to money collected' })).toBeNull();
});
