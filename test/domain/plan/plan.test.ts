import { isoDate } from '../../../src/domain/calendar/civilDay';
import { NO_DAY } from '../../../src/domain/calendar/types';
import type { Customer } from '../../../src/domain/ledger/types';
import { buildPlan, type History, type Plan, type PlanRow } from '../../../src/domain/plan';
import { NO_HISTORY } from '../../../src/domain/plan/types';
import { defaultPolicy, type Policy } from '../../../src/domain/policy';
import { day, ledgerOf, promiseOf, weekdays, type Item } from './ledgerOf';

const asOf = '2026-03-31'; // a Tuesday

interface Change {
  readonly on?: string;
  readonly policy?: Partial<Policy>;
  readonly history?: Partial<History>;
  readonly customers?: readonly Partial<Customer>[];
  readonly unapplied?: number;
  readonly calendar?: ReturnType<typeof weekdays>;
}

function plan(items: readonly Item[], change: Change = {}): Plan {
  const ledger = ledgerOf(items, change.customers);
  const currency = ledger.currencies[0] ?? 'CNY';
  return buildPlan({
    ledger,
    unapplied: change.unapplied
      ? [
          {
            sheetRow: 99,
            customer: 0,
            docNo: '',
            docType: '',
            docDay: NO_DAY,
            currency,
            amount: change.unapplied,
          },
        ]
      : [],
    asOf: day(change.on ?? asOf),
    policy: { ...defaultPolicy, ...change.policy },
    calendar: change.calendar ?? weekdays(),
    history: { ...NO_HISTORY, ...change.history },
  });
}

function row(items: readonly Item[], change: Change = {}): PlanRow {
  const [first, ...rest] = plan(items, change).rows;
  expect(rest).toEqual([]);
  return first as PlanRow;
}

const keys = (found: PlanRow): string[] => found.reasons.map((reason) => reason.key);
const why = (found: Plan): string[] => found.leftOut.map((left) => left.why.key);

describe('Who is in the plan', () => {
  it('lists one row for each customer and currency, and never adds currencies', () => {
    const { rows } = plan([
      { customer: 'A', due: '2026-02-01', open: 100_00 },
      { customer: 'A', due: '2026-02-01', open: 300_00, currency: 'USD' },
      { customer: 'B', due: '2026-02-01', open: 200_00 },
    ]);
    expect(rows.map((r) => [r.customerKey, r.currency, r.overdue])).toEqual(
      expect.arrayContaining([
        ['A', 'CNY', 100_00],
        ['A', 'USD', 300_00],
        ['B', 'CNY', 200_00],
      ]),
    );
    expect(rows).toHaveLength(3);
  });

  it('T1: reminds of what falls due within seven working days, and not of what falls due on the eighth', () => {
    const found = row([{ customer: 'A', due: '2026-04-09', open: 100_00 }]);
    expect(found).toMatchObject({
      stage: 'pre_due',
      riskClass: 'not_due',
      maxDaysOverdue: 0,
      notDue: 100_00,
      overdue: 0,
    });
    expect(why(plan([{ customer: 'A', due: '2026-04-10', open: 100_00 }]))).toEqual(['plan.leftOut.not_due']);
  });

  it('T1: reminds a second time three working days before, and then no more', () => {
    const items: Item[] = [{ customer: 'A', due: '2026-04-09', open: 100_00 }];
    const reminded = {
      customerKey: 'A',
      currency: 'CNY',
      stage: 'pre_due' as const,
      number: '',
      payBy: NO_DAY,
    };
    const once = row(items, { history: { steps: [{ ...reminded, day: day(asOf) }] } });
    expect(isoDate(once.nextDate)).toBe('2026-04-06');
    const twice = plan(items, {
      on: '2026-04-07',
      history: {
        steps: [
          { ...reminded, day: day(asOf) },
          { ...reminded, day: day('2026-04-06') },
        ],
      },
    });
    expect(why(twice)).toEqual(['plan.leftOut.reminded']);
  });

  it('does not call an invoice overdue on its due date', () => {
    expect(row([{ customer: 'A', due: asOf, open: 100_00 }])).toMatchObject({ stage: 'pre_due', overdue: 0 });
  });

  it('leaves out with a reason: nothing due, credit notes only, below the minimum, disputed, receipts only', () => {
    expect(why(plan([{ customer: 'A', due: '2026-06-01', open: 1 }]))).toEqual(['plan.leftOut.not_due']);
    expect(why(plan([{ customer: 'A', due: '2026-01-01', open: -5 }]))).toEqual(['plan.leftOut.credits']);
    const small = { policy: { minimumAmounts: { CNY: 100_00 } } };
    expect(why(plan([{ customer: 'A', due: '2026-01-01', open: 99_99 }], small))).toEqual([
      'plan.leftOut.minimum',
    ]);
    expect(why(plan([{ customer: 'A', due: '2026-01-01', open: 5, disputed: true }]))).toEqual([
      'plan.leftOut.disputed',
    ]);
    const receipts = plan([], { customers: [{ key: 'A', name: 'A' }], unapplied: -700 });
    expect(why(receipts)).toEqual(['plan.leftOut.receipts']);
  });

  it('chases from the minimum amount on, in each currency by its own', () => {
    const policy = { minimumAmounts: { CNY: 100_00 } };
    expect(row([{ customer: 'A', due: '2026-01-01', open: 100_00 }], { policy }).overdue).toBe(100_00);
    expect(row([{ customer: 'A', due: '2026-01-01', open: 1, currency: 'USD' }], { policy }).overdue).toBe(1);
  });

  it('is not driven up by a remainder below the minimum, which still belongs to the balance', () => {
    const found = row(
      [
        { customer: 'A', due: '2024-01-01', open: 3 },
        { customer: 'A', due: '2026-03-20', open: 500_00 },
      ],
      { policy: { minimumAmounts: { CNY: 1_00 } } },
    );
    expect(found).toMatchObject({ maxDaysOverdue: 11, overdueCount: 1, overdue: 500_03 });
  });
});

