import type { LedgerReading } from '../../../src/domain/ledger/types';
import { defaultPolicy } from '../../../src/domain/policy';
import { engine } from '../../../src/taskpane/engine';
import { computeDso, readNumber } from '../../../src/taskpane/state/dsoForm';
import { settingsIn } from '../../../src/taskpane/state/model';
import { suggestFormulas } from '../../../src/taskpane/state/formulas';
import { formOf, policyOf, settingsOf } from '../../../src/taskpane/state/policyForm';
import { restoreMemory, restoreSettings } from '../../../src/taskpane/state/settingsActions';
import { sourceOf } from '../../../src/taskpane/state/source';
import { day, readingOf, recognitionOf } from '../../support/ledgers';

const SETTINGS = { baseCurrency: 'CNY', noticeLanguage: 'zh-CN' } as const;

describe('the DSO card', () => {
  // The seeds' worked examples, S1:102-121: 45 and 60 days.
  test.each([
    [{ opening: '75', closing: '105', sales: '730', days: '365' }, 45, '=DUES.DSO({75,105},730,365)'],
    [{ opening: '15', closing: '21', sales: '109.5', days: '365' }, 60, '=DUES.DSO({15,21},109.5,365)'],
  ])('gives for %j %i days and the formula', (form, days, formula) => {
    const result = computeDso(form);
    expect(result.average).toBeCloseTo(days, 10);
    expect(result.formula).toBe(formula);
  });

  test('waits for the sales', () => {
    const result = computeDso({ opening: '', closing: '100', sales: '', days: '365' });
    expect(result).toEqual({ average: null, closing: null, formula: '' });
  });

  test('divides by no sales never', () => {
    expect(computeDso({ opening: '', closing: '100', sales: '0', days: '365' }).average).toBeNull();
  });

  test.each([
    ['1,234.5', 1234.5],
    ['１２３', 123],
    [' -7 ', -7],
    ['', null],
    ['12a', null],
    ['=1+1', null],
  ])('reads %j as %j', (text, number) => expect(readNumber(text)).toBe(number));
});

describe('the settings form', () => {
  test('gives back the policy it was made from, with what the pane had before', () => {
    const form = formOf(defaultPolicy, SETTINGS);
    expect(policyOf(form, defaultPolicy)).toEqual({ ...defaultPolicy, ...SETTINGS });
    expect(settingsOf(form)).toEqual(SETTINGS);
  });

  test.each(['0, 30, 60', '0 30 60', '0、30、60', '0，30；60'])('reads the buckets %j', (edges) => {
    expect(policyOf({ ...formOf(defaultPolicy, SETTINGS), edges }, defaultPolicy).edges).toEqual([0, 30, 60]);
  });

  test('names the setting that cannot stand', () => {
    const form = formOf(defaultPolicy, SETTINGS);
    const paths = (change: object) =>
      engine.checkPolicy(policyOf({ ...form, ...change }, defaultPolicy)).map((problem) => problem.path);
    expect(paths({ edges: '60, 30' })).toEqual(['edges']);
    expect(paths({ graceDays: { ...form.graceDays, warning: 'soon' } })).toEqual(['graceDays.warning']);
    expect(paths({})).toEqual([]);
  });
});

test('the usual currency and language are those of the policy, else what the pane had before it', () => {
  expect(settingsIn(defaultPolicy, SETTINGS)).toEqual(SETTINGS);
  const policy = { ...defaultPolicy, baseCurrency: 'HKD', noticeLanguage: 'zh-TW' } as const;
  expect(settingsIn(policy, SETTINGS)).toEqual({ baseCurrency: 'HKD', noticeLanguage: 'zh-TW' });
  expect(policyOf(formOf(policy, SETTINGS), defaultPolicy)).toMatchObject({
    baseCurrency: 'HKD',
    noticeLanguage: 'zh-TW',
  });
});

describe('what other hands wrote into the document', () => {
  test('is read with defaults', () => {
    expect(restoreSettings(null, SETTINGS)).toEqual(SETTINGS);
    expect(restoreSettings({ baseCurrency: 7, noticeLanguage: 'xx' }, SETTINGS)).toEqual(SETTINGS);
    expect(restoreSettings({ baseCurrency: 'EUR', noticeLanguage: 'en' }, SETTINGS)).toEqual({
      baseCurrency: 'EUR',
      noticeLanguage: 'en',
    });
  });

  test('is no mapping where it is none', () => {
    expect(restoreMemory('<script>')).toEqual({});
    expect(restoreMemory({ x: { balance: 4 } })).toEqual({});
    expect(restoreMemory({ x: { balance: 'due' } })).toEqual({ x: { balance: 'due' } });
  });
});

function readingWith(part: {
  readonly currencies?: readonly string[];
  readonly totals?: LedgerReading['totals'];
}): LedgerReading {
  const reading = readingOf([{ customer: 'Acme Ltd', due: '2025-03-01', amount: 10 }], '2025-03-31');
  const { currencies = reading.ledger.currencies, totals = [] } = part;
  return { ...reading, totals, ledger: { ...reading.ledger, currencies } };
}

describe('suggested formulas', () => {
  const source = sourceOf(
    {
      id: 's',
      name: "Year's end",
      visible: true,
      isOurs: false,
      recognition: recognitionOf({ headerRow: 4 }),
      rowCount: 87,
    },
    {},
    SETTINGS,
    day('2025-03-31'),
  );

  test('cover the rows of the sheet, with its name quoted and the language given', () => {
    const reading = readingWith({});
    expect(suggestFormulas(source, reading, defaultPolicy, 'en').map(({ formula }) => formula)).toEqual([
      `=DUES.AGING('Year''s end'!C5:C87,DATE(2025,3,31),'Year''s end'!D5:D87,'Year''s end'!A5:A87,{0,30,60,90,120},"own_date","en")`,
      `=DUES.RISKCLASS('Year''s end'!C5:C87,DATE(2025,3,31),,,"month","en")`,
    ]);
  });

  test('go by the house’s own limits of the classes', () => {
    const policy = { ...defaultPolicy, riskLimits: { ...defaultPolicy.riskLimits, graceDay: 10 } };
    const [, classes] = suggestFormulas(source, readingWith({}), policy, 'en');
    expect(classes?.formula).toMatch(/,"month","en",\{10,365\}\)$/);
  });

  test.each([
    ['of several currencies', { currencies: ['CNY', 'USD'] }],
    [
      'with totals of the sheet among them',
      { totals: [{ sheetRow: 87, kind: 'total', text: 'Total', amount: 1 }] },
    ],
  ] as const)('never add up amounts %s', (_what, part) => {
    expect(suggestFormulas(source, readingWith(part), defaultPolicy, 'en').map(({ key }) => key)).toEqual([
      'riskClass',
    ]);
  });
});
