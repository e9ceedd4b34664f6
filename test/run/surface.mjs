/** `npm run surface`: writes what of the Excel API the stand-in implements, refuses, and the add-in uses to out/. */
import { ensureInstalled } from './ensure.mjs';

ensureInstalled();
await import('./typescript.mjs');
const { surface } = await import('./surface.ts');
await surface();
