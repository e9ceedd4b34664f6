import { act, screen, waitFor, within } from '@testing-library/react';
import { blankProfile } from '../../src/domain/customers/profile';
import { defaultPolicy } from '../../src/domain/policy';
import { day } from '../support/ledgers';
import { renderPane } from './renderPane';

async function withPlan() {
  const pane = await renderPane();
  await act(() => pane.actions.buildPlan());
  return pane;
}

describe('a plan', () => {
  test('is built with the Policy and Customers sheets beside it, made once', async () => {
    const { host, actions } = await withPlan();
    expect(host.book.sheets).toMatchObject({ policy: 'Policy', customers: 'Customers' });
    expect(host.book.customers.map(({ name }) => name)).toContain('Acme Ltd');
    const known = host.book.customers.length;
    await act(() => actions.buildPlan());
    expect(host.book.customers).toHaveLength(known);
  });

  test('says what moved since the plan of an earlier day', async () => {
    const { host, actions } = await withPlan();
    const [first, ...others] = host.memory!.last.rows;
    const gone = { ...first!, customerKey: 'zz', customerName: 'Zebra Ltd' };
    host.memory = { last: { asOf: day('2025-03-20'), rows: [...others, gone] }, before: null };
    await act(() => actions.buildPlan());
    expect(screen.getByText(/^Since the plan of 2025-03-20: 1 new,.* 1 closed$/)).toBeTruthy();
    expect(screen.getByText('No longer to be chased')).toBeTruthy();
  });

  test('of a day before the last one is refused with the reason, and can be looked at without being written', async () => {
    const { host, actions, user } = await withPlan();
    await act(() => actions.changeOptions({ asOf: day('2025-03-10') }));
    await act(() => actions.buildPlan());
    expect(screen.getByRole('heading', { name: '2025-03-10 lies before the last plan' })).toBeTruthy();
    expect(screen.getByText(/The last plan is of 2025-03-31/)).toBeTruthy();
    expect(host.plans).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Look back without saving' }));
    await screen.findByText(/looks back to an earlier day/);
    expect(host.plans).toHaveLength(1);
    expect(host.memory?.last.asOf).toBe(day('2025-03-31'));
  });

  test('leaves alone a customer on hold, and follows the date set in its sheet', async () => {
    const { host, actions, store } = await withPlan();
    const [row] = store.getState().plan!.rows;
    const next = row!.nextDate + 30;
    const edit = {
      customerKey: row!.customerKey,
      currency: row!.currency,
      stage: null,
      reason: '',
      owner: 'Kim',
    };
    host.book = { ...host.book, edits: [{ ...edit, nextDate: next, sheetRow: 6 }] };
    await act(() => actions.buildPlan());
    const again = store.getState().plan!.rows.find(({ customerKey }) => customerKey === row!.customerKey);
    expect(again).toMatchObject({ nextDate: next, collector: 'Kim' });
    const held = {
      ...blankProfile(row!.customerKey, '', 'x'),
      holdUntil: day('2025-06-30'),
      holdReason: 'talks',
    };
    host.book = { ...host.book, customers: [held] };
    await act(() => actions.buildPlan());
    expect(store.getState().plan!.rows.some(({ customerKey }) => customerKey === row!.customerKey)).toBe(
      false,
    );
  });
});

test('settings in the cells of the Policy sheet hold over those of the document', async () => {
  const first = await renderPane();
  first.host.settings.set('policy', { largeShare: 0.2 });
  first.host.book = { ...first.host.book, policy: { ...defaultPolicy, largeShare: 0.3 } };
  first.unmount();
  const { store } = await renderPane({ host: first.host });
  expect(store.getState().policy.largeShare).toBe(0.3);
});

test('cells that cannot be read are named with the way to them', async () => {
  const { host, actions, user } = await renderPane();
  const problem = { sheet: 'customers', row: 7, column: 15, message: { key: 'book.problem.noDay' } } as const;
  host.book = { ...host.book, problems: [problem], sheets: { ...host.book.sheets, customers: 'Buyers' } };
  await act(() => actions.lookAtBook());
  await user.click(screen.getByRole('tab', { name: 'Today' }));
  expect(screen.getByText('Buyers, P7')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to P7' }));
  await waitFor(() => expect(host.visited).toContainEqual({ sheet: 'Buyers', row: 7, column: 15 }));
  host.book = { ...host.book, problems: [] };
  await user.click(screen.getByRole('button', { name: /look again/ }));
  await waitFor(() => expect(screen.queryByText('Buyers, P7')).toBeNull());
});

test('every setting of the table can be changed in the pane, and goes into the Policy sheet', async () => {
  const { user, host } = await renderPane();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: /^Priority/ }));
  const share = screen.getByLabelText('Share of a large debtor');
  await user.clear(share);
  await user.type(share, '0.12');
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  await waitFor(() => expect(host.book.policy?.largeShare).toBe(0.12));
});

test('the sheets are opened from the settings, and the balances of a close kept once', async () => {
  const { user, host } = await renderPane();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  const card = (await screen.findByRole('heading', { name: 'Your sheets' })).closest('section')!;
  await user.click(within(card).getByRole('button', { name: 'Open “Contact log”' }));
  await screen.findByText('“Contact log” is open in Excel.');
  await user.click(within(card).getByRole('button', { name: 'Keep a snapshot of this close' }));
  await screen.findByText(/^Balances of 2025-03-31 kept/);
  await user.click(within(card).getByRole('button', { name: 'Keep a snapshot of this close' }));
  await screen.findByText(/nothing was added/);
  expect(host.calls.filter((call) => call === 'keepSnapshot')).toHaveLength(2);
});
