import { buildPlan, proposeStage, stageByDays, type PastStep, type PlanRow } from '../../../src/domain/plan';
import { NO_DAY } from '../../../src/domain/calendar/types';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { defaultPolicy } from '../../../src/domain/policy';
import type { Policy } from '../../../src/domain/policy';
import type { StageKey } from '../../../src/domain/plan';
import { day, everyDay, ledgerOf, type Item } from './ledgerOf';

const stages = defaultPolicy.stageFromDays;

function step(stage: StageKey, on: string, more: Partial<PastStep> = {}): PastStep {
  return {
    customerKey: 'A',
    currency: 'CNY',
    stage,
    day: day(on),
    number: '2026-0001',
    payBy: NO_DAY,
    ...more,
  };
}

function planOn(
  asOf: string,
  items: readonly Item[],
  steps: readonly PastStep[] = [],
  policy: Policy = defaultPolicy,
) {
  return buildPlan({
    ledger: ledgerOf(items),
    unapplied: [],
    asOf: day(asOf),
    policy,
    calendar: everyDay,
    history: { steps, promises: [], log: [] },
  });
}

function onlyRow(...args: Parameters<typeof planOn>): PlanRow {
  const { rows } = planOn(...args);
  expect(rows).toHaveLength(1);
  return rows[0] as PlanRow;
}

const reasonKeys = (row: PlanRow): string[] => row.reasons.map((reason) => reason.key);

describe('The stage by days (notices E2, A5)', () => {
  it.each<[number, StageKey]>([
    [-3, 'pre_due'],
    [0, 'pre_due'],
    [1, 'reminder'],
    [7, 'reminder'],
    [8, 'phone'],
    [14, 'phone'],
    [15, 'warning'],
    [21, 'warning'],
    [22, 'stop_supply'],
    [29, 'stop_supply'],
    [30, 'visit'],
    [38, 'executive'],
    [44, 'executive'],
    [45, 'final'],
    [60, 'pre_litigation'],
    [90, 'legal'],
    [1094, 'legal'],
    [1095, 'write_off'],
    [4000, 'write_off'],
  ])(
    '%i days overdue call for %s: a limit is reached at ≥, so no skipped day loses a stage',
    (days, stage) => {
      expect(stageByDays(days, stages)).toBe(stage);
    },
  );
});

describe('Climbing one sent step at a time (A8, S1:330: ① ② ③)', () => {
  it('starts every customer at ①, however long he has owed, and says what the days would call for', () => {
    const rung = proposeStage(400, stages, []);
    expect(rung).toMatchObject({ stage: 'reminder', byDays: 'legal', rule: 'first_letter' });
  });

  it('proposes ② only after ① was sent, ③ only after ②, and the legal steps only after ③', () => {
    const sent: PastStep[] = [];
    const proposed: StageKey[] = [];
    for (let i = 0; i < 6; i++) {
      const { stage } = proposeStage(400, stages, sent);
      proposed.push(stage);
      sent.push(step(stage, '2026-01-10'));
    }
    expect(proposed).toEqual(['reminder', 'warning', 'final', 'pre_litigation', 'legal', 'legal']);
  });

  it('offers the call and the visits that lie between the letters while the days fall on them', () => {
    expect(proposeStage(10, stages, [step('reminder', '2026-01-02')]).stage).toBe('phone');
    expect(
      proposeStage(33, stages, [step('reminder', '2026-01-02'), step('warning', '2026-01-16')]).stage,
    ).toBe('visit');
    expect(proposeStage(40, stages, [step('warning', '2026-01-16')]).stage).toBe('executive');
    expect(proposeStage(33, stages, [step('reminder', '2026-01-02')]).stage).toBe('warning');
  });

  it('goes on to the next rung when the step of these days has been taken', () => {
    const rung = proposeStage(3, stages, [step('reminder', '2026-01-02')]);
    expect(rung).toMatchObject({ stage: 'phone', rule: 'step_taken' });
    expect(
      proposeStage(10, stages, [step('reminder', '2026-01-02'), step('phone', '2026-01-09')]).stage,
    ).toBe('warning');
  });

  it('does not let a call stand for a letter that was never sent', () => {
    expect(proposeStage(20, stages, [step('phone', '2026-01-09')]).stage).toBe('reminder');
  });

  it('forgets letters about invoices since paid: a new debt starts at ① again', () => {
    const sent = [step('reminder', '2025-11-02'), step('warning', '2025-11-20')];
    const row = onlyRow('2026-02-20', [{ customer: 'A', due: '2026-01-10', open: 100_00 }], sent);
    expect(row.stage).toBe('reminder');
  });

  it('counts only the letters of the same customer and currency', () => {
    const sent = [
      step('reminder', '2026-02-01', { customerKey: 'B' }),
      step('reminder', '2026-02-01', { currency: 'USD' }),
    ];
    const row = onlyRow('2026-02-20', [{ customer: 'A', due: '2026-01-10', open: 100_00 }], sent);
    expect(row.stage).toBe('reminder');
  });

  it('sees nothing of what happened after the as-of date', () => {
    const row = onlyRow(
      '2026-02-20',
      [{ customer: 'A', due: '2026-01-10', open: 100_00 }],
      [step('reminder', '2026-03-01')],
    );
    expect(row.stage).toBe('reminder');
  });

  it('says in the reasons which rule decided', () => {
    const items: Item[] = [{ customer: 'A', due: '2026-01-10', open: 100_00 }];
    expect(reasonKeys(onlyRow('2026-01-12', items))).toContain('plan.reason.stage.by_days');
    expect(reasonKeys(onlyRow('2026-03-12', items))).toContain('plan.reason.stage.first_letter');
    expect(reasonKeys(onlyRow('2026-03-12', items, [step('reminder', '2026-02-01')]))).toContain(
      'plan.reason.stage.next_letter',
    );
    expect(reasonKeys(onlyRow('2026-01-14', items, [step('reminder', '2026-01-12')]))).toContain(
      'plan.reason.stage.step_taken',
    );
  });
});

