import { isoDate } from '../../../../src/domain/calendar/civilDay';
import { EXCUSES } from '../../../../src/domain/contacts/types';
import { detectExcuses } from '../../../../src/domain/plan/excuses/detect';
import { EXCUSE_RULES } from '../../../../src/domain/plan/excuses/table';
import en from '../../../../src/locales/en/excuses.json';
import { day, type Item } from '../ledgerOf';
import { keysOf, log, rowOf, sent, type Scene } from '../scenario';

const may: Item = { customer: 'A', due: '2026-05-29', open: 200_00 };
const june: Item = { customer: 'A', due: '2026-06-29', open: 80_00 };
const called: Scene = {
  items: [may, june],
  asOf: '2026-06-10',
  sent: [sent('reminder', '2026-06-01', '2026-06-09')],
};
const says = (scene: Scene, words: string) => {
  const [code] = detectExcuses(words);
  if (!code) throw new Error(words);
  return { code, ...log(scene, { kind: 'excuse', code }, 'phone') };
};
const onAgreedDay = (scene: Scene, agreed: number) => rowOf({ ...scene, asOf: isoDate(agreed) });

describe('The seven common cases, from what the customer says to what the plan does next (A9, S1:328-344)', () => {
  it('A9 一: 已排款,等通知 → asked on the 20th and the 25th, then letter ① and the salesperson', () => {
    const first = says(called, '已经排款了，月底付，具体等通知');
    expect(first.code).toBe('scheduled_no_date');
    expect(rowOf(first.scene)).toMatchObject({
      nextDate: day('2026-06-22'),
      channel: 'phone',
      owner: 'finance',
    });
    const second = says({ ...first.scene, asOf: '2026-06-22' }, '还是已排款，等通知');
    expect(isoDate(rowOf(second.scene).nextDate)).toBe('2026-06-25');
    const third = says({ ...second.scene, asOf: '2026-06-25' }, '已排款');
    const row = rowOf(third.scene);
    expect(row).toMatchObject({ owner: 'sales', document: 'reminder' });
  });

  it('A9 二: a vague date → the next letter not sent yet and a call in two working days', () => {
    const { code, scene, logged } = says(called, '过几天吧，尽快付');
    expect(code).toBe('vague_date');
    expect(isoDate(logged.entry.nextDay)).toBe('2026-06-12');
    const row = rowOf({ ...scene, asOf: '2026-06-12' });
    expect(row).toMatchObject({ document: 'warning', channel: 'phone' });
  });

  it('A9 三: the invoice came late → before the cut-off, with both months in the next run', () => {
    const scene = { ...called, profile: { invoiceCutOffDay: 25 } };
    const { code, logged, scene: after } = says(scene, '发票送迟了，要到下个月才能排款');
    expect(code).toBe('invoice_late');
    expect(isoDate(logged.entry.nextDay)).toBe('2026-06-22');
    expect(onAgreedDay(after, logged.entry.nextDay).goal).toMatchObject({
      part: 'two_months',
      amount: 280_00,
    });
  });

  it('A9 四: the figures do not match → statement, two working days, the undisputed part at once', () => {
    const { code, logged, scene } = says(called, '这个月货款对账不清楚');
    expect(code).toBe('recon_diff');
    expect(logged.next).toMatchObject({ document: 'statement', day: day('2026-06-12') });
    expect(rowOf(scene).goal.part).toBe('undisputed');
  });

  it('A9 五: not scheduled this month → first working day of the next, both months', () => {
    const { code, logged, scene } = says(called, '这个月没安排，下个月再安排');
    expect(code).toBe('not_scheduled');
    expect(isoDate(logged.entry.nextDay)).toBe('2026-07-01');
    const row = onAgreedDay(scene, logged.entry.nextDay);
    expect(row.goal).toMatchObject({ part: 'two_months', amount: 280_00 });
  });

  it('A9 六: no money from its own customers → hold deliveries, the salesperson visits', () => {
    const { code, logged, scene } = says(called, '我们没收到下家货款，没钱');
    expect(code).toBe('no_cash');
    expect(logged.next).toMatchObject({ owner: 'sales', day: day('2026-06-15') });
    const row = rowOf(scene);
    expect(row).toMatchObject({ channel: 'visit', owner: 'sales', slot: 'first' });
    // Limited by the answer; ② being next, favours end as well.
    expect(row.supply.proposed).toBe('no_favours');
  });

  it('A9 七: will call → every three working days, and to the salesperson after the third', () => {
    let scene = called;
    const seen = ['2026-06-10', '2026-06-15', '2026-06-18'].map((asOf) => {
      const step = says({ ...scene, asOf }, '付款时会电话通知你');
      scene = step.scene;
      return [isoDate(step.logged.entry.nextDay), step.logged.next?.owner];
    });
    expect(seen).toEqual([
      ['2026-06-15', 'finance'],
      ['2026-06-18', 'finance'],
      ['2026-06-23', 'sales'],
    ]);
    expect(rowOf({ ...scene, asOf: '2026-06-23' })).toMatchObject({ channel: 'visit', owner: 'sales' });
  });
});

