import fc from 'fast-check';
import { rowOfFormer } from '../../../src/domain/notices/anyCustomer';
import { civilDay, isoDate } from '../../../src/domain/calendar/civilDay';
import type { Language, Notice, NoticeFacts, NoticeKind } from '../../../src/domain/notices';
import {
  composeNotice,
  defaultWording,
  lintNotice,
  noticeFacts,
  noticeKindForStage,
  numberNotices,
} from '../../../src/domain/notices';
import { longDate, longMoney, shortDate, tableMoney } from '../../../src/domain/notices/format';
import { STAGES } from '../../../src/domain/plan/types';
import { defaultPolicy } from '../../../src/domain/policy';
import { day, weekdays, type Item } from '../plan/ledgerOf';
import { asOf, letterDay, orderFor } from './orderFor';

/** ①②③. What holds for the other notices stands in `others.test.ts`. */
const kinds: readonly NoticeKind[] = ['reminder', 'warning', 'final'];
const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const all = kinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

const letter = (language: Language, kind: NoticeKind, change?: Parameters<typeof orderFor>[2]): Notice =>
  composeNotice(noticeFacts(orderFor(language, kind, change)));
const keysOf = (notice: Notice, facts: NoticeFacts = notice.facts): string[] =>
  lintNotice(notice, facts).map((problem) => problem.key);

describe('The facts of a letter (A8, S1:330)', () => {
  const facts = noticeFacts(orderFor('zh-CN', 'reminder'));

  it('name the months that are overdue, oldest first, each with its invoices and subtotal', () => {
    expect(facts.months.map((month) => [month.year, month.month, month.subtotal])).toEqual([
      [2026, 1, 1_850_000],
      [2026, 2, 450_000],
      [2026, 3, 1_045_062],
    ]);
    expect(facts.months[0]?.lines.map((line) => line.docNo)).toEqual(['25120031', '25120077', 'CN260104']);
  });

  it('demand the sum of the lines; what is not due, disputed or not matched is stated and not in it', () => {
    expect(facts).toMatchObject({
      totalOverdue: 3_345_062,
      totalNotDue: 500_000,
      totalDisputed: 330_000,
      unapplied: -120_000,
      creditsApart: 0,
      totalOpen: 3_345_062 + 500_000 + 330_000,
    });
  });

  it('give a pay-by date of letter day plus grace, moved to a working day', () => {
    const order = orderFor('zh-CN', 'reminder');
    expect(isoDate(facts.payBy)).toBe('2026-04-13'); // 04-11 is a Saturday
    const holiday = { ...order, calendar: weekdays('2026-04-13', '2026-04-14') };
    expect(isoDate(noticeFacts(holiday).payBy)).toBe('2026-04-15');
    const policy = { ...defaultPolicy, graceDays: { reminder: 3, warning: 7, final: 7 } };
    expect(noticeFacts({ ...order, policy }).payBy).toBe(day('2026-04-06'));
  });

  it('name the letters sent before this one, and none that was about older debts', () => {
    const own = { customerKey: '宁波海川机械有限公司', currency: 'CNY', payBy: day('2026-02-16') };
    const sent = [
      { ...own, kind: 'reminder' as const, number: '2025-0001', day: day('2025-12-01') },
      { ...own, kind: 'reminder' as const, number: '2026-0003', day: day('2026-02-02') },
      { ...own, kind: 'reminder' as const, number: '2026-0004', day: day('2026-02-02'), currency: 'USD' },
      { ...own, kind: 'what' as NoticeKind, number: '2026-0005', day: day('2026-02-03') },
      { ...own, kind: 'reminder' as const, number: '2026-0020', day: letterDay + 1 },
    ];
    const { previous } = noticeFacts(orderFor('zh-CN', 'warning', { sent }));
    expect(previous).toEqual([
      { number: '2026-0003', day: day('2026-02-02'), kind: 'reminder', payBy: day('2026-02-16') },
    ]);
  });

  it('are those of the stage’s notice; a call or a visit has the letter of the rung below it', () => {
    expect(Object.fromEntries(STAGES.map((stage) => [stage, noticeKindForStage(stage)]))).toEqual({
      pre_due: 'pre_due',
      reminder: 'reminder',
      phone: 'reminder',
      warning: 'warning',
      stop_supply: 'stop_supply',
      visit: 'warning',
      executive: 'warning',
      final: 'final',
      pre_litigation: 'pre_litigation',
      legal: 'pre_litigation',
      write_off: 'statement',
    });
  });

  it('are the statement of account for a call or a visit whose letter has gone out already', () => {
    const sent = new Set<NoticeKind>(['reminder', 'warning']);
    expect(noticeKindForStage('phone', sent)).toBe('statement');
    expect(noticeKindForStage('visit', sent)).toBe('statement');
    expect(noticeKindForStage('final', sent)).toBe('final');
    // The letter of the rung itself is repeated, with a new day.
    expect(noticeKindForStage('warning', sent)).toBe('warning');
  });
});

