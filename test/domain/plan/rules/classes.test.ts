import { classify, RISK_CLASSES } from '../../../../src/domain/risk';
import { CAUSES, EARLY_WARNINGS } from '../../../../src/domain/customers/types';
import { EXCUSES } from '../../../../src/domain/contacts/types';
import { EXCUSE_RULES } from '../../../../src/domain/plan/excuses/table';
import { itemClassAt, itemClasses, itemStageAt } from '../../../../src/domain/plan/itemClasses';
import { defaultPolicy } from '../../../../src/domain/policy';
import { day, ledgerOf, promiseOf, type Item } from '../ledgerOf';
import { payerGrade } from '../../../../src/domain/plan/promises/grade';
import { entry, keysOf, planOf, profileOf, rowOf, sent, type Scene } from '../scenario';

const old: Item = { customer: 'A', due: '2026-01-10', open: 300_00 };
const scene: Scene = { items: [old], asOf: '2026-06-10' };

describe('Classification and risk (A1)', () => {
  it('A1.1: knows five classes and, below them, what is not due', () => {
    expect(RISK_CLASSES).toEqual(['not_due', 'uncollected', 'chasing', 'doubtful', 'bad', 'dead']);
  });

  it('A1.2: takes the expected day and the probability of collection', () => {
    const byDay = classify(day('2026-01-10'), day('2026-06-10'), { scheme: 'month' }).riskClass;
    const judged = classify(day('2026-01-10'), day('2026-06-10'), { scheme: 'month', probability: 0.3 });
    expect([byDay, judged.riskClass]).toEqual(['chasing', 'doubtful']);
  });

  it('A1.3, A1-box: follows the month scheme by default, the day scheme if the policy says so, for every invoice', () => {
    const ledger = ledgerOf([
      { customer: 'A', due: '2026-06-20', open: 1 },
      { customer: 'A', due: '2026-05-20', open: 1 },
      { customer: 'A', due: '2026-04-20', open: 1 },
      { customer: 'B', due: '2026-05-20', open: 1 },
    ]);
    const bounced = { ...profileOf({ events: [{ event: 'bounced_bill' }] }), key: 'B' };
    const classes = itemClasses(ledger, day('2026-06-10'), defaultPolicy, [bounced]);
    expect([0, 1, 2, 3].map((item) => itemClassAt(classes, item))).toEqual([
      'not_due',
      'uncollected',
      'chasing',
      'doubtful',
    ]);
    expect([0, 1, 2].map((item) => itemStageAt(classes, item))).toEqual(['pre_due', 'warning', 'final']);
    expect(rowOf({ ...scene, policy: { riskScheme: 'day' } }).riskClass).toBe('doubtful');
  });

  it('A1.4, A1.5: class and days decide how hard and how often, and the stage caps it', () => {
    const fresh = rowOf({ ...scene, items: [{ ...old, due: '2026-06-08' }] });
    const late = rowOf({ ...scene, sent: [sent('reminder', '2026-02-01'), sent('warning', '2026-03-01')] });
    expect([fresh.tone, late.tone]).toEqual(['soft', 'final']);
    expect(defaultPolicy.quietDays.doubtful).toBeLessThan(defaultPolicy.quietDays.uncollected);
    expect(rowOf(scene).tone).not.toBe('final');
  });

  it('A1.6, A1.7, A1.8: names the causes of the seeds, and every excuse that says why points to one of them', () => {
    expect(CAUSES).toHaveLength(9);
    for (const code of EXCUSES) {
      const { cause } = EXCUSE_RULES[code];
      if (cause !== null) expect(CAUSES).toContain(cause);
    }
    const said = rowOf({ ...scene, log: [entry('2026-06-01', { result: 'excuse', excuse: 'hardship' })] });
    expect(said.goal.instalments).toMatchObject({ offer: 'yes', mostParts: 6 });
  });

  it('A1.9: who could pay and will not is approached harder than who would and cannot', () => {
    const cannot = rowOf({ ...scene, profile: { cause: 'short_of_cash' } }).approach.score;
    const willNot = rowOf({ ...scene, profile: { cause: 'deliberate' } }).approach.score;
    expect(willNot).toBeLessThan(cannot);
  });

  it('A1.10: grades payers by promises kept and average days late, the own grade of the user before both', () => {
    const kept = ['2026-03-01', '2026-03-10', '2026-03-20'].map((on) => promiseOf('A', on, 'kept'));
    const broken = ['2026-04-01', '2026-04-10', '2026-04-20'].map((on) => promiseOf('A', on, 'broken'));
    const grade = (promises: typeof kept, averageLate: number | null = null, set: 'A' | 'C' | '' = '') =>
      payerGrade({ set, promises, averageLate });
    expect([grade(kept), grade(broken), grade([...kept, ...kept, ...broken])]).toEqual(['A', 'C', 'B']);
    expect([grade(kept.slice(0, 2)), grade([], 3), grade([], 45), grade(kept, 45)]).toEqual([
      null,
      'A',
      'C',
      'C',
    ]);
    expect(grade(broken, 60, 'A')).toBe('A');
  });

  it('A1.11, A1.12: every sign of trouble gets a contact and a note', () => {
    for (const warning of EARLY_WARNINGS) {
      const row = rowOf({ ...scene, profile: { warnings: [warning] } });
      expect(row.notes).toContainEqual({
        key: 'plan.note.sign',
        values: { sign: { key: `plan.warning.${warning}` } },
      });
    }
  });

  it('A1.13: hardship softens the tone and opens instalments, with evidence and consent', () => {
    const row = rowOf({ ...scene, profile: { cause: 'force_majeure', cooperation: 80 } });
    expect(row.approach.mode).toBe('soft');
    expect(row.goal.instalments).toMatchObject({ offer: 'yes', approval: 'manager' });
  });

  it('A1.14: keeps notes on business and reputation with the customer', () => {
    expect(profileOf({ note: 'retail chain, pays after the season' }).note).toContain('retail');
  });

  it('A1.15: deliberate and 准呆账 or worse goes ① ② ③ and to court without calls and visits between', () => {
    const malicious: Scene = {
      ...scene,
      profile: { cause: 'deliberate', events: [{ event: 'bounced_bill' }] },
    };
    const stages = [
      rowOf(malicious).stage,
      rowOf({ ...malicious, sent: [sent('reminder', '2026-06-01', '2026-06-05')] }).stage,
      rowOf({ ...malicious, sent: [sent('warning', '2026-06-01', '2026-06-05')] }).stage,
      rowOf({ ...malicious, sent: [sent('final', '2026-06-01', '2026-06-05')] }).stage,
      rowOf({ ...malicious, sent: [sent('pre_litigation', '2026-06-01')] }).stage,
    ];
    expect(stages).toEqual(['reminder', 'warning', 'final', 'pre_litigation', 'legal']);
    expect(keysOf(rowOf(malicious).notes)).toContain('plan.note.malicious');
  });

  it('A1-box: bankrupt and seized go to the legal department at once, deregistered is written off', () => {
    const event = (name: 'bankrupt' | 'seized' | 'deregistered') =>
      rowOf({ ...scene, profile: { events: [{ event: name }] } });
    expect([event('bankrupt').stage, event('seized').stage, event('deregistered').stage]).toEqual([
      'legal',
      'legal',
      'write_off',
    ]);
  });

  it('A1.16: a dispute lowers what is to be expected and asks for the undisputed part', () => {
    const row = rowOf({
      ...scene,
      log: [entry('2026-06-01', { result: 'dispute', excuse: 'quality', disputedAmount: 100_00 })],
    });
    expect(row.goal).toMatchObject({ amount: 200_00, part: 'undisputed' });
    expect(row.probability).toBeLessThan(rowOf(scene).probability);
    const whole = { ...scene, log: [entry('2026-06-01', { result: 'dispute', disputedAmount: null })] };
    expect(planOf(whole).leftOut.map(({ why }) => why.key)).toEqual(['plan.leftOut.dispute_log']);
    const settled = { ...whole, log: [...whole.log, entry('2026-06-05', { result: 'dispute_settled' })] };
    expect(rowOf(settled).goal.part).toBe('full');
  });

  it('A1.17: what is not due yet is marked as likely late where the past says so, and asked about first', () => {
    const soon: Scene = {
      items: [{ customer: 'A', due: '2026-06-15', open: 1 }],
      asOf: '2026-06-10',
      averageLate: 20,
    };
    expect(rowOf(soon)).toMatchObject({ predictedLate: 20, stage: 'pre_due' });
    expect(keysOf(rowOf(soon).reasons)).toContain('plan.reason.predicted_late');
    expect(rowOf(soon).score).toBeGreaterThan(rowOf({ ...soon, averageLate: 0 }).score);
  });
});
