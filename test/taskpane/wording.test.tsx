import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { rowKey } from '../../src/taskpane/state/model';
import { renderPane } from './renderPane';

/** The pane with one draft, its wording unfolded. */
async function withWording() {
  const pane = await renderPane({ items: [{ customer: 'Acme Ltd', due: '2025-02-01', amount: 300 }] });
  await act(() => pane.actions.buildPlan());
  act(() => pane.actions.select(pane.store.getState().plan?.rows.map(rowKey) ?? [], true));
  await act(() => pane.actions.draftSelected());
  const { speaker, user } = pane;
  await user.click(
    await screen.findByRole('button', { name: new RegExp(speaker.text('notices.wording')), expanded: false }),
  );
  const field = (part: 'title' | 'subject' | 'body') =>
    screen.getByRole('textbox', { name: speaker.text(`notices.wording.${part}`) });
  const save = () => screen.getByRole('button', { name: speaker.text('notices.wording.save') });
  return { ...pane, field, save };
}

describe('the wording of a notice', () => {
  test('that is mistaken says so at its own field, with line and column, and cannot be saved', async () => {
    const { field, save } = await withWording();
    fireEvent.change(field('subject'), { target: { value: 'Please pay {{ totl }}' } });
    expect(field('subject').getAttribute('aria-invalid')).toBe('true');
    expect(field('body').getAttribute('aria-invalid')).not.toBe('true');
    expect(save().getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(field('subject'), { target: { value: 'Please pay {{ total }}' } });
    fireEvent.change(field('body'), { target: { value: 'First.\n\nSecond {{ totl }}.' } });
    expect(field('subject').getAttribute('aria-invalid')).not.toBe('true');
    expect(field('body').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/line 3.*11/i)).toBeTruthy();
  });

  test('is shown on the user’s own data as it is typed, kept in the workbook, and used for the letter', async () => {
    const { field, save, user, host, speaker } = await withWording();
    const preview = speaker.text('taskpane.notices.preview');
    fireEvent.change(field('title'), { target: { value: 'A word about {{ letterNo }}' } });
    expect(
      within(screen.getAllByRole('article', { name: preview })[1]!).getByText(/^A word about 2025/),
    ).toBeTruthy();
    await user.click(save());
    await waitFor(() =>
      expect(
        within(screen.getAllByRole('article', { name: preview })[0]!).getByText(/^A word about 2025/),
      ).toBeTruthy(),
    );
    expect(JSON.stringify(host.settings.get('wordings'))).toContain('A word about {{ letterNo }}');
  });
});
