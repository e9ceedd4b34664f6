/**
 * `npm run bench [-- --browser] [--rows 10000,100000,1000000] [--calc ROWS] [--dry]`: measures reading and
 * ageing against a bare loop and other tools, and writes docs/performance.md. `--browser` measures the built pane as
 * well, `--calc` names the largest sheet that LibreOffice is given (all unless told), `--dry` only prints.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
// What one candidate leaves behind must not be cleared away while another is measured.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');
if (process.argv.includes('--browser')) {
  const { buildIfStale } = await import('./build.mjs');
  await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
}
await import('./typescript.mjs');
const { bench } = await import('./bench.ts');
process.exitCode = await bench(process.argv.slice(2));
