import { act, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '../../src/locales/language';
import type { WorkbookErrorCode } from '../../src/workbook/port';
import { CATALOGUES, LEDGER_SHEET, renderPane } from './renderPane';
import { createFakeHost } from '../support/fakeHost';
import { readingOf } from '../support/ledgers';
import { ITEMS } from './renderPane';

const SHOWN: readonly WorkbookErrorCode[] = [
  'cell_edit_mode',
  'protected',
  'sheet_deleted',
  'sheet_changed',
  'payload',
  'read_only',
  'session',
  'unknown',
];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(SHOWN)('%s while reading is told in a sentence, and Try again reads', async (code) => {
    const host = createFakeHost([LEDGER_SHEET], () => readingOf(ITEMS, '2025-03-31'));
    host.failNext('read', code);
    const { user, speaker } = await renderPane({ language, host });
    const alert = screen.getByRole('alert');
    const sentence = speaker.text(`workbook.error.${code}`, { sheet: 'Receivables', detail: 'E1' });
    expect(alert.textContent).toContain(CATALOGUES[language]['taskpane.failed.read']);
    expect(alert.textContent).toContain(sentence);
    await user.click(within(alert).getByRole('button', { name: speaker.text('taskpane.retry') }));
    await waitFor(() => expect(host.reads).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('nothing is lost', () => {
  test('when the plan cannot be written: it is in the pane, and Try again writes it', async () => {
    const { user, host } = await renderPane();
    host.failNext('writePlan', 'protected');
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be written');
    expect(screen.getByRole('list', { name: /most pressing first/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.plans).toHaveLength(1));
  });

  test('when the notices cannot be written: the drafts stay', async () => {
    const { user, host, actions, store } = await renderPane();
    await act(() => actions.buildPlan());
    act(() =>
      actions.select(
        [...store.getState().plan!.rows.map((row) => `${row.currency}\u0000${row.customerKey}`)],
        true,
      ),
    );
    await act(() => actions.draftSelected());
    host.failNext('writeNotices', 'cell_edit_mode');
    await user.click(screen.getByRole('button', { name: 'Put 3 notices in the sheet' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your drafts are still here');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.notices).toHaveLength(3));
  });

  test('when the opening of the pane fails: Try again opens it', async () => {
    const host = createFakeHost([LEDGER_SHEET], () => readingOf(ITEMS, '2025-03-31'));
    host.failNext('loadSettings', 'cell_edit_mode');
    const { user } = await renderPane({ host });
    expect(host.reads).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.reads).toHaveLength(1));
  });

  test('when a message is closed: the figures are still there', async () => {
    const { user, host } = await renderPane();
    host.failNext('writePlan', 'session');
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('list', { name: /most pressing first/ })).toBeTruthy();
    expect(document.activeElement?.id).toBe('place');
  });
});

describe('a sheet that changes after it was read', () => {
  test('is said at once, and reading it again clears it', async () => {
    const { user, host } = await renderPane();
    act(() => host.emit({ type: 'changed', sheetId: 's1' }));
    expect(screen.getByRole('alert').textContent).toContain('has changed since it was read');
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(host.reads).toHaveLength(2);
  });

  test('is read again before a plan is built from it', async () => {
    const { user, host } = await renderPane();
    act(() => host.emit({ type: 'changed', sheetId: 's1' }));
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    await waitFor(() => expect(host.plans).toHaveLength(1));
    expect(host.reads).toHaveLength(2);
  });

  test('by being deleted is said, with the figures kept, and another is looked for', async () => {
    const { user, host } = await renderPane();
    act(() => host.emit({ type: 'deleted', sheetId: 's1' }));
    expect(screen.getByRole('alert').textContent).toContain('The sheet was deleted.');
    expect(screen.getByRole('heading', { name: 'CNY 10,000.50' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look for another sheet' }));
    expect(host.calls.filter((call) => call === 'inspect')).toHaveLength(2);
  });
});

describe('work under way', () => {
  test('shows its rows, and Cancel ends it with a word and no change', async () => {
    const { user, host } = await renderPane();
    host.holdNext('writePlan');
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    expect(await screen.findByText('Building the plan 0 of 3')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Building the plan' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/Cancelled. No plan was written/)).toBeTruthy();
    expect(host.plans).toHaveLength(0);
    expect(document.activeElement?.id).toBe('place');
  });
});

describe('a reading that does not come about', () => {
  test('leaves no figures of another as-of date: the plan is built from a new reading or not at all', async () => {
    const { host, actions, store } = await renderPane();
    await act(() => actions.buildPlan());
    host.failNext('read', 'cell_edit_mode');
    const asOf = store.getState().today + 1;
    await act(() => actions.changeOptions({ asOf }));
    expect(store.getState().plan).toBeNull();
    host.failNext('read', 'cell_edit_mode');
    await act(() => actions.buildPlan());
    expect(host.plans).toHaveLength(1);
    await act(() => actions.buildPlan());
    expect(host.plans[1]?.asOf).toBe(asOf);
  });

  test('because the sheet was renamed meanwhile is begun again', async () => {
    const { host, actions } = await renderPane();
    host.holdNext('read');
    let reading = Promise.resolve();
    act(() => void (reading = actions.read()));
    await waitFor(() => expect(host.calls.filter((call) => call === 'read')).toHaveLength(2));
    await act(async () => host.emit({ type: 'renamed', sheetId: 's1' }));
    await act(() => reading);
    await waitFor(() => expect(host.reads).toHaveLength(2));
  });
});

describe('while the sheet is read', () => {
  test('an edit marks the figures as older than the sheet', async () => {
    const { host, actions, store } = await renderPane();
    const held = host.holdNext('read');
    let reading = Promise.resolve();
    act(() => void (reading = actions.read()));
    await waitFor(() => expect(host.calls.filter((call) => call === 'read')).toHaveLength(2));
    act(() => host.emit({ type: 'changed', sheetId: 's1' }));
    held.release();
    await act(() => reading);
    expect(store.getState().stale).toBe('changed');
  });

  test('again and again, one watch is kept', async () => {
    const { host, actions } = await renderPane();
    await act(async () => {
      await Promise.all([actions.read(), actions.read(), actions.read()]);
    });
    await act(() => actions.read());
    expect(host.watchers()).toBe(1);
  });
});

test('how the sheet is read cannot be changed while a plan is written from it', async () => {
  const { user, host, actions, store } = await renderPane();
  const held = host.holdNext('writePlan');
  await user.click(screen.getByRole('button', { name: 'Build plan' }));
  await screen.findByText('Building the plan 0 of 3');
  await user.click(screen.getByRole('tab', { name: 'Ledger' }));
  expect(screen.getByLabelText<HTMLInputElement>('As of').disabled).toBe(true);
  const { source } = store.getState();
  await act(() => actions.changeOptions({ unitFactor: 1000 }));
  await act(() => actions.mapField('balance', 4));
  expect(store.getState().source).toBe(source);
  held.release();
  await waitFor(() => expect(host.plans).toHaveLength(1));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('As of').disabled).toBe(false));
});
