import fc from 'fast-check';
import { ageLedger } from '../../../src/domain/ageing';
import { defaultPolicy } from '../../../src/domain/policy';
import { NO_BOOK } from '../../../src/workbook/port';
import { engine } from '../../../src/taskpane/engine';
import { asWorkbookError } from '../../../src/taskpane/host';
import { bucketLines, topOverdue } from '../../../src/taskpane/state/ageingView';
import { patchDrafts, renumber } from '../../../src/taskpane/state/drafts';
import { filterRows, planCurrencies, sumByCurrency } from '../../../src/taskpane/state/worklist';
import { themeName } from '../../../src/taskpane/theme';
import { day, readingOf } from '../../support/ledgers';

const items = [
  { customer: 'Ａｃｍｅ Ltd', due: '2024-12-20', amount: 1200.5 },
  { customer: 'Birch', due: '2025-03-15', amount: 300 },
  { customer: 'Birch', due: '2025-02-10', amount: 50, currency: 'USD' },
  { customer: 'Cedar', due: '2025-06-30', amount: 10 },
];
const reading = readingOf(items, '2025-03-31');
const NOTHING_SENT = { numbers: [], sent: [] };
const plan = () => engine.plan(reading, defaultPolicy, NOTHING_SENT, NO_BOOK, new AbortController().signal);
const ANY = { text: '', quadrant: 'all', currency: 'all' } as const;

describe('the worklist', () => {
  test('is filtered by name whatever its width and case', async () => {
    const rows = filterRows(await plan(), { ...ANY, text: 'ACME' });
    expect(rows.map((row) => row.customerName)).toEqual(['Ａｃｍｅ Ltd']);
  });

  test('is filtered by currency and priority', async () => {
    const built = await plan();
    expect(filterRows(built, { ...ANY, currency: 'USD' })).toHaveLength(1);
    const byQuadrant = (['urgent_large', 'urgent_small', 'calm_large', 'calm_small'] as const).map(
      (quadrant) => filterRows(built, { ...ANY, quadrant }).length,
    );
    expect(byQuadrant.reduce((sum, count) => sum + count)).toBe(built.rows.length);
  });

  test('adds up by currency, never across', async () => {
    const built = await plan();
    expect(planCurrencies(built).slice().sort()).toEqual(['CNY', 'USD']);
    const sums = Object.fromEntries(sumByCurrency(built.rows).map((sum) => [sum.currency, sum.overdue]));
    expect(sums).toEqual({ CNY: 150_050, USD: 5000 });
  });
});

describe('the buckets', () => {
  const ageing = ageLedger(reading.ledger, reading.asOf, defaultPolicy);

  test('are labelled, add up to the total and share the whole', () => {
    for (const currency of ageing.currencies) {
      const lines = bucketLines(ageing, currency);
      expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(currency.total);
      expect(lines.reduce((sum, line) => sum + line.share, 0)).toBeCloseTo(1);
      expect(lines.every((line) => line.label.key.startsWith('ageing.bucket.'))).toBe(true);
    }
  });

  test('name the credits apart when the policy keeps them so', () => {
    const apart = ageLedger(reading.ledger, reading.asOf, { ...defaultPolicy, credits: 'separate' });
    expect(bucketLines(apart, apart.currencies[0]!).at(-1)?.label).toEqual({ key: 'ageing.bucket.credits' });
  });

  test('put the largest debtor first', () => {
    const top = topOverdue(
      ageing.currencies.find((one) => one.currency === 'CNY')!,
      10,
    );
    expect(top.map((line) => [reading.ledger.customers[line.customer]?.name, line.overdue])).toEqual([
      ['Ａｃｍｅ Ltd', 120_050],
      ['Birch', 30_000],
    ]);
  });
});

describe('the risk classes', () => {
  test('hold every item once', () => {
    const due = fc.integer({ min: day('2022-01-01'), max: day('2026-01-01') });
    fc.assert(
      fc.property(fc.array(due, { minLength: 1, maxLength: 40 }), (days) => {
        const many = readingOf(
          days.map(() => ({ customer: 'A', due: '2025-01-01', amount: 1 })),
          '2025-03-31',
        );
        days.forEach((value, index) => (many.ledger.dueDay[index] = value));
        const totals = engine.classTotals(many, defaultPolicy);
        expect(totals.reduce((sum, line) => sum + line.count, 0)).toBe(days.length);
        expect(totals.reduce((sum, line) => sum + line.amount, 0)).toBe(days.length * 100);
      }),
    );
  });
});

describe('drafts', () => {
  test('are changed one by one or all together, and renumbered in order', () => {
    const draft = (key: string) =>
      ({
        key,
        row: {} as never,
        kind: 'reminder',
        language: 'en',
        number: key,
        deadline: null,
        proposed: 'reminder',
        reason: '',
        approvedBy: '',
        details: {},
        interest: null,
        showsApplication: false,
        recorded: false,
      }) as const;
    const two = [draft('a'), draft('b')];
    expect(patchDrafts(two, 'b', { kind: 'final' }).map(({ kind }) => kind)).toEqual(['reminder', 'final']);
    expect(patchDrafts(two, null, { language: 'zh-CN' }).every(({ language }) => language === 'zh-CN')).toBe(
      true,
    );
    const dated = patchDrafts(two, 'a', { deadline: 45_800 });
    expect(patchDrafts(dated, null, { language: 'en' })[0]?.deadline).toBe(45_800);
    expect(patchDrafts(dated, null, { kind: 'reminder' })[0]?.deadline).toBe(45_800);
    expect(patchDrafts(dated, null, { kind: 'warning' })[0]?.deadline).toBeNull();
    expect(renumber(two, ['2025-0007', '2025-0008']).map(({ number }) => number)).toEqual([
      '2025-0007',
      '2025-0008',
    ]);
  });
});

describe('the theme', () => {
  const none = () => false;
  test('follows forced colours first, then Office, then the browser', () => {
    expect(themeName({ bodyBackgroundColor: '#ffffff' }, (query) => query.includes('forced'))).toBe(
      'contrast',
    );
    expect(themeName({ bodyBackgroundColor: '#262626' }, none)).toBe('dark');
    expect(themeName({ bodyBackgroundColor: '#f0f0f0' }, () => false)).toBe('light');
    expect(themeName(undefined, (query) => query.includes('dark'))).toBe('dark');
    expect(themeName(undefined, none)).toBe('light');
  });
});

describe('a rejection', () => {
  test('of the port is taken as it is', () => {
    const error = { code: 'protected', message: { key: 'workbook.error.protected', values: { sheet: 'A' } } };
    expect(asWorkbookError(error)).toBe(error);
  });

  test('that is an abort is a cancellation, and anything else is told in its own words', () => {
    expect(asWorkbookError(new DOMException('x', 'AbortError')).code).toBe('cancelled');
    expect(asWorkbookError('odd')).toEqual({
      code: 'unknown',
      message: { key: 'taskpane.error.unknown', values: { detail: 'odd' } },
    });
  });
});
