import { isoDate } from '../../../../src/domain/calendar/civilDay';
import { createWorkCalendar } from '../../../../src/domain/calendar/workCalendar';
import { day, weekdays, type Item } from '../ledgerOf';
import { entry, keysOf, log, planOf, rowOf, sent, type Scene } from '../scenario';

const overdue = (due: string, open = 300_00): Item => ({ customer: 'A', due, open });
const large: Item[] = [overdue('2026-05-01')];
/** Overdue eight days on: a phone call by default. */
const call = (asOf: string): Scene => ({
  items: [{ customer: 'A', due: isoDate(day(asOf) - 10), open: 300_00 }],
  asOf,
  sent: [sent('reminder', isoDate(day(asOf) - 9), isoDate(day(asOf) - 2))],
  policy: { quietDays: { uncollected: 0, chasing: 0, doubtful: 0, bad: 0, dead: 0 } },
});
const on = (scene: Scene): string => isoDate(rowOf(scene).nextDate);

describe('Timing rules of the seeds (A4)', () => {
  it('T1: reminds seven and three working days before the due date', () => {
    const scene: Scene = { items: [overdue('2026-06-19')], asOf: '2026-06-10' };
    expect(rowOf(scene)).toMatchObject({ stage: 'pre_due', nextDate: day('2026-06-10') });
    const reminded = { ...scene, sent: [sent('pre_due', '2026-06-10')] };
    expect(on(reminded)).toBe('2026-06-16');
  });

  it('T2: makes calls before the Spring Festival, none in its last week and none in the holidays', () => {
    const calendar = createWorkCalendar();
    // The festival of 2026: 17 February, off from Sunday 15 (Saturday 14 is worked) to Monday 23.
    const before = { ...call('2026-02-10'), calendar };
    expect(isoDate(rowOf(before).nextDate) > '2026-02-17').toBe(true);
    expect(keysOf(rowOf(before).reasons)).toContain('plan.reason.date.spring_festival');
    expect(on({ ...call('2026-02-09'), calendar })).toBe('2026-02-09');
    const until = { beforeHolidays: 'until_the_holiday' } as const;
    expect(on({ ...before, policy: { ...before.policy, ...until } })).toBe('2026-02-10');
  });

  it('T2: the quiet after a contact is shorter in the window of ten to five working days before a long holiday', () => {
    const calendar = createWorkCalendar();
    const scene = { ...call('2026-02-02'), calendar, policy: {} };
    const row = rowOf({ ...scene, log: [entry('2026-01-30', { result: 'not_reached' })] });
    expect([row.riskClass, row.stage, isoDate(row.nextDate)]).toEqual(['uncollected', 'phone', '2026-02-04']);
    expect(keysOf(row.reasons)).toContain('plan.reason.date.spring_festival');
  });

  it('T3: calls keep off the last three days of the month, letters do not', () => {
    const closing = call('2026-06-29');
    expect(on(closing)).toBe('2026-07-01');
    expect(keysOf(rowOf(closing).reasons)).toContain('plan.reason.date.closing');
    expect(on({ ...closing, policy: { ...closing.policy, monthEnd: 'until_the_end' } })).toBe('2026-06-29');
    const letter: Scene = { items: large, asOf: '2026-06-29' };
    expect(rowOf(letter)).toMatchObject({ channel: 'letter', nextDate: day('2026-06-29') });
  });

  it('T3: a call that would fall on the closing days is made before them where it may be', () => {
    const scene = { ...call('2026-06-24'), policy: {} };
    const spoken = { ...scene, log: [entry('2026-06-22', { result: 'not_reached' })] };
    expect(isoDate(rowOf(spoken).nextDate)).toBe('2026-06-25');
    expect(keysOf(rowOf(spoken).reasons)).toContain('plan.reason.date.quarter_end');
  });

  it('T3: on a Friday a call is made in the morning', () => {
    expect(rowOf(call('2026-06-12')).slot).toBe('morning');
    expect(rowOf(call('2026-06-11')).slot).toBe('any');
  });

  it('T4: scheduled without a date is asked about on the 20th and the 25th, moved to a working day', () => {
    const first = log(call('2026-06-10'), { kind: 'excuse', code: 'scheduled_no_date' });
    expect(isoDate(first.logged.entry.nextDay)).toBe('2026-06-22'); // the 20th is a Saturday
    const second = log({ ...first.scene, asOf: '2026-06-22' }, { kind: 'excuse', code: 'scheduled_no_date' });
    expect(isoDate(second.logged.entry.nextDay)).toBe('2026-06-25');
    const third = log({ ...second.scene, asOf: '2026-06-25' }, { kind: 'excuse', code: 'scheduled_no_date' });
    expect(third.logged.next).toMatchObject({ owner: 'sales', document: 'reminder' });
  });

  it('T5: not scheduled this month is asked for on the first working days of the next, both months together', () => {
    const scene: Scene = {
      items: [overdue('2026-05-20', 100_00), overdue('2026-07-20', 50_00)],
      asOf: '2026-06-17',
    };
    const { scene: after, logged } = log(scene, { kind: 'excuse', code: 'not_scheduled' });
    expect(isoDate(logged.entry.nextDay)).toBe('2026-07-01');
    const row = rowOf({ ...after, asOf: '2026-07-01' });
    expect(row.goal).toMatchObject({ amount: 150_00, part: 'two_months' });
  });

  it('T6: an alarm is given three working days before the invoice cut-off and the reconciliation day', () => {
    const row = rowOf({ ...call('2026-06-11'), profile: { invoiceCutOffDay: 20, reconciliationDay: 18 } });
    expect(row.notes).toContainEqual({
      key: 'plan.note.cut_off',
      values: { alarm: { day: day('2026-06-17') }, day: { day: day('2026-06-20') } },
    });
    expect(keysOf(row.notes)).toContain('plan.note.reconciliation');
  });

  it('T7: a call waits for the three working days before the pay day of the customer, at most a week', () => {
    expect(on({ ...call('2026-06-10'), profile: { payDays: [17] } })).toBe('2026-06-12');
    expect(on({ ...call('2026-06-10'), profile: { payDays: [30] } })).toBe('2026-06-10');
    const { logged } = log(
      { ...call('2026-06-10'), profile: { payDays: [25] } },
      { kind: 'excuse', code: 'fixed_day' },
    );
    expect(isoDate(logged.entry.nextDay)).toBe('2026-06-22');
  });

  it('T8: on an agreed day it is the first thing', () => {
    const agreed = {
      ...call('2026-06-10'),
      log: [entry('2026-06-09', { result: 'sent', nextDay: day('2026-06-16') })],
    };
    expect(rowOf(agreed)).toMatchObject({ nextDate: day('2026-06-16'), slot: 'first' });
    expect(rowOf({ ...agreed, asOf: '2026-06-17' })).toMatchObject({ nextDate: day('2026-06-17') });
    expect(keysOf(rowOf({ ...agreed, asOf: '2026-06-17' }).reasons)).toContain(
      'plan.reason.date.agreed_missed',
    );
  });

  it('T9: the next batch waits while more batches are open than agreed, one by the words and none by the strict reading', () => {
    const scene: Scene = {
      items: [overdue('2026-06-01'), { customer: 'A', due: '2026-07-30', open: 5 }],
      asOf: '2026-06-10',
      profile: { settlement: 'deliver_two_settle_one' },
    };
    expect(rowOf(scene).supply).toMatchObject({
      proposed: 'stopped',
      gate: { open: 2, allowed: 1, blocked: true },
    });
    const one = { ...scene, items: scene.items.slice(0, 1) };
    expect(rowOf(one).supply.gate).toMatchObject({ blocked: false });
    expect(rowOf({ ...one, policy: { openBatches: 0 } }).supply.gate).toMatchObject({ blocked: true });
  });

  it('T10: an open item of a cash customer is an exception even before it is due', () => {
    const scene: Scene = { items: [overdue('2026-09-30')], asOf: '2026-06-10' };
    expect(planOf(scene).rows).toEqual([]);
    const cash = rowOf({ ...scene, profile: { settlement: 'cash' } });
    expect(keysOf(cash.reasons)).toContain('plan.reason.cash');
    expect(cash.supply.proposed).toBe('limited');
  });

  it('T11: a call is made two working days before the customer takes in money', () => {
    const scene = { ...call('2026-06-10'), profile: { nextInflow: day('2026-06-17') } };
    expect(on(scene)).toBe('2026-06-15');
    expect(keysOf(rowOf(scene).reasons)).toContain('plan.reason.date.inflow');
  });

  it('T12: on the due day itself it is asked once more for the day of payment, if the policy wants it', () => {
    const scene: Scene = {
      items: [overdue('2026-06-19')],
      asOf: '2026-06-19',
      sent: [sent('pre_due', '2026-06-10'), sent('pre_due', '2026-06-16')],
    };
    expect(keysOf(rowOf(scene).reasons)).toContain('plan.reason.due_day');
    expect(planOf({ ...scene, policy: { dueDayContact: false } }).rows).toEqual([]);
    expect(planOf({ ...scene, asOf: '2026-06-18' }).rows).toEqual([]);
  });

  it('T13: contacts follow each other after 7, 5 and 3 working days by class', () => {
    const after = (due: string): string =>
      on({
        items: [overdue(due)],
        asOf: '2026-06-03',
        log: [entry('2026-06-02', { result: 'sent', stage: 'phone' })],
      });
    expect(after('2026-05-20')).toBe('2026-06-11');
    expect(after('2026-03-20')).toBe('2026-06-09');
    const doubtful: Scene = {
      items: [overdue('2026-05-20')],
      asOf: '2026-06-03',
      profile: { events: [{ event: 'bounced_bill' }] },
      log: [entry('2026-06-02', { result: 'sent', stage: 'phone' })],
    };
    expect([rowOf(doubtful).riskClass, on(doubtful)]).toEqual(['doubtful', '2026-06-05']);
  });

  it('T14: a sign of trouble is followed up at once, quiet days or not, also where nothing is due', () => {
    const quiet: Scene = {
      items: [overdue('2026-03-20')],
      asOf: '2026-06-10',
      log: [entry('2026-06-03', { result: 'not_reached' })],
      policy: { quietDays: { uncollected: 7, chasing: 20, doubtful: 3, bad: 3, dead: 10 } },
    };
    expect(on(quiet) > '2026-06-20').toBe(true);
    expect(on({ ...quiet, profile: { warnings: ['contact_changed'] } })).toBe('2026-06-10');
    const later: Scene = {
      items: [overdue('2026-12-01')],
      asOf: '2026-06-10',
      profile: { warnings: ['moved'] },
    };
    expect(keysOf(rowOf(later).reasons)).toContain('plan.reason.sign');
  });

  it('T15: visits to payers of grade C go unannounced only if the policy says so', () => {
    const scene: Scene = {
      items: [overdue('2026-05-05')],
      asOf: '2026-06-10',
      sent: [
        sent('reminder', '2026-05-10'),
        sent('warning', '2026-05-20', '2026-05-27'),
        sent('stop_supply', '2026-05-29'),
      ],
      profile: { grade: 'C' },
    };
    expect(rowOf(scene).stage).toBe('visit');
    expect(keysOf(rowOf(scene).notes)).not.toContain('plan.note.unannounced');
    expect(keysOf(rowOf({ ...scene, policy: { announceVisits: false } }).notes)).toContain(
      'plan.note.unannounced',
    );
  });

  it('T16: after three same vague answers the salesperson takes over', () => {
    let scene = call('2026-06-01');
    const owners = ['2026-06-01', '2026-06-04', '2026-06-09'].map((asOf) => {
      const step = log({ ...scene, asOf }, { kind: 'excuse', code: 'will_call' }, 'phone');
      scene = step.scene;
      return step.logged.next?.owner;
    });
    expect(owners).toEqual(['finance', 'finance', 'sales']);
    expect(rowOf({ ...scene, asOf: '2026-06-12' }).owner).toBe('sales');
  });

  it('says which years it knows no holidays of', () => {
    const calendar = { ...weekdays(), isKnownYear: () => false };
    expect(planOf({ ...call('2026-06-10'), calendar }).unknownYears).toEqual([2026]);
  });
});
