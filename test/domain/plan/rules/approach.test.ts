import { defaultPolicy } from '../../../../src/domain/policy';
import type { Customer } from '../../../../src/domain/ledger/types';
import { chooseChannel } from '../../../../src/domain/plan/channel';
import { ownerOf } from '../../../../src/domain/plan/approach/person';
import { STAGES, type StageKey } from '../../../../src/domain/plan/stages';
import type { Item } from '../ledgerOf';
import { entry, keysOf, log, planOf, rowOf, sent, type Scene } from '../scenario';

const items: Item[] = [{ customer: 'A', due: '2026-05-20', open: 300_00 }];
const scene: Scene = { items, asOf: '2026-06-10' };
const reachable: Pick<Customer, 'email' | 'phone'> = { email: 'a@example.com', phone: '1' };
const channel = (stage: StageKey, order = defaultPolicy.channelOrder, large = false, daysOverdue = 3) =>
  chooseChannel({
    stage,
    daysOverdue,
    large,
    broken: 0,
    phoneFrom: 8,
    letterFrom: 15,
    order,
    customer: reachable,
  });

describe('Channels, people and measures (A5-A7, A13-A15, A20)', () => {
  it('A5: climbs 提醒 → 电话 → ② → 停供 → 上门 → 高层 → ③ → 诉前 → 法务 → 核销', () => {
    expect(STAGES).toEqual([
      'pre_due',
      'reminder',
      'phone',
      'warning',
      'stop_supply',
      'visit',
      'executive',
      'final',
      'pre_litigation',
      'legal',
      'write_off',
    ]);
    expect(
      rowOf({ ...scene, asOf: '2026-06-12', sent: [sent('warning', '2026-06-04', '2026-06-11')] }).stage,
    ).toBe('stop_supply');
    const without = { stagesUsed: { ...defaultPolicy.stagesUsed, stop_supply: false } };
    const next = {
      ...scene,
      asOf: '2026-06-12',
      sent: [sent('warning', '2026-06-04', '2026-06-11')],
      policy: without,
    };
    expect(rowOf(next).stage).toBe('visit');
  });

  it('A5, A21.2: phone first or e-mail first is a setting; by default amount and days settle it', () => {
    expect([
      channel('reminder'),
      channel('reminder', 'phone_first'),
      channel('reminder', 'email_first', true),
    ]).toEqual(['email', 'phone', 'email']);
    expect([
      channel('reminder', 'by_days', true),
      channel('visit', 'by_days', true),
      channel('visit'),
    ]).toEqual(['phone', 'meeting', 'visit']);
  });

  it('A5, A20: finance writes and calls, sales visits, then manager, executives, legal; an answer hands it on, never back', () => {
    expect(
      ['reminder', 'phone', 'visit', 'final', 'executive', 'legal'].map((stage) =>
        ownerOf(stage as StageKey, null),
      ),
    ).toEqual(['finance', 'finance', 'sales', 'manager', 'executive', 'legal']);
    expect(ownerOf('phone', 'sales')).toBe('sales');
    expect(ownerOf('legal', 'sales')).toBe('legal');
  });

  it('A6: small and long-term customers may be offered parts, large ones get the clause and the process script', () => {
    const parts = (profile: Scene['profile']) =>
      rowOf({ ...scene, profile: profile ?? {} }).goal.instalments.offer;
    expect([parts({ size: 'small' }), parts({ relation: 'long_term' }), parts({ size: 'large' })]).toEqual([
      'yes',
      'yes',
      'if_asked',
    ]);
    expect([
      parts({ relation: 'dealer' }),
      parts({ settlement: 'cash' }),
      parts({ cause: 'deliberate' }),
    ]).toEqual(['no', 'no', 'no']);
    const longTerm = rowOf({
      ...scene,
      profile: { relation: 'long_term' },
      sent: [sent('reminder', '2026-05-25', '2026-06-04')],
    });
    expect(keysOf(longTerm.notes)).toContain('plan.note.long_term');
  });

  it('A7: 文收, 先文后武 or 武收 by six weighed factors, each with its points, and lawful measures only', () => {
    const soft = rowOf({
      ...scene,
      profile: { cooperation: 95, cause: 'oversight', relation: 'long_term' },
    }).approach;
    const hard = rowOf({
      ...scene,
      items: [{ customer: 'A', due: '2025-01-10', open: 1 }],
      profile: { cooperation: 5, cause: 'deliberate', evidence: true },
    }).approach;
    const middle = rowOf({ ...scene, items: [{ customer: 'A', due: '2026-01-10', open: 1 }] }).approach;
    expect([soft.mode, middle.mode, hard.mode]).toEqual(['soft', 'soft_then_hard', 'hard']);
    expect(soft.reasons).toHaveLength(6);
    expect(soft.measures).toContain('set_off');
    expect(hard.measures).toEqual([
      'stop_supply',
      'formal_demand',
      'lawyer_letter',
      'payment_order',
      'preservation',
      'suit',
    ]);
    expect(keysOf(hard.cautions)).toContain('approach.caution.no_retake');
  });

  it('A7: goods are taken back only where title was retained, with the warning of Civil Code 641-642', () => {
    const profile = { cooperation: 5, cause: 'deliberate', retentionOfTitle: true } as const;
    const { approach } = rowOf({ ...scene, items: [{ customer: 'A', due: '2025-01-10', open: 1 }], profile });
    expect(approach.measures).toContain('retake_goods');
    expect(keysOf(approach.cautions)).toContain('approach.caution.retake');
  });

  it('A8: letters go ① ② ③, each with a call two working days later to hear that it came', () => {
    const { logged } = log(scene, { kind: 'sent', noticeNumber: '2026-0001', payBy: 46190 }, 'letter');
    expect(logged.next).toMatchObject({ message: { key: 'callCard.next.confirm_receipt' } });
    expect(rowOf(scene).document).toBe('reminder');
  });

  it('A13: a payer of grade A is visited in time, and a part payment is answered the same day', () => {
    const { logged } = log(scene, { kind: 'part_paid', amount: 100_00 });
    expect(logged.next).toMatchObject({ document: 'short_payment' });
    const visit: Scene = {
      ...scene,
      asOf: '2026-06-22',
      sent: [sent('warning', '2026-06-04', '2026-06-11'), sent('stop_supply', '2026-06-12', '2026-06-19')],
      profile: { grade: 'A' },
    };
    expect(keysOf(rowOf(visit).notes)).toContain('plan.note.be_early');
  });

  it('A14: asks for the whole, then the undisputed part, then a written plan', () => {
    expect(rowOf(scene).goal).toMatchObject({ amount: 300_00, part: 'full' });
    const disputed = {
      ...scene,
      items: [...items, { customer: 'A', due: '2026-05-21', open: 70_00, disputed: true }],
    };
    expect(rowOf(disputed).goal).toMatchObject({ amount: 300_00, part: 'undisputed' });
  });

  it('A15: proposes 限量, 停政策, 停供 or 终止 with its reason, its basis in law and what lifts it', () => {
    const supply = (more: Partial<Scene>) => rowOf({ ...scene, ...more }).supply;
    expect(supply({}).proposed).toBe('normal');
    expect(supply({ sent: [sent('reminder', '2026-05-25', '2026-06-04')] }).proposed).toBe('no_favours');
    const stopped = supply({ log: [entry('2026-06-09', { result: 'excuse', excuse: 'no_supply_no_pay' })] });
    expect(stopped).toMatchObject({
      proposed: 'stopped',
      approval: 'manager_and_sales',
      resume: { key: 'approach.supply.resume.stopped' },
    });
    expect(keysOf(stopped.basis)).toEqual([
      'approach.supply.basis.turn.cn',
      'approach.supply.basis.doubt.cn',
    ]);
    expect(
      keysOf(
        supply({
          log: [entry('2026-06-09', { result: 'excuse', excuse: 'no_cash' })],
          policy: { limitationLaw: 'tw_goods' },
        }).basis,
      ),
    ).toContain('approach.supply.basis.doubt.tw');
    const ended = supply({ profile: { cause: 'deliberate', events: [{ event: 'lawsuit' }] } });
    expect(ended).toMatchObject({ proposed: 'ended', approval: 'director' });
    expect(supply({ profile: { supply: 'stopped' } }).proposed).toBe('stopped');
  });

  it('A16: no advice, in no language, deceives, shames, bribes or hires irregular collectors', () => {
    for (const row of planOf(scene).rows) expect(keysOf(row.notes).join()).not.toMatch(/gift|shame|trick/);
  });

  it('A20: a debtor that is asked firmly is still treated as a customer: thanks follow a payment', () => {
    const { logged } = log(scene, { kind: 'paid', amount: 300_00 });
    expect(logged.next).toMatchObject({ document: 'thanks' });
  });
});

