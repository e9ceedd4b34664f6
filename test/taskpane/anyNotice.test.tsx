import { act, screen, waitFor, within } from '@testing-library/react';
import { blankProfile } from '../../src/domain/customers/profile';
import { rowKey } from '../../src/taskpane/state/model';
import { day } from '../support/ledgers';
import { renderPane } from './renderPane';

/** A pane opened anew over a workbook with three notices that an earlier session recorded, at the place of notices. */
async function afterAnEarlierSession() {
  const earlier = await renderPane();
  await act(() => earlier.actions.buildPlan());
  act(() => earlier.actions.select(earlier.store.getState().plan?.rows.map(rowKey) ?? [], true));
  await act(() => earlier.actions.draftSelected());
  await act(() => earlier.actions.record());
  const { notices } = earlier.host;
  earlier.unmount();
  const pane = await renderPane();
  pane.host.notices.push(...notices);
  await pane.visit('notices');
  await pane.user.click(screen.getByRole('button', { name: /Mark as sent/ }));
  return { ...pane, numbers: notices.map(({ facts }) => facts.number) };
}

describe('notices of an earlier session', () => {
  test('in the rows selected in the workbook are marked as sent, and no others', async () => {
    const { host, user, store, numbers } = await afterAnEarlierSession();
    const [first, second, third] = numbers;
    host.selection = { sheet: 'Notices', address: 'A4:C5' };
    host.ranges.set('A4:AZ5', [
      [first!, 45_747, 'Acme Ltd'],
      [third!, 45_747, 'Cedar GmbH'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Those in the selected rows' }));
    expect(await screen.findByText(`In the selected rows: ${first}, ${third}`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mark 2 notices as sent' }));
    await waitFor(() =>
      expect(host.history.sent.map(({ number }) => number).sort()).toEqual([first, third].sort()),
    );
    expect(store.getState().unsent).toMatchObject({ notices: [{ number: second }], selected: null });
  });

  test('are not marked where the selected rows hold none of them, and that is said', async () => {
    const { host, user } = await afterAnEarlierSession();
    host.selection = { sheet: 'Receivables', address: 'A2:A3' };
    host.ranges.set('A2:AZ3', [['Acme Ltd'], ['Birch & Co']]);
    await user.click(screen.getByRole('button', { name: 'Those in the selected rows' }));
    expect(await screen.findByText(/The selected rows hold no notice/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mark \d/ })).toBeNull();
    expect(host.history.sent).toEqual([]);
  });
});

describe('a customer of the records that the ledger no longer has', () => {
  async function withFormerCustomer() {
    const pane = await renderPane();
    const customers = [
      blankProfile('former', 'K-7', 'Paid Up & Sons'),
      blankProfile('Acme Ltd', '', 'Acme Ltd'),
    ];
    pane.host.book = { ...pane.host.book, customers };
    await act(() => pane.actions.lookAtBook());
    await pane.visit('notices');
    await pane.user.click(screen.getByRole('button', { name: 'Write to any customer' }));
    return pane;
  }

  test('is found by code or name and thanked, with nothing listed against it', async () => {
    const { user, store, host, actions } = await withFormerCustomer();
    await user.type(screen.getByLabelText('Name or code'), 'k-7');
    await user.click(await screen.findByRole('button', { name: 'Paid Up & Sons · CNY · paid in full' }));
    await waitFor(() => expect(store.getState().drafts).toHaveLength(1));
    expect(store.getState().drafts[0]).toMatchObject({
      kind: 'thanks',
      row: { customerName: 'Paid Up & Sons' },
    });
    const paper = await screen.findByRole('article', { name: /as the customer will see it/ });
    expect(paper.textContent).toContain('Paid Up & Sons');
    expect(within(paper).queryByRole('table')).toBeNull();
    const details = { receivedOn: day('2025-03-28'), receivedAmount: 50_000 };
    act(() => actions.changeDraft(null, { details }));
    expect(paper.textContent).toContain('500.00');
    await act(() => actions.record());
    // Nothing of it was in the ledger, so that nothing can have been paid since.
    await waitFor(() => expect(host.notices.map(({ facts }) => facts.kind)).toEqual(['thanks']));
  });

  test('is offered in each currency of the ledger, beside those that still owe', async () => {
    const { user } = await withFormerCustomer();
    const field = screen.getByLabelText('Name or code');
    await user.type(field, 'paid up');
    expect(await screen.findByRole('button', { name: 'Paid Up & Sons · EUR · paid in full' })).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'acme');
    expect(await screen.findByRole('button', { name: 'Acme Ltd · CNY' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Acme Ltd.*paid in full/ })).toBeNull();
  });
});
