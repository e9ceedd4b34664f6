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
  /** Everything it warns of: what kind of sheet this is, what went wrong. */
  messages(): Promise<readonly string[]>;
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
      // Found and pressed at once: what the pane draws anew in between would take the button away.
      const press = (buttons: HTMLElement[]): number => {
        for (const button of buttons) button.click();
        return buttons.length;
      };
      while ((await folded.evaluateAll(press)) > 0) await idle();
    },
    messages: async () => {
      const texts = await frame.locator('.fui-MessageBar').allInnerTexts();
      return texts.map((text) => text.trim().split('\n').filter(Boolean).join(' | '));
    },
    alert: async () => {
      const bar = frame.getByRole('alert');
      return (await bar.count()) > 0 ? (await bar.first().innerText()).trim() : null;
    },
  };
}

async function untilIdle(window: StandInWindow, frame: Frame): Promise<void> {
  // A place that is still fetched is empty, and a part that is still drawn says so.
  const busy: Locator = frame.locator('[role=progressbar], main [aria-busy=true], #place:empty');
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

export interface ListItem {
  /** Its lines, without empty ones. */
  readonly lines: readonly string[];
  /** The words on its button. */
  readonly button: string;
}

/** Every item of a list that only keeps in the document what is in sight: chunk by chunk, top to bottom. */
export async function readList(frame: Frame, label: string): Promise<ListItem[]> {
  const list = frame.getByRole('list', { name: label, exact: true });
  if ((await list.count()) === 0) return [];
  const items: ListItem[] = [];
  for (const chunk of await list.locator('> [role=presentation]').all()) {
    await chunk.scrollIntoViewIfNeeded();
    await chunk.getByRole('listitem').first().waitFor();
    const read = await chunk.getByRole('listitem').evaluateAll((elements) =>
      elements.map((element) => ({
        lines: (element as HTMLElement).innerText
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        button: element.querySelector('button')?.innerText ?? '',
      })),
    );
    items.push(...read);
  }
  return items;
}
