import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { createWorkCalendar } from '../../../src/domain/calendar/workCalendar';
import { NO_DAY } from '../../../src/domain/calendar/types';
import {
  NOTICE_KINDS,
  NOTICE_RULES,
  composeNotice,
  lintNotice,
  noticeFacts,
} from '../../../src/domain/notices';
import type { Language, Notice, NoticeKind } from '../../../src/domain/notices';
import type { NoticeDetails } from '../../../src/domain/notices/details';
import { longMoney, tableMoney } from '../../../src/domain/notices/format';
import { instalmentSchedule } from '../../../src/domain/notices/schedule';
import { wordingDifferences } from '../../../src/domain/notices/versions';
import { day, weekdays, type Item } from '../plan/ledgerOf';
import { asOf, letterDay, orderFor } from './orderFor';

const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const answers: readonly NoticeKind[] = [
  'promise',
  'instalments',
  'dispute',
  'thanks',
  'short_payment',
  'set_off',
];
const each = NOTICE_KINDS.flatMap((kind) => languages.map((language) => [kind, language] as const));
const answered = answers.flatMap((kind) => languages.map((language) => [kind, language] as const));

const letter = (language: Language, kind: NoticeKind, change?: Parameters<typeof orderFor>[2]): Notice =>
  composeNotice(noticeFacts(orderFor(language, kind, change)));
const keysOf = (notice: Notice): string[] =>
  lintNotice(notice, notice.facts, { calendar: weekdays() }).map(({ key }) => key);
const amounts = (text: string): string[] => (text.match(/-?\d{1,3}(,\d{3})*\.\d{2}(?!\d)/g) ?? []).sort();

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Every full date a text names, as 2026-04-01, each once and in order. */
function daysIn(text: string, language: Language): readonly string[] {
  const pattern =
    language === 'en'
      ? /\b(?<d>\d{1,2}) (?<m>[A-Z][a-z]{2})[a-z]* (?<y>\d{4})\b/g
      : /(?<!\d)(?<y>\d{2,4})(?:年|-|\/)(?<m>\d{1,2})(?:月|-|\/)(?<d>\d{1,2})(?!\d)/g;
  const days = [...text.matchAll(pattern)].map(({ groups = {} }) => {
    const year = Number(groups.y) + (language === 'zh-TW' ? 1911 : 0);
    const month = language === 'en' ? MONTHS.indexOf(groups.m ?? '') + 1 : Number(groups.m);
    return `${year}-${String(month).padStart(2, '0')}-${String(groups.d).padStart(2, '0')}`;
  });
  return [...new Set(days)].sort();
}

