import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profiles } from '../excel/protocol/profiles';
import { surfaceReport } from '../excel/protocol/report';
import { surfaceText } from '../excel/protocol/tools/surfaceText';
import { usedMembers } from '../excel/protocol/tools/usedMembers';

/** Writes out/excel-surface.md and, for readers of the repository, test/excel/SURFACE.md. */
export async function surface(): Promise<void> {
  const used = usedMembers('tsconfig.json', join(process.cwd(), 'src'));
  const names = new Set(used.map(({ className, member }) => `${className}.${member}`));
  const folder = join(process.cwd(), 'out');
  mkdirSync(folder, { recursive: true });
  const text = surfaceText('The Excel API in the stand-in Excel', surfaceReport(profiles.web), names);
  for (const file of [join(folder, 'excel-surface.md'), join(process.cwd(), 'test', 'excel', 'SURFACE.md')]) {
    writeFileSync(file, text);
    console.log(file);
  }
}
