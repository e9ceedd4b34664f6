import { isoDate } from '../../../../src/domain/calendar/civilDay';
import { callCard, excuseOf } from '../../../../src/domain/plan/callCard/callCard';
import { BLOCKS, TRACKS } from '../../../../src/domain/plan/callCard/types';
import { historyOf } from '../../../../src/domain/plan';
import { refusedRun } from '../../../../src/domain/plan/lastRun';
import { STAGES } from '../../../../src/domain/plan/types';
import { tipsOf } from '../../../../src/domain/plan/callCard/tips';
import { defaultPolicy } from '../../../../src/domain/policy';
import { averageDso, carryingCost } from '../../../../src/domain/dso';
import { limitStanding, NEAR_LIMIT } from '../../../../src/domain/risk';
import { ageLedger } from '../../../../src/domain/ageing';
import en from '../../../../src/locales/en';
import zhCN from '../../../../src/locales/zh-CN';
import zhTW from '../../../../src/locales/zh-TW';
import { createSpeaker, type Catalogue } from '../../../../src/locales/speaker';
import { day, ledgerOf, weekdays, type Item } from '../ledgerOf';
import { entry, keysOf, log, planOf, profileOf, rowOf, sent, type Profile, type Scene } from '../scenario';

const items: Item[] = [{ customer: 'A', due: '2026-05-20', open: 300_00, docNo: 'INV-7' }];
const scene: Scene = { items, asOf: '2026-06-10' };

function cardOf(at: Scene, profile: Profile = {}) {
  const policy = { ...defaultPolicy, ...at.policy };
  const asOf = day(at.asOf);
  const calendar = weekdays();
  return callCard({
    row: rowOf({ ...at, profile }),
    ledger: ledgerOf(at.items),
    asOf,
    policy,
    calendar,
    history: historyOf({ log: at.log ?? [], sent: at.sent ?? [], asOf, policy, calendar }),
    profile: profileOf(profile),
  });
}

describe('Figures of the seeds (A2)', () => {
  it('A2.1: DSO by average receivables over 365 days gives the three rows of the table', () => {
    const table = [
      [75, 105, 730, 45],
      [15, 21, 109.5, 60],
      [23, 35, 259, 40.9],
    ] as const;
    for (const [opening, closing, sales, expected] of table)
      expect(Math.round((averageDso([opening, closing], sales, 365) ?? NaN) * 10) / 10).toBe(expected);
  });

  it('A2.2: 1.19 亿元 of excess receivables at 4.31 % cost 512.89 万元 a year', () => {
    expect(carryingCost(119_000_000, 0.0431, 365, 365)).toBeCloseTo(5_128_900, 6);
  });

  it('A2.3: a balance is within, near or over its limit, whatever the mark on the slide says', () => {
    const found = [
      [2600, 2400],
      [2200, 2400],
      [1000, 400],
    ].map(([limit = 0, balance = 0]) => limitStanding(limit, balance, NEAR_LIMIT));
    expect(found).toEqual(['near', 'over', 'within']);
  });

  it('A2.4: two months due are asked for together after a missed run', () => {
    const { scene: after } = log(
      { ...scene, items: [...items, { customer: 'A', due: '2026-06-20', open: 50_00 }] },
      { kind: 'excuse', code: 'invoice_late' },
    );
    expect(rowOf(after).goal).toMatchObject({ part: 'two_months', amount: 350_00 });
  });
});

