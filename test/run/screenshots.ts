import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startStandIn, type StandInWindow } from '../browser/standIn';
import { sampleFiles, sampleIndex } from '../samples/menu';
import { openPane, type Pane } from './job/pane';
import { ROOT } from './root';

/** The day of the pictures, so that they only change when the product does: 2026-06-30. */
const DAY = 46203;
const MORNING = new Date('2026-06-30T09:00:00+08:00');

/** How many letters are drafted. */
const DRAFTED = 3;

const SELLER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    name: 'Harbour Components Ltd',
    address: '14 Quayside Road, Bristol BS1 4QA',
    phone: '+44 117 496 0100',
    bankName: 'Severn Bank',
    bankAccountName: 'Harbour Components Ltd',
    bankAccountNo: 'GB29 NWBK 6016 1331 9268 19',
  },
  'zh-CN': {
    name: '海州精工制造有限公司',
    address: '江苏省海州市工业园区港城大道18号',
    phone: '0518-8888 0000',
    bankName: '海州银行港城支行',
    bankAccountName: '海州精工制造有限公司',
    bankAccountNo: '6222000000000000018',
  },
  'zh-TW': {
    name: '海州精工股份有限公司',
    address: '高雄市前鎮區港城路18號',
    phone: '07-888-0000',
    bankName: '海州銀行前鎮分行',
    bankAccountName: '海州精工股份有限公司',
    bankAccountNo: '018-00-0000018',
  },
};

/** Takes docs/images/{ledger,plan,notices}.{language}.png. */
export async function screenshots(): Promise<void> {
  const folder = join(ROOT, 'docs', 'images');
  await mkdir(folder, { recursive: true });
  const standIn = await startStandIn(ROOT, await sampleFiles(DAY));
  try {
    for (const language of Object.keys(SELLER)) {
      const window = await standIn.open({
        language,
        sample: sampleIndex(language),
        paneWidth: 400,
        width: 1280,
        height: 800,
        hints: false,
        timeZone: 'Asia/Shanghai',
      });
      await take(window, language, (name) =>
        window.page.screenshot({ path: join(folder, `${name}.${language}.png`) }),
      );
      await window.close();
    }
  } finally {
    await standIn.close();
  }
}

async function take(
  window: StandInWindow,
  language: string,
  shot: (name: string) => Promise<unknown>,
): Promise<void> {
  await window.page.clock.setFixedTime(MORNING);
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await enterSeller(pane, SELLER[language] ?? {});
  await pane.go('ledger');
  const gotIt = pane.frame.getByRole('button', { name: pane.speaker.text('taskpane.welcome.close') });
  if ((await gotIt.count()) > 0) await gotIt.click();
  const asOf = pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.asOf'), { exact: true });
  await asOf.fill('2026-06-30');
  await asOf.blur();
  await pane.idle();
  await shot('ledger');
  await pane.go('today');
  await pane.frame
    .getByRole('button', { name: pane.speaker.text('taskpane.plan.build'), exact: true })
    .click();
  await pane.idle();
  await pane.frame.getByText(pane.speaker.text('taskpane.worklist.why'), { exact: true }).first().click();
  await bringUp(
    pane.frame.getByRole('list', { name: pane.speaker.text('taskpane.worklist.label'), exact: true }),
  );
  await shot('plan');
  await draft(pane);
  await shot('notices');
}

async function enterSeller(pane: Pane, seller: Readonly<Record<string, string>>): Promise<void> {
  await pane.frame.getByRole('button', { name: pane.speaker.text('taskpane.place.policy') }).click();
  for (const [field, value] of Object.entries(seller)) {
    await pane.frame
      .getByLabel(pane.speaker.text(`taskpane.policy.seller.${field}`), { exact: true })
      .fill(value);
  }
  await pane.frame.getByRole('button', { name: pane.speaker.text('taskpane.policy.save') }).click();
  await pane.idle();
}

/** Drafts for the first customers of the plan and brings the first letter's preview into sight. */
async function draft(pane: Pane): Promise<void> {
  const { frame, speaker } = pane;
  const list = frame.getByRole('list', { name: speaker.text('taskpane.worklist.label'), exact: true });
  const boxes = list.getByRole('checkbox');
  for (let position = 0; position < DRAFTED; position += 1) await boxes.nth(position).check();
  const draftThem = (count: number) =>
    frame.getByRole('button', { name: speaker.text('taskpane.worklist.draft', { count }), exact: true });
  await draftThem(DRAFTED).click();
  await pane.idle();
  // Where somebody would be left out, the pane asks first; here everybody gets a letter.
  const simulated = frame.getByRole('list', { name: speaker.text('notices.simulation'), exact: true });
  if ((await simulated.count()) > 0) {
    for (const box of await simulated.getByRole('checkbox').all()) await box.check();
    await draftThem(DRAFTED).click();
    await pane.idle();
  }
  // Only what is near the part in sight is in the document: the list comes first, then the letter in it.
  await frame
    .getByRole('list', { name: speaker.text('taskpane.notices.list'), exact: true })
    .scrollIntoViewIfNeeded();
  const preview = frame.getByRole('article', { name: speaker.text('taskpane.notices.preview') }).first();
  await preview.waitFor();
  await bringUp(preview);
}

/** Scrolls the pane until this stands at its top. */
async function bringUp(shown: Locator): Promise<void> {
  await shown.evaluate((element) => {
    let box = element.parentElement;
    while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
    box?.scrollBy(0, element.getBoundingClientRect().top - box.getBoundingClientRect().top - 8);
  });
}
