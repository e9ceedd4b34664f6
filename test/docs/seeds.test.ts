import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const table = readFileSync(join(ROOT, 'docs/seeds.md'), 'utf8');
const rows = [...table.matchAll(/^\| (A\d+(?:\.\d+|-box)?|T\d+) +\| .+? \| (\w+) +\| (.+?) +\|$/gm)].map(
  ([, id = '', kind = '', where = '']) => ({ id, kind, where }),
);

/** The ids that the titles of tests begin with: `T4: …`, `A1.3, A1-box: …`, `A9 一: …`. */
const tested = new Set(
  testFiles(join(ROOT, 'test'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*['"`]([^'"`]+)/g),
    ])
    .flatMap(([, title = '']) => [
      ...(/^[^:]*:/.exec(title)?.[0].matchAll(/\b(?:A\d+(?:\.\d+|-box)?|T\d+)\b/g) ?? []),
    ])
    .map(([id]) => id),
);

describe('The table of the seeds', () => {
  it('has every id of the inventory once', () => {
    const expected = [
      ...[17, 4, 17].flatMap((last, group) => numbers(last).map((n) => `A${group + 1}.${n}`)),
      'A1-box',
      ...numbers(16).map((n) => `T${n}`),
      ...numbers(21)
        .slice(4)
        .map((n) => `A${n}`),
    ];
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  it('says of each where it is, or why it is not', () => {
    for (const { kind, where } of rows) {
      expect(['rule', 'formula', 'field']).toContain(kind);
      expect(where.length).toBeGreaterThan(5);
    }
  });

  it('claims no rule that no test names', () => {
    const untested = rows.filter(({ kind, id }) => kind !== 'field' && !tested.has(id)).map(({ id }) => id);
    expect(untested).toEqual([]);
  });

  it('names only files and folders of the domain that are there', () => {
    for (const [, path = ''] of table.matchAll(/`(domain\/[\w/]+)`/g)) {
      const at = join(ROOT, 'src', path);
      const folder = readdirSync(join(at, '..'));
      const name = path.split('/').at(-1) ?? '';
      expect([path, folder.some((entry) => entry === name || entry === `${name}.ts`)]).toEqual([path, true]);
    }
  });
});

function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'excel' ? [] : testFiles(at);
    return entry.name.endsWith('.test.ts') ? [at] : [];
  });
}
