import { writeFile } from 'node:fs/promises';
import { cpus, type as osType, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureAging } from '../bench/agingFunction';
import { compare, type Comparison } from '../bench/compare';
import { libreOfficeVersion } from '../bench/libreOffice';
import { measurePane } from '../bench/pane';
import { measurePlan } from '../bench/plan';
import { performancePage } from '../bench/report';
import { ROOT } from './root';

const SIZES = [10_000, 100_000, 1_000_000];
/** Many, because on a shared machine one round differs from the next by a third. */
const ROUNDS = 15;

/** Measures, prints and keeps the figures. @returns the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean' },
      rows: { type: 'string' },
      calc: { type: 'string' },
      dry: { type: 'boolean' },
    },
  });
  const sizes = values.rows ? values.rows.split(',').map(Number) : SIZES;
  const libreOffice = libreOfficeVersion();
  if (libreOffice === null) console.log('LibreOffice is not installed: Calc is left out.');
  console.log('AGING, plan…');
  // First, as in a pane that was just opened: what a million rows leave behind would be cleared away in their time.
  const [aging, plan] = [measureAging(), measurePlan()];
  const comparisons: Comparison[] = [];
  for (const rows of sizes) {
    console.log(`${rows} rows…`);
    const withCalc = libreOffice !== null && rows <= Number(values.calc ?? Infinity);
    comparisons.push(await compare(rows, ROUNDS, withCalc));
  }
  const planLater = measurePlan();
  const pane = values.browser ? await measurePane(Math.max(...sizes)) : null;
  const day = new Date().toISOString().slice(0, 10);
  const found = { libreOffice, comparisons, aging, plan, planLater, pane };
  const page = performancePage({ day, machine: machine(), ...found });
  console.log(page);
  if (!values.dry) await keep(join(ROOT, 'docs', 'performance.md'), page);
  return 0;
}

async function keep(file: string, page: string): Promise<void> {
  const style = await resolveConfig(file);
  await writeFile(file, await format(page, { ...style, parser: 'markdown' }));
}

function machine(): string {
  const [first, ...more] = cpus();
  const model = (first?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${more.length + 1} × ${model}, ${memory} GB, ${osType()} ${release().split('-')[0]}, Node ${process.versions.node}`;
}
