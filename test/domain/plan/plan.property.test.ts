import fc from 'fast-check';
import { civilDay, isoDate } from '../../../src/domain/calendar/civilDay';
import { createWorkCalendar } from '../../../src/domain/calendar/workCalendar';
import { NO_DAY, type WorkCalendar } from '../../../src/domain/calendar/types';
import type { CreditPolicy } from '../../../src/domain/ageing/types';
import { buildPlan, type PastStep, type Plan, type StageKey } from '../../../src/domain/plan';
import type { PlanRow } from '../../../src/domain/plan/types';
import { STAGES } from '../../../src/domain/plan/types';
import { defaultPolicy } from '../../../src/domain/policy';
import { classify, compareClasses } from '../../../src/domain/risk';
import type { Ledger } from '../../../src/domain/ledger/types';
import { ledgerOf, type Item } from './ledgerOf';
import { spelled } from './spelled';

const asOf = civilDay(2026, 3, 31) ?? 0;
const customers = ['A', 'B', 'C', 'D', 'E'].map((key) => ({ key, name: key }));

const item: fc.Arbitrary<Item> = fc.record({
  customer: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  due: fc.integer({ min: -700, max: 60 }).map((days) => isoDate(asOf + days)),
  open: fc.integer({ min: -5_000_00, max: 50_000_00 }).filter((amount) => amount !== 0),
  currency: fc.constantFrom('CNY', 'USD', 'JPY'),
  disputed: fc.boolean(),
});
const numbered = fc
  .array(item, { maxLength: 60 })
  .map((items) => items.map((one, i) => ({ ...one, docNo: `D${i}`, sheetRow: i + 2 })));
const credits = fc.constantFrom<CreditPolicy>('own_date', 'separate', 'oldest_first', 'set_aside');
const steps = fc.array(
  fc.record({
    customerKey: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    currency: fc.constantFrom('CNY', 'USD', 'JPY'),
    stage: fc.constantFrom<StageKey>(...STAGES),
    day: fc.integer({ min: asOf - 200, max: asOf + 10 }),
    number: fc.constant('2026-0001'),
    payBy: fc.oneof(fc.constant(NO_DAY), fc.integer({ min: asOf - 190, max: asOf + 30 })),
  }),
  { maxLength: 20 },
);
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .uniqueArray(fc.integer({ min: asOf, max: asOf + 60 }), { maxLength: 20 })
  .map((holidays) => createWorkCalendar({ holidays, makeUpWorkdays: [] }));

function build(
  ledger: Ledger,
  policy: CreditPolicy,
  calendar: WorkCalendar,
  past: readonly PastStep[],
): Plan {
  return buildPlan({
    ledger,
    unapplied: [],
    asOf,
    policy: { ...defaultPolicy, credits: policy },
    calendar,
    history: { steps: past, promises: [], log: [] },
  });
}

/** The plan without row numbers, so that ledgers in another order can be compared. */
function readable(plan: Plan, ledger: Ledger): unknown {
  return {
    ...plan,
    rows: plan.rows.map((row) =>
      Object.assign(spelled(row), { items: row.items.map((i) => ledger.docNo.at(i)) }),
    ),
  };
}

