import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { lettersPage, measureLetters } from '../bench/letters';
import { ROOT } from './root';

const LINES = 20;

/** Measures, prints and keeps the figures. @returns the exit code. */
export async function benchLetters(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { letters: { type: 'string' }, dry: { type: 'boolean' } },
  });
  const result = await measureLetters(Number(values.letters ?? 500), LINES);
  const page = lettersPage(result, new Date().toISOString().slice(0, 10), machine());
  console.log(page);
  const file = join(ROOT, 'docs', 'performance-letters.md');
  const style = await resolveConfig(file);
  if (!values.dry) await writeFile(file, await format(page, { ...style, parser: 'markdown' }));
  return 0;
}

function machine(): string {
  const [first, ...more] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${more.length + 1} × ${(first?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim()}, ${memory} GB`;
}
