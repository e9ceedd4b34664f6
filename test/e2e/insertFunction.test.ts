import { openPane, type Pane } from '../run/job/pane';
import type { StandInWindow } from '../browser/standIn';
import { sampleIndex } from '../samples/menu';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();

interface Opened {
  readonly window: StandInWindow;
  readonly pane: Pane;
  readonly ledger: string;
}

/** The sample of a language, read, with the form open. */
async function openForm(language: string): Promise<Opened> {
  const window = await standIn.open({
    language,
    sample: sampleIndex(language),
    paneWidth: 400,
    height: 1100,
  });
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  const ledger = await window.call('activeSheet');
  await pane.go('insights');
  await pane.frame.getByRole('button', { name: pane.speaker.text('insert.title') }).click();
  await pane.idle();
  return { window, pane, ledger };
}

const text = ({ pane }: Opened, key: string) => pane.speaker.text(`insert.${key}`);
const preview = (opened: Opened) =>
  opened.pane.frame.getByRole('status', { name: text(opened, 'preview'), exact: true });
const insert = ({ pane }: Opened) =>
  pane.frame.getByRole('button', { name: pane.speaker.text('insert.do'), exact: true });
const choose = (opened: Opened, label: string, value: string) =>
  opened.pane.frame.getByRole('combobox', { name: label, exact: true }).selectOption(value);

describe('a function is inserted over the user’s own columns', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s the ageing shown in the pane is the one that stands in the sheet, and it recalculates',
    async (language) => {
      const opened = await openForm(language);
      const { window, pane, ledger } = opened;
      await preview(opened).locator('table').waitFor();
      const shown = await preview(opened).locator('tr').first().locator('td').allInnerTexts();
      await preview(opened).scrollIntoViewIfNeeded();
      await screenshot(window, `insert-function-${language}`);
      await choose(opened, text(opened, 'target'), 'new_sheet');
      await insert(opened).click();
      await pane.idle();
      expect(await pane.alert()).toBeNull();
      const sheet = await window.call('activeSheet');
      expect(sheet).not.toBe(ledger);
      await window.call('whenCalculated');
      const area = String(await window.call('usedRange', sheet));
      const table = await window.call('texts', area);
      expect(table[0]).toEqual(shown);
      expect(String((await window.call('formulas', `'${sheet}'!A1`))[0]?.[0])).toMatch(/^=DUES\.AGING\(/);
      const total = Number((await window.call('values', area)).at(-1)?.at(-1));
      expect(total).toBeGreaterThan(0);
      await screenshot(window, `insert-function-done-${language}`);
      expect(window.errors).toEqual([]);
      expect(await window.call('refusals')).toEqual([]);
    },
  );

  test('it goes into the selected cell, asks before it covers anything and stays off the ledger', async () => {
    const opened = await openForm('en');
    const { window, pane, ledger } = opened;
    await choose(opened, text(opened, 'which'), 'RISKCLASS');
    await preview(opened).locator('table').waitFor();
    const before = await window.call('formulas', `'${ledger}'!A1:Z60`);

    await window.call('select', `'${ledger}'!B12`);
    await pane.frame.getByRole('button', { name: text(opened, 'target.look') }).click();
    await pane.idle();
    await insert(opened).click();
    await pane.idle();
    await pane.frame.getByText('lies among the rows this formula reads').waitFor();
    expect(await window.call('formulas', `'${ledger}'!A1:Z60`)).toEqual(before);

    await window.call('type', `'${ledger}'!AC12`, [['mine']]);
    await window.call('select', `'${ledger}'!AC10`);
    await pane.frame.getByRole('button', { name: text(opened, 'target.look') }).click();
    await pane.idle();
    await preview(opened).locator('table').waitFor();
    await insert(opened).click();
    await pane.idle();
    await pane.frame.getByRole('button', { name: text(opened, 'replace') }).waitFor();
    expect((await window.call('values', `'${ledger}'!AC12`))[0]?.[0]).toBe('mine');
    await screenshot(window, 'insert-function-occupied');

    await window.call('select', `'${ledger}'!AD10`);
    await pane.frame.getByRole('button', { name: text(opened, 'target.look') }).click();
    await pane.idle();
    await insert(opened).click();
    await pane.idle();
    await pane.frame.getByText('The formula stands in').waitFor();
    await window.call('whenCalculated');
    expect(String((await window.call('values', `'${ledger}'!AD10`))[0]?.[0])).not.toMatch(/^#/);
    expect((await window.call('values', `'${ledger}'!AC12`))[0]?.[0]).toBe('mine');
    expect(window.errors).toEqual([]);
  });

  test('a protected sheet is a sentence, and nothing is written', async () => {
    const opened = await openForm('en');
    const { window, pane } = opened;
    await preview(opened).locator('table').waitFor();
    await window.call('select', 'AC3');
    await window.call('protect', await window.call('activeSheet'));
    await pane.frame.getByRole('button', { name: text(opened, 'target.look') }).click();
    await pane.idle();
    await insert(opened).click();
    await pane.idle();
    expect(await pane.alert()).toContain('The formula could not be inserted.');
    expect(await pane.alert()).toMatch(/protect/i);
    expect((await window.call('values', 'AC3'))[0]?.[0]).toBeFalsy();
  });
});