describe('Whatever the ledger', () => {
  it('ranks are 1 to n, scores fall, and every customer and currency is either in the plan or left out with a reason', () => {
    fc.assert(
      fc.property(numbered, credits, calendars, steps, (items, policy, calendar, past) => {
        const ledger = ledgerOf(items, customers);
        const plan = build(ledger, policy, calendar, past);
        expect(plan.rows.map((row) => row.rank)).toEqual(plan.rows.map((_, i) => i + 1));
        plan.rows.slice(1).forEach((row, i) => {
          const before = plan.rows[i] as PlanRow;
          // Of equal scores the longer overdue, the earlier due and the larger share come first.
          const ahead =
            before.score - row.score ||
            before.maxDaysOverdue - row.maxDaysOverdue ||
            row.oldestDue - before.oldestDue ||
            before.share - row.share;
          expect(ahead).toBeGreaterThanOrEqual(0);
        });
        const shown = [
          ...plan.rows.map((row) => `${row.customerKey} ${row.currency}`),
          ...plan.leftOut.map((left) => `${ledger.customers[left.customer]?.key} ${left.currency}`),
        ];
        expect(shown.sort()).toEqual(
          [...new Set(items.map((one) => `${one.customer} ${one.currency}`))].sort(),
        );
      }),
    );
  });

  it('the next date is a working day on or after the as-of date', () => {
    fc.assert(
      fc.property(numbered, credits, calendars, steps, (items, policy, calendar, past) => {
        for (const row of build(ledgerOf(items, customers), policy, calendar, past).rows) {
          expect(row.nextDate).toBeGreaterThanOrEqual(asOf);
          expect(calendar.isWorkday(row.nextDate)).toBe(true);
        }
      }),
    );
  });

  it("a row's amounts tie to the ledger and its items to what can be demanded", () => {
    fc.assert(
      fc.property(numbered, credits, (items, policy) => {
        const ledger = ledgerOf(items, customers);
        for (const row of build(ledger, policy, createWorkCalendar(), []).rows) {
          const own = items.filter(
            (one) => one.customer === row.customerKey && one.currency === row.currency,
          );
          expect(row.open).toBe(own.reduce((sum, one) => sum + one.open, 0));
          expect(row.overdue + row.notDue + row.creditsApart).toBe(row.open);
          const listed = row.items.reduce((sum, i) => sum + (ledger.open[i] ?? 0), 0);
          expect(listed).toBe(Math.max(0, row.overdue - row.disputed));
          if (policy === 'own_date') expect(row.creditsApart).toBe(0);
        }
      }),
    );
  });

  it('the class of a row is the worst of the invoices it asks for', () => {
    fc.assert(
      fc.property(numbered, fc.constantFrom('month', 'day'), (items, scheme) => {
        const ledger = ledgerOf(items, customers);
        const policy = { ...defaultPolicy, riskScheme: scheme } as const;
        const plan = buildPlan({ ledger, unapplied: [], asOf, policy, calendar: createWorkCalendar() });
        for (const row of plan.rows) {
          const classes = row.items
            .filter((i) => (ledger.open[i] ?? 0) > 0)
            .map((i) => classify(ledger.dueDay[i] ?? 0, asOf, { scheme }).riskClass);
          if (row.stage !== 'pre_due') expect(row.riskClass).toBe(classes.sort(compareClasses).at(-1));
        }
      }),
    );
  });

  it('the order of the rows in the sheet changes nothing', () => {
    const shuffled = numbered.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, credits, steps, ([items, other], policy, past) => {
        const calendar = createWorkCalendar();
        const [one, two] = [ledgerOf(items, customers), ledgerOf(other, customers)];
        expect(readable(build(two, policy, calendar, past), two)).toEqual(
          readable(build(one, policy, calendar, past), one),
        );
      }),
    );
  });

  it('no letter is proposed whose forerunner was not sent', () => {
    const letters: readonly StageKey[] = [
      'reminder',
      'warning',
      'final',
      'pre_litigation',
      'legal',
      'write_off',
    ];
    fc.assert(
      fc.property(numbered, steps, (items, past) => {
        for (const row of build(ledgerOf(items, customers), 'own_date', createWorkCalendar(), past).rows) {
          const at = letters.indexOf(row.stage);
          if (at < 1) continue;
          const sent = past.filter(
            (step) =>
              step.customerKey === row.customerKey && step.currency === row.currency && step.day <= asOf,
          );
          expect(sent.some((step) => letters.indexOf(step.stage) >= at - 1)).toBe(true);
        }
      }),
    );
  });
});