describe('Amounts of a row', () => {
  const items: Item[] = [
    { customer: 'A', due: '2026-01-10', open: 300_00 },
    { customer: 'A', due: '2026-02-10', open: 200_00 },
    { customer: 'A', due: '2026-01-20', open: -50_00 },
    { customer: 'A', due: '2026-05-01', open: 70_00 },
  ];

  it('nets a credit note by its own date where the policy says so', () => {
    expect(row(items)).toMatchObject({
      open: 520_00,
      overdue: 450_00,
      notDue: 70_00,
      creditsApart: 0,
      overdueCount: 2,
      items: [0, 2, 1],
    });
  });

  it('keeps credit notes apart where the policy says so, and says how much', () => {
    const found = row(items, { policy: { credits: 'separate' } });
    expect(found).toMatchObject({
      open: 520_00,
      overdue: 500_00,
      notDue: 70_00,
      creditsApart: -50_00,
      items: [0, 1],
    });
    expect(keys(found)).toContain('plan.reason.credits');
  });

  it('sets credit notes against the oldest where the policy says so, and counts days from what is left', () => {
    const found = row(
      [
        { customer: 'A', due: '2026-01-10', open: 300_00 },
        { customer: 'A', due: '2026-03-01', open: 200_00 },
        { customer: 'A', due: '2026-06-01', open: -320_00 },
      ],
      { policy: { credits: 'oldest_first' } },
    );
    expect(found).toMatchObject({ overdue: 180_00, notDue: 0, overdueCount: 1, maxDaysOverdue: 30 });
  });

  it('A14: shows what is disputed and asks for the rest', () => {
    const found = row([
      { customer: 'A', due: '2026-01-10', open: 300_00, disputed: true },
      { customer: 'A', due: '2026-03-01', open: 200_00 },
    ]);
    expect(found).toMatchObject({ overdue: 500_00, disputed: 300_00, items: [1], maxDaysOverdue: 30 });
    expect(keys(found)).toContain('plan.reason.disputed');
    expect(found.opening.values?.amount).toEqual({ minor: 200_00, currency: 'CNY' });
  });

  it('A14: neither reminds of what is disputed before its due date nor names it in the opening, but shows it', () => {
    const items: Item[] = [
      { customer: 'A', due: '2026-04-02', open: 300_00, disputed: true },
      { customer: 'A', due: '2026-04-03', open: 200_00 },
    ];
    const found = row(items);
    expect(found).toMatchObject({ stage: 'pre_due', notDue: 500_00, oldestDue: day('2026-04-03') });
    expect(found.opening.values).toMatchObject({ amount: { minor: 200_00, currency: 'CNY' }, count: 1 });
    expect(found.reasons).toContainEqual({
      key: 'plan.reason.disputed',
      values: { amount: { minor: 300_00, currency: 'CNY' } },
    });
    const { rows, leftOut } = plan(items.slice(0, 1));
    expect(rows).toEqual([]);
    expect(leftOut.map((left) => left.why)).toEqual([
      { key: 'plan.leftOut.disputed_not_due', values: { amount: { minor: 300_00, currency: 'CNY' } } },
    ]);
    const later = plan([...items.slice(0, 1), { customer: 'A', due: '2026-08-03', open: 70_00 }]);
    expect(later.leftOut.map((left) => left.why)).toEqual([
      {
        key: 'plan.leftOut.not_due',
        values: { amount: { minor: 70_00, currency: 'CNY' }, day: { day: day('2026-08-03') } },
      },
    ]);
  });

  it('sets no credit note against what is disputed, due or not', () => {
    const found = row(
      [
        { customer: 'A', due: '2026-03-01', open: 100_00 },
        { customer: 'A', due: '2026-05-01', open: 300_00, disputed: true },
        { customer: 'A', due: '2026-05-02', open: 50_00 },
        { customer: 'A', due: '2026-05-03', open: -90_00 },
      ],
      { policy: { credits: 'oldest_first' } },
    );
    expect(found).toMatchObject({ overdue: 10_00, notDue: 350_00, creditsApart: 0 });
    const more = plan(
      [
        { customer: 'A', due: '2026-04-02', open: 300_00, disputed: true },
        { customer: 'A', due: '2026-04-03', open: 50_00 },
        { customer: 'A', due: '2026-05-03', open: -90_00 },
      ],
      { policy: { credits: 'oldest_first' } },
    );
    expect(more.rows).toEqual([]);
    expect(more.leftOut[0]?.why.key).toBe('plan.leftOut.disputed_not_due');
  });

  it('reminds of nothing that a credit set against the oldest covers, and only of the rest of what it covers in part', () => {
    const items = [
      { customer: 'A', due: '2026-04-02', open: 100_00 },
      { customer: 'A', due: '2026-04-03', open: 50_00 },
      { customer: 'A', due: '2026-05-03', open: -120_00 },
    ];
    const found = row(items, { policy: { credits: 'oldest_first' } });
    expect(found).toMatchObject({ stage: 'pre_due', oldestDue: day('2026-04-03') });
    expect(found.goal).toMatchObject({ amount: 30_00, day: day('2026-04-03') });
    expect(found.opening.values).toMatchObject({ count: 1, amount: { minor: 30_00 } });
    expect(row(items).goal.amount).toBe(150_00);
  });

  it('states receipts not matched and never nets them', () => {
    const some = row(items, { unapplied: -10_00 });
    expect(some).toMatchObject({ overdue: 450_00, unapplied: -10_00 });
    expect(keys(some)).toContain('plan.reason.unapplied');
    expect(keys(row(items, { unapplied: -450_00 }))).toContain('plan.reason.unapplied_covers');
  });
});

