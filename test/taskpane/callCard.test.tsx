import { act, screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { rowKey } from '../../src/taskpane/state/model';
import { day } from '../support/ledgers';
import { bytesOf } from '../support/printed';
import { renderPane } from './renderPane';

async function withCard(options: Parameters<typeof renderPane>[0] = {}, customer = 'Birch & Co') {
  const pane = await renderPane(options);
  await act(() => pane.actions.buildPlan());
  const open = pane.speaker.text('customer.openOf', { customer });
  await pane.user.click(await screen.findByRole('button', { name: open }));
  await screen.findByRole('heading', { name: customer });
  return pane;
}

const rowOf = ({ store }: Awaited<ReturnType<typeof renderPane>>, name: string) =>
  store.getState().plan!.rows.find(({ customerName }) => customerName === name)!;

describe('the call card', () => {
  test('opens from the list with words, goal and invoices, and leads back to the list', async () => {
    const pane = await withCard();
    const row = rowOf(pane, 'Birch & Co');
    expect(screen.getByText(pane.speaker.say(row.opening))).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: /^▸?Invoices/ }));
    expect(within(screen.getByRole('list', { name: 'Invoices' })).getAllByRole('listitem')).toHaveLength(1);
    await pane.user.click(screen.getByRole('button', { name: /Worklist/ }));
    expect(screen.getByRole('list', { name: /most pressing first/ })).toBeTruthy();
  });

  test('is handed out as a Word file and copied as text', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Call card (.docx)' }));
    await waitFor(() => expect(pane.files).toHaveLength(1));
    expect(pane.files[0]!.name).toBe('Call card_ Birch & Co.docx');
    await pane.user.click(screen.getByRole('button', { name: 'Copy the card' }));
    const page = await navigator.clipboard.readText();
    expect(page).toContain('Birch & Co');
    const row = pane.store.getState().plan!.rows.find(({ customerName }) => customerName === 'Birch & Co')!;
    // What is said first, what may be agreed to and with whose consent, supply and the bar: all on the page.
    for (const line of [
      pane.speaker.say(row.opening),
      pane.speaker.text(`customer.consent.${row.goal.instalments.approval}`),
      pane.speaker.text(`approach.supply.${row.supply.proposed}`),
      pane.speaker.date(row.clocks.limitation),
    ])
      expect(page).toContain(line);
  });
});

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('the evidence pack in %s', (language) => {
  test('hands out the customer’s own letters, and no one else’s', async () => {
    const pane = await withCard({ language });
    act(() => pane.actions.select(pane.store.getState().plan?.rows.map(rowKey) ?? [], true));
    await act(() => pane.actions.draftSelected());
    await act(() => pane.actions.record());
    await pane.visit('today');
    await pane.user.click(await screen.findByRole('button', { name: pane.speaker.text('evidence.pack') }));
    await waitFor(() => expect(pane.files).toHaveLength(1));
    const own = pane.host.notices.filter(({ facts }) => facts.customer.name === 'Birch & Co');
    const letters = Object.keys(unzipSync(await bytesOf(pane.files[0]!.bytes))).filter((name) =>
      name.endsWith('.docx'),
    );
    expect(own).toHaveLength(1);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(own[0]!.facts.number);
  });
});

