import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPane, type Pane } from '../run/job/pane';
import type { StandInWindow } from '../browser/standIn';
import { sampleIndex } from '../samples/menu';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(240_000);
const standIn = useStandIn();

/** The clock of the machine must not matter. */
const AS_OF = '2026-06-30';

interface Opened {
  readonly window: StandInWindow;
  readonly pane: Pane;
}

/** The sample of a language with its plan built. */
async function planned(language: string, asOf = AS_OF): Promise<Opened> {
  const window = await standIn.open({
    language,
    sample: sampleIndex(language),
    paneWidth: 380,
    width: 1500,
    height: 1100,
  });
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await pane.go('ledger');
  await pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.asOf'), { exact: true }).fill(asOf);
  await pane.idle();
  await pane.go('today');
  await button(pane, 'taskpane.plan.build').click();
  await pane.idle();
  return { window, pane };
}

const button = (pane: Pane, key: string) =>
  pane.frame.getByRole('button', { name: pane.speaker.text(key), exact: true });

/** Opens the card of the line at `place` of the worklist; its customer. */
async function openCard(pane: Pane, place: number): Promise<string> {
  const line = pane.frame.getByRole('article').nth(place);
  const name = (await line.locator('strong').first().innerText()).replace(/^\d+\.\s*/, '');
  await line
    .getByRole('button', { name: pane.speaker.text('customer.openOf', { customer: name }), exact: true })
    .click();
  await pane.frame.getByRole('heading', { name, exact: true }).waitFor();
  await pane.idle();
  return name;
}

/** Says on which day the call was made. */
async function calledOn(pane: Pane, day = AS_OF): Promise<void> {
  await pane.frame.getByLabel(pane.speaker.text('book.contacts.column.day'), { exact: true }).fill(day);
}

/** Every filled cell of our log sheet, row by row. */
async function logRows(window: StandInWindow, pane: Pane): Promise<readonly (readonly unknown[])[]> {
  const sheet = pane.speaker.text('book.contacts.title');
  return window.call('texts', String(await window.call('usedRange', sheet)));
}

/** The day named in what the pane says comes next. */
async function nextDay(pane: Pane): Promise<string> {
  const next = pane.frame.getByRole('region', { name: pane.speaker.text('customer.log') });
  const text = await next.locator('strong').last().innerText();
  return /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text;
}

describe('a customer is called by the card, in a real browser', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s a promise takes three clicks, stands in the log, and the plan waits for it',
    async (language) => {
      const { window, pane } = await planned(language);
      const customer = await openCard(pane, 0);
      await screenshot(window, `call-card-${language}`);
      await pane.unfoldAll();
      await pane.frame.locator('main').screenshot({ path: await picture(`call-card-all-${language}`) });

      await button(pane, 'book.choice.result.promise').click();
      await calledOn(pane);
      const log = pane.frame.getByRole('region', { name: pane.speaker.text('customer.log') });
      await log.getByRole('button', { name: /\d{4}/ }).first().click();
      await log.scrollIntoViewIfNeeded();
      await screenshot(window, `call-card-log-${language}`);
      await button(pane, 'customer.logDo').click();
      await pane.idle();
      expect(await pane.alert()).toBeNull();

      const rows = await logRows(window, pane);
      const line = rows.at(-1)!.map(String);
      expect(line.some((cell) => cell.includes(customer))).toBe(true);
      expect(line).toContain(pane.speaker.text('book.choice.result.promise'));
      await pane.frame
        .getByText(pane.speaker.text('customer.promise.open'), { exact: true })
        .first()
        .waitFor();

      await button(pane, 'customer.days.download').waitFor({ state: 'detached' });
      await pane.frame.getByRole('button', { name: pane.speaker.text('customer.back') }).click();
      await pane.frame.getByLabel(pane.speaker.text('customer.view')).selectOption('days');
      await button(pane, 'customer.days.download').waitFor();
      await screenshot(window, `plan-days-${language}`);
      expect(window.errors).toEqual([]);
      expect(await window.call('refusals')).toEqual([]);
    },
  );

  /** A9: what the seeds do in the seven common cases, by the day on which the answer was given. */
  test.each([
    [
      'case 1: scheduled, no date – the 20th, a Saturday here, so the Monday after',
      'scheduled_no_date',
      '2026-06-22',
      '2026-06-10',
    ],
    [
      'case 1, after the 25th: no run any more – at once, and to the salesperson',
      'scheduled_no_date',
      '2026-07-01',
    ],
    ['case 2: vague – a call two working days after the letter', 'vague_date', '2026-07-02'],
    ['case 4: reconciliation – again within two working days', 'recon_diff', '2026-07-02'],
    ['case 5: not this month – the first working days of the next', 'not_scheduled', '2026-07-0'],
    ['case 6: no money – the salesperson goes there within three working days', 'no_cash', '2026-07-0'],
    ['case 7: will call – three working days later', 'will_call', '2026-07-03'],
    ['case 3: invoice late – before the cut-off, else the next step', 'invoice_late', '2026-07-'],
  ])('%s', async (_, code, day, asOf = AS_OF) => {
    const { window, pane } = await planned('en', asOf);
    const customer = await openCard(pane, 1);
    await button(pane, 'book.choice.result.excuse').click();
    await calledOn(pane, asOf);
    await pane.frame.getByLabel(pane.speaker.text('customer.otherExcuse')).selectOption(code);
    const next = await nextDay(pane);
    expect(next).toContain(day);
    await button(pane, 'customer.logDo').click();
    await pane.idle();
    const line = (await logRows(window, pane)).at(-1)!.map(String);
    expect(line).toContain(next);

    await pane.frame.getByRole('button', { name: pane.speaker.text('customer.back') }).click();
    await button(pane, 'taskpane.plan.rebuild').click();
    await pane.idle();
    const article = pane.frame.getByRole('article').filter({ hasText: customer }).first();
    expect(await article.innerText()).toContain(next);
    expect(window.errors).toEqual([]);
  });
});

async function picture(name: string): Promise<string> {
  const folder = join(process.cwd(), 'out', 'screenshots');
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
