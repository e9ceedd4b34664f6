import type { StandInWindow } from '../browser/standIn';
import { cellAddress } from '../../src/workbook/cells';
import { openPane, type Pane } from '../run/job/pane';
import { tableRows } from '../run/job/sheets';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(120_000);
const standIn = useStandIn();

const WHO = 'Birch & Co';
const TODAY = '2025-03-31';

interface Debt {
  readonly due: string;
  readonly amount: number;
}

/** One customer in a workbook of its own: its ledger read at that day, its plan built, Customers and Contact log at hand. */
async function planned({ due, amount }: Debt) {
  const window = await standIn.open({ language: 'en', paneWidth: 420, width: 1500, height: 1000 });
  const ledger = await window.call('activeSheet');
  await window.call('type', `'${ledger}'!A1:E2`, [
    ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Open amount'],
    [WHO, 'INV-1', '2024-10-15', due, amount],
  ]);
  await window.call('whenReady');
  const pane = await openPane(window, 'en');
  await pane.idle();
  await readAt(pane, TODAY);
  return { window, pane, ledger, ...sheets(window, pane) };
}

/** What a person does in the pane and in the sheets. */
function sheets(window: StandInWindow, pane: Pane) {
  const { text } = pane.speaker;
  /** Builds the plan, anew where there is one. */
  const plan = async (asOf?: string) => {
    if (asOf) await readAt(pane, asOf);
    await pane.go('today');
    const again = button(pane, 'taskpane.plan.rebuild');
    await ((await again.count()) > 0 ? again : button(pane, 'taskpane.plan.build')).click();
    await pane.idle();
    expect(await pane.alert()).toBeNull();
  };
  /** Types into the first line of one of our sheets, by the columns' titles. */
  const type = async (kind: 'customers' | 'contacts', row: number, cells: Record<string, string>) => {
    const sheet = text(`book.${kind}.title`);
    const essential = text(`book.${kind}.column.${kind === 'customers' ? 'name' : 'day'}`);
    const rows = await window.call('texts', `'${sheet}'!A1:AZ12`);
    const head = rows.findIndex((cells) => cells.includes(essential));
    for (const [id, value] of Object.entries(cells)) {
      const column = rows[head]!.indexOf(text(`book.${kind}.column.${id}`));
      await window.call('type', `'${sheet}'!${cellAddress(head + 1 + row, column)}`, [[value]]);
    }
  };
  const tableAddress = async (name: string) =>
    (await window.call('tables')).find((table) => table.name === name)?.address ?? '';
  /** Letters that went out, as lines typed into the Contact log. */
  const letters = async (sent: readonly (readonly [stage: string, on: string, payBy: string])[]) => {
    await button(pane, 'taskpane.place.policy').click();
    const log = text('book.contacts.title');
    await button(pane, 'book.pane.open', { sheet: log }).click();
    while ((await window.call('activeSheet')) !== log) await pane.idle();
    // Excel takes a line typed below a table into it; the stand-in is told to.
    const [first = '', last = ''] = (await tableAddress('DuesheetContacts')).split(':');
    const corner = last.replace(/\d+/, (row) => String(Number(row) + sent.length - 1));
    await window.call('resizeTable', 'DuesheetContacts', `${first}:${corner}`);
    for (const [i, [stage, day, payBy]] of sent.entries()) {
      const what = { channel: text('plan.channel.letter'), stage: text(`plan.stage.${stage}`) };
      const result = text('book.choice.result.sent');
      await type('contacts', i + 1, {
        day,
        customer: WHO,
        result,
        payBy,
        noticeNumber: `L-${i + 1}`,
        ...what,
      });
    }
  };
  /** Logs what came of a contact, in the card that is open. */
  const log = async (outcome: string, fields: Record<string, string> = {}) => {
    await button(pane, `book.choice.result.${outcome}`).click();
    await pane.frame.getByLabel(text('book.contacts.column.day'), { exact: true }).fill(TODAY);
    for (const [label, value] of Object.entries(fields)) {
      await pane.frame.getByRole('textbox', { name: label }).first().fill(value);
    }
    await button(pane, 'customer.logDo').click();
    await pane.idle();
    expect(await pane.alert()).toBeNull();
  };
  const card = async () => {
    await button(pane, 'customer.openOf', { customer: WHO }).click();
    await pane.idle();
  };
  const back = async () => {
    await pane.frame.getByRole('button', { name: text('customer.back') }).click();
    await pane.idle();
  };
  /** The line of the plan sheet. */
  const line = async () => {
    const rows = await tableRows(window, 'DuesheetPlan', pane.catalogue, 'workbook.plan.column.');
    return rows.find(({ customer }) => customer === WHO);
  };
  const shown = async () => pane.frame.locator('main').innerText();
  const picture = async (name: string) => {
    await pane.frame.getByRole('heading', { name: WHO }).first().scrollIntoViewIfNeeded();
    await screenshot(window, name);
  };
  return { picture, plan, type, letters, log, card, back, line, shown };
}