describe('Priority 轻重缓急 (A3.1)', () => {
  it('gives points for days, amount, class and broken promises, and the score is their sum', () => {
    const broken = promiseOf('A', '2026-03-02', 'broken');
    const found = row([{ customer: 'A', due: '2026-01-10', open: 300_00 }], {
      history: { promises: [broken] },
    });
    expect(found.reasons.slice(0, 4)).toEqual([
      { key: 'plan.reason.days', values: { days: 80, points: 17.8 } },
      {
        key: 'plan.reason.amount',
        values: { amount: { minor: 300_00, currency: 'CNY' }, share: 100, points: 30 },
      },
      { key: 'plan.reason.class', values: { class: { key: 'risk.class.chasing' }, points: 8 } },
      { key: 'plan.reason.broken', values: { count: 1, points: 5 } },
    ]);
    expect(found.score).toBe(60.8);
  });

  it('puts longer overdue before shorter, and larger before smaller, all else being equal', () => {
    const { rows } = plan([
      { customer: 'young', due: '2026-03-01', open: 100_00 },
      { customer: 'old', due: '2026-02-01', open: 100_00 },
      { customer: 'large', due: '2026-02-01', open: 101_00 },
      { customer: 'filler', due: '2026-03-30', open: 90_000_00 },
    ]);
    expect(rows.map((r) => r.customerKey).filter((key) => key !== 'filler')).toEqual([
      'large',
      'old',
      'young',
    ]);
  });

  it('compares amounts only within their currency', () => {
    const { rows } = plan([
      { customer: 'A', due: '2026-02-01', open: 1_000_000, currency: 'JPY' },
      { customer: 'B', due: '2026-02-01', open: 10_00, currency: 'USD' },
    ]);
    expect(new Set(rows.map((r) => r.score)).size).toBe(1);
    expect(rows.map((r) => r.customerKey)).toEqual(['A', 'B']);
  });

  it('sorts into four quadrants by share of the currency and by urgency', () => {
    const { rows } = plan([
      { customer: 'old large', due: '2026-01-01', open: 9_000_00 },
      { customer: 'new large', due: '2026-03-25', open: 9_000_00 },
      { customer: 'old small', due: '2026-01-01', open: 1_00 },
      { customer: 'new small', due: '2026-03-25', open: 1_00 },
    ]);
    expect(Object.fromEntries(rows.map((r) => [r.customerKey, r.quadrant]))).toEqual({
      'old large': 'urgent_large',
      'new large': 'calm_large',
      'old small': 'urgent_small',
      'new small': 'calm_small',
    });
  });
});

