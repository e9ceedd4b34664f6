import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { StandInWindow } from '../../browser/standIn';
import { headerRow } from './mapping';
import type { JobOptions } from './options';
import { openPane, type Pane } from './pane';
import { readLedgerPlace } from './reading';
import { tableRows } from './sheets';

/** The job itself, in a window that is open: what the command does, and what the browser tests check. */
export async function doJob(window: StandInWindow, options: JobOptions) {
  await mkdir(join(options.out, 'letters'), { recursive: true });
  const shot = steps(window, options.out);
  const bytes = await readFile(options.ledger);
  await window.call('open', basename(options.ledger), bytes.toString('base64'));
  if (options.sheet !== undefined) await window.call('activate', options.sheet);
  await window.call('whenReady');
  const pane = await openPane(window, options.language);
  await pane.idle();
  await shot('opened');
  const reading = await readLedger(window, pane, options);
  await shot('ledger');
  await buildPlan(pane);
  await shot('plan');
  await draftNotices(pane);
  await shot('notices');
  await saveLetters(window, pane, join(options.out, 'letters'));
  await writeFile(join(options.out, 'workbook.xlsx'), Buffer.from(await window.call('save'), 'base64'));
  await shot('done');
  const [plan, notices, meters] = await Promise.all([
    tableRows(window, 'DuesheetPlan', pane.catalogue, 'workbook.plan.column.'),
    tableRows(window, 'DuesheetNotices', pane.catalogue, 'workbook.notices.column.'),
    window.call('meters'),
  ]);
  return {
    ...reading,
    plan,
    notices,
    alert: await pane.alert(),
    syncs: meters.roundTrips,
    bytesOut: meters.bytesOut,
    bytesIn: meters.bytesIn,
  };
}

/** Saves a numbered picture of each step. */
function steps(window: StandInWindow, folder: string): (name: string) => Promise<void> {
  let count = 0;
  return async (name) => {
    count += 1;
    await window.page.screenshot({ path: join(folder, `${count}-${name}.png`) });
  };
}

async function readLedger(window: StandInWindow, pane: Pane, { asOf }: JobOptions) {
  await pane.go('ledger');
  const field = pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.asOf'), { exact: true });
  if ((await field.count()) > 0 && asOf !== undefined) {
    await field.fill(asOf);
    await pane.idle();
  }
  const shownAsOf = (await field.count()) > 0 ? await field.inputValue() : (asOf ?? null);
  const read = pane.frame.getByRole('button', {
    name: pane.speaker.text('taskpane.ledger.read'),
    exact: true,
  });
  if ((await read.count()) > 0) await read.click();
  await pane.idle();
  const customers = await customersSaid(pane);
  await pane.unfoldAll();
  const { mapping, tieOut, ageing, setAside, unapplied } = await readLedgerPlace(pane);
  const source = await sourceSheet(window, pane);
  const titles = new Map<string, string>();
  for (const select of await pane.frame.locator('main select').all()) {
    const chosen = (await select.locator('option:checked').innerText()).split(' · ');
    if (chosen.length > 1) titles.set(chosen[0] ?? '', chosen.slice(1).join(' · '));
  }
  return {
    asOf: shownAsOf,
    source: { sheet: source, headerRow: await headerRow(window, source, titles), mapping },
    kept: Object.fromEntries(Object.entries(tieOut).map(([currency, tie]) => [currency, tie.kept])),
    setAside,
    unapplied: Object.fromEntries(Object.entries(tieOut).map(([currency, tie]) => [currency, tie.unapplied])),
    unappliedRows: unapplied,
    tieOut,
    ageing,
    customers,
    messages: await pane.messages(),
  };
}

/** How many customers the pane says it has read; null when it has read none. */
async function customersSaid(pane: Pane): Promise<number | null> {
  const said = await pane.frame.getByRole('status').allInnerTexts();
  const numbers = said.map((text) => /(\d[\d,]*) (?:customers?\b|家客)/.exec(text)?.[1]).find(Boolean);
  return numbers === undefined ? null : Number(numbers.replace(/,/g, ''));
}

/** The sheet that the pane says it reads; it offers them by their ids. */
async function sourceSheet(window: StandInWindow, pane: Pane): Promise<string> {
  const choice = pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.sheet'), { exact: true });
  if ((await choice.count()) === 0) return window.call('activeSheet');
  const id = await choice.inputValue();
  return (await window.call('sheets')).find((each) => each.id === id)?.name ?? '';
}

async function buildPlan(pane: Pane): Promise<void> {
  await pane.go('today');
  const build = pane.frame.getByRole('button', {
    name: pane.speaker.text('taskpane.plan.build'),
    exact: true,
  });
  if ((await build.count()) === 0) return;
  await build.first().click();
  await pane.idle();
}

async function draftNotices(pane: Pane): Promise<void> {
  const all = pane.frame.locator('main').getByRole('checkbox').first();
  if ((await all.count()) === 0) return;
  await all.check();
  const bar = pane.frame.locator('main').getByRole('button').last();
  await bar.click();
  await pane.idle();
  // Where somebody would be left out, the pane shows who and why before it drafts the others.
  const dismiss = pane.frame.getByRole('button', {
    name: pane.speaker.text('notices.simulation.dismiss'),
    exact: true,
  });
  if ((await dismiss.count()) > 0) {
    await pane.frame.locator('#place').getByRole('button').first().click();
    await pane.idle();
  }
  const record = pane.frame.locator('#place').getByRole('button').first();
  await record.click();
  await pane.idle();
}

/** Downloads the archive that the pane offers and unpacks it. */
async function saveLetters(window: StandInWindow, pane: Pane, folder: string): Promise<void> {
  const offer = pane.frame.getByRole('button', { name: pane.speaker.text('taskpane.out.archive') });
  if ((await offer.count()) === 0) return;
  const [download] = await Promise.all([
    window.page.waitForEvent('download', { timeout: 120_000 }),
    offer.click(),
  ]);
  const files = unzipSync(await readFile(await download.path()));
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('/')) await writeFile(join(folder, basename(name)), content);
  }
}
