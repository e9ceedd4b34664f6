import fc from 'fast-check';
import { parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { classify, className, compareClasses, RISK_EVENTS, RISK_LIMITS } from '../../../src/domain/risk';
import type { RiskEvent, RiskOptions } from '../../../src/domain/risk';

const day = (text: string) => parseIsoDate(text) ?? NaN;
const DUE = day('2026-09-20');
const month = (asOf: string, options: Omit<RiskOptions, 'scheme'> = {}) =>
  classify(DUE, day(asOf), { scheme: 'month', ...options });
const byDays = (overdue: number) => classify(DUE, DUE + overdue, { scheme: 'day' }).riskClass;

describe('classify by calendar months (《货款回收管理办法》: due 20 September)', () => {
  test.each([
    ['2026-09-19', 'not_due'],
    ['2026-09-20', 'not_due'],
    ['2026-10-06', 'uncollected'],
    ['2026-10-31', 'uncollected'],
    ['2026-11-01', 'chasing'],
    ['2027-09-20', 'chasing'],
    ['2027-09-21', 'bad'],
  ])('on %s it is %s', (asOf, riskClass) => {
    expect(month(asOf)).toMatchObject({ riskClass, grace: false });
  });

  test.each(['2026-09-21', '2026-10-05'])('on %s it is past due and still in grace', (asOf) => {
    expect(month(asOf)).toMatchObject({ riskClass: 'uncollected', grace: true });
    expect(className(month(asOf))).toEqual({ key: 'risk.class.grace' });
  });

  test('goes over the new year and short months', () => {
    const due = day('2025-12-31');
    const on = (asOf: string) => classify(due, day(asOf), { scheme: 'month' }).riskClass;
    expect([on('2026-01-06'), on('2026-01-31'), on('2026-02-01')]).toEqual([
      'uncollected',
      'uncollected',
      'chasing',
    ]);
  });

  test('tells the day of the rule', () => {
    expect(month('2026-10-06').trace).toEqual([
      { key: 'risk.why.fifth_passed', values: { day: 5, from: { day: day('2026-10-06') } } },
    ]);
    expect(month('2026-12-01').trace).toEqual([
      { key: 'risk.why.month_passed', values: { from: { day: day('2026-11-01') } } },
    ]);
  });
});

describe('classify by days overdue', () => {
  test.each([
    [0, 'not_due'],
    [1, 'uncollected'],
    [30, 'uncollected'],
    [31, 'chasing'],
    [90, 'chasing'],
    [91, 'doubtful'],
    [365, 'doubtful'],
    [366, 'bad'],
    [1095, 'bad'],
    [1096, 'dead'],
  ])('%d days are %s', (overdue, riskClass) => {
    expect(byDays(overdue)).toBe(riskClass);
  });
});

describe('Events', () => {
  const after = (asOf: string, ...events: RiskEvent[]) =>
    month(asOf, { events: events.map((event) => ({ event })) });

  test.each<[RiskEvent, string]>([
    ['bankrupt', 'doubtful'],
    ['seized', 'doubtful'],
    ['bounced_bill', 'doubtful'],
    ['lawsuit', 'bad'],
    ['deregistered', 'dead'],
    ['written_off', 'dead'],
  ])('%s makes an item %s even before it is due', (event, riskClass) => {
    expect(after('2026-09-01', event).riskClass).toBe(riskClass);
  });

  test('stopped supply needs an item under collection, or dishonoured bills, as the rule says', () => {
    expect(after('2026-10-10', 'supply_stopped').riskClass).toBe('uncollected');
    expect(after('2026-11-10', 'supply_stopped').riskClass).toBe('doubtful');
    expect(after('2026-10-10', 'supply_stopped', 'bounced_bill').riskClass).toBe('doubtful');
  });

  test('an event that asks for no more than the item already is, is told and changes nothing', () => {
    const { riskClass, trace } = after('2027-10-01', 'bankrupt');
    expect(riskClass).toBe('bad');
    expect(trace.at(-1)).toMatchObject({ key: 'risk.why.event_changes_nothing' });
  });

  test('an event counts from its day on, and is bad after 180 days', () => {
    const bankrupt = { event: 'bankrupt', day: day('2026-10-10') } as const;
    const on = (asOf: number) => classify(DUE, asOf, { scheme: 'month', events: [bankrupt] }).riskClass;
    expect([on(bankrupt.day - 1), on(bankrupt.day), on(bankrupt.day + 180), on(bankrupt.day + 181)]).toEqual([
      'uncollected',
      'doubtful',
      'doubtful',
      'bad',
    ]);
  });

  test('ends the days of grace', () => {
    expect(after('2026-10-01', 'bankrupt').grace).toBe(false);
  });

  test('only move the class up, in whatever order they are told', () => {
    const events = fc.array(fc.constantFrom(...RISK_EVENTS), { maxLength: 5 });
    const scheme = fc.constantFrom('month' as const, 'day' as const);
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 1500 }), scheme, events, (overdue, chosen, told) => {
        const by = (names: readonly RiskEvent[]) =>
          classify(DUE, DUE + overdue, { scheme: chosen, events: names.map((event) => ({ event })) })
            .riskClass;
        expect(compareClasses(by(told), by([]))).toBeGreaterThanOrEqual(0);
        expect(by([...told].reverse())).toBe(by(told));
      }),
    );
  });
});

