import { act, screen } from '@testing-library/react';
import { configureAxe } from 'jest-axe';
import { LANGUAGES } from '../../src/locales/language';
import { rowKey } from '../../src/taskpane/state/model';
import { renderPane } from './renderPane';

// Tabster, Fluent's keyboard engine, keeps empty focusable marks out of sight; axe takes them for hidden content.
const axe = configureAxe({ rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } });

async function expectNoViolation(container: Element): Promise<void> {
  const { violations } = await act(() => axe(container));
  expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('every place passes axe', async () => {
    const { container, actions, store, visit } = await renderPane({ language, firstRun: true });
    await expectNoViolation(container);
    await act(() => actions.buildPlan());
    await expectNoViolation(container);
    act(() => actions.select(store.getState().plan?.rows.map(rowKey) ?? [], true));
    await act(() => actions.draftSelected());
    await expectNoViolation(container);
    await visit('insights');
    await expectNoViolation(container);
    await visit('policy');
    await expectNoViolation(container);
  }, 180_000);
});

describe('at the keyboard', () => {
  test.each(['{Enter}', ' '])('a place is opened with %j on its tab', async (key) => {
    const { user, store } = await renderPane();
    act(() => screen.getByRole('tab', { name: 'Insights' }).focus());
    await user.keyboard(key);
    expect(store.getState().place).toBe('insights');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Insights' }));
  });

  test('no control of any place is out of reach', async () => {
    const { container, visit } = await renderPane();
    for (const place of ['ledger', 'today', 'notices', 'insights', 'policy'] as const) {
      await visit(place);
      for (const control of container.querySelectorAll('main button, main input, main select')) {
        expect(control.getAttribute('tabindex')).not.toBe('-1');
        expect(control.hasAttribute('disabled')).toBe(false);
      }
    }
  });

  test('a button whose work is under way keeps the focus', async () => {
    const { user, host } = await renderPane();
    host.holdNext('read');
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(document.activeElement?.textContent).toBe('Look again');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  });

  test('Escape closes the card of a customer and goes back to its line', async () => {
    const { user, actions, store, speaker } = await renderPane();
    await act(() => actions.buildPlan());
    const name = speaker.text('customer.openOf', { customer: 'Birch & Co' });
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByRole('heading', { name: 'Birch & Co' });
    await user.keyboard('{Escape}');
    expect(store.getState().customer).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name }));
  });

  test('Escape leaves the settings for where they were opened, but not out of a field', async () => {
    const { user, store, visit } = await renderPane();
    await visit('insights');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByLabelText('Company'));
    await user.keyboard('{Escape}');
    expect(store.getState().place).toBe('policy');
    act(() => screen.getByRole('button', { name: 'Save settings' }).focus());
    await user.keyboard('{Escape}');
    expect(store.getState().place).toBe('insights');
    expect(document.activeElement?.id).toBe('place');
  });

  test('progress is said in the live region, in quarters', async () => {
    const { host, user } = await renderPane();
    host.holdNext('writePlan');
    await user.click(screen.getByRole('button', { name: 'Build plan' }));
    const said = (await screen.findAllByRole('status')).map((status) => status.textContent);
    expect(said).toContain('Building the plan: 0%');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
  });
});
