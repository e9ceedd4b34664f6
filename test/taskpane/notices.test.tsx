import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { NoticeKind } from '../../src/domain/notices';
import { LANGUAGES } from '../../src/locales/language';
import { rowKey } from '../../src/taskpane/state/model';
import { day } from '../support/ledgers';
import { bytesOf } from '../support/printed';
import { renderPane } from './renderPane';

/** The pane with a draft for every customer of the plan. */
async function withDrafts(options: Parameters<typeof renderPane>[0] = {}) {
  const pane = await renderPane(options);
  await act(() => pane.actions.buildPlan());
  act(() => pane.actions.select(pane.store.getState().plan?.rows.map(rowKey) ?? [], true));
  await act(() => pane.actions.draftSelected());
  return pane;
}

const letter = () => screen.getByRole('article', { name: /as the customer will see it/ });

describe.each(LANGUAGES)('a letter in %s', (language) => {
  test('lists the invoices, the total and the date to pay by', async () => {
    const { speaker } = await withDrafts({ language });
    const paper = screen.getByRole('article', { name: speaker.text('taskpane.notices.preview') });
    expect(paper.lang).toBe(language);
    expect(within(paper).getByRole('table')).toBeTruthy();
    expect(paper.textContent).toContain('INV-');
  });
});

