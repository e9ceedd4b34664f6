import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CREDIT_POLICIES, EDGE_PRESETS } from '../../src/domain/ageing';
import { RISK_EVENTS } from '../../src/domain/risk';
import { DECLARATIONS, NAMESPACE } from '../../src/functions/declarations';
import { IMPLEMENTATIONS } from '../../src/functions/implementations';
import { CATALOGUES } from '../../src/functions/language';
import { LANGUAGES } from '../../src/locales/language';
import FunctionsMetadataPlugin from '../../.config/functions-metadata.cjs';

const root = resolve(__dirname, '../..');
const all = LANGUAGES.map((language) => ({ language, metadata: FunctionsMetadataPlugin.metadata(language) }));

describe('The metadata Excel reads', () => {
  test.each(all)(
    '$language: every function with an id, a description and described parameters',
    ({ metadata }) => {
      expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(IMPLEMENTATIONS));
      for (const { id, name, description, parameters } of metadata.functions) {
        expect(name).toBe(id);
        expect(id).toMatch(/^[A-Z][A-Z0-9._]*$/);
        expect(description.length).toBeGreaterThan(10);
        expect(description.length).toBeLessThanOrEqual(255);
        for (const parameter of parameters) {
          expect(parameter.name).toMatch(/^[a-z_]+$/);
          expect(parameter.description.length).toBeGreaterThan(4);
          expect(parameter.description.length).toBeLessThanOrEqual(255);
        }
      }
    },
  );

  test('lets error cells through, so that one #N/A does not fail a column', () => {
    for (const { metadata } of all) expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test('is the same in every language but for its descriptions', () => {
    const bare = (value: unknown) =>
      JSON.stringify(value, (key, inner: unknown) =>
        key === 'description' || key === 'tooltip' ? undefined : inner,
      );
    for (const { metadata } of all) expect(bare(metadata)).toBe(bare(all[0]?.metadata));
  });

  test('offers the words of a list by an enum that exists, on text parameters, with a tooltip each', () => {
    for (const { metadata } of all) {
      const enums = new Map(metadata.enums.map((one) => [one.id, one]));
      const used = metadata.functions
        .flatMap(({ parameters }) => parameters)
        .filter((one) => one.customEnumId);
      expect(used.length).toBeGreaterThan(0);
      for (const { customEnumId = '', type } of used) {
        expect(type).toBe('string');
        for (const { name, stringValue, tooltip } of enums.get(customEnumId)?.values ?? []) {
          expect(name).toBe(stringValue);
          expect(tooltip.length).toBeGreaterThan(0);
        }
      }
      expect([...enums.keys()].sort()).toEqual(
        [...new Set(used.map(({ customEnumId }) => customEnumId))].sort(),
      );
    }
  });

  test('has no required parameter behind an optional one, and as many as the code takes', () => {
    for (const { id, parameters } of DECLARATIONS) {
      const optional = parameters.map((parameter) => 'optional' in parameter);
      expect(optional).toEqual([...optional].sort());
      expect(IMPLEMENTATIONS[id]).toHaveLength(parameters.length);
    }
  });

  test('names every policy, preset and event that the code knows', () => {
    const [aging] = DECLARATIONS;
    const credits = aging.parameters.find(({ name }) => name === 'credits');
    expect(credits && 'choices' in credits ? [...credits.choices].sort() : []).toEqual(
      [...CREDIT_POLICIES].sort(),
    );
    for (const { language } of all) {
      const help = FunctionsMetadataPlugin.loadTexts(language);
      for (const preset of EDGE_PRESETS) expect(help('functionHelp.AGING.edges')).toContain(preset);
      for (const event of RISK_EVENTS) expect(CATALOGUES[language]['functions.error.event']).toContain(event);
    }
  });
});

describe('manifest.xml', () => {
  const manifest = readFileSync(resolve(root, 'manifest.xml'), 'utf8');

  test('gives the functions the namespace their documentation uses', () => {
    expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}"/>`);
  });

  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    'points %s to metadata of its own',
    (language) => {
      expect(manifest).toMatch(
        new RegExp(`Locale="${language}" Value="[^"]*/functions\\.${language}\\.json"`),
      );
    },
  );
});

describe('docs/functions.md', () => {
  test('is what the table of functions says', () => {
    const script = resolve(root, 'test/tools/generate-function-docs.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
