import type { Frame, Locator } from 'playwright-core';
import type { StandInWindow } from '../../browser/standIn';
import { loadCatalogue } from '../../../src/locales/catalogue';
import { resolveLanguage } from '../../../src/locales/language';
import { createSpeaker, type Catalogue, type Speaker } from '../../../src/locales/speaker';

const QUIET_MILLISECONDS = 400;
const LONGEST_WORK = 300_000;

/** The add-in's pane as a person uses it: by the words on its buttons, in the language it is shown in. */
export interface Pane {
  readonly frame: Frame;
  readonly speaker: Speaker;
  readonly catalogue: Catalogue;
  /** Opens one of the pane's places by its tab. */
  go(place: string): Promise<void>;
  /** Opens every section that is folded. */
  unfoldAll(): Promise<void>;
  /** Resolves when the pane is doing nothing and asks Excel for nothing. */
  idle(): Promise<void>;
  /** What stands in its error bar, if anything. */
  alert(): Promise<string | null>;
}

export async function openPane(window: StandInWindow, language: string): Promise<Pane> {
  const frame = await window.pane();
  const tag = resolveLanguage(language);
  const catalogue = await loadCatalogue(tag);
  const speaker = createSpeaker(tag, catalogue);
  await frame.getByRole('tablist').waitFor({ timeout: 60_000 });
  const idle = (): Promise<void> => untilIdle(window, frame);
  return {
    frame,
    speaker,
    catalogue,
    idle,
    go: async (place) => {
      await frame.locator(`#tab-${place}`).click();
      await idle();
    },
    unfoldAll: async () => {
      const folded = frame
        .locator('main button[aria-expanded=false][aria-controls]')
        .filter({ has: frame.locator('span[aria-hidden]') });
      while ((await folded.count()) > 0) await folded.first().click();
    },
    alert: async () => {
      const bar = frame.getByRole('alert');
      return (await bar.count()) > 0 ? (await bar.first().innerText()).trim() : null;
    },
  };
}

async function untilIdle(window: StandInWindow, frame: Frame): Promise<void> {
  const busy: Locator = frame.getByRole('progressbar');
  const deadline = Date.now() + LONGEST_WORK;
  let trips = -1;
  let since = Date.now();
  while (Date.now() < deadline) {
    const now = (await window.call('meters')).roundTrips;
    if (now !== trips || (await busy.count()) > 0) {
      trips = now;
      since = Date.now();
    } else if (Date.now() - since > QUIET_MILLISECONDS) return;
    await window.page.waitForTimeout(50);
  }
  throw new Error('The pane was still at work after five minutes.');
}

/** Every item of a list that only keeps in the document what is in sight, top to bottom. */
export async function readList<T>(
  frame: Frame,
  label: string,
  read: (item: Locator) => Promise<T>,
): Promise<T[]> {
  const list = frame.getByRole('list', { name: label, exact: true });
  if ((await list.count()) === 0) return [];
  await list.scrollIntoViewIfNeeded();
  const size = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
  const read1 = async (position: number): Promise<T> => {
    const item = list.locator(`[role=listitem][aria-posinset="${position}"]`);
    if ((await item.count()) === 0)
      await list
        .locator('> [role=presentation]')
        .nth(Math.floor((position - 1) / 20))
        .scrollIntoViewIfNeeded();
    await item.waitFor();
    return read(item);
  };
  const items: T[] = [];
  for (let position = 1; position <= size; position += 1) items.push(await read1(position));
  return items;
}
