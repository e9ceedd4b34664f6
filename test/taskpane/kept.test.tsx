import { act, screen } from '@testing-library/react';
import { renderPane } from './renderPane';

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function withCard(customer = 'Birch & Co') {
  const pane = await renderPane();
  await act(() => pane.actions.buildPlan());
  await openCard(pane, customer);
  return pane;
}

async function openCard({ user, speaker }: Awaited<ReturnType<typeof renderPane>>, customer: string) {
  await user.click(
    await screen.findByRole('button', { name: speaker.text('customer.openOf', { customer }) }),
  );
  await screen.findByRole('heading', { name: customer });
}

describe('what was typed and not yet saved', () => {
  test('is there again when another place was looked at: the settings', async () => {
    const { user, visit } = await renderPane();
    await visit('policy');
    await user.type(box('Company'), 'Harbour');
    await visit('ledger');
    await visit('policy');
    expect(box('Company').value).toBe('Harbour');
  });

  test('is there again when another place was looked at: the notes of a call', async () => {
    const { user, visit } = await withCard();
    await user.click(screen.getByRole('button', { name: 'Promise' }));
    await user.type(box('In the customer’s words'), 'cheque is in the post');
    await visit('ledger');
    await visit('today');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('In the customer’s words')).value).toBe(
      'cheque is in the post',
    );
  });

  test('is of one customer alone', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Promise' }));
    await pane.user.type(box('In the customer’s words'), 'cheque is in the post');
    act(() => pane.actions.openCustomer(null));
    await openCard(pane, 'Acme Ltd');
    expect(screen.queryByLabelText('In the customer’s words')).toBeNull();
  });

  test('is not brought back once it was saved', async () => {
    const { user, visit, actions, store } = await renderPane();
    await visit('policy');
    await user.type(box('Company'), 'Harbour');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    await screen.findByText('Settings saved in this workbook.');
    const { policy, settings } = store.getState();
    await act(() => actions.savePolicy({ ...policy, seller: { ...policy.seller, name: '' } }, settings));
    await visit('ledger');
    await visit('policy');
    expect(box('Company').value).toBe('');
  });
});
