import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, type FoundBrowser } from '../browser/find';
import { browserFlags, launchHeadless, openWindow } from '../browser/launch';
import { pageAddress, projectFolders } from '../browser/standIn';
import { pageLanguage, type PageLanguage } from '../excel/page/texts/texts';
import { startServers, type Servers } from '../excel/server/start';
import { sampleFiles, sampleIndex, todaySerial } from '../samples/menu';
import { ROOT } from './root';

/** The add-in's port is the one that manifest.xml names for sideloading. */
const PORTS = [3001, 3000] as const;

const WHAT_TO_CLICK: Readonly<Record<PageLanguage, readonly string[]>> = {
  'en-US': [
    'The pane on the right has read the sample: its customers, what is overdue and what was set aside.',
    'Click “Build plan” in the ribbon: a new sheet says whom to chase, when, how and why.',
    'Select customers and click “Draft notices”: letters and e-mails, nothing is sent.',
    'Type =DUES. into an empty cell. Open a workbook of your own with “Open”: it stays on this computer.',
  ],
  'zh-CN': [
    '右侧窗格已读取示例：客户、逾期情况以及未计入的行。',
    '点击功能区的“生成催款计划”：新工作表写明催谁、何时催、怎么催、为什么。',
    '选择客户后点击“起草催款函”：生成信函和邮件，不会自动发送。',
    '在空单元格输入 =DUES. ；用“打开”可打开您自己的工作簿，文件不会离开本机。',
  ],
  'zh-TW': [
    '右側窗格已讀取範例：客戶、逾期情況以及未計入的列。',
    '按功能區的「產生催款計畫」：新工作表寫明催誰、何時催、怎麼催、為什麼。',
    '選取客戶後按「草擬催款函」：產生信函與郵件，不會自動寄出。',
    '在空白儲存格輸入 =DUES. ；用「開啟」可開啟您自己的活頁簿，檔案不會離開本機。',
  ],
};

/** Serves the stand-in with the sample open and shows it; runs until it is stopped. */
export async function start(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' } } });
  const language = pageLanguage(values.lang ?? Intl.DateTimeFormat().resolvedOptions().locale);
  const servers = await startServers({
    ...projectFolders(ROOT),
    officeJsFrom: 'local',
    samples: await sampleFiles(todaySerial()),
    ports: PORTS,
  });
  const address = pageAddress(servers.pageUrl, { language, sample: sampleIndex(language) });
  console.log(`\n  ${address}\n`);
  WHAT_TO_CLICK[language].forEach((line, index) => console.log(`  ${index + 1}. ${line}`));
  console.log('\n  Ctrl+C stops it.\n');
  const found = await findBrowser(ROOT).catch(() => undefined);
  if (found?.kind === 'installed' && hasDisplay()) await showWindow(found, servers, address);
  else if (found) await checkWithoutWindow(servers, address, language);
  else
    console.log(
      'No Chrome, Edge or Chromium found: open the address yourself and accept its certificate, which is this project’s own.',
    );
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** A window of its own with a fresh profile, which accepts just this certificate. */
async function showWindow(found: FoundBrowser, servers: Servers, address: string): Promise<void> {
  const profile = join(ROOT, '.cache', 'profile');
  await rm(profile, { recursive: true, force: true });
  const flags = [
    ...browserFlags(),
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${servers.spki}`,
    '--window-size=1500,950',
    `--app=${address}`,
  ];
  const window = spawn(found.path, flags, { stdio: 'ignore', env: { ...process.env, ...found.env } });
  window.on('error', (error) => console.error(`The browser did not start: ${error.message}`));
}

/** No window can be shown here: make sure that everything is at work, and leave a picture of it. */
async function checkWithoutWindow(servers: Servers, address: string, language: PageLanguage): Promise<void> {
  const folders = projectFolders(ROOT);
  const browser = await launchHeadless(ROOT, language);
  const page = await openWindow(browser, { officeJs: folders.officeJs, language });
  await page.goto(address);
  await page.waitForFunction(() => 'standIn' in window && document.querySelector('[role=grid]') !== null);
  await page.evaluate(() => window.standIn.whenReady());
  const pane = page.frames().find((frame) => frame.url().startsWith(servers.addinOrigin));
  await pane?.waitForSelector('button', { timeout: 30_000 });
  await page.waitForTimeout(1000);
  await mkdir(join(ROOT, 'out', 'screenshots'), { recursive: true });
  await page.screenshot({ path: join(ROOT, 'out', 'screenshots', 'start.png') });
  await browser.close();
  console.log(
    'No display here. The page and the pane were opened without a window and are at work: out/screenshots/start.png',
  );
}