describe('Planning, process and credit policy (A3)', () => {
  it('A3.1: scores days, amount, class, reliability, strength and distance by weights that can be changed', () => {
    const known = { grade: 'C', strength: 'weak', distanceKm: 0 } as const;
    const row = rowOf({ ...scene, profile: known });
    expect(keysOf(row.reasons)).toEqual(
      expect.arrayContaining(
        ['days', 'amount', 'class', 'grade', 'strength', 'distance'].map((name) => `plan.reason.${name}`),
      ),
    );
    expect(row.score - rowOf(scene).score).toBeCloseTo(20, 6);
    const weights = { ...defaultPolicy.priorityWeights, grade: 0, strength: 0, distance: 0 };
    expect(rowOf({ ...scene, profile: known, policy: { priorityWeights: weights } }).score).toBe(
      rowOf(scene).score,
    );
  });

  it('A3.2: every row has a date, a channel and, on its card, the likely excuses with answers', () => {
    const card = cardOf(scene);
    expect(card.excuses).toHaveLength(3);
    expect(card.excuses[0]).toEqual(excuseOf(card.excuses[0]?.code ?? 'refuse'));
  });

  it('A3.3, A3.5: goes from the reminder to contact, follow-up and the law, one step at a time', () => {
    const taken = [
      [],
      [sent('reminder', '2026-02-01')],
      [sent('warning', '2026-03-01')],
      [sent('final', '2026-04-01')],
    ];
    const old = { ...scene, items: [{ customer: 'A', due: '2026-01-10', open: 1 }] };
    expect(taken.map((letters) => rowOf({ ...old, sent: letters }).stage)).toEqual([
      'reminder',
      'warning',
      'final',
      'pre_litigation',
    ]);
  });

  it('A3.4, A3.7: starts from the due date of every invoice, and finds what is overdue', () => {
    const ageing = ageLedger(ledgerOf(items), day('2026-06-10'), { edges: [0, 30], credits: 'own_date' });
    expect(ageing.currencies[0]?.currency).toBe('CNY');
    expect(rowOf(scene)).toMatchObject({ overdueCount: 1, maxDaysOverdue: 21 });
  });

  it('A3.6, A12: the card prepares the call: figures, contact, documents, reason, time and place, answers and the own limit', () => {
    const card = cardOf(scene, { contact: 'Ms Lin', contactRole: '排款人', phone: '1', payDays: [25] });
    expect(card.checklist).toHaveLength(13);
    expect(card.checklist.filter(({ state }) => state === 'missing').map(({ text }) => text.key)).toEqual([
      'callCard.check.contract',
      'callCard.check.history',
    ]);
    expect(card.invoices.map(({ docNo }) => docNo)).toEqual(['INV-7']);
  });

  it('A3.8: before the due date the amount, the invoices and the day are said', () => {
    const row = rowOf({ ...scene, items: [{ customer: 'A', due: '2026-06-15', open: 70_00 }] });
    expect(row.opening).toMatchObject({
      key: 'plan.opening.pre_due',
      values: { count: 1, oldest: { day: day('2026-06-15') } },
    });
  });

  it('A3.9: no plan is made as of a day before the last one (OCA refuses it too, DUN-05)', () => {
    expect(refusedRun(day('2026-06-09'), day('2026-06-10'))?.key).toBe('plan.refused.earlier');
    expect(refusedRun(day('2026-06-10'), day('2026-06-10'))).toBeNull();
    expect(refusedRun(day('2026-06-09'), null)).toBeNull();
  });

  it('A3.10: limits and terms are watched, and a change is proposed after three late payments', () => {
    const three = ['2026-05-18', '2026-05-19', '2026-05-20'].map((due): Item => ({
      customer: 'A',
      due,
      open: 100_00,
      doc: '2026-02-01',
    }));
    const row = rowOf({
      ...scene,
      items: three,
      profile: { creditLimit: 250_00, creditCurrency: 'CNY', creditDays: 60 },
    });
    expect(row.clocks.credit).toMatchObject({
      standing: 'over',
      longerThanAgreed: 3,
      review: { key: 'clocks.review.limit' },
    });
    expect(keysOf(row.notes)).toEqual(
      expect.arrayContaining(['plan.note.credit_over', 'plan.note.longer_terms', 'clocks.review.limit']),
    );
    expect(row.supply.proposed).not.toBe('normal');
  });

  it('A3.10: a limit that names no currency is one in what the customer mostly buys in, and each other in its own', () => {
    const three: Item[] = [
      { customer: 'A', due: '2026-05-18', open: 200_00 },
      { customer: 'A', due: '2026-05-19', open: 100_00 },
      { customer: 'A', due: '2026-05-20', open: 900_00, currency: 'USD' },
      { customer: 'A', due: '2026-05-20', open: 500, currency: 'JPY' },
    ];
    const otherLimits = [{ currency: 'JPY', amount: 400 }];
    const { rows } = planOf({ ...scene, items: three, profile: { creditLimit: 250_00, otherLimits } });
    const of = (currency: string) => rows.find((row) => row.currency === currency);
    expect(of('CNY')?.clocks.credit).toMatchObject({
      limit: 250_00,
      standing: 'over',
      assumedCurrency: true,
    });
    expect(keysOf(of('CNY')?.notes ?? [])).toContain('plan.note.credit_currency');
    expect(of('USD')?.clocks.credit).toBeNull();
    expect(of('JPY')?.clocks.credit).toMatchObject({ limit: 400, standing: 'over', assumedCurrency: false });
    const yen = three.filter(({ currency }) => currency === 'JPY');
    const [row] = planOf({ ...scene, items: yen, profile: { creditLimit: 600_00 } }).rows;
    expect(row?.clocks.credit).toMatchObject({ limit: 600, standing: 'within' });
  });

  it('A3.11: the clause of the contract stands on the card', () => {
    expect(cardOf(scene, { contractClause: 'Clause 5: 30 days from delivery' }).clause).toContain('30 days');
  });

  it('A3.12: aims at quick collection: what is likely to come in is known of every row', () => {
    expect(rowOf(scene).probability).toBeGreaterThan(0);
  });

  it('A3.13: the process is the policy: every setting has a default and can be changed', () => {
    expect(Object.keys(defaultPolicy).length).toBeGreaterThan(30);
  });

  it('A3.14, A3.15: is there before the customer pays others and before its money comes in', () => {
    const fresh: Scene = {
      items: [{ customer: 'A', due: '2026-05-31', open: 1 }],
      asOf: '2026-06-10',
      sent: [sent('reminder', '2026-06-01', '2026-06-08')],
      policy: { quietDays: { uncollected: 0, chasing: 0, doubtful: 0, bad: 0, dead: 0 } },
    };
    expect(isoDate(rowOf({ ...fresh, profile: { payDays: [16] } }).nextDate)).toBe('2026-06-11');
    expect(isoDate(rowOf({ ...fresh, profile: { nextInflow: day('2026-06-15') } }).nextDate)).toBe(
      '2026-06-11',
    );
  });

  it('A3.16: a pending order is not talked about before the money is in', () => {
    expect(keysOf(cardOf(scene, { orderPending: true }).notes)).toContain('plan.note.order_pending');
  });

  it('A3.17: what a customer did before is what it is expected to do again', () => {
    const said = { ...scene, log: [entry('2026-06-01', { result: 'excuse', excuse: 'set_off' })] };
    expect(cardOf(said).excuses[0]?.code).toBe('set_off');
  });
});

