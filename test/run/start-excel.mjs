/** `npm run start:excel`: the built add-in in the Excel of this machine, through Microsoft's own sideloading tool. */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');
await buildIfStale('addin');
await import('./typescript.mjs');
const { startExcel } = await import('./startExcel.ts');
process.exitCode = await startExcel();