describe('Contradictions between the seeds are settings (A21)', () => {
  const withPolicy = (policy: Scene['policy'], profile: Scene['profile'] = {}) =>
    rowOf({ ...scene, policy: policy ?? {}, profile: profile ?? {} });

  it('A21: whole only, parts by customer or for all (1)', () => {
    expect(withPolicy({ demandOrder: 'full_only' }, { size: 'small' }).goal.instalments.offer).toBe('no');
    expect(withPolicy({ demandOrder: 'parts_for_all' }).goal.instalments.offer).toBe('yes');
  });

  it('A21: friendly or firm, without acting (4)', () => {
    const call = { ...scene, asOf: '2026-05-29', sent: [sent('reminder', '2026-05-21', '2026-05-28')] };
    expect(rowOf(call).opening.key).toBe('plan.opening.phone');
    expect(rowOf({ ...call, policy: { callStyle: 'firm' } }).opening.key).toBe('plan.opening.phone.firm');
  });

  it('A21: strict or flexible (5), and how many batches may be open (6)', () => {
    expect(withPolicy({ strictness: 'strict' }, { relation: 'long_term' }).goal.instalments.offer).toBe('no');
    expect(
      withPolicy({ strictness: 'flexible' }, { relation: 'dealer', size: 'small' }).goal.instalments.offer,
    ).toBe('yes');
    expect(
      withPolicy({ openBatches: 3 }, { settlement: 'deliver_two_settle_one' }).supply.gate?.allowed,
    ).toBe(3);
  });
});
