import { startStandIn } from '../browser/standIn';
import { ROOT } from './root';
const si=await startStandIn(ROOT, [{name:'Open receivables.xlsx',titles:{en:'Open receivables (English)'},bytes:new Uint8Array([0x50,0x4b])}]);
for (const [theme,width] of [['contrast',320]] as const) {
const w=await si.open({theme, paneWidth:width, sample:0, language:'en-US'}); const p=w.page;
await w.call('whenReady'); await p.waitForTimeout(2500);
await p.screenshot({path:`/tmp/h7-${theme}.png`});
await w.close();
}
const w=await si.open({sample:0, language:'en-US'}); const p=w.page; await w.call('whenReady');
await p.click('[data-cell="E6"]'); await p.click('[data-testid=filter]'); await p.waitForTimeout(200);
const btn=p.locator('.filter-button').nth(4); await btn.click(); await p.waitForTimeout(200); await p.screenshot({path:'/tmp/h7-filter.png'});
await p.getByLabel('Cedar Valley Foods').uncheck(); await p.getByRole('button',{name:'OK'}).click(); await p.waitForTimeout(200); 
await p.click('[data-cell="C7"]',{button:'right'}); await p.waitForTimeout(200); await p.screenshot({path:'/tmp/h7-menu.png'});
await si.close();
