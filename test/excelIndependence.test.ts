import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(process.cwd(), 'test', 'excel');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Words of the trade that the add-in is for, and its names. */
const OURS = /receivable|duesheet|\bdues\.|dunning|overdue|应收|應收|账款|帳款|逾期|催款|催收/i;
const IMPORT = /from '([^']+)'|import\('([^']+)'\)|require\('([^']+)'\)/g;

describe('the stand-in Excel belongs to no add-in', () => {
  const files = filesBelow(ROOT).map((path) => ({
    path: path.slice(ROOT.length + 1),
    text: readFileSync(path, 'utf8'),
  }));

  test('it imports nothing from outside of its own folder but packages', () => {
    const outside = files.flatMap(({ path, text }) =>
      [...text.matchAll(IMPORT)]
        .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
        .filter((name) => name.startsWith('.') && join(ROOT, path, '..', name).startsWith(ROOT) === false)
        .map((name) => `${path}: ${name}`),
    );
    expect(outside).toEqual([]);
  });

  test('it speaks of cells, never of what an add-in does with them', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(({ text }) => OURS.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
