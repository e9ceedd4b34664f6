import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { StandInOptions, StandInWindow } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { sampleIndex } from '../samples/menu';
import { useStandIn } from './support/standIn';

jest.setTimeout(300_000);
const standIn = useStandIn();

const AXE = readFileSync(createRequire(require.resolve('jest-axe')).resolve('axe-core'), 'utf8');
const THEMES = ['light', 'dark', 'contrast'] as const;

async function openAt(language: string, options: StandInOptions) {
  const window = await standIn.open({ language, paneWidth: 360, ...options });
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  return { window, pane };
}

/** Every place with what it holds, one after the other. */
async function visitAll(
  pane: Pane,
  window: StandInWindow,
  look: (place: string) => Promise<void>,
): Promise<void> {
  const { frame, speaker } = pane;
  await look('ledger');
  await pane.go('today');
  await frame.getByRole('button', { name: speaker.text('taskpane.plan.build'), exact: true }).click();
  await pane.idle();
  await look('today');
  const line = frame
    .getByRole('list', { name: speaker.text('taskpane.worklist.label'), exact: true })
    .getByRole('listitem')
    .first();
  await line.getByRole('button').first().click();
  await pane.idle();
  await look('card');
  await window.page.keyboard.press('Escape');
  await line.getByRole('checkbox').check();
  await frame.getByRole('button', { name: speaker.text('taskpane.worklist.draft', { count: 1 }) }).click();
  await pane.idle();
  await look('notices');
  await pane.go('insights');
  await look('insights');
  await frame.getByRole('button', { name: speaker.text('taskpane.place.policy') }).click();
  await pane.idle();
  await look('policy');
}

test.each(THEMES)('in the %s theme every place passes axe, contrast included', async (theme) => {
  const { window, pane } = await openAt('en', { theme, sample: sampleIndex('en') });
  await visitAll(pane, window, async (place) => {
    await pane.unfoldAll();
    await pane.frame.evaluate(AXE);
    const found = await pane.frame.evaluate(async () => {
      // Fluent's keyboard engine keeps empty focusable marks out of sight; axe takes them for hidden content.
      const options = { rules: { 'aria-hidden-focus': { enabled: false } } };
      const { axe } = globalThis as unknown as { axe: { run(on: Document, how: object): Promise<Report> } };
      const { violations } = await axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect([place, found]).toEqual([place, []]);
  });
});

interface Report {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
