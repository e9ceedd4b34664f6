import type { StandInWindow } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { sampleIndex } from '../samples/menu';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(240_000);
const standIn = useStandIn();

async function planned(language: 'en' | 'zh-CN' | 'zh-TW'): Promise<{ window: StandInWindow; pane: Pane }> {
  const window = await standIn.open({
    language,
    paneWidth: 420,
    width: 1600,
    height: 1000,
    sample: sampleIndex(language),
  });
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await pane.go('today');
  await pane.frame
    .getByRole('button', { name: pane.speaker.text('taskpane.plan.build'), exact: true })
    .click();
  await pane.idle();
  return { window, pane };
}

/** `B7` of the settings' value, found by the hidden path in the sheet. */
async function settingCell(window: StandInWindow, sheet: string, path: string): Promise<string> {
  const rows = await window.call('values', `'${sheet}'!A1:E120`);
  const row = rows.findIndex((cells) => cells[4] === path);
  return `'${sheet}'!C${row + 1}`;
}

describe('the sheets that are the user’s, in a real browser', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s a plan leaves Policy and Customers behind it, and a wrong cell is named and led to',
    async (language) => {
      const { window, pane } = await planned(language);
      const { speaker } = pane;
      const [policy, customers] = [speaker.text('book.policy.title'), speaker.text('book.customers.title')];
      const names = (await window.call('sheets')).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([policy, customers]));
      expect(await window.call('activeSheet')).toBe(speaker.text('workbook.plan.title'));

      await window.call('activate', policy);
      await screenshot(window, `policy-sheet-${language}`);
      await window.call('activate', customers);
      await screenshot(window, `customers-sheet-${language}`);

      const cell = await settingCell(window, policy, 'largeShare');
      await window.call('type', cell, [['a lot']]);
      await pane.frame
        .getByRole('button', { name: speaker.text('taskpane.plan.rebuild'), exact: true })
        .click();
      await pane.idle();
      const goTo = speaker.text('taskpane.goToCell', { cell: cell.split('!')[1] ?? '' });
      await pane.frame
        .getByText(speaker.text('book.problem.number', { text: 'a lot' }))
        .first()
        .waitFor();
      await screenshot(window, `cell-problem-${language}`);
      await pane.frame.getByRole('button', { name: goTo, exact: true }).click();
      await pane.idle();
      expect(await window.call('activeSheet')).toBe(policy);
      expect(await pane.alert()).toBeNull();
      expect(window.errors).toEqual([]);
      expect(await window.call('refusals')).toEqual([]);
    },
  );
});
