/**
 * Lets plain Node run the project's TypeScript tools: `node --import ./test/run/typescript.mjs tool.ts`,
 * or `await import('./typescript.mjs')` before the first `.ts` import.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
