import { screen, waitFor, within } from '@testing-library/react';
import type { ReadingOptions } from '../../src/domain/ledger/types';
import { createFakeHost } from '../support/fakeHost';
import { readingOf } from '../support/ledgers';
import { LEDGER_SHEET, renderPane } from './renderPane';

const ITEMS = [
  { customer: 'Acme Trading Ltd', due: '2025-03-02', amount: 10 },
  { customer: 'Acme Trading Ltd', due: '2025-03-03', amount: 20 },
  { customer: 'Acme Trading Inc.', due: '2025-03-02', amount: 5, currency: 'USD' },
  { customer: 'Birch', due: '2025-03-02', amount: 7 },
];
const TITLE = 'Customers that may be one';

type Saved = { sameCustomers: object; apart: readonly string[] } | undefined;

function host() {
  return createFakeHost([LEDGER_SHEET], (_, { sameCustomers = {} }: ReadingOptions) =>
    readingOf(
      ITEMS.map((item) => ({ ...item, customer: sameCustomers[item.customer] ?? item.customer })),
      '2025-03-31',
      Object.keys(sameCustomers).length > 0 ? { customers: [{ otherNames: ['Acme Trading Inc.'] }] } : {},
    ),
  );
}

test('customers of one name are proposed with what they owe, merged by one click, and taken apart again', async () => {
  const fake = host();
  const { user } = await renderPane({ host: fake });
  await user.click(await screen.findByRole('button', { name: new RegExp(`${TITLE}.*1 pair`) }));
  const list = screen.getByRole('list', { name: TITLE });
  expect(within(list).getByText('2 items · CNY 30.00')).toBeTruthy();
  expect(within(list).getByText('1 item · USD 5.00')).toBeTruthy();
  expect(within(list).getByText('Differ in: legal form')).toBeTruthy();
  await user.click(within(list).getByRole('button', { name: 'Count as one' }));
  const same = { 'Acme Trading Inc.': 'Acme Trading Ltd' };
  await waitFor(() => expect((fake.settings.get('reading') as Saved)?.sameCustomers).toEqual(same));
  expect(fake.reads.at(-1)?.options.sameCustomers).toEqual(same);
  await user.click(await screen.findByRole('button', { name: new RegExp(`${TITLE}.*none open`) }));
  await user.click(screen.getByRole('button', { name: 'Take apart again' }));
  await waitFor(() => expect((fake.settings.get('reading') as Saved)?.sameCustomers).toEqual({}));
});

test('two that stay two are not proposed again, without the sheet being read anew', async () => {
  const fake = host();
  const { user, unmount } = await renderPane({ host: fake });
  await user.click(await screen.findByRole('button', { name: new RegExp(TITLE) }));
  const reads = fake.reads.length;
  await user.click(screen.getByRole('button', { name: 'They are two' }));
  await waitFor(() => expect((fake.settings.get('reading') as Saved)?.apart).toHaveLength(1));
  expect(fake.reads).toHaveLength(reads);
  unmount();
  const again = await renderPane({ host: fake });
  await again.user.click(await screen.findByRole('button', { name: new RegExp(`${TITLE}.*none open`) }));
  await again.user.click(screen.getByRole('button', { name: 'Ask again about 1 pair left apart' }));
  expect(await screen.findByRole('button', { name: 'Count as one' })).toBeTruthy();
});

test('a ledger without such customers says nothing of them', async () => {
  const items = ITEMS.filter(({ customer }) => !customer.endsWith('Inc.'));
  await renderPane({ host: createFakeHost([LEDGER_SHEET], () => readingOf(items, '2025-03-31')) });
  expect(screen.queryByText(TITLE)).toBeNull();
});
