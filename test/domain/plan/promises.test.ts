import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { createWorkCalendar } from '../../../src/domain/calendar/workCalendar';
import { averageLateOf, fallsInSteps, type PastBalance } from '../../../src/domain/plan/promises/balances';
import { judgeInSteps } from '../../../src/domain/plan/promises/judge';
import { receiptsInSteps, restInSteps, type Receipt } from '../../../src/domain/plan/promises/money';
import { parsePromiseWords } from '../../../src/domain/plan/promises/vagueWords';
import type { ContactEntry } from '../../../src/domain/contacts/types';
import { defaultPolicy } from '../../../src/domain/policy';
import { runSteps } from '../../../src/domain/steps';
import { day, ledgerOf, weekdays, type Item } from './ledgerOf';
import { entry, keysOf, log, rowOf, type Scene } from './scenario';

const calendar = createWorkCalendar();
const weekends = createWorkCalendar(undefined, 'weekends_only');
const read = (words: string, on = '2026-06-10') => {
  const found = parsePromiseWords(words, day(on), calendar);
  return found && [isoDate(found.day), found.vague];
};

describe('Words of a promise', () => {
  it.each([
    ['月底付', '2026-06-30', true],
    ['下周', '2026-06-18', true], // Friday the 19th is Dragon Boat
    ['下週付', '2026-06-18', true],
    ['下个月底', '2026-07-31', true],
    ['下個月初', '2026-07-10', true],
    ['过几天', '2026-06-17', true],
    ['等通知', '2026-06-15', true],
    ['季末', '2026-06-30', true],
    ['年底前', '2026-12-31', true],
    ['next week', '2026-06-18', true],
    ['end of month', '2026-06-30', true],
    ['by the end of next month', '2026-07-31', true],
    ['as soon as possible', '2026-06-17', true],
    ['25号付', '2026-06-25', false],
    ['5日', '2026-07-05', false],
    ['7月15日', '2026-07-15', false],
    ['六月二十五日', '2026-06-25', false],
    ['2026-07-01', '2026-07-01', false],
    ['下周三', '2026-06-17', false],
    ['禮拜五', '2026-06-12', false],
    ['三个工作日', '2026-06-15', false],
    ['10天内', '2026-06-20', false],
    ['两周内', '2026-06-24', false],
    ['on July 3', '2026-07-03', false],
    ['the 20th', '2026-06-20', false],
    ['within 5 days', '2026-06-15', false],
    ['明天', '2026-06-11', false],
    ['下个月10号', '2026-07-10', false],
  ])('“%s” is %s at the latest, vague: %s', (words, expected, vague) => {
    expect(read(words)).toEqual([expected, vague]);
  });

  it.each([
    ['12月底', '2026-12-31'],
    ['十二月底付', '2026-12-31'],
    ['10月底', '2026-10-30'],
    ['3月初', '2027-03-10'],
    ['3月中旬', '2027-03-15'],
    ['明年年底', '2027-12-31'],
    ['年底', '2026-12-31'],
    ['下下周', '2026-10-23'],
    ['下下个月', '2026-12-31'],
    ['end of December', '2026-12-31'],
    ['early March', '2027-03-10'],
  ])('“%s” said on 10 October 2026 is %s at the latest', (words, expected) => {
    const found = parsePromiseWords(words, day('2026-10-10'), weekends);
    expect(found && [isoDate(found.day), found.vague]).toEqual([expected, true]);
  });

  it('before the new year is the last working day before the Spring Festival', () => {
    expect(read('年前', '2026-01-20')).toEqual(['2026-02-14', true]);
  });

  it('says nothing where the words say nothing of when', () => {
    expect(read('一定付')).toBeNull();
    expect(read('')).toBeNull();
  });

  it('never gives a day before the words were said, whatever they are', () => {
    const words = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'下个月周底初中一二三十天号日内后年前几next week end of 12/-') }),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 45000, max: 48000 }), (text, on) => {
        const found = parsePromiseWords(text, on, calendar);
        if (found) expect(found.day).toBeGreaterThanOrEqual(on);
      }),
    );
  });
});

const judged = (entries: readonly ContactEntry[], asOf: string, more = {}) =>
  runSteps(
    judgeInSteps({ log: entries, asOf: day(asOf), policy: defaultPolicy, calendar: weekdays(), ...more }),
  ).map(({ outcome, level, received }) => [outcome, level, received]);
const restOf = (items: readonly Item[], receipts: readonly Receipt[] = []) =>
  runSteps(restInSteps(ledgerOf(items), new Set(['A']), receipts));
const promise = (on: string, until: string, amount: number | null, row = 2) =>
  entry(on, { result: 'promise', promiseDay: day(until), promiseAmount: amount, sheetRow: row });
const receipt = (on: string, amount: number, row = 9) =>
  entry(on, { result: 'part_paid', receivedAmount: amount, sheetRow: row });