describe('Probability of collection', () => {
  test.each([
    [1, 'uncollected'],
    [0.8, 'uncollected'],
    [0.79, 'chasing'],
    [0.5, 'chasing'],
    [0.2, 'doubtful'],
    [0.1, 'bad'],
    [0, 'dead'],
  ])('%d takes the place of the date: %s', (probability, riskClass) => {
    expect(month('2027-12-01', { probability }).riskClass).toBe(riskClass);
  });

  test('leaves an item that is not due where it is when the money is likely, and keeps the days of grace', () => {
    expect(month('2026-09-01', { probability: 0.9 }).riskClass).toBe('not_due');
    expect(month('2026-09-01', { probability: 0.3 }).riskClass).toBe('doubtful');
    expect(month('2026-10-01', { probability: 0.9 }).grace).toBe(true);
  });

  test('is told with what it changed, and events still move up from there', () => {
    const { riskClass, trace } = month('2026-12-01', { probability: 0.9, events: [{ event: 'lawsuit' }] });
    expect(riskClass).toBe('bad');
    expect(trace.map(({ key }) => key)).toEqual([
      'risk.why.month_passed',
      'risk.why.probability',
      'risk.why.event',
    ]);
  });

  test.each([-0.1, 1.1, NaN])('refuses %d', (probability) => {
    expect(() => month('2026-12-01', { probability })).toThrow(RangeError);
  });
});

describe('Limits of the house (A1-box: all limits editable)', () => {
  const limits = { ...RISK_LIMITS, graceDay: 10, badAfter: 180, uncollected: 15, chasing: 60 };
  const late = (days: number, scheme: 'month' | 'day') => classify(DUE, DUE + days, { scheme, limits });

  test('move the classes by days, each up to its last day', () => {
    expect([15, 16, 60, 61, 365, 366].map((days) => late(days, 'day').riskClass)).toEqual([
      'uncollected',
      'chasing',
      'chasing',
      'doubtful',
      'doubtful',
      'bad',
    ]);
  });

  test('move the end of grace and the day of bad debt by months, and the reason says them', () => {
    const due = day('2026-09-20');
    const at = (asOf: string) => classify(due, day(asOf), { scheme: 'month', limits });
    expect([at('2026-10-10').grace, at('2026-10-11').grace]).toEqual([true, false]);
    expect(at('2026-10-11').trace[0]?.values).toEqual({ day: 10, from: { day: day('2026-10-11') } });
    expect([late(180, 'month').riskClass, late(181, 'month').riskClass]).toEqual(['chasing', 'bad']);
    expect(late(181, 'month').trace[0]?.values).toMatchObject({ days: 180 });
  });
});

describe('Time alone', () => {
  test('never makes an item better', () => {
    const scheme = fc.constantFrom('month' as const, 'day' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 1500 }),
        fc.nat({ max: 400 }),
        scheme,
        (overdue, later, chosen) => {
          const at = (days: number) => classify(DUE, DUE + days, { scheme: chosen }).riskClass;
          expect(compareClasses(at(overdue + later), at(overdue))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
