import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profiles } from '../excel/protocol/profiles';
import { surfaceReport } from '../excel/protocol/report';
import { surfaceText } from '../excel/protocol/tools/surfaceText';
import { usedMembers } from '../excel/protocol/tools/usedMembers';

/** Writes out/excel-surface.md. */
export async function surface(): Promise<void> {
  const used = usedMembers('tsconfig.json', join(process.cwd(), 'src'));
  const names = new Set(used.map(({ className, member }) => `${className}.${member}`));
  const folder = join(process.cwd(), 'out');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'excel-surface.md');
  writeFileSync(file, surfaceText('The Excel API in the stand-in Excel', surfaceReport(profiles.web), names));
  console.log(file);
}
