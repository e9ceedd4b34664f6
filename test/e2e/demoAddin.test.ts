import { startStandIn, type StandIn, type StandInWindow } from '../browser/standIn';
import { demoAddin } from './support/demoAddin';

jest.setTimeout(90_000);
let standIn: StandIn;
let excel: StandInWindow;

/** The stand-in's own tiny add-in: its README says how anybody's add-in is run in the same way. */
beforeAll(async () => {
  standIn = await startStandIn(process.cwd(), [], undefined, demoAddin);
  excel = await standIn.open({ language: 'zh-CN', hints: false });
  await excel.call('whenReady');
}, 60_000);
afterAll(async () => {
  await excel.close();
  await standIn.close();
});

describe('an add-in of somebody else', () => {
  test('shows its pane and its ribbon group, in the display language of its manifest', async () => {
    expect(await excel.page.textContent('[data-command="Demo.Stamp"]')).toBe('盖章');
    const pane = await excel.pane();
    await pane.waitForFunction(() => document.getElementById('status')?.textContent?.includes('Ready'));
    expect(await pane.textContent('#status')).toBe('Ready in Excel on OfficeOnline');
  });

  test('its buttons run, and its pane reads the sheet', async () => {
    await excel.call('select', 'B2');
    await excel.call('ribbon', 'Demo.Stamp');
    expect(await excel.call('values', 'B2')).toEqual([['Stamped']]);
    const pane = await excel.pane();
    await pane.click('#read');
    await pane.waitForFunction(() => document.getElementById('read-out')?.textContent !== '');
    expect(await pane.textContent('#read-out')).toBe('Sheet1!B2 = Stamped');
  });

  test('its functions compute and stream in cells', async () => {
    await excel.call('type', 'D1:D2', [['=DEMO.ADD(2,3)'], ['=DEMO.TICK(10)']]);
    await excel.call('whenCalculated');
    expect(await excel.call('values', 'D1')).toEqual([[5]]);
    await excel.page.waitForFunction(() => Number(window.standIn.values('D2')[0]?.[0]) >= 50);
    expect((await excel.call('meters')).customFunctionCalls).toEqual({ 'DEMO.ADD': 1, 'DEMO.TICK': 1 });
    await excel.call('type', 'D2', [['over']]);
    expect(await excel.call('refusals')).toEqual([]);
    expect(excel.errors).toEqual([]);
  });
});
