import type { StandInWindow } from '../browser/standIn';
import { typeWorkload } from '../bench/typeWorkload';
import { cleanColumns, CURRENCIES, type CleanColumns } from '../bench/workload';
import { openPane, type Pane } from '../run/job/pane';
import { readLedgerPlace } from '../run/job/reading';
import { useStandIn } from './support/standIn';

jest.setTimeout(120_000);
const standIn = useStandIn();

const ROWS = 50_000;
/** Milliseconds that each answer is late, so that something can happen while a sheet is being read. */
const LATE = 250;

/** Count and cents of the ledger's items by currency. */
function sums({ count, currency, open }: CleanColumns): Map<string, { count: number; cents: number }> {
  const found = new Map(CURRENCIES.map((code) => [code as string, { count: 0, cents: 0 }]));
  for (let i = 0; i < count; i++) {
    const sum = found.get(CURRENCIES[currency[i]!]!)!;
    sum.count += 1;
    sum.cents += open[i]!;
  }
  return found;
}

const lookAgain = ({ frame, speaker }: Pane): Promise<void> =>
  frame
    .getByRole('button', { name: speaker.text('taskpane.ledger.lookAgain') })
    .first()
    .click();

/** Clicks, and resolves when the pane shows how many rows of the sheet it has read, but not all. */
async function startReading(window: StandInWindow, pane: Pane): Promise<void> {
  await window.call('setLatency', LATE);
  await lookAgain(pane);
  await pane.frame.getByText(/[1-9][\d,]* of 50,000$/).waitFor();
}

test('fifty thousand rows are read to the cent, with progress in rows, and an edit or Cancel meanwhile leaves no figures', async () => {
  const window = await standIn.open({ language: 'en', paneWidth: 420 });
  const pane = await openPane(window, 'en');
  await pane.idle();
  const clean = cleanColumns(ROWS);
  await typeWorkload(window, clean);
  await pane.go('ledger');

  await startReading(window, pane);
  await pane.frame.getByRole('button', { name: 'Cancel', exact: true }).click();
  await pane.frame.getByText(pane.speaker.text('taskpane.cancelled.read')).first().waitFor();
  await pane.idle();
  expect((await readLedgerPlace(pane)).tieOut).toEqual({});

  await startReading(window, pane);
  await window.call('type', 'G5', [[1]]);
  await window.call('setLatency', 0);
  await pane.frame.getByText('was edited while it was being read', { exact: false }).first().waitFor();
  await window.call('type', 'G5', [[clean.open[3]! / 100]]);
  await pane.idle();

  await lookAgain(pane);
  await pane.frame.getByText(pane.speaker.text('taskpane.tie.title')).first().waitFor({ state: 'attached' });
  await pane.idle();
  await pane.unfoldAll();
  const { tieOut } = await readLedgerPlace(pane);
  for (const [currency, { count, cents }] of sums(clean)) {
    const whole = { count, amount: (cents / 100).toFixed(2) };
    expect(tieOut[currency]).toMatchObject({ kept: whole, sheet: whole, setAside: { count: 0 } });
  }
  expect(window.errors).toEqual([]);
});
