import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { problemsOf } from './checks';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const options = { root, production: false };

test('the manifest is valid against the schema of add-in only manifests', async () => {
  const folder = join(__dirname, 'xsd');
  const schemas = readdirSync(folder)
    .filter((name) => name.endsWith('.xsd'))
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));
  const main = 'OfficeAppManifestV1_1.xsd';
  const result = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: schemas.filter(({ fileName }) => fileName === main),
    preload: schemas.filter(({ fileName }) => fileName !== main),
  });
  expect(result.errors).toEqual([]);
  expect(result.valid).toBe(true);
});

test('the manifest passes every check that the schema cannot make', () => {
  expect(problemsOf(manifest, options)).toEqual([]);
});

test('the manifest with a public address has no localhost left', () => {
  expect(
    problemsOf(manifest.replaceAll('https://localhost:3000', 'https://duesheet.example'), {
      root,
      production: true,
    }),
  ).toEqual([]);
});

test.each([
  [
    'an http address',
    (xml: string) =>
      xml.replace('https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html'),
    /not https/,
  ],
  ['localhost in production', (xml: string) => xml, /localhost in a production manifest/],
  [
    'a resid without a resource',
    (xml: string) => xml.replace('resid="OpenPane.Tip"', 'resid="OpenPane.Tipp"'),
    /resid without a resource: OpenPane.Tipp/,
  ],
  [
    'a duplicate resource id',
    (xml: string) => xml.replace(' id="Icon.20"', ' id="Icon.16"'),
    /duplicate resource id: Icon.16/,
  ],
  [
    'a missing 80 px icon',
    (xml: string) => xml.replace('<bt:Image size="80" resid="Icon.80"/>', ''),
    /lacks its 80 px image/,
  ],
  [
    'a namespace with a space',
    (xml: string) => xml.replace('DefaultValue="DUES"', 'DefaultValue="DU ES"'),
    /bad custom-function namespace/,
  ],
  [
    'an override for the default locale',
    (xml: string) => xml.replace('Locale="zh-CN"', 'Locale="en-US"'),
    /override for the default locale/,
  ],
  [
    'different resources for page and runtime',
    (xml: string) =>
      xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    /different resources/,
  ],
  ['an image that is not there', (xml: string) => xml.replace('plan-80.png', 'plan-81.png'), /no such image/],
])('the checks find %s', (_what, damage, problem) => {
  const found = problemsOf(damage(manifest), { root, production: _what === 'localhost in production' });
  expect(found.some((text) => problem.test(text))).toBe(true);
});