describe('a call is logged in three clicks', () => {
  test('a promise: what came of it, the day, done', async () => {
    const pane = await withCard();
    const log = screen.getByRole('region', { name: 'What came of it?' });
    await pane.user.click(within(log).getByRole('button', { name: 'Promise' }));
    const [first] = within(log).getAllByRole('button', { name: /^2025-04-/ });
    const promised = first!.textContent;
    await pane.user.click(first!);
    await pane.user.click(within(log).getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.host.contacts).toHaveLength(1));
    const [entry] = pane.host.contacts;
    expect(entry).toMatchObject({ customerName: 'Birch & Co', result: 'promise', currency: 'CNY' });
    expect(isoDate(entry!.promiseDay)).toBe(promised);
    expect(entry!.nextDay).toBeGreaterThan(entry!.promiseDay);
    expect(entry!.nextStep).not.toBe('');
  });

  test('nobody reached: two clicks, and the next day is set', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Not reached' }));
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.host.contacts).toHaveLength(1));
    expect(pane.host.contacts[0]).toMatchObject({ result: 'not_reached', nextDay: day('2025-04-01') });
  });

  test('an excuse from the table sets date, owner and document, and the plan knows it at once', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Excuse' }));
    await pane.user.selectOptions(screen.getByLabelText('Another answer'), 'not_scheduled');
    expect(screen.getByText(/Next on 2025-04-/)).toBeTruthy();
    const before = pane.store.getState().plan;
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.store.getState().plan).not.toBe(before));
    const row = rowOf(pane, 'Birch & Co');
    expect(row.excuse).toMatchObject({ code: 'not_scheduled', repeats: 1 });
    expect(row.nextDate).toBe(pane.host.contacts[0]!.nextDay);
  });

  test('words in place of a day are taken at the latest they can mean, and said to be', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Promise' }));
    await pane.user.type(screen.getByLabelText('Promised for'), '下周');
    expect(screen.getByText(/“下周” is taken as 2025-04-/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.host.contacts).toHaveLength(1));
    expect(pane.host.contacts[0]).toMatchObject({ result: 'promise', promiseWords: '下周' });
  });

  test('what the customer said is recognised as one of the excuses', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Excuse' }));
    await pane.user.type(screen.getByLabelText('In the customer’s words'), '发票还没收到');
    const heard = await screen.findByText('Sounds like:');
    await pane.user.click(within(heard.parentElement!).getAllByRole('button')[0]!);
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.host.contacts[0]?.excuse).toBe('invoice_late'));
  });

  test('a part payment without its amount cannot be logged', async () => {
    const pane = await withCard();
    await pane.user.click(screen.getByRole('button', { name: 'Part paid' }));
    const save = screen.getByRole('button', { name: 'Log it' });
    await pane.user.click(save);
    expect(pane.host.contacts).toHaveLength(0);
    await pane.user.type(screen.getByLabelText(/Received amount/), '3,000');
    await pane.user.click(save);
    await waitFor(() => expect(pane.host.contacts[0]?.receivedAmount).toBe(300_000));
  });

  test('failing to write keeps the card and says what happened', async () => {
    const pane = await withCard();
    pane.host.failNext('appendContacts', 'protected', 'Contact log');
    await pane.user.click(screen.getByRole('button', { name: 'Note' }));
    const words = screen.getByLabelText('In the customer’s words');
    await pane.user.type(words, 'Asked for copies');
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.store.getState().failure).not.toBeNull());
    expect(screen.getByRole('heading', { name: 'Birch & Co' })).toBeTruthy();
    expect(words).toHaveProperty('value', 'Asked for copies');
    await pane.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(pane.host.contacts).toMatchObject([{ summary: 'Asked for copies' }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Log it' })).toBeNull());
  });
});

describe('at the keyboard', () => {
  const press = async (pane: Awaited<ReturnType<typeof renderPane>>, button: HTMLElement): Promise<void> => {
    act(() => button.focus());
    await pane.user.keyboard('{Enter}');
  };

  test.each([
    ['list', 'Call card: Birch & Co'],
    ['days', /^\d+\. Birch & Co/],
  ])(
    'a card opened from the %s gives the keyboard back to the line it was opened from',
    async (view, name) => {
      const pane = await renderPane();
      await act(() => pane.actions.buildPlan());
      await pane.user.selectOptions(screen.getByLabelText('Show the plan as'), view);
      await press(pane, await screen.findByRole('button', { name }));
      await screen.findByRole('region', { name: 'What came of it?' });
      expect(document.activeElement?.id).toBe('place');
      await press(pane, screen.getByRole('button', { name: /Worklist/ }));
      expect(document.activeElement).toBe(await screen.findByRole('button', { name }));
    },
  );

  test('a call is logged, and the next one can be: the result is said, the form is empty', async () => {
    const pane = await withCard();
    await press(pane, screen.getByRole('button', { name: 'Not reached' }));
    await press(pane, screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.host.contacts).toHaveLength(1));
    await screen.findByText(/^Birch & Co: logged in “Contact log”/, { selector: '[role=status]' });
    expect(document.activeElement?.closest('section')?.getAttribute('aria-label')).toBe('What came of it?');
  });

  test('who is no longer in the plan leaves the keyboard at the top of the list', async () => {
    const pane = await withCard();
    const { plan, ...rest } = pane.store.getState();
    act(() => {
      const others = plan!.rows.filter(({ customerName }) => customerName !== 'Birch & Co');
      pane.store.dispatch({
        type: 'planBuilt',
        plan: { ...plan!, rows: others },
        changes: rest.planChanges,
        lookBack: false,
        reading: rest.reading!,
        history: rest.history,
      });
    });
    expect(document.activeElement?.id).toBe('place');
  });
});

describe('the plan by days', () => {
  test('shows what fits on each day, opens a card, and is handed out as a calendar', async () => {
    const pane = await renderPane();
    await act(() => pane.actions.buildPlan());
    await pane.user.selectOptions(screen.getByLabelText('Show the plan as'), 'days');
    await pane.user.click(await screen.findByRole('button', { name: 'Calendar file (.ics)' }));
    await waitFor(() => expect(pane.files).toHaveLength(1));
    const text = new TextDecoder().decode(await bytesOf(pane.files[0]!.bytes));
    expect(pane.files[0]!.name).toBe('Collection plan.ics');
    expect(text.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThanOrEqual(3);
    const [first] = screen.getAllByRole('button', { name: /^\d+\. / });
    await pane.user.click(first!);
    await screen.findByRole('region', { name: 'What came of it?' });
  });
});
