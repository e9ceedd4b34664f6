/**
 * `npm run job -- LEDGER.xlsx [--sheet NAME] [--as-of YYYY-MM-DD] [--lang en|zh-CN|zh-TW] --out DIR`: does the user's
 * job in the built pane, without a window.
 */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');
await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
await import('./typescript.mjs');
const { job } = await import('./job.ts');
process.exitCode = await job(process.argv.slice(2));