describe('All excuses (A10, E6)', () => {
  it('A10: has a row with owner, day and words for each of the 26', () => {
    expect(EXCUSES).toHaveLength(26);
    for (const code of EXCUSES) {
      for (const part of ['says', 'check', 'reply', 'lock'])
        expect(en).toHaveProperty([`excuses.${code}.${part}`]);
      const { logged } = log(called, { kind: 'excuse', code });
      expect(logged.entry.nextDay).toBeGreaterThan(day(called.asOf));
      expect(EXCUSE_RULES[code].source).not.toBe('');
    }
  });

  it.each([
    ['负责人不在', 'boss_away'],
    ['還沒到固定付款日', 'fixed_day'],
    ['銀行週轉不靈', 'no_cash'],
    ['钱刚付给别人了', 'paid_others'],
    ['質量有問題', 'quality'],
    ['你们不供货就不付款', 'no_supply_no_pay'],
    ['We never got your invoice', 'invoice_late'],
    ['It has been scheduled already', 'scheduled_no_date'],
    ['We have no money this month', 'no_cash'],
    ['Our customer has not paid us', 'back_to_back'],
    ['已經匯款了', 'payment_stuck'],
    ['给个优惠今天就付', 'bargain'],
    ['我是新来的，不清楚', 'new_staff'],
    ['只能开承兑', 'bills_only'],
    ['走流程，领导还没审批', 'process'],
    ['早就过了诉讼时效', 'limitation'],
  ])('A10: hears in “%s” the excuse %s', (words, code) => {
    expect(detectExcuses(words)[0]).toBe(code);
  });

  it('A10: hears nothing in what is no excuse', () => {
    expect(detectExcuses('好的,谢谢,今天下午就办')).toEqual([]);
    expect(detectExcuses('')).toEqual([]);
  });

  it('A10: a refusal asks for the final demand at the legal department, after the letters not sent yet', () => {
    const refused = log(called, { kind: 'excuse', code: 'refuse' });
    const row = rowOf({ ...refused.scene, asOf: '2026-06-11' });
    expect(row).toMatchObject({ stage: 'warning', owner: 'legal', document: 'warning' });
    expect(row.supply.proposed).toBe('stopped');
  });
});

describe('The three worked cases (A19, S3:64-74)', () => {
  it('A19: the retailer’s quarter-end clearing: call before it with the clause and instalments, part comes in after', () => {
    const scene: Scene = {
      items: [{ customer: 'A', due: '2026-06-01', open: 900_00 }],
      asOf: '2026-06-19',
      profile: { size: 'small', nextInflow: day('2026-06-26'), contractClause: '第 5 条:月结 30 天' },
      sent: [sent('reminder', '2026-06-03', '2026-06-12')],
      policy: {
        quietDays: { uncollected: 0, chasing: 0, doubtful: 0, bad: 0, dead: 0 },
        stagesUsed: { phone: true, stop_supply: false, visit: true, executive: true },
      },
    };
    const before = { ...scene, asOf: '2026-06-15' };
    const row = rowOf(before);
    // Ten to fifteen days overdue after ①: a call, two working days before the clearing.
    expect([row.stage, row.channel]).toEqual(['phone', 'phone']);
    expect(
      isoDate(
        rowOf({ ...before, asOf: '2026-06-15', profile: { ...scene.profile, nextInflow: day('2026-06-19') } })
          .nextDate,
      ),
    ).toBe('2026-06-17');
    expect(row.goal.instalments).toMatchObject({ offer: 'yes' });
    const promised = log(
      { ...before, asOf: '2026-06-24' },
      { kind: 'promise', day: day('2026-06-30'), words: '', amount: 400_00 },
    );
    const paid = log({ ...promised.scene, asOf: '2026-06-30' }, { kind: 'part_paid', amount: 400_00 });
    const after = rowOf({
      ...paid.scene,
      asOf: '2026-07-08',
      items: [{ customer: 'A', due: '2026-06-01', open: 500_00 }],
    });
    expect(after.promises).toMatchObject({ kept: 1, broken: 0, level: 1 });
    expect(after.goal.amount).toBe(500_00);
  });

  it('A19: the technology company: reminders failed, the legal consequences with evidence made it pay', () => {
    const scene: Scene = {
      items: [{ customer: 'A', due: '2026-01-15', open: 5_000_00 }],
      asOf: '2026-05-20',
      sent: [
        sent('reminder', '2026-02-02', '2026-02-12'),
        sent('warning', '2026-03-02', '2026-03-09'),
        sent('final', '2026-04-20', '2026-04-27'),
      ],
      profile: { evidence: true },
    };
    expect(rowOf(scene)).toMatchObject({
      stage: 'pre_litigation',
      owner: 'legal',
      document: 'pre_litigation',
      tone: 'final',
    });
    const paid = log(scene, { kind: 'paid', amount: 5_000_00 });
    expect(rowOf(paid.scene)).toMatchObject({ nextDate: day('2026-05-22') });
    expect(paid.logged.next?.document).toBe('thanks');
  });

  it('A19: the service company: long-term customers are offered instalments, and every promise kept raises them', () => {
    const scene: Scene = {
      items: [{ customer: 'A', due: '2026-05-20', open: 600_00 }],
      asOf: '2026-06-02',
      profile: { relation: 'long_term' },
    };
    expect(rowOf(scene).goal.instalments).toMatchObject({ offer: 'yes', approval: 'manager', mostParts: 3 });
    const kept = ['2026-06-02', '2026-06-15', '2026-06-24'].reduce((at, on) => {
      const promised = log(
        { ...at, asOf: on },
        { kind: 'promise', day: day(on) + 2, words: '', amount: 200_00 },
      );
      return log({ ...promised.scene, asOf: isoDate(day(on) + 2) }, { kind: 'part_paid', amount: 200_00 })
        .scene;
    }, scene);
    const row = rowOf({ ...kept, asOf: '2026-07-20' });
    expect([row.grade, row.promises.kept]).toEqual(['A', 3]);
    expect(keysOf(row.reasons)).toContain('plan.reason.grade');
  });
});