describe('Published dunning cases', () => {
  const firstAt = (reminder: number, warning: number, final: number): Policy => ({
    ...defaultPolicy,
    stageFromDays: {
      pre_due: -1,
      reminder,
      phone: warning,
      warning,
      stop_supply: final,
      visit: final,
      executive: final,
      final,
      pre_litigation: 3000,
      legal: 3001,
      write_off: 3002,
    },
  });

  it('DUN-01 (SAP grace days): one day in arrears is overdue with no grace, and not with three days', () => {
    const items: Item[] = [{ customer: 'A', due: '1997-03-12', open: 100_00 }];
    expect(onlyRow('1997-03-13', items).maxDaysOverdue).toBe(1);
    const withGrace = planOn('1997-03-13', items, [], firstAt(1 + 3, 15, 45));
    expect(withGrace.rows).toEqual([]);
    expect(withGrace.leftOut[0]?.why).toEqual({ key: 'plan.leftOut.grace', values: { days: 1 } });
  });

  it('DUN-03 (Tryton account_dunning): 5/20/40 days, a draft stays, each sent letter moves one level, a dispute freezes, paid drops out', () => {
    const due = day('2026-01-01');
    const policy = firstAt(5, 20, 40);
    const on = (
      days: number,
      steps: readonly PastStep[] = [],
      items: readonly Item[] = [{ customer: 'A', due: '2026-01-01', open: 100_00 }],
    ) => planOn(isoDate(due + days), items, steps, policy).rows.map((row) => row.stage);
    expect(on(4)).toEqual([]);
    expect(on(5)).toEqual(['reminder']);
    expect(on(30)).toEqual(['reminder']);
    const processed = [step('reminder', '2026-01-07')];
    expect(on(30, processed, [{ customer: 'A', due: '2026-01-01', open: 100_00, disputed: true }])).toEqual(
      [],
    );
    expect(on(30, processed)).toEqual(['warning']);
    expect(on(50, processed, [])).toEqual([]);
  });

  it('DUN-05 (OCA account_credit_control): three runs over an invoice a year old, nothing sent, propose the first letter each time', () => {
    const items: Item[] = [{ customer: 'A', due: '2025-01-15', open: 100_00 }];
    expect(['2025-07-15', '2025-11-15', '2026-01-15'].map((asOf) => onlyRow(asOf, items).stage)).toEqual([
      'reminder',
      'reminder',
      'reminder',
    ]);
  });

  it('DUN-06 (OCA): net 10 days are reached on 2024-01-25, and ten days after a letter of 2024-03-05 on 2024-03-15', () => {
    const items: Item[] = [{ customer: 'A', due: '2024-01-15', open: 100_00 }];
    const policy = firstAt(10, 20, 30);
    expect(planOn('2024-01-24', items, [], policy).rows).toEqual([]);
    expect(onlyRow('2024-01-25', items, [], policy).nextDate).toBe(day('2024-01-25'));
    // Ours counts from the letter's own pay-by date, the last of its ten days being 03-14; OCA's end-of-month rule is none of ours.
    const sent = [
      step('reminder', '2024-02-10'),
      step('warning', '2024-03-05', { payBy: day('2024-03-14') }),
    ];
    const third = onlyRow('2024-03-06', items, sent, policy);
    expect([third.stage, isoDate(third.nextDate)]).toEqual(['final', '2024-03-15']);
  });

  it('DUN-08: a reminder 14 days before 2024-03-31 is due on 2024-03-17 where every day is worked; ours counts working days', () => {
    const items: Item[] = [{ customer: 'A', due: '2024-03-31', open: 100_00 }];
    const policy: Policy = { ...defaultPolicy, stageFromDays: { ...stages, pre_due: -14 } };
    expect(planOn('2024-03-16', items, [], policy).rows).toEqual([]);
    const row = onlyRow('2024-03-17', items, [], policy);
    expect([row.stage, isoDate(row.nextDate)]).toEqual(['pre_due', '2024-03-17']);
  });

  it('DUN-10: after two letters the next is the third, and a call between counts for none; ours counts a customer’s letters since its oldest debt fell due, not each invoice’s', () => {
    const items: Item[] = ['2026-01-01', '2026-01-11', '2026-01-06'].map((due, i) => ({
      customer: 'A',
      due,
      open: 100_00,
      docNo: `I${i}`,
    }));
    const letters = [step('reminder', '2026-01-08'), step('warning', '2026-01-20')];
    const called = [...letters, step('phone', '2026-02-10')];
    // OCA numbers by the highest counter of the overdue invoices, 2, and one: the third reminder is our ③.
    expect(onlyRow('2026-02-20', items, letters).stage).toBe('final');
    expect(onlyRow('2026-02-20', items, called).stage).toBe('final');
    // OCA's letter leaves 1, 3 and 2; ours moves the customer on with all its invoices.
    const third = [...called, step('final', '2026-02-20')];
    expect(onlyRow('2026-03-10', items, third)).toMatchObject({ stage: 'pre_litigation' });
    // An invoice that fell due after the letters starts anew once those before it are paid: its own counter is 0 there too.
    expect(onlyRow('2026-03-10', [{ customer: 'A', due: '2026-03-01', open: 100_00 }], third).stage).toBe(
      'reminder',
    );
  });
});