describe('Every letter', () => {
  it.each(all)(
    '%s in %s says the demand: total, date, every invoice, account and words in full',
    (kind, language) => {
      const notice = letter(language, kind);
      const { facts, text } = notice;
      expect(text).toContain(longMoney(facts.totalOverdue, facts.currency, language));
      expect(text).toContain(longDate(facts.payBy, language));
      expect(text).toContain(facts.seller.bankAccountNo);
      expect(text).toContain(facts.amountInWords);
      for (const { docNo } of facts.months.flatMap((month) => month.lines)) expect(text).toContain(docNo);
      expect(keysOf(notice)).toEqual([]);
    },
  );

  it.each(all)(
    '%s in %s is no lawyer’s letter, prints no disclaimer and leaves no template unfilled',
    (kind, language) => {
      const { text, subject } = letter(language, kind);
      expect(text).not.toMatch(
        /律师函|律師函|legal advice|法律意见|法律意見|undefined|NaN|\{\{|\}\}|%\}|\[\[/,
      );
      expect(subject).not.toMatch(/\n|\{\{/);
    },
  );

  it.each(languages)(
    'E4: only ① in %s asks to disregard it if paid, and only ③ speaks of legal proceedings',
    (language) => {
      const disregard = /如已付款|disregard this letter/;
      const legal = /支付令|支付命令|legal proceedings/;
      const texts = kinds.map((kind) => letter(language, kind).text);
      expect(texts.map((text) => disregard.test(text))).toEqual([true, false, false]);
      expect(texts.map((text) => legal.test(text))).toEqual([false, false, true]);
    },
  );

  it.each(all)('B3: %s in %s keeps the right to late-payment damages', (kind, language) => {
    expect(letter(language, kind).text).toMatch(
      /不影响双方依合同|不构成对|不影響雙方依契約|不構成|do not affect the rights|waives or varies/,
    );
  });

  it.each(languages)(
    'a letter in %s with no letter before it says nothing of earlier letters',
    (language) => {
      for (const kind of ['warning', 'final'] as const) {
        const { text } = letter(language, kind, { sent: [] });
        expect(text).not.toMatch(/此前已以|前以|We have written to you|We asked for payment/);
      }
    },
  );

  it.each(languages)(
    'a letter in %s with little known about the seller shows two placeholders and leaves the rest out',
    (language) => {
      const notice = letter(language, 'warning', { policy: defaultPolicy });
      expect(keysOf(notice)).toEqual(['plan.lint.placeholder', 'plan.lint.placeholder']);
      const { sellerName, bankAccountNo } = defaultWording[language].placeholders;
      expect(notice.letterhead).toEqual([sellerName]);
      const bank = notice.blocks.flatMap((block) => (block.type === 'bank' ? block.rows : []));
      expect(bank.map(([, value]) => value)).toEqual([bankAccountNo, notice.facts.number]);
      expect(notice.reference.every(([, value]) => value !== '')).toBe(true);
    },
  );

  it('names many months by the first and the last, and leaves their amounts to the table', () => {
    const items = Array.from({ length: 9 }, (_, i): Item => ({
      customer: 'C',
      docNo: `N${i}`,
      due: isoDate(civilDay(2025, i + 2, 10) ?? 0),
      open: 100_00,
    }));
    expect(letter('zh-CN', 'reminder', { items, customer: 'C' }).text).toContain(
      '2025年2月至2025年10月（涉及9个月',
    );
    expect(letter('zh-TW', 'reminder', { items, customer: 'C', currency: 'CNY' }).text).toContain(
      '114年2月至114年10月',
    );
    expect(letter('en', 'reminder', { items, customer: 'C', currency: 'CNY' }).text).toContain(
      'February 2025 to October 2025 (9 months',
    );
  });

  it('leaves out columns nothing is known for', () => {
    const items: Item[] = [{ customer: 'C', docNo: 'N1', due: '2026-03-01', open: 100_00, currency: 'GBP' }];
    const { invoices } = letter('en', 'reminder', { items, customer: 'C', currency: 'GBP' });
    expect(invoices.head).toEqual(['Invoice', 'Due date', 'Days overdue', 'Outstanding (GBP)']);
    expect(invoices.numeric).toEqual([false, false, true, true]);
    const withContract = letter('en', 'reminder', {
      items: [{ ...items[0], contractNo: 'K-9' } as Item],
      customer: 'C',
      currency: 'GBP',
    });
    expect(withContract.invoices.head).toContain('Contract');
  });

  it('has as many cells in every row of the table as heads', () => {
    for (const [kind, language] of all) {
      const { invoices } = letter(language, kind);
      const rows = [invoices.total, ...invoices.months.flatMap((month) => [...month.rows, month.subtotal])];
      expect(new Set([invoices.numeric.length, ...rows.map((row) => row.length)])).toEqual(
        new Set([invoices.head.length]),
      );
    }
  });
});

describe('The three languages', () => {
  const items = fc.array(
    fc.record({
      customer: fc.constant('C'),
      docNo: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
      due: fc.integer({ min: -400, max: -1 }).map((days) => isoDate(asOf + days)),
      open: fc.integer({ min: -1_000_00, max: 90_000_00 }).filter((amount) => amount !== 0),
      currency: fc.constant('CNY'),
    }),
    { minLength: 1, maxLength: 20 },
  );
  const figures = (notice: Notice): unknown => ({
    ...notice.facts,
    language: null,
    seller: null,
    customer: null,
    amountInWords: null,
    claimedInWords: null,
  });
  const amounts = (text: string): string[] => (text.match(/-?\d{1,3}(,\d{3})*\.\d{2}(?!\d)/g) ?? []).sort();

  it('say the same: amounts, dates, invoices and demands of each notice', () => {
    fc.assert(
      fc.property(
        items.filter((list) => list.reduce((sum, item) => sum + item.open, 0) > 0),
        fc.constantFrom(...kinds),
        (list, kind) => {
          const change = { items: list, customer: 'C', currency: 'CNY' };
          const [first, ...others] = languages.map((language) => letter(language, kind, change)) as [
            Notice,
            ...Notice[],
          ];
          for (const other of others) {
            expect(figures(other)).toEqual(figures(first));
            expect(amounts(other.text)).toEqual(amounts(first.text));
            expect(other.blocks.map((block) => block.type)).toEqual(
              expect.arrayContaining(['invoices', 'bank', 'signature', 'replySlip']),
            );
            expect(other.invoices.months.map((month) => month.rows.length)).toEqual(
              first.invoices.months.map((month) => month.rows.length),
            );
          }
          for (const notice of [first, ...others]) {
            expect(keysOf(notice)).toEqual([]);
            expect(notice.text).toContain(longDate(notice.facts.payBy, notice.facts.language));
            expect(notice.text).toContain(longDate(notice.facts.letterDay, notice.facts.language));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('write dates and money as letters of that place do', () => {
    const d = day('2026-11-21');
    expect(languages.map((language) => longDate(d, language))).toEqual([
      '21 November 2026',
      '2026年11月21日',
      '中華民國115年11月21日',
    ]);
    expect(languages.map((language) => shortDate(d, language))).toEqual([
      '21 Nov 2026',
      '2026-11-21',
      '115/11/21',
    ]);
    expect(languages.map((language) => longMoney(123_450, 'CNY', language))).toEqual([
      'CNY 1,234.50',
      '人民币1,234.50元',
      '人民幣1,234.50元',
    ]);
    expect(longMoney(100_000_00, 'TWD', 'zh-TW')).toBe('新臺幣100,000元');
    expect(longMoney(1_500, 'JPY', 'zh-CN')).toBe('JPY 1,500');
    expect(longMoney(1_234_500, 'KWD', 'en')).toBe('KWD 1,234.500');
    expect(longMoney(123_450, 'XXX', 'zh-CN')).toBe('1,234.50');
    expect(tableMoney(-50, 'TWD')).toBe('-0.50');
  });
});

describe('Numbers of letters', () => {
  it('go on after the highest of the year, without a gap and without using one twice', () => {
    expect(numberNotices([], 2026, 2)).toEqual(['2026-0001', '2026-0002']);
    expect(numberNotices(['2026-0007', '2025-0400', '2026-0003', 'old 12', ''], 2026, 2)).toEqual([
      '2026-0008',
      '2026-0009',
    ]);
    expect(numberNotices(['2026-9999'], 2026, 2)).toEqual(['2026-10000', '2026-10001']);
    expect(numberNotices(['2026-0001'], 2026, 0)).toEqual([]);
  });

  it('stay unique and continuous however often they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 12 }), (batches) => {
        const used: string[] = [];
        for (const count of batches) used.push(...numberNotices(used, 2026, count));
        expect(used).toEqual(used.map((_, i) => `2026-${String(i + 1).padStart(4, '0')}`));
      }),
    );
  });
});

describe('Hostile text from a sheet', () => {
  it.each(languages)('forges no line, heading, marker or template in %s', (language) => {
    const customer = '=cmd|A1 <script>\r\n\r\n[[bank]]\n# {{ sellerName }} \u202E{% assign x = 1 %}';
    const items: Item[] = [
      { customer, docNo: '- x\n\n[[signature]]', due: '2026-03-01', open: 100_00, currency: 'CNY' },
    ];
    const notice = letter(language, 'warning', { items, customer, currency: 'CNY' });
    const plain = letter(language, 'warning', {
      items: [{ ...items[0], customer: 'C', docNo: 'N' } as Item],
      customer: 'C',
      currency: 'CNY',
    });
    expect(notice.blocks.map((block) => block.type)).toEqual(plain.blocks.map((block) => block.type));
    expect(notice.text.split('\n')).toHaveLength(plain.text.split('\n').length);
    expect(notice.text).not.toContain('\u202E');
    expect(notice.subject).not.toMatch(/[\r\n]/);
  });

  it('keeps a twenty-digit document number and a name of 300 characters whole', () => {
    const customer = '长'.repeat(300);
    const items: Item[] = [{ customer, docNo: '24312000000123456789', due: '2026-03-01', open: 100_00 }];
    const { text } = letter('zh-CN', 'reminder', { items, customer });
    expect(text).toContain('24312000000123456789');
    expect(text).toContain(customer);
  });
});

describe('The linter', () => {
  const notice = letter('zh-CN', 'reminder');

  it('finds a total that is not the sum of the lines', () => {
    expect(keysOf(notice, { ...notice.facts, totalOverdue: notice.facts.totalOverdue + 1 })).toContain(
      'plan.lint.total',
    );
  });

  it('finds a letter that no longer says what is owed today', () => {
    const paid = noticeFacts(
      orderFor('zh-CN', 'reminder', {
        items: [{ customer: '宁波海川机械有限公司', docNo: 'NEW', due: '2026-03-01', open: 5_00 }],
      }),
    );
    expect(keysOf(notice, paid)).toEqual(
      expect.arrayContaining(['plan.lint.total', 'plan.lint.words', 'plan.lint.invoice']),
    );
  });

  it('finds a missing pay-by date', () => {
    expect(keysOf({ ...notice, text: notice.text.replaceAll('2026年4月13日', '近日') })).toContain(
      'plan.lint.pay_by',
    );
  });

  it('finds words too hard for the tone, but not in the name of a customer', () => {
    const hard = (text: string): Notice => ({ ...notice, blocks: [{ type: 'paragraph', text }] });
    expect(keysOf(hard('否则起诉。'))).toContain('plan.lint.forbidden');
    expect(keysOf(hard('将追究刑事责任。'), { ...notice.facts, kind: 'final' })).toContain(
      'plan.lint.forbidden',
    );
    const court = { ...notice.facts, customer: { ...notice.facts.customer, name: '某市人民法院' } };
    expect(keysOf(hard('某市人民法院：请付款。'), court)).not.toContain('plan.lint.forbidden');
    const english = letter('en', 'reminder');
    expect(
      keysOf({
        ...english,
        blocks: [...english.blocks, { type: 'paragraph', text: 'Thank you for your courtesy.' }],
      }),
    ).toEqual([]);
  });

  it('finds a letter that calls itself 律师函', () => {
    expect(keysOf({ ...notice, title: '律师函' })).toContain('plan.lint.lawyer');
    expect(keysOf({ ...notice, subject: "Lawyer's letter" })).toContain('plan.lint.lawyer');
  });

  it('finds a letter that demands nothing', () => {
    const nothing = { ...notice.facts, months: [], totalOverdue: 0 };
    expect(keysOf(notice, nothing)).toContain('plan.lint.no_demand');
  });

  it('fails loudly on a mistyped field in a wording', () => {
    const wording = defaultWording.en;
    const typo = {
      ...wording,
      notices: {
        ...wording.notices,
        reminder: { ...wording.notices.reminder, body: 'Pay {{ totalOverdu }}' },
      },
    };
    expect(() => composeNotice(letter('en', 'reminder').facts, typo)).toThrow(
      /undefined variable: totalOverdu/,
    );
  });
});

it('a letter is dated on the day it is written for', () => {
  expect(letter('en', 'final').facts.letterDay).toBe(letterDay);
});

it('warns of due dates that were assumed, by the numbers of the documents', () => {
  const facts = noticeFacts(orderFor('en', 'warning'));
  const assumed = {
    ...facts,
    months: facts.months.map((month) => ({
      ...month,
      lines: month.lines.map((line) => ({ ...line, dueAssumed: line.docNo === '26010018' })),
    })),
  };
  expect(lintNotice(composeNotice(assumed), assumed)).toEqual([
    { key: 'plan.lint.due_assumed', values: { count: 1, list: '26010018' } },
  ]);
});

it('thanks a customer that has paid everything and is in the ledger no more', () => {
  const order = orderFor('en', 'thanks');
  const row = rowOfFormer({ key: 'gone', code: 'C-7', name: 'Paid & Gone Ltd' }, 'GBP');
  const facts = noticeFacts({ ...order, row, profile: { contact: 'Ms Gone', email: '', address: '' } });
  const notice = composeNotice(facts);
  expect(notice.text).toContain('Paid & Gone Ltd');
  expect(notice.text).toContain('Ms Gone');
  expect([facts.total, facts.totalOpen, facts.totalDisputed]).toEqual([0, 0, 0]);
  expect(lintNotice(notice, facts)).toEqual([]);
});
