import type { PlanEdit } from '../../../src/domain/plan/edits';
import { changeKey, changesMessage, comparePlans, remember } from '../../../src/domain/plan/changes';
import type { Plan, PlanRow } from '../../../src/domain/plan/types';
import { day } from './ledgerOf';
import { rowOf, type Scene } from './scenario';

const AS_OF = 46_346;

function row(customerKey: string, overdue: number, stage: PlanRow['stage'], currency = 'CNY'): PlanRow {
  return {
    customer: 0,
    customerKey,
    customerName: `Customer ${customerKey}`,
    customerCode: customerKey,
    currency,
    overdue,
    stage,
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
    const usd = row('a', 100, 'phone', 'USD');
    expect(comparePlans(planOf([usd]), before).counts.new).toBe(1);
  });
});

describe("the user's own decisions", () => {
  const scene: Scene = {
    items: [{ customer: 'A', due: '2026-06-01', open: 100_00 }],
    asOf: '2026-06-10',
    profile: { contact: 'Ms Lin', distanceKm: 10 },
  };
  const edit = (change: Partial<PlanEdit>): PlanEdit => ({
    customerKey: 'A',
    currency: 'CNY',
    nextDate: -1,
    stage: null,
    reason: '',
    owner: '',
    sheetRow: 5,
    ...change,
  });
  const proposed = rowOf(scene);
  const apply = (change: Partial<PlanEdit>): PlanRow => rowOf({ ...scene, edits: [edit(change)] });

  test('set the date, the stage with its way, and the owner, and are said among the reasons', () => {
    const changed = apply({ nextDate: day('2026-06-19'), stage: 'visit', reason: '老板在', owner: '老周' });
    expect(changed).toMatchObject({
      nextDate: day('2026-06-19'),
      stage: 'visit',
      channel: 'visit',
      collector: '老周',
      rank: proposed.rank,
      score: proposed.score,
    });
    expect(changed.opening).toMatchObject({ key: 'plan.opening.visit', values: { customer: 'Ms Lin' } });
    expect(changed.reasons.slice(proposed.reasons.length).map(({ key }) => key)).toEqual([
      'plan.reason.edit.stage',
      'plan.reason.edit.date',
    ]);
  });

  test('bring the supply, the notes, the aim and the time that belong to their stage and day', () => {
    const changed = apply({ nextDate: day('2026-06-19'), stage: 'final', reason: 'board' });
    expect(proposed.supply.proposed).toBe('normal');
    expect(changed.supply).toMatchObject({ proposed: 'stopped', approval: 'manager_and_sales' });
    expect(changed.goal.day).toBe(day('2026-06-26'));
    expect(apply({ stage: 'visit', reason: 'near' }).minutes).toBe(90 + 2 * 10);
    const graded = { ...scene, profile: { grade: 'C' } as const, policy: { announceVisits: false } };
    const visit = rowOf({ ...graded, edits: [edit({ stage: 'visit', reason: 'near' })] });
    expect(rowOf(graded).notes.map(({ key }) => key)).not.toContain('plan.note.unannounced');
    expect(visit.notes.map(({ key }) => key)).toContain('plan.note.unannounced');
  });

  test('are not followed without a reason for another stage, nor once the day is past', () => {
    expect(apply({ stage: 'legal' }).stage).toBe(proposed.stage);
    expect(apply({ nextDate: day('2026-06-09') }).nextDate).toBe(proposed.nextDate);
  });
});