describe('When: the next date', () => {
  const items: Item[] = [{ customer: 'A', due: '2026-01-10', open: 300_00 }];
  const sent = (stage: 'reminder' | 'phone', on: string, payBy = NO_DAY) => ({
    history: { steps: [{ customerKey: 'A', currency: 'CNY', stage, day: day(on), number: '', payBy }] },
  });

  it('is the as-of date when that is a working day, else the next one', () => {
    expect(isoDate(row(items).nextDate)).toBe('2026-03-31');
    expect(isoDate(row(items, { on: '2026-04-04' }).nextDate)).toBe('2026-04-06');
    const holiday = weekdays('2026-04-06');
    expect(isoDate(row(items, { on: '2026-04-04', calendar: holiday }).nextDate)).toBe('2026-04-07');
  });

  it('T13: keeps the quiet working days of the class after the last contact, and says so', () => {
    const found = row(items, sent('phone', '2026-03-30'));
    expect(found.riskClass).toBe('chasing');
    expect(isoDate(found.nextDate)).toBe('2026-04-06'); // five working days after Monday
    expect(keys(found)).toContain('plan.reason.date.quiet');
  });

  it('waits for the pay-by date of the letter before until the next letter', () => {
    const found = row(items, sent('reminder', '2026-03-20', day('2026-04-10')));
    expect([found.stage, isoDate(found.nextDate)]).toEqual(['warning', '2026-04-13']);
    expect(keys(found)).toContain('plan.reason.date.pay_by');
  });

  it('rests while a promise runs', () => {
    const history = { promises: [promiseOf('A', '2026-04-08', 'open')] };
    // Two working days of tolerance end on Friday the 10th.
    expect(isoDate(row(items, { history }).nextDate)).toBe('2026-04-13');
    const policy = { promiseTolerance: 0 };
    expect(isoDate(row(items, { history, policy }).nextDate)).toBe('2026-04-09');
  });

  it('names the years whose holidays it does not know', () => {
    const calendar = { ...weekdays(), isKnownYear: (year: number) => year <= 2026 };
    expect(plan(items, { calendar }).unknownYears).toEqual([]);
    expect(
      plan([{ customer: 'A', due: '2026-12-01', open: 1 }], { on: '2026-12-30', calendar }).unknownYears,
    ).toEqual([2027]);
  });
});

describe('How: the channel (A5)', () => {
  const at = (due: string, customer: Partial<Customer>, open = 1_00): PlanRow => {
    const { rows } = plan(
      [
        { customer: 'A', due, open },
        { customer: 'rest', due: '2026-03-30', open: 9_000_00 },
      ],
      { customers: [{ key: 'A', name: 'A', ...customer }] },
    );
    return rows.find((r) => r.customerKey === 'A') as PlanRow;
  };
  const reachable = { email: 'a@example.com', phone: '021-0000' };

  it('writes an e-mail in the first week, phones from day 8, sends a letter from day 15', () => {
    expect(at('2026-03-25', reachable).channel).toBe('email');
    expect(at('2026-03-23', reachable).channel).toBe('phone');
    expect(at('2026-03-16', reachable).channel).toBe('letter');
  });

  it('phones from day 1 for a large amount', () => {
    expect(at('2026-03-30', reachable, 9_000_00).channel).toBe('phone');
  });

  it('falls back to the phone, then to a letter, where no e-mail address is known (as OCA does, DUN-06)', () => {
    expect(at('2026-03-25', { phone: '021-0000' }).channel).toBe('phone');
    expect(at('2026-03-25', {}).channel).toBe('letter');
  });
});