describe('a draft', () => {
  test('takes a figure out again, and goes back to what is usual', async () => {
    const pane = await withDrafts();
    const [draft] = pane.store.getState().drafts;
    act(() => pane.actions.changeDraft(draft!.key, { kind: 'instalments' }));
    const [count] = screen.getAllByLabelText(pane.speaker.text('notices.detail.instalmentCount'));
    await pane.user.clear(count!);
    await pane.user.type(count!, '6{Enter}');
    expect(pane.store.getState().drafts[0]!.details.instalmentCount).toBe(6);
    await pane.user.clear(count!);
    await pane.user.tab();
    expect(pane.store.getState().drafts[0]!.details.instalmentCount).toBeUndefined();
    expect(count).toHaveProperty('value', '3');
  });

  test('changes its kind, its language and its date at once', async () => {
    const { user } = await withDrafts();
    expect(letter().querySelector('h3')?.textContent).toMatch(/reminder/i);
    await user.selectOptions(screen.getByLabelText('Kind'), '③ Final demand');
    expect(letter().querySelector('h3')?.textContent).not.toMatch(/reminder/i);
    await user.selectOptions(screen.getByLabelText('Language of the letter'), 'Chinese (simplified)');
    expect(letter().lang).toBe('zh-CN');
    fireEvent.change(screen.getByLabelText('Pay by'), { target: { value: '2025-05-09' } });
    await waitFor(() => expect(letter().textContent).toContain('2025年5月9日'));
  });

  test('follows a choice for all', async () => {
    const { user, store } = await withDrafts();
    await user.selectOptions(screen.getByLabelText('Language, for all'), 'Chinese (traditional)');
    expect(store.getState().drafts.map((draft) => draft.language)).toEqual(['zh-TW', 'zh-TW', 'zh-TW']);
    await user.selectOptions(screen.getByLabelText('Kind, for all'), '② Warning');
    expect(store.getState().drafts.every((draft) => draft.kind === 'warning')).toBe(true);
  });

  test('says what is still to be filled in, and leads there', async () => {
    const { user } = await withDrafts();
    expect(screen.getByText('Before it goes out:')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open settings' }));
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
  });

  test('can be left out', async () => {
    const { user, store } = await withDrafts();
    await user.click(screen.getByRole('button', { name: 'Remove this draft' }));
    expect(store.getState().drafts).toHaveLength(2);
  });

  test('shows text from the sheet as text, whatever it holds', async () => {
    const customer = '<img src=x onerror=alert(1)> & Söhne';
    await withDrafts({ items: [{ customer, due: '2025-01-01', amount: 10, docNo: '=cmd|calc' }] });
    expect(letter().textContent).toContain(customer);
    expect(letter().textContent).toContain('=cmd|calc');
    expect(letter().querySelector('img')).toBeNull();
  });

  test('that is older than the reading says so', async () => {
    const { actions } = await withDrafts();
    await act(() => actions.read());
    expect(screen.getByText(/changed or was read again after these were drafted/)).toBeTruthy();
  });

  test('is a friendly reminder, without a day to pay by, where nothing is overdue yet', async () => {
    const soon = { customer: 'Soon Ltd', due: '2025-04-03', amount: 40 };
    const { store } = await withDrafts({ items: [soon] });
    expect(store.getState().drafts.map(({ kind }) => kind)).toEqual(['pre_due']);
    expect(letter().textContent).toContain('shortly fall due');
    expect(letter().textContent).not.toMatch(/overdue/i);
    expect(screen.queryByLabelText('Pay by')).toBeNull();
  });

  test('can be a statement of account, to be answered by a day', async () => {
    const { user } = await withDrafts();
    await user.selectOptions(screen.getByLabelText('Kind'), 'Statement of account');
    expect(within(letter()).getAllByRole('table')).toHaveLength(2);
    expect(letter().textContent).toContain('Open balance');
    fireEvent.change(screen.getByLabelText('Answer by'), { target: { value: '2025-04-30' } });
    await waitFor(() => expect(letter().textContent).toContain('by 30 April 2025 and return the slip'));
  });

  test('says who has to approve it, and what to check where the law sets limits', async () => {
    const { user } = await withDrafts();
    expect(screen.queryByText(/To be approved/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Kind'), '③ Final demand');
    expect(screen.getByText('To be approved by a director before it goes out.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Kind'), 'Suspension of supplies');
    expect(screen.getByText(/head of sales.*Check the contract first/)).toBeTruthy();
  });
});

describe('approval', () => {
  async function withWarning() {
    const pane = await withDrafts();
    await pane.user.selectOptions(screen.getByLabelText('Kind'), '② Warning');
    return pane;
  }

  test('that is missing keeps a notice out of the sheet until the user says otherwise', async () => {
    const { user, host, actions } = await withWarning();
    await act(() => actions.record());
    const asked = screen.getByRole('alert');
    expect(asked.textContent).toContain('Not approved yet');
    expect(asked.textContent).toContain('② Warning');
    expect(host.notices).toHaveLength(0);
    await user.click(within(asked).getByRole('button', { name: 'Stop' }));
    expect(screen.queryByText('Not approved yet')).toBeNull();
    expect(host.notices).toHaveLength(0);
    await act(() => actions.record());
    await user.click(screen.getByRole('button', { name: 'Go on without approval' }));
    await waitFor(() => expect(host.notices).toHaveLength(3));
  });

  test('that is missing holds files back too; once it is named nothing is asked', async () => {
    const { files, store, actions } = await withWarning();
    const [draft] = store.getState().drafts;
    await act(() => actions.download('letter', draft!.key));
    expect(screen.getByText('Not approved yet')).toBeTruthy();
    expect(files).toHaveLength(0);
    act(() => actions.changeDraft(draft!.key, { approvedBy: 'Ms Reed' }));
    expect(screen.queryByText('Not approved yet')).toBeNull();
    await act(() => actions.download('letter', draft!.key));
    await waitFor(() => expect(files).toHaveLength(1));
  });

  test('that is missing is asked for before the text is copied, too', async () => {
    const { user, actions, store } = await withWarning();
    const [draft] = store.getState().drafts;
    await user.click(screen.getAllByRole('button', { name: 'Copy the text' })[0]!);
    expect(screen.getByRole('alert').textContent).toContain(draft!.number);
    expect(screen.getByRole('button', { name: 'Go on without approval' })).toBeDefined();
    act(() => actions.changeDraft(draft!.key, { approvedBy: 'Ms Reed' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not asked for where the notice needs none', async () => {
    const { files, store, actions } = await withWarning();
    await act(() => actions.download('letter', store.getState().drafts[1]!.key));
    await waitFor(() => expect(files).toHaveLength(1));
  });
});

test('a way of sending says what it takes to be evidence, by the law of the policy', async () => {
  const { user, actions } = await withDrafts();
  await act(() => actions.record());
  await user.click(screen.getByRole('button', { name: /Mark as sent/ }));
  await user.selectOptions(screen.getByLabelText('Sent by'), 'EMS');
  expect(screen.getByRole('note').textContent).toMatch(/contents on the EMS waybill.*not legal advice/);
});

test('notices of an earlier session are marked as sent too: one by its number, or those in the selected rows', async () => {
  const pane = await withDrafts();
  await act(() => pane.actions.record());
  // As if the pane had been opened anew.
  const later = await renderPane();
  later.host.notices.push(...pane.host.notices);
  const [first, second] = pane.host.notices.map(({ facts }) => facts.number);
  act(() => later.actions.go('notices'));
  await later.user.click(screen.getAllByRole('button', { name: /Mark as sent/ }).at(-1)!);
  await later.user.click(screen.getAllByRole('button', { name: 'All not yet marked' }).at(-1)!);
  await later.user.selectOptions(await screen.findByLabelText('Which'), second!);
  await later.user.click(screen.getByRole('button', { name: 'Mark 1 notice as sent' }));
  await waitFor(() => expect(later.host.history.sent.map(({ number }) => number)).toEqual([second]));
  expect(later.store.getState().unsent?.notices.map(({ number }) => number)).not.toContain(second);
  expect(first).toBeDefined();
});

describe('what was sent', () => {
  const sent = (kind: NoticeKind, number: string) => ({
    number,
    customerKey: 'Acme Ltd',
    currency: 'USD',
    kind,
    day: day('2025-03-03'),
    payBy: day('2025-03-10'),
  });
  async function stageAfter(...kinds: readonly NoticeKind[]) {
    const pane = await renderPane();
    const acme = () => pane.store.getState().plan?.rows.find((row) => row.customerName === 'Acme Ltd');
    await act(() => pane.actions.buildPlan());
    const { customerKey = '', currency = '' } = acme() ?? {};
    pane.host.history = {
      numbers: [],
      sent: kinds.map((kind, at) => ({ ...sent(kind, `2025-000${at}`), customerKey, currency })),
    };
    await act(() => pane.actions.buildPlan());
    return acme()?.stage;
  }

  test('moves the ladder on when it is a letter of it, and leaves it where it demands nothing', async () => {
    const before = await stageAfter();
    expect(await stageAfter('statement')).toBe(before);
    expect(await stageAfter('pre_due')).toBe(before);
    expect(await stageAfter('stop_supply')).toBe(before);
    expect(await stageAfter('no such kind' as NoticeKind)).toBe(before);
    expect(await stageAfter('reminder')).not.toBe(before);
  });
});

describe('the numbers', () => {
  test('go on from those in the workbook', async () => {
    const pane = await renderPane();
    pane.host.history = { numbers: ['2025-0041'], sent: [] };
    await act(() => pane.actions.buildPlan());
    act(() => pane.actions.select(pane.store.getState().plan?.rows.map(rowKey) ?? [], true));
    await act(() => pane.actions.draftSelected());
    expect(pane.store.getState().drafts.map((draft) => draft.number)).toEqual([
      '2025-0042',
      '2025-0043',
      '2025-0044',
    ]);
  });

  test('used by a colleague meanwhile are not used again', async () => {
    const { user, host } = await withDrafts();
    host.history = { numbers: ['2025-0002'], sent: [] };
    await user.click(screen.getByRole('button', { name: 'Put 3 notices in the sheet' }));
    await screen.findByText(/3 notices are in the sheet/);
    expect(host.notices.map((notice) => notice.facts.number)).toEqual([
      '2025-0003',
      '2025-0004',
      '2025-0005',
    ]);
  });

  test('taken by a colleague at the very moment are given up for fresh ones', async () => {
    const { host, actions, store } = await withDrafts();
    host.failNext('writeNotices', 'numbers_taken');
    host.history = { numbers: ['2025-0003'], sent: [] };
    await act(() => actions.record());
    expect(store.getState().failure).toBeNull();
    expect(host.notices.map(({ facts }) => facts.number)).toEqual(['2025-0004', '2025-0005', '2025-0006']);
  });

  test('used by a colleague meanwhile do not go out on files either', async () => {
    const { host, actions, store } = await withDrafts();
    host.history = { numbers: ['2025-0002'], sent: [] };
    await act(() => actions.download('archive', null));
    expect(store.getState().drafts.map(({ number }) => number)).toEqual([
      '2025-0003',
      '2025-0004',
      '2025-0005',
    ]);
  });

  test('given out as files stay with their letters, in the sheet too, and go to nobody else', async () => {
    const { store, actions, host } = await withDrafts();
    const given = store.getState().drafts.map(({ number }) => number);
    await act(() => actions.download('archive', null));
    await act(() => actions.record());
    expect(host.notices.map(({ facts }) => facts.number)).toEqual(given);
    await act(() => actions.draftSelected());
    const next = store.getState().drafts.map(({ number }) => number);
    expect(next.some((number) => given.includes(number))).toBe(false);
  });
});

describe('letters with something badly amiss', () => {
  test('go out only after the user has said so', async () => {
    const { user, host, actions, store } = await withDrafts();
    const [first] = store.getState().drafts;
    act(() => actions.changeDraft(first!.key, { kind: 'pre_due' }));
    await act(() => actions.record());
    const card = await screen.findByRole('alert');
    expect(within(card).getByText('Look at these first')).toBeTruthy();
    expect(card.textContent).toContain('Nothing undisputed falls due within the reminder window');
    expect(host.notices).toEqual([]);
    await user.click(within(card).getByRole('button', { name: 'Stop' }));
    expect(host.notices).toEqual([]);
    await act(() => actions.record());
    await user.click(await screen.findByRole('button', { name: 'Go on all the same' }));
    await waitFor(() => expect(host.notices).toHaveLength(3));
  });
});

describe('drafts that were recorded', () => {
  const NUMBERS = ['2025-0001', '2025-0002', '2025-0003'];
  async function recorded() {
    const pane = await withDrafts();
    await act(() => pane.actions.record());
    expect(pane.host.notices.map((notice) => notice.facts.number)).toEqual(NUMBERS);
    return pane;
  }

  test('are not recorded again when one of them is removed', async () => {
    const { user, actions, host } = await recorded();
    await user.click(screen.getByRole('button', { name: 'Remove this draft' }));
    expect(document.activeElement?.textContent).toContain('2025-0002');
    await act(() => actions.record());
    expect(host.notices).toHaveLength(3);
    const button = screen.getByRole('button', { name: /^Put 2 notices/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('and then changed are recorded again one by one, under a fresh number', async () => {
    const { user, actions, host, store } = await recorded();
    const [first] = store.getState().drafts;
    act(() => actions.changeDraft(first!.key, { language: 'zh-CN' }));
    await user.click(screen.getByRole('button', { name: 'Put 1 notice in the sheet' }));
    await waitFor(() => expect(host.notices).toHaveLength(4));
    expect(host.notices[3]?.facts).toMatchObject({ number: '2025-0004', language: 'zh-CN' });
    expect(store.getState().drafts.map(({ number }) => number)).toEqual([
      '2025-0004',
      '2025-0002',
      '2025-0003',
    ]);
  });

  test('stay recorded under a choice they had already', async () => {
    const { actions, store } = await recorded();
    act(() => actions.changeDraft(null, { language: 'en' }));
    expect(store.getState().drafts.every((draft) => draft.recorded)).toBe(true);
  });
});

describe('a ledger that changed', () => {
  test('is planned again before anything is drafted from it', async () => {
    const pane = await renderPane();
    await act(() => pane.actions.buildPlan());
    act(() => pane.actions.select(pane.store.getState().plan?.rows.map(rowKey) ?? [], true));
    act(() => pane.host.emit({ type: 'changed', sheetId: 's1' }));
    await act(() => pane.actions.draftSelected());
    expect(pane.store.getState().drafts).toHaveLength(0);
    expect(screen.getByText(/Build the plan again, then draft notices/)).toBeTruthy();
  });

  test('makes the drafts at hand outdated', async () => {
    const { host } = await withDrafts();
    act(() => host.emit({ type: 'changed', sheetId: 's1' }));
    expect(screen.getByText(/changed or was read again after these were drafted/)).toBeTruthy();
  });
});

test('letters bear the day of their drafting, in a pane that is open since yesterday', async () => {
  const { host, actions, store, clock } = await withDrafts();
  clock.today += 1;
  await act(() => actions.record());
  expect(host.notices[0]?.facts.letterDay).toBe(day('2025-03-31'));
  await act(() => actions.draftSelected());
  expect(store.getState().letterDay).toBe(day('2025-04-01'));
  await act(() => actions.lookAgain());
  expect(host.reads.at(-1)?.options.asOf).toBe(day('2025-04-01'));
});

describe('the ways out', () => {
  test('by copy need no download', async () => {
    const { user } = await withDrafts();
    await user.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(await navigator.clipboard.readText()).toContain('INV-');
  });

  test('by copy give the text to select where the clipboard is closed', async () => {
    const { user } = await withDrafts();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy the text' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy the text' });
    expect(area.value).toContain('INV-');
    expect(area.selectionEnd).toBe(area.value.length);
  });

  test('by file hand out one, and say what to do if none arrives', async () => {
    const { user, files } = await withDrafts();
    await user.click(screen.getByRole('button', { name: 'Mail draft (.eml)' }));
    expect(await screen.findByText(/was handed to the browser. If no file appears/)).toBeTruthy();
    expect(files.map((file) => file.type)).toEqual(['message/rfc822']);
    await user.click(screen.getByRole('button', { name: 'Letter (.docx)' }));
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files[1]?.name).toMatch(/\.docx$/);
  });

  test('by archive hand out all in one', async () => {
    const { user, files } = await withDrafts();
    await user.click(screen.getByRole('button', { name: 'All letters and mail drafts (.zip)' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('Duesheet 2025-03-31.zip');
    // A zip begins with PK.
    expect([...(await bytesOf(files[0]!.bytes)).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('on a Mac say first that no file comes out', async () => {
    await withDrafts({ platform: 'mac' });
    expect(screen.getByText(/On a Mac, Excel gives no files out of the pane/)).toBeTruthy();
  });
});

test('without drafts the place says how to get some', async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole('tab', { name: 'Notices' }));
  expect(screen.getByRole('heading', { name: 'No drafts yet' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to Today' }));
  expect(screen.getByRole('tab', { name: 'Today' }).getAttribute('aria-selected')).toBe('true');
});
