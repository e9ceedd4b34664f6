import { applyEdits, type PlanEdit } from '../../../src/domain/plan/edits';
import { changeKey, changesMessage, comparePlans, remember } from '../../../src/domain/plan/changes';
import type { Plan, PlanRow } from '../../../src/domain/plan/types';

const AS_OF = 46_346;

function row(customerKey: string, overdue: number, stage: PlanRow['stage']): PlanRow {
  return {
    customer: 0,
    customerKey,
    customerName: `Customer ${customerKey}`,
    customerCode: customerKey,
    currency: 'CNY',
    overdue,
    disputed: 0,
    notDue: 0,
    stage,
    channel: 'phone',
    nextDate: AS_OF + 1,
    collector: '',
    reasons: [],
    overdueCount: 1,
    oldestDue: AS_OF - 30,
    maxDaysOverdue: 30,
    opening: { key: 'plan.opening.phone' },
    approach: { mode: 'soft', score: 60, reasons: [], measures: [], cautions: [] },
    owner: 'finance',
    grade: null,
  } as Partial<PlanRow> as PlanRow;
}

const planOf = (rows: readonly PlanRow[], asOf = AS_OF): Plan => ({
  asOf,
  rows,
  leftOut: [],
  unknownYears: [],
});

describe('a plan beside the one before', () => {
  const before = remember(
    planOf(
      [row('a', 100, 'phone'), row('b', 100, 'phone'), row('c', 100, 'phone'), row('d', 100, 'warning')],
      AS_OF - 7,
    ),
  );

  test('says who is new, who climbed, who owes more or less, and who is gone', () => {
    const now = planOf([
      row('a', 60, 'phone'),
      row('b', 140, 'phone'),
      row('c', 100, 'warning'),
      row('n', 5, 'reminder'),
    ]);
    const { changes, counts, closed, since } = comparePlans(now, before);
    const changeOf = (key: string) => changes.get(changeKey({ customerKey: key, currency: 'CNY' }));
    expect(since).toBe(AS_OF - 7);
    expect(changeOf('a')).toMatchObject({ change: 'less', message: { values: { amount: { minor: 40 } } } });
    expect(changeOf('b')).toMatchObject({ change: 'more', message: { values: { amount: { minor: 40 } } } });
    expect(changeOf('c')).toMatchObject({ change: 'up' });
    expect(changeOf('n')).toMatchObject({ change: 'new' });
    expect(counts).toEqual({ new: 1, up: 1, down: 0, more: 1, less: 1, same: 0 });
    expect(closed.map(({ customerKey }) => customerKey)).toEqual(['d']);
  });

  test('says in one sentence that nothing has moved', () => {
    const still = comparePlans(planOf([row('a', 100, 'phone')]), remember(planOf([row('a', 100, 'phone')])));
    expect(changesMessage(still).key).toBe('plan.changesNone');
  });

  test('keeps two currencies of one customer apart', () => {
    const usd = { ...row('a', 100, 'phone'), currency: 'USD' };
    expect(comparePlans(planOf([usd]), before).counts.new).toBe(1);
  });
});

describe("the user's own decisions", () => {
  const edit = (change: Partial<PlanEdit>): PlanEdit => ({
    customerKey: 'a',
    currency: 'CNY',
    nextDate: -1,
    stage: null,
    reason: '',
    owner: '',
    sheetRow: 5,
    ...change,
  });
  const apply = (change: Partial<PlanEdit>): PlanRow =>
    applyEdits(planOf([row('a', 100, 'phone')]), [edit(change)], { customers: [] }, { callStyle: 'friendly' })
      .rows[0]!;

  test('set the date, the stage with its way, and the owner, and are said among the reasons', () => {
    const changed = apply({ nextDate: AS_OF + 9, stage: 'visit', reason: '老板在', owner: '老周' });
    expect(changed).toMatchObject({
      nextDate: AS_OF + 9,
      stage: 'visit',
      channel: 'visit',
      collector: '老周',
    });
    expect(changed.opening.key).toBe('plan.opening.visit');
    expect(changed.reasons.map(({ key }) => key)).toEqual([
      'plan.reason.edit.stage',
      'plan.reason.edit.date',
    ]);
  });

  test('are not followed without a reason for another stage, nor once the day is past', () => {
    expect(apply({ stage: 'legal' })).toMatchObject({ stage: 'phone' });
    expect(apply({ nextDate: AS_OF - 1 })).toMatchObject({ nextDate: AS_OF + 1 });
  });
});
