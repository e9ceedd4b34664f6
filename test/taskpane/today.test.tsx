import { screen, within } from '@testing-library/react';
import { renderPane } from './renderPane';

describe('the way from the sheet to the letters', () => {
  test('the pane recognises, reads and ages the sheet without being asked', async () => {
    const { host } = await renderPane();
    expect(host.reads).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'CNY 10,000.50' })).toBeTruthy();
    expect(screen.getByText('CNY 9,500.50 overdue')).toBeTruthy();
  });

  test('selecting customers and drafting leads to their letters', async () => {
    const { user, host } = await renderPane();
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    const list = await screen.findByRole('list', { name: /most pressing first/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(host.plans).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: 'Select Acme Ltd' }));
    await user.click(screen.getByRole('button', { name: 'Draft 1 notice' }));
    const letter = await screen.findByRole('article', { name: /as the customer will see it/ });
    expect(within(letter).getByText('INV-1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put 1 notice in the sheet' }));
    await screen.findByText(/1 notice is in the sheet/);
    expect(host.notices.map((notice) => notice.facts.number)).toEqual(['2025-0001']);
  });
});
