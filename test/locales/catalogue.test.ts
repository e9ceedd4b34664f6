import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl, createIntlCache } from '@formatjs/intl';
import { LANGUAGES } from '../../src/locales/language';

const LOCALES = join(__dirname, '../../src/locales');
const SOURCES = join(__dirname, '../../src');
const AREAS = readdirSync(join(LOCALES, 'en')).filter((name) => name.endsWith('.json'));

const messagesOf = (language: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(LOCALES, language, area), 'utf8')) as Record<string, string>;

describe.each(AREAS)('the catalogue %s', (area) => {
  const english = messagesOf('en', area);
  const prefix = `${area.replace('.json', '')}.`;

  test.each(LANGUAGES)('has in %s the keys of English and no other', (language) => {
    expect(Object.keys(messagesOf(language, area)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(LANGUAGES)('has in %s keys of its own area, and no empty text', (language) => {
    for (const [key, text] of Object.entries(messagesOf(language, area))) {
      expect(key.startsWith(prefix)).toBe(true);
      expect(text.trim()).not.toBe('');
    }
  });

  test.each(LANGUAGES)('says everything in %s with values that English takes too', (language) => {
    for (const [key, text] of Object.entries(messagesOf(language, area))) {
      const known = slots(english[key] ?? '');
      const extra = slots(text).filter((slot) => !known.includes(slot));
      expect({ key, extra }).toEqual({ key, extra: [] });
    }
  });

  test.each(LANGUAGES)('is well-formed ICU in %s', (language) => {
    const messages = messagesOf(language, area);
    const intl = createIntl({ locale: language, messages, onError: fail }, createIntlCache());
    for (const [key, text] of Object.entries(messages)) {
      const values = Object.fromEntries(slots(text).map((slot) => [slot, 2]));
      expect(intl.formatMessage({ id: key }, values)).not.toBe('');
    }
  });
});

describe('traditional and simplified Chinese', () => {
  // A few characters that one script writes and the other does not: a converted or pasted text shows at once.
  const ONLY_SIMPLIFIED = /[账发设单额们说这种级优电话户页证图]/;
  const ONLY_TRADITIONAL = /[帳發設單額們說這種級優電話戶頁證圖]/;

  test.each(AREAS)('are not mixed in %s', (area) => {
    for (const [key, text] of Object.entries(messagesOf('zh-TW', area))) {
      if (!/example|lawyer/.test(key))
        expect({ key, found: ONLY_SIMPLIFIED.exec(text)?.[0] }).toEqual({ key, found: undefined });
    }
    for (const [key, text] of Object.entries(messagesOf('zh-CN', area))) {
      if (!/example|lawyer/.test(key))
        expect({ key, found: ONLY_TRADITIONAL.exec(text)?.[0] }).toEqual({ key, found: undefined });
    }
  });
});

describe('the pane', () => {
  const source = sourceFiles(join(SOURCES, 'taskpane'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // `taskpane.job.${kind}` stands for every key that begins so and goes on with one more part.
  const used = [...source.matchAll(/['"`](taskpane\.[\w.${}-]+)['"`]/g)].map(([, key = '']) => pattern(key));
  const keys = Object.keys(messagesOf('en', 'taskpane.json'));

  test('says nothing that the catalogue lacks', () => {
    const unknown = used.filter((one) => !keys.some((key) => one.test(key)));
    expect(unknown).toEqual([]);
  });

  test('has no text that is never said', () => {
    expect(keys.filter((key) => !used.some((one) => one.test(key)))).toEqual([]);
  });
});

function pattern(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[\\w-]+')}$`);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly children?: readonly Element[];
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}
/** Element types of a parsed ICU message that name a value: all but literal (0), # (7) and tag (8). */
const NAMELESS = [0, 7, 8];

/** Names of the values a text takes, in whatever branch. */
function slots(text: string): string[] {
  const { formatters } = createIntl({ locale: 'en', messages: {} }, createIntlCache());
  const found = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (!NAMELESS.includes(element.type) && element.value !== undefined) found.add(element.value);
      walk(element.children ?? []);
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  walk(formatters.getMessageFormat(text, 'en').getAst() as readonly Element[]);
  return [...found];
}

function fail(error: Error): never {
  throw error;
}