describe('Talk, records and negotiation (A11, A16-A18)', () => {
  const languages: readonly (readonly ['en' | 'zh-CN' | 'zh-TW', Catalogue])[] = [
    ['en', en],
    ['zh-CN', zhCN],
    ['zh-TW', zhTW],
  ];

  it.each(languages)(
    'A11: a card can be read out in %s, down to the last answer, on every track',
    (language, catalogue) => {
      const speaker = createSpeaker(language, catalogue);
      const cards = [
        cardOf({ ...scene, items: [{ customer: 'A', due: '2026-06-15', open: 1 }] }),
        cardOf(scene, { size: 'small' }),
        cardOf({
          ...scene,
          log: [entry('2026-05-25', { result: 'promise', promiseDay: day('2026-06-01') })],
        }),
        cardOf({ ...scene, log: [entry('2026-06-01', { result: 'dispute', disputedAmount: 5 })] }),
        cardOf(scene, {
          size: 'large',
          warnings: ['moved'],
          nextInflow: day('2026-06-20'),
          relation: 'long_term',
        }),
        cardOf({
          ...scene,
          items: [{ customer: 'A', due: '2023-07-10', open: 1 }],
          sent: [sent('final', '2026-05-01', '2026-05-08')],
        }),
      ];
      expect(cards.map(({ track }) => track)).toEqual(TRACKS);
      for (const card of cards) {
        expect(card.script).toHaveLength(BLOCKS.length);
        const said = [
          card.opening,
          card.goal,
          card.restart,
          ...card.script,
          ...card.fallback,
          ...card.questions,
          ...card.tips,
          ...card.never,
          ...card.notes,
          ...card.checklist.map(({ text }) => text),
          ...card.excuses.flatMap(({ says, check, reply, lock }) => [says, check, reply, lock]),
        ].map((message) => speaker.say(message));
        for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|\w+\.\w+\.\w+|\{|\}/);
      }
    },
  );

  it('A16: of the twelve moves those that may be advice stand under their stage; nothing deceives, shames or bribes', () => {
    for (const stage of STAGES) expect(tipsOf({ stage }).length).toBeGreaterThan(0);
    const banned = /不要脸|瞒天|浑水|骗|讨债公司|專業收帳|专业收帐人员|pretend|shame|trick/i;
    for (const [, catalogue] of languages)
      for (const [key, text] of Object.entries(catalogue))
        if (/^(callCard|excuses|approach)\./.test(key))
          expect([key, banned.test(text)]).toEqual([key, false]);
  });

  it('A17: a contact is logged with day, person, channel, stage, result and next step', () => {
    const { logged } = log(scene, { kind: 'excuse', code: 'boss_away' }, 'phone');
    expect(logged.entry).toMatchObject({
      person: 'Ms Lin',
      by: 'Chen',
      channel: 'phone',
      stage: 'phone',
      result: 'excuse',
      excuse: 'boss_away',
    });
    expect(isoDate(logged.entry.nextDay)).toBe('2026-06-11');
  });

  it('A18: the card has a target, a floor and alternatives: undisputed part, parts, help, supply, the next step', () => {
    const disputed = [...items, { customer: 'A', due: '2026-05-20', open: 9_00, disputed: true }];
    const card = cardOf({ ...scene, items: disputed }, { size: 'small' });
    expect(card.goal.key).toBe('callCard.goal.undisputed');
    expect(keysOf(card.fallback)).toEqual([
      'callCard.fallback.undisputed',
      'callCard.fallback.earlier_part',
      'approach.instalments.small',
      'callCard.fallback.help',
      'callCard.fallback.help',
      'callCard.fallback.next_step',
    ]);
  });

  it('A18, A20: the card counts the times that more time was given, and wants something in return for more', () => {
    const promise = (on: string, until: string) => entry(on, { result: 'promise', promiseDay: day(until) });
    const once = cardOf({ ...scene, log: [promise('2026-05-20', '2026-05-25')] });
    expect(keysOf(once.fallback)).not.toContain('callCard.fallback.conceded');
    const log = [
      promise('2026-05-12', '2026-05-15'),
      promise('2026-05-20', '2026-05-25'),
      promise('2026-05-29', '2026-06-03'),
    ];
    const [first] = cardOf({ ...scene, log }).fallback;
    expect(first).toEqual({
      key: 'callCard.fallback.conceded',
      values: { count: 2, day: { day: day('2026-05-29') } },
    });
  });

  it('leaves out whom the user holds, with the reason', () => {
    const held = planOf({ ...scene, profile: { holdUntil: day('2026-07-01'), holdReason: 'merger talks' } });
    expect(held.leftOut[0]?.why).toMatchObject({
      key: 'plan.leftOut.held_because',
      values: { reason: 'merger talks' },
    });
  });
});
