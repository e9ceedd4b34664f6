import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy } from '../../src/domain/policy';
import { SETTINGS, valueAt } from '../../src/domain/policy/settingsTable';

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

  it('names only tests that are there', () => {
    const named = [...table.matchAll(/`(test\/[\w/.]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(2);
    for (const path of named) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
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

describe('The contradictions of the seeds (A21)', () => {
  const section = table.slice(table.indexOf('## Where the seeds contradict each other'));
  const lines = [...section.matchAll(/^\| (\d) .+? \| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, number = '', setting = '', why = '']) => ({ number, setting, why }),
  );

  it('are all eight in the table, each with why its default is what it is', () => {
    expect(lines.map(({ number }) => number)).toEqual(numbers(8).map(String));
    for (const { why } of lines) expect(why.length).toBeGreaterThan(20);
  });

  it('are settings of the Policy sheet, with the defaults and notes that the table claims', () => {
    const named = lines.flatMap(({ setting, why }) =>
      [...setting.matchAll(/`(\w+)`/g)].map(([, path = '']) => ({ path, why })),
    );
    expect(named.length).toBeGreaterThan(7);
    for (const { path, why } of named) {
      const setting = SETTINGS.find((one) => one.path === path);
      expect([path, setting?.note.key]).toEqual([path, `policy.note.${path}`]);
      expect([path, why.includes(String(valueAt(defaultPolicy, path)))]).toEqual([path, true]);
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
