/** `npm run screenshots`: the pictures of the READMEs, taken of the built add-in at work on the sample ledgers. */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');
await Promise.all([buildIfStale('addin'), buildIfStale('page')]);
await import('./typescript.mjs');
const { screenshots } = await import('./screenshots.ts');
await screenshots();
