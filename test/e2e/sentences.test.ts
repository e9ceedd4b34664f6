import type { StandInWindow } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { sampleIndex } from '../samples/menu';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(120_000);
const standIn = useStandIn();

async function openAt(sample?: number, language = 'en'): Promise<{ window: StandInWindow; pane: Pane }> {
  const window = await standIn.open({
    language,
    paneWidth: 360,
    ...(sample === undefined ? {} : { sample }),
  });
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  return { window, pane };
}

const build = (pane: Pane) => pane.frame.getByRole('button', { name: 'Build plan', exact: true }).first();

describe('what goes wrong gets a sentence, and nothing is lost', () => {
  test('an empty workbook offers a sample, which is then read and tied out', async () => {
    const { window, pane } = await openAt();
    await pane.frame.getByText('This workbook is empty').waitFor();
    await screenshot(window, 'empty');
    await pane.frame.getByRole('button', { name: 'Insert sample data' }).click();
    await pane.idle();
    await pane.frame
      .getByText(/18 open (items|invoices)/i)
      .first()
      .waitFor();
    expect(await pane.alert()).toBeNull();
    expect(window.errors).toEqual([]);
  });

  test('a sheet that is no ledger is said to be none', async () => {
    const { window, pane } = await openAt();
    await window.call('type', 'A1:B3', [
      ['Shopping', 'How many'],
      ['Tea', 2],
      ['Milk', 1],
    ]);
    await pane.go('ledger');
    await pane.frame.getByRole('button', { name: 'Look again' }).first().click();
    await pane.idle();
    expect(await pane.frame.locator('main').innerText()).toMatch(
      /Not a list of receivables|no list of receivables/i,
    );
  });

  test('a report in buckets is said to be a report, and read with what it has', async () => {
    const { window, pane } = await openAt();
    await window.call('type', 'A1:F3', [
      ['Customer', 'Current', "'1-30", "'31-60", '> 90', 'Total'],
      ['Acme', 10, 0, 5, 0, 15],
      ['Bolt', 0, 7, 0, 1, 8],
    ]);
    await pane.go('ledger');
    await pane.frame.getByRole('button', { name: 'Look again' }).first().click();
    await pane.idle();
    await pane.frame.getByText('This is a report: row 1 spreads the amounts over 4 age buckets').waitFor();
    await pane.frame
      .getByText(/Ties out: 4 /)
      .first()
      .waitFor();
  });

  test('a cell being edited stops the plan with a sentence; Retry builds it when the cell is left', async () => {
    const { window, pane } = await openAt(sampleIndex('en'));
    await window.call('setEditing', true);
    await pane.go('today');
    await build(pane).click();
    await pane.frame.getByText('A cell is being edited in Excel.', { exact: false }).first().waitFor();
    await screenshot(window, 'cell-edited');
    expect((await window.call('sheets')).map(({ name }) => name)).not.toContain('Collection plan');
    await window.call('setEditing', false);
    await pane.frame
      .getByRole('button', { name: /try again|retry/i })
      .first()
      .click();
    await pane.idle();
    expect(await window.call('activeSheet')).toBe('Collection plan');
  });

  test('a lost connection during the plan leaves the workbook as it was', async () => {
    const { window, pane } = await openAt(sampleIndex('en'));
    const before = await window.call('sheets');
    await window.call('addFault', {
      kind: 'error',
      atRoundTrip: 8,
      code: HostErrorCode.invalidOrTimedOutSession,
    });
    await pane.go('today');
    await build(pane).click();
    await pane.frame.getByText('The connection to Excel was lost', { exact: false }).first().waitFor();
    expect(await window.call('sheets')).toEqual(before);
  });

  test('an edit of the ledger after it was read is noticed and said', async () => {
    const { window, pane } = await openAt(sampleIndex('en'));
    const used = (await window.call('usedRange', await window.call('activeSheet')))!;
    const row = Number(/(\d+)$/.exec(used)![1]) - 5;
    await window.call('type', `A${row}`, [['changed']]);
    await pane.frame
      .getByText(/has been (changed|edited)|changed since/i)
      .first()
      .waitFor();
    await screenshot(window, 'stale');
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'at 320 pixels and in %s nothing runs over the edge of the pane',
    async (theme) => {
      const window = await standIn.open({
        language: 'zh-CN',
        paneWidth: 320,
        theme,
        sample: sampleIndex('zh-CN'),
      });
      await window.call('whenReady');
      const pane = await openPane(window, 'zh-CN');
      await pane.idle();
      await pane.go('today');
      await pane.frame.getByRole('button', { name: '生成催款计划', exact: true }).first().click();
      await pane.idle();
      for (const place of ['today', 'ledger', 'notices', 'insights']) {
        await pane.go(place);
        const over = await pane.frame.evaluate(
          () => document.documentElement.scrollWidth - globalThis.innerWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
        const below = await pane.frame.evaluate(
          () => document.documentElement.scrollHeight - globalThis.innerHeight,
        );
        expect(below).toBeLessThanOrEqual(0);
        await screenshot(window, `pane-${theme}-${place}`);
      }
    },
  );
});
