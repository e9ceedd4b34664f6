import { launchHeadless, openWindow } from '../browser/launch';
import { startServers } from '../excel/server/start';
import { projectFolders, pageAddress } from '../browser/standIn';
const root = '/work/main';
const f = projectFolders(root);
const s = await startServers({
  ...f,
  addin: root + '/test/excel/page/demo-addin',
  manifest: root + '/test/excel/page/demo-addin/manifest.xml',
  page: '/tmp/h7fake/out',
  officeJsFrom: 'cdn',
  samples: [{ name: '应收.xlsx', titles: { en: 'x' }, bytes: new Uint8Array([0x50, 0x4b]) }],
});
const b = await launchHeadless(root);
const p = await openWindow(b, { officeJs: f.officeJs });
p.on('pageerror', (e) => console.log('ERR', e.stack));
p.on('console', (m) => {
  if (m.type() === 'error') console.log('CON', m.text());
});
await p.goto(pageAddress(s.pageUrl, { language: 'zh-CN', sample: 0 }));
await p.waitForSelector('[role=grid]');
await p.waitForTimeout(800);
await p.waitForTimeout(2500); console.log(await p.frames()[1]?.evaluate(()=>document.body.innerText)); const fr=p.frames()[1]!; await fr.click("#read"); await p.waitForTimeout(300); console.log(await fr.evaluate(()=>document.body.innerText), fr.url()); await p.click("[data-command=\"Demo.Stamp\"]"); await p.waitForTimeout(500);
await p.screenshot({ path: '/tmp/h7-1.png' });
await p.click('[data-cell="F8"]');
await p.keyboard.type('=SUM(');
await p.click('[data-cell="K6"]');
await p.waitForTimeout(200);
await p.screenshot({ path: '/tmp/h7-2.png' });
await p.keyboard.press('Enter');
await p.mouse.move(500, 500);
await p.mouse.wheel(200, 1200);
await p.waitForTimeout(300);
await p.screenshot({ path: '/tmp/h7-3.png' });
await p.selectOption('[data-testid=theme]', 'dark');
await p.waitForTimeout(200);
await p.screenshot({ path: '/tmp/h7-4.png' });
await b.close();
await s.close();
