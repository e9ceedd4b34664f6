import { act, screen, waitFor, within } from '@testing-library/react';
import { defaultPolicy } from '../../src/domain/policy';
import { rowKey } from '../../src/taskpane/state/model';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf } from '../support/ledgers';
import { ITEMS, LEDGER_SHEET, renderPane } from './renderPane';

async function withPlan(options: Parameters<typeof renderPane>[0] = {}) {
  const pane = await renderPane(options);
  await pane.user.click(screen.getByRole('button', { name: pane.speaker.text('taskpane.plan.build') }));
  await waitFor(() => expect(pane.store.getState().planSheet).not.toBeNull());
  return pane;
}

const customers = () =>
  within(screen.getByRole('list', { name: /most pressing first/ }))
    .getAllByRole('article')
    .map((article) => article.querySelector('strong')?.textContent);

describe('the pane', () => {
  test('recognises, reads and ages the sheet without being asked', async () => {
    const { host } = await renderPane();
    expect(host.reads).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'CNY 10,000.50' })).toBeTruthy();
    expect(screen.getByText('CNY 9,500.50 overdue')).toBeTruthy();
  });
});

describe('the plan', () => {
  test('is written to the workbook and shown ranked, with the way to its sheet', async () => {
    const { user, host } = await withPlan();
    expect(host.plans[0]?.rows).toHaveLength(3);
    expect(customers()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Go to “Collection plan”' }));
    await waitFor(() => expect(host.visited).toEqual([{ sheet: 'Collection plan', row: 1, column: 0 }]));
  });

  test('says of each customer why, and gives the words to open with', async () => {
    const { user, store, speaker } = await withPlan();
    const row = store.getState().plan!.rows[0]!;
    await user.click(screen.getByRole('button', { name: `Why, and what to say: ${row.customerName}` }));
    for (const reason of row.reasons) expect(screen.getByText(speaker.say(reason))).toBeTruthy();
    const opening = speaker.say(row.opening);
    expect(screen.getByText(opening)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy opening words' }));
    expect(await navigator.clipboard.readText()).toBe(opening);
    expect(screen.getAllByText('Copied').length).toBeGreaterThan(0);
  });

  test('names those with nothing to do, and why', async () => {
    const { user } = await withPlan();
    await user.click(screen.getByRole('button', { name: /Nothing to do/ }));
    expect(within(screen.getByRole('list', { name: 'Nothing to do' })).getByText('Later Ltd')).toBeTruthy();
  });

  test('is filtered by name and currency', async () => {
    const { user } = await withPlan();
    await user.type(screen.getByLabelText('Find a customer'), 'birch');
    await waitFor(() => expect(customers()).toHaveLength(1));
    await user.clear(screen.getByLabelText('Find a customer'));
    await user.selectOptions(screen.getByLabelText('Currency'), 'EUR');
    await waitFor(() => expect(customers()?.[0]).toContain('Cedar GmbH'));
    await user.type(screen.getByLabelText('Find a customer'), 'nobody');
    expect(await screen.findByText('No customer matches the filter.')).toBeTruthy();
  });

  test('built again counts letters that were marked as sent meanwhile', async () => {
    const { user, host, store } = await withPlan();
    const before = store.getState().plan!.rows.find((row) => row.customerName === 'Acme Ltd')!;
    expect(before.stage).toBe('reminder');
    const sent = {
      number: '2025-0001',
      customerKey: before.customerKey,
      currency: 'CNY',
      kind: 'reminder',
    } as const;
    host.history = {
      numbers: ['2025-0001'],
      sent: [{ ...sent, day: day('2025-03-10'), payBy: day('2025-03-20') }],
    };
    await user.click(screen.getByRole('button', { name: 'Build plan again' }));
    await waitFor(() => expect(host.plans).toHaveLength(2));
    expect(host.plans[1]?.rows.find((row) => row.customerName === 'Acme Ltd')?.stage).not.toBe('reminder');
  });

  test('of a day with nothing overdue says so', async () => {
    await withPlan({ items: [{ customer: 'Later Ltd', due: '2026-01-31', amount: 5 }] });
    expect(screen.getByText('Nobody has to be chased on 2025-03-31.')).toBeTruthy();
  });
});

describe('customers with nothing overdue', () => {
  test('are reminded, and not counted among the overdue', async () => {
    const soon = { customer: 'Soon Ltd', due: '2025-04-03', amount: 40 };
    await withPlan({ items: [soon, { customer: 'Late Ltd', due: '2025-01-31', amount: 5 }] });
    expect(screen.getByText('1 customer, overdue')).toBeTruthy();
    expect(screen.getByText('1 customer to remind before the due date')).toBeTruthy();
    expect(screen.getByText(/The plan is in the sheet “Collection plan” \(2 rows\)/)).toBeTruthy();
  });
});

test('the button for the reasons is called what it shows, open or not', async () => {
  const { user, store } = await withPlan();
  const { customerName } = store.getState().plan!.rows[0]!;
  const button = screen.getByRole('button', { name: `Why, and what to say: ${customerName}` });
  await user.click(button);
  expect(button.textContent).toBe('Hide the reasons');
  expect(screen.getByRole('button', { name: `Hide the reasons: ${customerName}` })).toBe(button);
});

describe('selecting', () => {
  test('all that is shown, and drafting, leads to their letters', async () => {
    const { user, host } = await withPlan();
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    await user.click(screen.getByRole('button', { name: 'Draft 3 notices' }));
    expect(await screen.findByText('3 notices drafted. Nothing is sent.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Put 3 notices in the sheet' }));
    await screen.findByText(/3 notices are in the sheet “Notices”/);
    expect(host.notices.map((notice) => notice.facts.number)).toEqual([
      '2025-0001',
      '2025-0002',
      '2025-0003',
    ]);
  });

  test('works at the keyboard from the list to the letter', async () => {
    const { user, store } = await withPlan();
    const first = store.getState().plan!.rows[0]!;
    screen.getByRole('checkbox', { name: `Select ${first.customerName}` }).focus();
    await user.keyboard(' ');
    expect(store.getState().selected.has(rowKey(first))).toBe(true);
    screen.getByRole('button', { name: 'Draft 1 notice' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(/1 notice drafted/);
    expect(document.activeElement?.id).toBe('place');
  });

  test('nobody leaves the button of the ribbon with a word on what to do', async () => {
    const { actions } = await withPlan();
    await act(() => actions.draftSelected());
    expect(
      await screen.findByText('Select one customer or more in the list, then draft notices.'),
    ).toBeTruthy();
  });
});

test('a long plan keeps most of its rows out of the document', async () => {
  const observers: (() => void)[] = [];
  class Watcher {
    observe(): void {
      observers.push(() => undefined);
    }
    disconnect(): void {}
  }
  Object.assign(globalThis, { IntersectionObserver: Watcher });
  try {
    const items = Array.from({ length: 500 }, (_, index) => ({
      customer: `Customer ${index}`,
      due: '2025-01-15',
      amount: 100 + index,
    }));
    await withPlan({ items });
    expect(customers()).toHaveLength(20);
    expect(screen.getByRole('checkbox', { name: 'Select all 500' })).toBeTruthy();
  } finally {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  }
});

/** A house whose collectors make one contact a day. */
function oneADay() {
  const host = createFakeHost([LEDGER_SHEET], (_, { asOf }) => ({
    ...readingOf(ITEMS, '2025-03-31'),
    asOf,
  }));
  const capacity = { ...defaultPolicy.capacity, contactsPerDay: 1 };
  host.settings.set('policy', { ...defaultPolicy, capacity });
  return host;
}

describe('the days of the plan', () => {
  test('say above the list how much of what is due fits the day, and lead to the days', async () => {
    const { user, store, speaker } = await withPlan({ host: oneADay() });
    const { plan } = store.getState();
    const due = plan!.rows.filter(({ nextDate }) => nextDate === plan!.asOf).length;
    expect(due).toBeGreaterThan(1);
    const line = await screen.findByText(
      new RegExp(speaker.text('today.fit', { day: { day: plan!.asOf }, due, fits: 1 })),
    );
    expect(line.textContent).toContain(speaker.text('today.fit.wait', { count: due - 1 }));
    await user.click(screen.getByRole('button', { name: 'Show the days' }));
    const grid = within(await screen.findByRole('table', { name: 'Calendar' }));
    expect(screen.queryByText(/which was full/)).toBeNull();
    let waited = 0;
    for (const button of grid.getAllByRole('button', { name: /: 1 step/ })) {
      await user.click(button);
      waited += screen.queryAllByText(/due .*, which was full/).length;
    }
    expect(waited).toBeGreaterThanOrEqual(due - 1);
  });

  test('have a calendar in which one day can be looked at alone', async () => {
    const { user } = await withPlan({ host: oneADay() });
    await user.click(await screen.findByRole('button', { name: 'Show the days' }));
    const grid = within(await screen.findByRole('table', { name: 'Calendar' }));
    const days = grid.getAllByRole('button', { name: /: 1 step/ });
    expect(days.length).toBeGreaterThan(1);
    expect(grid.getAllByText(/no working day/).length).toBeGreaterThan(1);
    await user.click(days[1]!);
    expect(days[1]!.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getAllByText(/^1 of 1$/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'All days' }));
    expect(screen.getAllByText(/^1 of 1$/).length).toBe(days.length);
  });
});