async function readAt(pane: Pane, day: string): Promise<void> {
  await pane.go('ledger');
  await pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.asOf'), { exact: true }).fill(day);
  await pane.idle();
}

const button = (pane: Pane, key: string, values?: Parameters<Pane['speaker']['text']>[1]) =>
  pane.frame.getByRole('button', { name: pane.speaker.text(key, values), exact: true });

describe('the three worked cases of the seeds, in a real browser (A19)', () => {
  test('the retailer is called before its quarter-end clearing, offered instalments, and pays a part', async () => {
    const { window, pane, picture, ledger, plan, type, letters, log, card, back, line, shown } =
      await planned({
        due: '2025-03-20',
        amount: 9_000,
      });
    await plan();
    const clause = 'Clause 5: payment within 30 days of delivery';
    const small = pane.speaker.text('book.choice.size.small');
    await type('customers', 1, { size: small, nextInflow: '2025-04-08', contractClause: clause });
    await letters([['reminder', '2025-03-21', '2025-03-28']]);
    await plan();
    expect(await line()).toMatchObject({
      stage: pane.speaker.text('plan.stage.phone'),
      channel: pane.speaker.text('plan.channel.phone'),
      nextDate: '2025-04-03',
    });
    expect(String((await line())?.why)).toContain('2025-04-08');

    await card();
    await pane.unfoldAll();
    expect(await shown()).toContain(clause);
    expect(await shown()).toContain(pane.speaker.text('customer.instalments', { parts: 3 }));
    await picture('worked-case-1');
    await log('promise', { 'Promised for': '2025-04-09', 'Promised amount (CNY)': '4000' });
    await log('part_paid', { 'Received amount (CNY)': '4000' });
    await back();
    // The clearing has come: the ledger shows what was paid, and the rest is asked for.
    await window.call('type', `'${ledger}'!E2`, [[5_000]]);
    await plan('2025-04-14');
    expect(await line()).toMatchObject({ overdue: 5_000, goalAmount: 5_000 });
    expect(window.errors).toEqual([]);
  });

  test('the technology company hears the consequences with the evidence after three letters, and pays', async () => {
    const { window, pane, picture, ledger, plan, type, letters, log, card, back, line, shown } =
      await planned({
        due: '2024-11-15',
        amount: 50_000,
      });
    await plan();
    await type('customers', 1, { evidence: pane.speaker.text('book.choice.yesNo.yes') });
    await letters([
      ['reminder', '2024-12-02', '2024-12-12'],
      ['warning', '2025-01-06', '2025-01-13'],
      ['final', '2025-03-03', '2025-03-10'],
    ]);
    await plan();
    expect(await line()).toMatchObject({
      stage: pane.speaker.text('plan.stage.pre_litigation'),
      who: pane.speaker.text('plan.owner.legal'),
      tone: pane.speaker.text('plan.tone.final'),
    });
    await card();
    await pane.unfoldAll();
    expect(await shown()).toContain('the steps the law gives');
    await picture('worked-case-2');
    await log('paid');
    expect(await shown()).toContain('2025-04-02');
    await back();
    // The money is there: the invoice leaves the ledger, and the plan says who is no longer to be chased.
    await window.call('type', `'${ledger}'!A2:E2`, [
      ['Alder & Co', 'INV-2', '2025-03-01', '2025-03-10', 100],
    ]);
    await plan('2025-04-03');
    expect((await line())?.rank ?? null).toBeNull();
    expect(await shown()).toContain(pane.speaker.text('book.pane.closed'));
    expect(window.errors).toEqual([]);
  });

  test('the long-term customer pays in instalments, and keeping its word makes it a good payer', async () => {
    const { window, pane, picture, plan, type, log, card, back, line, shown } = await planned({
      due: '2025-03-10',
      amount: 6_000,
    });
    await plan();
    await type('customers', 1, { relation: pane.speaker.text('book.choice.relation.long_term') });
    await plan();
    await card();
    await pane.unfoldAll();
    expect(await shown()).toContain(pane.speaker.text('customer.instalments', { parts: 3 }));
    await picture('worked-case-3');
    for (let part = 1; part <= 3; part++) {
      await log('promise', { 'Promised for': '2025-04-02', 'Promised amount (CNY)': '2000' });
      await log('part_paid', { 'Received amount (CNY)': '2000' });
    }
    const grade = pane.speaker.text('customer.grade', { grade: 'A' });
    expect(await shown()).toContain(grade);
    await back();
    await plan();
    expect(String((await line())?.why)).toMatch(/\bA\b/);
    expect(window.errors).toEqual([]);
  });
});
