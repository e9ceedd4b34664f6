/**
 * `npm run bench:letters [-- --letters 500] [--dry]`: has the built pane make letters of twenty lines each in the
 * stand-in Excel and writes docs/performance-letters.md; `--dry` only prints.
 */
import { ensureInstalled } from './ensure.mjs';
import { buildIfStale } from './build.mjs';

ensureInstalled();
await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
await import('./typescript.mjs');
const { benchLetters } = await import('./benchLetters.ts');
process.exitCode = await benchLetters(process.argv.slice(2));
