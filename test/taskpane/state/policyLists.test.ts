import fc from 'fast-check';
import { parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { defaultPolicy, restorePolicy } from '../../../src/domain/policy';
import { listTexts, readLists } from '../../../src/taskpane/state/policyLists';

const day = (iso: string) => parseIsoDate(iso) ?? 0;
const blank = listTexts(defaultPolicy);
const read = (change: Partial<typeof blank>) => readLists({ ...blank, ...change });

describe('The lists of the policy in the pane', () => {
  test('say days one a line, and days that follow each other as a span', () => {
    const holidays = [day('2026-10-01'), day('2026-10-02'), day('2026-10-03'), day('2026-12-31')];
    expect(listTexts({ ...defaultPolicy, holidays }).holidays).toBe('2026-10-01 – 2026-10-03\n2026-12-31');
  });

  test.each([
    '2026-10-01 – 2026-10-03',
    '2026/10/1 ~ 2026/10/3',
    '2026年10月1日至2026年10月3日',
    '2026-10-01 to 2026-10-03',
  ])('understand the span %s', (holidays) => {
    expect(read({ holidays })).toEqual({
      lists: expect.objectContaining({
        holidays: [day('2026-10-01'), day('2026-10-02'), day('2026-10-03')],
      }) as unknown,
      wrong: {},
    });
  });

  test('understand amounts and rates as people write them, to the smallest unit', () => {
    const { lists, wrong } = read({
      minimumAmounts: 'CNY 500\n美元 12.5\nKWD 1.005',
      'interestRates.lpr': '2025-05-20 3.0%\n２０２６-０１-２０ ２．９５',
      'interestRates.contract': '2026-01-01, 8.25 %',
      exchangeRates: 'USD 2026-06-30 7.1586',
    });
    expect(wrong).toEqual({});
    expect(lists).toEqual({
      holidays: [],
      makeUpWorkdays: [],
      minimumAmounts: { CNY: 50_000, USD: 1_250, KWD: 1_005 },
      interestRates: [
        { kind: 'lpr', from: day('2025-05-20'), rate: 0.03 },
        { kind: 'contract', from: day('2026-01-01'), rate: 0.0825 },
        { kind: 'lpr', from: day('2026-01-20'), rate: 0.0295 },
      ],
      exchangeRates: [{ currency: 'USD', day: day('2026-06-30'), rate: 7.1586 }],
    });
  });

  test('number the lines that they do not understand, and leave nothing wrong in the policy', () => {
    const { lists, wrong } = read({
      holidays: '2026-12-31\nNew Year\n2026-10-07 – 2026-10-01',
      makeUpWorkdays: '2026-01-01 – 2030-01-01',
      minimumAmounts: 'yuan five',
      'interestRates.reference': '2026-01-01 250%',
      exchangeRates: 'USD 2026-06-30 0',
    });
    expect(wrong).toEqual({
      holidays: [2, 3],
      makeUpWorkdays: [1],
      minimumAmounts: [1],
      'interestRates.reference': [1],
      exchangeRates: [1],
    });
    expect(lists.holidays).toEqual([day('2026-12-31')]);
  });

  test('come back as they were, whatever is in them', () => {
    const days = fc.uniqueArray(fc.integer({ min: 43_000, max: 50_000 }), { maxLength: 20 });
    const rate = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100_000);
    const from = fc.integer({ min: 43_000, max: 50_000 });
    fc.assert(
      fc.property(days, days, fc.array(fc.tuple(from, rate), { maxLength: 5 }), (off, worked, rates) => {
        const inOrder = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        const policy = restorePolicy({
          holidays: inOrder(off),
          makeUpWorkdays: inOrder(worked),
          interestRates: rates
            .map(([at, one]) => ({ kind: 'lpr', from: at, rate: one }))
            .sort((a, b) => a.from - b.from),
        });
        const { lists, wrong } = readLists(listTexts(policy));
        expect(wrong).toEqual({});
        expect({ ...policy, ...lists }).toEqual(policy);
      }),
    );
  });
});
