import type { Download } from 'playwright-core';
import type { StandInWindow } from '../../browser/standIn';
import type { Pane } from './pane';

/** What the sheet is aged at; all of it fell due a few days before, so that a letter of the ladder is due to everybody. */
const AS_OF = '2026-06-30';
const HEADERS = [
  'Customer code',
  'Customer name',
  'Invoice no.',
  'Invoice date',
  'Due date',
  'Currency',
  'Open amount',
];
/** 2026-06-24 as Excel counts days. */
const DUE = 46197;
const ROWS_AT_ONCE = 5000;

/** Types a ledger of that many customers with that many overdue invoices each into the sheet in view. */
export async function typeLedger(window: StandInWindow, customers: number, lines: number): Promise<void> {
  const sheet = await window.call('activeSheet');
  await window.call('type', `${sheet}!A1:G1`, [HEADERS]);
  const rows = Array.from({ length: customers * lines }, (_, i) => {
    const customer = Math.floor(i / lines) + 1;
    const name = `${String.fromCharCode(64 + (customer % 26 || 26))} & Sons Building Materials no. ${customer}`;
    const due = DUE - (i % 3);
    return [`C${1000 + customer}`, name, `INV-${100_000 + i}`, due - 30, due, 'USD', 100 + (i % 977) + 0.25];
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    await window.call('type', `${sheet}!A${from + 2}:G${from + 1 + part.length}`, part);
  }
}

/** From the sheet in view to a draft for every customer. */
export async function draftEverybody(pane: Pane): Promise<void> {
  const { frame, speaker } = pane;
  const button = (key: string) => frame.getByRole('button', { name: speaker.text(key), exact: true });
  await pane.go('ledger');
  await button('taskpane.ledger.lookAgain').first().click();
  await pane.idle();
  await frame.getByLabel(speaker.text('taskpane.ledger.asOf'), { exact: true }).fill(AS_OF);
  await pane.idle();
  await pane.go('today');
  await button('taskpane.plan.build').first().click();
  await pane.idle();
  await frame.locator('main').getByRole('checkbox').first().check();
  await frame.locator('main').getByRole('button').last().click();
  await pane.idle();
}

/** Presses a way out and waits for its file. */
export async function handedOut(
  window: StandInWindow,
  pane: Pane,
  what: 'archive' | 'print',
): Promise<Download> {
  const [download] = await Promise.all([
    window.page.waitForEvent('download', { timeout: 300_000 }),
    offer(pane, what).click(),
  ]);
  return download;
}

export function offer({ frame, speaker }: Pane, what: 'archive' | 'print') {
  return frame.getByRole('button', { name: speaker.text(`taskpane.out.${what}`), exact: true });
}