describe('What becomes of a promise', () => {
  it('is open until its day and two working days of tolerance have passed, then broken', () => {
    const one = [promise('2026-06-01', '2026-06-10', 100)];
    expect(judged(one, '2026-06-12')).toEqual([['open', 1, 0]]);
    expect(judged(one, '2026-06-13')).toEqual([['broken', 1, 0]]);
  });

  it('is kept when the sum came in within the tolerance, kept in part when less did', () => {
    const full = [promise('2026-06-01', '2026-06-10', 100), receipt('2026-06-12', 100)];
    const part = [promise('2026-06-01', '2026-06-10', 100), receipt('2026-06-09', 60)];
    const late = [promise('2026-06-01', '2026-06-10', 100), receipt('2026-06-15', 100)];
    expect([judged(full, '2026-06-20'), judged(part, '2026-06-20'), judged(late, '2026-06-20')]).toEqual([
      [['kept', 1, 100]],
      [['part_kept', 1, 60]],
      [['broken', 1, 0]],
    ]);
  });

  it('is kept when nothing is left of what was due, though nobody logged a receipt', () => {
    const one = [promise('2026-06-05', '2026-06-10', null)];
    const paid = restOf([{ customer: 'A', due: '2026-06-20', open: 5 }]);
    const open = restOf([{ customer: 'A', due: '2026-06-01', open: 5 }]);
    expect(judged(one, '2026-06-12', { restOf: paid })).toEqual([['kept', 1, 0]]);
    expect(judged(one, '2026-06-20', { restOf: open })).toEqual([['broken', 1, 0]]);
  });

  it('is not judged when it is found paid only after its day, but stays broken when it was still chased then', () => {
    const one = [promise('2026-06-05', '2026-06-10', null)];
    const restOf = () => 0;
    expect(judged(one, '2026-06-20', { restOf })).toEqual([['unjudged', 1, 0]]);
    const chased = [...one, entry('2026-06-18', { result: 'sent', sheetRow: 5 })];
    expect(judged(chased, '2026-06-20', { restOf })).toEqual([['broken', 1, 0]]);
  });

  it('is not kept by the word that it was paid while the ledger shows the debt, nor by a word before it', () => {
    const said = (on: string, row: number) =>
      entry(on, { result: 'paid', receivedAmount: 100, sheetRow: row });
    const restOf = () => 100;
    const one = promise('2026-06-05', '2026-06-10', 100);
    expect(judged([one, said('2026-06-09', 9)], '2026-06-20', { restOf })).toEqual([['broken', 1, 0]]);
    expect(judged([said('2026-06-05', 1), one], '2026-06-20')).toEqual([['broken', 1, 0]]);
    expect(judged([one, said('2026-06-09', 9)], '2026-06-20')).toEqual([['kept', 1, 100]]);
  });

  it('counts what came in and was not applied yet', () => {
    const items = [
      { customer: 'A', due: '2026-06-01', open: 100 },
      { customer: 'A', due: '2026-06-09', doc: '2026-06-09', open: -100 },
    ];
    const keys = new Set(['A']);
    const receipts = runSteps(receiptsInSteps({ ledger: ledgerOf(items), unapplied: [] }, keys));
    expect(receipts).toMatchObject([{ customerKey: 'A', day: day('2026-06-09'), amount: 100 }]);
    expect(restOf(items, receipts)('A', 'CNY', day('2026-06-05'))).toBe(0);
    expect(judged([promise('2026-06-05', '2026-06-10', 100)], '2026-06-20', { receipts })).toEqual([
      ['kept', 1, 100],
    ]);
  });

  describe('by balances, where nobody logged a receipt', () => {
    const balance = (on: string, bucket: string, amount: number, customerKey = 'A'): PastBalance => ({
      day: day(on),
      customerKey,
      currency: 'CNY',
      bucket,
      amount,
    });
    const kept = [balance('2026-06-01', '1-30', 500), balance('2026-06-11', '1-30', 350)];
    const now = (open: number, asOf: string) =>
      ({ ledger: ledgerOf([{ customer: 'A', due: '2026-05-01', open }]), asOf: day(asOf) }) as const;
    const fallsAt = (balances: readonly PastBalance[], open: number, asOf: string) =>
      runSteps(fallsInSteps(balances, now(open, asOf), 'own_date'));
    const outcome = (sum: number | null, balances: readonly PastBalance[], open: number, asOf: string) =>
      judged([promise('2026-06-05', '2026-06-10', sum)], asOf, { falls: fallsAt(balances, open, asOf) })[0];

    it('is kept when a balance fell by the sum from one snapshot to the next, in part when by less', () => {
      expect(outcome(150, kept, 350, '2026-06-20')).toEqual(['kept', 1, 150]);
      expect(outcome(200, kept, 350, '2026-06-20')).toEqual(['part_kept', 1, 150]);
      expect(outcome(150, [], 350, '2026-06-20')).toEqual(['broken', 1, 0]);
      expect(outcome(150, [balance('2026-06-01', '1-30', 500)], 500, '2026-06-20')).toEqual(['broken', 1, 0]);
    });

    it('takes the ledger of today for the last look, and a snapshot without the customer for nothing owed', () => {
      const may = [balance('2026-06-01', '1-30', 500)];
      expect(outcome(150, may, 350, '2026-06-12')).toEqual(['kept', 1, 150]);
      expect(outcome(500, [...may, balance('2026-06-11', '1-30', 9, 'B')], 1, '2026-06-20')).toEqual([
        'kept',
        1,
        500,
      ]);
    });

    it('is not judged where the fall lies between two looks of which only the second is after the day', () => {
      const may = [balance('2026-06-01', '1-30', 500)];
      expect(outcome(150, may, 350, '2026-06-20')).toEqual(['unjudged', 1, 0]);
      expect(outcome(200, may, 350, '2026-06-20')).toEqual(['broken', 1, 0]);
    });

    it('and the row says by which balances', () => {
      const scene: Scene = {
        items: [{ customer: 'A', due: '2026-05-01', open: 350 }],
        asOf: '2026-06-20',
        log: [promise('2026-06-05', '2026-06-10', 150)],
        falls: fallsAt(kept, 350, '2026-06-20'),
      };
      const found = rowOf(scene);
      expect(found.promises).toMatchObject({ kept: 1, broken: 0 });
      expect(found.notes.find(({ key }) => key === 'plan.note.balance.kept')?.values).toMatchObject({
        amount: { minor: 150, currency: 'CNY' },
        from: { day: day('2026-06-01') },
        to: { day: day('2026-06-11') },
      });
      expect(rowOf({ ...scene, falls: [] }).promises).toMatchObject({ kept: 0, broken: 1 });
    });

    it('A1.10: how late the money was follows from the buckets it left, the oldest first', () => {
      const balances = [
        balance('2026-06-01', 'not_due', 100),
        balance('2026-06-01', '1-30', 100),
        balance('2026-06-01', '120+', 50),
        balance('2026-06-01', 'credits', -10),
      ];
      const late = (open: number) => averageLateOf(fallsAt(balances, open, '2026-06-20')).get('A');
      expect(late(190)).toBe(120);
      expect(late(140)).toBe((50 * 120 + 50 * 15.5) / 100);
      expect(late(40)).toBe((50 * 120 + 100 * 15.5) / 200);
      expect(late(240)).toBeUndefined();
    });
  });

  it('PTP-01 (SAP promise level): broken and part-kept ones raise the level of the next, a kept one does not; ours has no withdrawal, a new promise replaces the one that runs', () => {
    const next = (first: readonly ContactEntry[]) =>
      judged([...first, promise('2026-06-20', '2026-06-30', 100, 20)], '2026-06-21').at(-1)?.[1];
    expect(next([promise('2026-06-01', '2026-06-10', 100)])).toBe(2);
    expect(next([promise('2026-06-01', '2026-06-10', 100), receipt('2026-06-09', 60)])).toBe(2);
    expect(next([promise('2026-06-01', '2026-06-10', 100), receipt('2026-06-09', 100)])).toBe(1);
    expect(next([promise('2026-06-15', '2026-06-25', 100)])).toBe(2);
    expect(
      judged(
        [promise('2026-06-15', '2026-06-25', 100), promise('2026-06-20', '2026-06-30', 100, 20)],
        '2026-06-21',
      )[0]?.[0],
    ).toBe('replaced');
  });

  it('counts against stage and priority when broken, and pauses the chase while it runs', () => {
    const scene: Scene = { items: [{ customer: 'A', due: '2026-06-01', open: 300_00 }], asOf: '2026-06-04' };
    const promised = log(scene, { kind: 'promise', day: null, words: '下周付清', amount: null });
    expect(promised.logged).toMatchObject({ vague: true, next: { document: 'promise' } });
    const running = rowOf({ ...promised.scene, asOf: '2026-06-08' });
    expect(running.promises.open?.words).toBe('下周付清');
    expect(isoDate(running.nextDate)).toBe('2026-06-17');
    const broken = rowOf({ ...promised.scene, asOf: '2026-06-18' });
    expect(broken.promises).toMatchObject({ open: null, broken: 1, level: 2 });
    expect(keysOf(broken.reasons)).toContain('plan.reason.broken');
    expect(broken.quadrant).toContain('urgent');
  });

  it('of a part leaves the rest to be asked for', () => {
    const scene: Scene = { items: [{ customer: 'A', due: '2026-05-01', open: 300_00 }], asOf: '2026-06-04' };
    const row = rowOf({ ...scene, log: [promise('2026-06-01', '2026-06-20', 100_00)] });
    expect(row.goal).toMatchObject({ amount: 200_00, part: 'rest_of_promise' });
    expect(keysOf(row.notes)).toContain('plan.note.promise_part');
  });

  it('whose words say nothing of when is logged as an answer without a date', () => {
    const scene: Scene = { items: [{ customer: 'A', due: '2026-05-01', open: 300_00 }], asOf: '2026-06-04' };
    const { logged } = log(scene, { kind: 'promise', day: null, words: '一定付', amount: null });
    expect(logged.entry).toMatchObject({ result: 'excuse', excuse: 'vague_date' });
  });
});
