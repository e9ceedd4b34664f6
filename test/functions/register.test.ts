import { DECLARATIONS } from '../../src/functions/declarations';
import { CATALOGUES, setFunctionLanguage, speakerOf } from '../../src/functions/language';
import { LANGUAGES } from '../../src/locales/language';

type Called = (...given: unknown[]) => unknown;

/** The part of Excel's global that registration uses. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}
const associated = new Map<string, Called>();
const excel = {
  associate: (id: string, call: Called) => associated.set(id, call),
  Error: ExcelError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
};

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: excel });
  jest.isolateModules(() => jest.requireActual('../../src/functions/register'));
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  setFunctionLanguage('en');
});

const refused = (call: () => unknown): unknown => {
  try {
    call();
  } catch (error) {
    return error;
  }
  return null;
};

describe('Registration', () => {
  test('gives Excel the code of every declared function', () => {
    expect([...associated.keys()]).toEqual(DECLARATIONS.map(({ id }) => id));
  });

  test('passes the declared arguments only, not the invocation object behind them', () => {
    const invocation = { address: 'Sheet1!A1' };
    expect(associated.get('DSO')?.([[75, 105]], [[730]], null, null, null, invocation)).toBe(45);
    expect(associated.get('DSO')?.([[75, 105]], [[730]])).toBe(45);
  });

  test('turns a refusal into an error of Excel with a sentence in the language of the formula', () => {
    const error = refused(() => associated.get('AGING')?.([[1]], null, null, null, null, null, 'zh-TW'));
    expect(error).toBeInstanceOf(ExcelError);
    expect(error).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('as_of必須是一個明確的日期'),
    });
  });

  test('says #N/A where right arguments have no answer', () => {
    const error = refused(() => associated.get('DSO')?.([[300]], [[100]], [[30]], 'countback', null));
    expect(error).toMatchObject({ code: '#N/A', message: expect.stringContaining('30 days are counted') });
  });
});

/** Names of the values a sentence takes; the branches of a plural begin with a word or a number of their own. */
const valuesIn = (text = ''): string[] => {
  const names = [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
};

describe('The words of the functions', () => {
  const { en } = CATALOGUES;

  test.each(['zh-CN', 'zh-TW'] as const)('%s has the same keys as English', (language) => {
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual(Object.keys(en).sort());
  });

  test('use the same values in every language', () => {
    for (const key of Object.keys(en)) {
      for (const language of ['zh-CN', 'zh-TW'] as const) {
        expect([key, ...valuesIn(CATALOGUES[language][key])]).toEqual([key, ...valuesIn(en[key])]);
      }
    }
  });

  test('can all be said', () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(CATALOGUES[language])) {
        const values = Object.fromEntries(valuesIn(text).map((name) => [name, 2]));
        expect(speakerOf(language).text(key, values)).not.toMatch(/^$|[{}]/);
      }
    }
  });
});
