/** `npm start [-- --lang en|zh-CN|zh-TW]`: the stand-in Excel with a sample ledger and the pane, in a window. */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');
console.log('Building what has changed…');
await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
await import('./typescript.mjs');
const { start } = await import('./start.ts');
await start(process.argv.slice(2));