describe('The thirteen notices', () => {
  it.each(NOTICE_KINDS)(
    '%s says the same in the three languages: amounts, dates, invoices, demand',
    (kind) => {
      const change = { currency: 'CNY', customer: 'C' };
      const notices = languages.map((language) => letter(language, kind, change));
      const [first, ...others] = notices as [Notice, ...Notice[]];
      for (const other of others) {
        expect(amounts(other.text)).toEqual(amounts(first.text));
        expect(other.facts.months).toEqual(first.facts.months);
        for (const name of [
          'total',
          'totalOverdue',
          'claimed',
          'payBy',
          'answerBy',
          'stopDay',
          'schedule',
        ] as const) {
          expect(other.facts[name]).toEqual(first.facts[name]);
        }
        const parts = (notice: Notice): unknown =>
          notice.blocks
            .filter(({ type }) => type !== 'paragraph')
            // The laws a list cites are as many as their place has.
            .map((block) =>
              block.type === 'list' && kind !== 'pre_litigation' ? block.items.length : block.type,
            );
        expect(parts(other)).toEqual(parts(first));
      }
      const named = notices.map(({ text, facts }) => daysIn(text, facts.language));
      expect(named[1]).toEqual(named[0]);
      expect(named[2]).toEqual(named[0]);
      const lists = notices.map(({ invoices }) =>
        invoices.months.map(({ rows }) =>
          rows.map((cells) => cells.find((cell) => /\d{8}/.test(cell))?.slice(0, 8)),
        ),
      );
      expect(lists[1]).toEqual(lists[0]);
      expect(lists[2]).toEqual(lists[0]);
    },
  );

  it.each(each)('%s in %s has nothing left unfilled and no fault', (kind, language) => {
    const notice = letter(language, kind);
    expect(keysOf(notice)).toEqual([]);
    expect(`${notice.subject}\n${notice.text}`).not.toMatch(
      /律师函|律師函|legal advice|undefined|NaN|\{\{|\}\}|%\}|\[\[|\[日期\]|\[金额\]|\[Date\]/,
    );
  });

  it.each(NOTICE_KINDS)('%s binds to the same in all three wordings', (kind) => {
    expect(wordingDifferences(kind)).toEqual([]);
  });
});

describe('What answers the customer', () => {
  // An agreement has usual terms for all it needs.
  it.each(answered.filter(([kind]) => kind !== 'instalments'))(
    '%s in %s asks for what nobody has entered, and can be read meanwhile',
    (kind, language) => {
      const notice = letter(language, kind, { details: {} });
      const asked = keysOf(notice);
      expect(asked.some((key) => key.startsWith('notices.problem.'))).toBe(true);
      expect(notice.text).not.toMatch(/undefined|NaN/);
    },
  );

  it.each(answered)('%s in %s keeps its rights exactly where it says so', (kind, language) => {
    expect(/不构成|不影响|不構成|不影響|waive|vary|affect/.test(letter(language, kind).text)).toBe(
      NOTICE_RULES[kind].reserves,
    );
  });

  it('a promise names its day, its amount and what follows on the next working day', () => {
    const { facts, text } = letter('en', 'promise');
    expect(facts.payBy).toBe(day('2026-04-10'));
    expect(isoDate(facts.followUpDay)).toBe('2026-04-13');
    expect(text).toContain('10 April 2026');
    expect(text).toContain('GBP 15,000.00');
    expect(text).toContain('13 April 2026');
  });

  it('a promise of more than is owed is no promise of this debt', () => {
    const details: NoticeDetails = { promisedFor: day('2026-04-10'), promisedAmount: 90_000_000 };
    expect(keysOf(letter('en', 'promise', { details }))).toContain('notices.problem.more_than_owed');
  });

  it('an agreement shows every instalment, and the sum is the debt', () => {
    const { facts, blocks } = letter('zh-CN', 'instalments');
    const table = blocks.find((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('no schedule');
    expect(table.table.rows).toHaveLength(6);
    expect(table.table.total).toContain(tableMoney(facts.total, facts.currency));
    expect(facts.schedule.reduce((sum, { amount }) => sum + amount, 0)).toBe(facts.total);
    expect(facts.schedule.at(-1)?.rest).toBe(0);
    expect(blocks.some((block) => block.type === 'signature' && block.other !== undefined)).toBe(true);
  });

  it('a dispute demands what nobody disputes and lists the rest with its reason', () => {
    const { facts, text } = letter('en', 'dispute');
    const listed = facts.months.flatMap(({ lines }) => lines);
    expect(facts.disputes.map(({ line, amount }) => [line.docNo, amount])).toEqual([
      ['26010018', 50_000],
      ['26010042', 330_000],
    ]);
    expect(listed.find(({ docNo }) => docNo === '26010018')?.open).toBe(400_000);
    expect(listed.some(({ docNo }) => docNo === '26010042')).toBe(false);
    expect(facts.total).toBe(3_295_062);
    expect(text).toContain(`Please pay the undisputed amount of ${longMoney(facts.total, 'GBP', 'en')}`);
    expect(text).toContain('Short delivery of 12 pieces');
  });

  it('a dispute about everything demands nothing and still goes out', () => {
    const items: Item[] = [
      { customer: 'C', docNo: 'D-1', due: '2026-03-01', open: 100_00, disputed: true },
      { customer: 'C', docNo: 'D-2', due: '2026-03-02', open: 50_00 },
    ];
    const details: NoticeDetails = {
      disputeRaisedOn: asOf,
      disputes: { 2: { amount: null, reason: 'a' }, 3: { amount: null, reason: 'b' } },
    };
    const notice = letter('en', 'dispute', { items, customer: 'C', currency: 'CNY', details });
    expect(notice.blocks.some(({ type }) => type === 'invoices' || type === 'bank')).toBe(false);
    expect(notice.text).toContain('no other item has fallen due');
    expect(keysOf(notice)).toEqual([]);
  });

  it('thanks say what is left, and that nothing is', () => {
    expect(letter('en', 'thanks').text).toContain('The next item, GBP 5,000.00, falls due on 11 April 2026');
    const items: Item[] = [
      { customer: 'C', docNo: 'D-1', due: '2026-03-01', open: 100_00, disputed: true },
      { customer: 'C', docNo: 'D-2', due: '2026-03-02', open: 1_00 },
    ];
    expect(letter('en', 'thanks', { items, customer: 'C', currency: 'CNY' }).text).toContain('CNY 1.00');
  });

  it('a short payment asks for the difference within three working days', () => {
    const { facts } = letter('en', 'short_payment');
    expect(facts.claimed).toBe(250_000);
    expect(isoDate(facts.payBy)).toBe('2026-04-06');
    const late = composeNotice(
      noticeFacts({ ...orderFor('en', 'short_payment'), deadline: facts.payBy + 1 }),
    );
    expect(keysOf(late)).toEqual(['notices.problem.short_days']);
  });

  it('a receipt of all that was agreed is not short', () => {
    const details: NoticeDetails = {
      agreedDay: asOf,
      agreedAmount: 100,
      receivedOn: asOf,
      receivedAmount: 100,
    };
    expect(keysOf(letter('en', 'short_payment', { details }))).toContain('notices.problem.not_short');
  });

  it('a set-off leaves whoever owes more with the rest', () => {
    const more = { counterclaim: 'P-1', counterDue: asOf, effectiveOn: letterDay };
    const ours = letter('en', 'set_off', { details: { ...more, counterAmount: 900_000 } });
    expect(ours.text).toContain('GBP 24,450.62 remains payable by you to us');
    expect(ours.blocks.some(({ type }) => type === 'bank')).toBe(true);
    const theirs = letter('en', 'set_off', { details: { ...more, counterAmount: 5_000_000 } });
    expect(theirs.text).toContain('remains payable by us to you');
    expect(theirs.blocks.some(({ type }) => type === 'bank')).toBe(false);
  });

  it('an assignment sends the customer to the assignee’s account and to none of ours', () => {
    const details: NoticeDetails = {
      setOffWay: 'assignment',
      assignee: 'Quay Factors Ltd',
      assigneeAccount: 'Bank X, 1234',
      effectiveOn: letterDay,
    };
    for (const language of languages) {
      const notice = letter(language, 'set_off', { details });
      expect(keysOf(notice)).toEqual([]);
      expect(notice.text).toContain('Bank X, 1234');
      expect(notice.text).not.toContain(notice.facts.seller.bankAccountNo);
      expect(notice.title).toMatch(/转让|讓與|assignment/);
    }
  });

  it('only what is due can be set off', () => {
    const details: NoticeDetails = {
      counterclaim: 'x',
      counterAmount: 1_00,
      counterDue: asOf,
      effectiveOn: day('2026-03-01'),
    };
    const notice = letter('en', 'set_off', { details });
    expect(keysOf(notice)).toContain('notices.problem.not_due');
  });

  it('may cross an earlier demand, but not shorten the days it gave', () => {
    const running = (payBy: string) => [
      {
        customerKey: 'Harbour & Finch Ltd',
        currency: 'GBP',
        kind: 'reminder' as const,
        number: '2026-0005',
        day: day('2026-03-28'),
        payBy: day(payBy),
      },
    ];
    expect(keysOf(letter('en', 'dispute', { sent: running('2026-04-10') }))).toEqual([]);
    expect(keysOf(letter('en', 'dispute', { sent: running('2026-04-30') }))).toEqual(['plan.lint.too_early']);
  });
});

describe('An instalment schedule', () => {
  const terms = fc.record({
    total: fc.integer({ min: 1, max: 900_000_000_00 }),
    count: fc.integer({ min: 2, max: 60 }),
    first: fc.integer({ min: asOf, max: asOf + 300 }),
    interval: fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const),
    share: fc.constantFrom(0, 0.1, 0.5),
    currency: fc.constantFrom('CNY', 'TWD', 'JPY', 'KWD'),
  });

  it('adds up to the debt to the last minor unit, on working days, one after another', () => {
    const calendar = createWorkCalendar();
    fc.assert(
      fc.property(terms, ({ share, ...rest }) => {
        const schedule = instalmentSchedule({
          ...rest,
          downPayment: Math.floor(rest.total * share),
          calendar,
        });
        if (rest.total > rest.count * 4) expect(schedule).toHaveLength(rest.count);
        if (schedule.length === 0) return;
        expect(schedule.reduce((sum, { amount }) => sum + amount, 0)).toBe(rest.total);
        expect(schedule.at(-1)?.rest).toBe(0);
        schedule.forEach(({ amount, day: at }, index) => {
          expect(amount).toBeGreaterThan(0);
          expect(calendar.isWorkday(at)).toBe(true);
          if (index > 0) expect(at).toBeGreaterThan(schedule[index - 1]?.day ?? NO_DAY);
        });
      }),
    );
  });

  it('keeps to the end of the month: 31 January, 28 February, 31 March', () => {
    const schedule = instalmentSchedule({
      total: 300_01,
      count: 3,
      first: day('2025-01-31'),
      interval: 'month',
      downPayment: 0,
      currency: 'CNY',
      calendar: { isWorkday: () => true, isKnownYear: () => true },
    });
    expect(schedule.map(({ day: at, amount }) => [isoDate(at), amount])).toEqual([
      ['2025-01-31', 100_00],
      ['2025-02-28', 100_00],
      ['2025-03-31', 100_01],
    ]);
  });

  it('is none where the terms cannot be', () => {
    const calendar = weekdays();
    const plan = (count: number, downPayment: number) =>
      instalmentSchedule({
        total: 100,
        count,
        first: asOf,
        interval: 'week',
        downPayment,
        currency: 'CNY',
        calendar,
      });
    expect([plan(1, 0), plan(61, 0), plan(2.5, 0), plan(3, 100), plan(3, -1)]).toEqual([[], [], [], [], []]);
  });
});
