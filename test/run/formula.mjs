/** `npm run formula -- '=DUES.DSO({75,105},730)' …`: one JSON result a line, computed by the built functions. */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');
await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
await import('./typescript.mjs');
const { formula } = await import('./formula.ts');
process.exitCode = await formula(process.argv.slice(2));
