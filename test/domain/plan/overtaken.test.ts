import { logEntry } from '../../../src/domain/plan/log/logEntry';
import { CHANNELS, type Channel, type StageKey } from '../../../src/domain/plan/stages';
import { defaultPolicy } from '../../../src/domain/policy';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { NO_DAY } from '../../../src/domain/calendar/types';
import { day, weekdays, type Item } from './ledgerOf';
import { entry, keysOf, planOf, rowOf, sent, type Scene } from './scenario';
import { spelled } from './spelled';

const may: Item = { customer: 'A', due: '2026-05-01', open: 300_00 };
const scene: Scene = { items: [may], asOf: '2026-06-10' };

describe('The rung a contact takes', () => {
  const taken = (stage: StageKey, rowChannel: Channel, channel: Channel): StageKey | null =>
    logEntry({
      row: Object.assign(spelled(rowOf(scene)), { stage, channel: rowChannel }),
      day: day('2026-06-10'),
      channel,
      person: '',
      by: '',
      summary: '',
      outcome: { kind: 'note' },
      log: [],
      profile: null,
      policy: defaultPolicy,
      calendar: weekdays(),
    }).entry.stage;

  it('is never a letter where somebody called or came, also when the row says to call in its place', () => {
    expect(taken('final', 'phone', 'phone')).toBe('phone');
    expect(taken('warning', 'visit', 'visit')).toBe('visit');
    expect(taken('final', 'meeting', 'meeting')).toBe('visit');
    expect(taken('final', 'executive', 'executive')).toBe('executive');
  });

  it('is the row’s own where it goes out in writing as the row says, and for the legal steps', () => {
    expect(taken('final', 'letter', 'letter')).toBe('final');
    expect(taken('reminder', 'email', 'email')).toBe('reminder');
    expect(taken('write_off', 'legal', 'legal')).toBe('write_off');
    expect(CHANNELS.map((channel) => taken('pre_due', 'email', channel))).toEqual(
      CHANNELS.map(() => 'pre_due'),
    );
  });
});

describe('A stage of the user’s own', () => {
  const at = (stage: StageKey) => {
    const edit = {
      customerKey: 'A',
      currency: 'CNY',
      nextDate: NO_DAY,
      stage,
      reason: 'agreed with sales',
      owner: '',
      sheetRow: 2,
    };
    return rowOf({ ...scene, edits: [edit] });
  };

  it('brings its own letter, tone and person', () => {
    expect(rowOf(scene)).toMatchObject({ stage: 'reminder', document: 'reminder', owner: 'finance' });
    expect(at('final')).toMatchObject({ document: 'final', tone: 'final', owner: 'manager' });
    expect(at('pre_litigation')).toMatchObject({ document: 'pre_litigation', owner: 'legal' });
  });

  it('that is a call or a visit brings no letter', () => {
    expect(at('phone')).toMatchObject({ document: null, owner: 'finance' });
    expect(at('visit')).toMatchObject({ document: null, owner: 'sales' });
  });
});

describe('A dispute without a sum', () => {
  const disputed = [entry('2025-02-01', { result: 'dispute' })];
  const leftOut = (doc: string) =>
    planOf({ ...scene, items: [{ ...may, doc }], log: disputed }).leftOut.map(({ why }) => why.key);

  it('keeps a customer out of the plan while an invoice of that time is open, and no longer', () => {
    expect(leftOut('2025-01-15')).toEqual(['plan.leftOut.dispute_log']);
    expect(leftOut('2026-04-01')).toEqual([]);
  });
});

describe('What was agreed for later', () => {
  const promised = (amount: number | null) =>
    entry('2026-06-08', {
      result: 'promise',
      promiseDay: day('2026-07-20'),
      promiseAmount: amount,
      nextDay: day('2026-07-23'),
    });

  it('by a promise of the whole keeps the debt from being chased until then, by one of a part it does not', () => {
    const on = (amount: number | null) => rowOf({ ...scene, log: [promised(amount)] }).nextDate;
    expect(isoDate(on(null))).toBe('2026-07-23');
    expect(isoDate(on(300_00))).toBe('2026-07-23');
    expect(on(100_00)).toBeLessThan(day('2026-07-01'));
  });

  const calledThenWrote: Scene = {
    ...scene,
    log: [entry('2026-06-01', { result: 'excuse', excuse: 'boss_away', nextDay: day('2026-06-05') })],
    sent: [sent('reminder', '2026-06-08', '2026-06-22')],
  };

  it('is overtaken by a letter that went out since', () => {
    expect(keysOf(rowOf(calledThenWrote).reasons)).not.toContain('plan.reason.date.agreed_missed');
  });

  it('and missed since is made up for, but no letter goes before the day the last one gave', () => {
    const missed: Scene = {
      ...scene,
      asOf: '2026-06-12',
      log: [entry('2026-06-10', { result: 'note', nextDay: day('2026-06-11') })],
      sent: [sent('reminder', '2026-06-02', '2026-06-24')],
    };
    const row = rowOf(missed);
    expect(row.stage).toBe('warning');
    expect(row.nextDate).toBe(day('2026-06-25'));
  });
});
