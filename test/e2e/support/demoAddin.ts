import { join } from 'node:path';

const folder = join(process.cwd(), 'test', 'excel', 'page', 'demo-addin');

/** The stand-in's own tiny add-in, in the place of the project's. */
export const demoAddin = { addin: folder, manifest: join(folder, 'manifest.xml') };
