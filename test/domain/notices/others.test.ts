import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { NO_DAY } from '../../../src/domain/calendar/types';
import {
  NOTICE_KINDS,
  NOTICE_RULES,
  composeNotice,
  lintNotice,
  noticeFacts,
} from '../../../src/domain/notices';
import type { Language, Notice, NoticeFacts, NoticeKind } from '../../../src/domain/notices';
import { longDate, tableMoney } from '../../../src/domain/notices/format';
import { defaultPolicy } from '../../../src/domain/policy';
import { day, weekdays, type Item } from '../plan/ledgerOf';
import { asOf, letterDay, orderFor } from './orderFor';

const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const others: readonly NoticeKind[] = ['pre_due', 'statement', 'stop_supply', 'pre_litigation'];
const all = others.flatMap((kind) => languages.map((language) => [kind, language] as const));

const letter = (language: Language, kind: NoticeKind, change?: Parameters<typeof orderFor>[2]): Notice =>
  composeNotice(noticeFacts(orderFor(language, kind, change)));
const keysOf = (notice: Notice, facts: NoticeFacts = notice.facts): string[] =>
  lintNotice(notice, facts).map((problem) => problem.key);
const linesOf = (facts: NoticeFacts) => facts.months.flatMap((month) => month.lines);
const firstList = (notice: Notice) => notice.blocks.find(({ type }) => type === 'list');
const saying = (notice: Notice, text: string): Notice => ({
  ...notice,
  blocks: [...notice.blocks, { type: 'paragraph', text }],
});

describe('The rules of the notices (E2)', () => {
  it('ask for the approval and speak in the tone of the stage matrix', () => {
    expect(NOTICE_KINDS.map((kind) => [kind, NOTICE_RULES[kind].tone, NOTICE_RULES[kind].approval])).toEqual([
      ['pre_due', 'soft', 'none'],
      ['statement', 'neutral', 'none'],
      ['reminder', 'soft', 'none'],
      ['warning', 'firm', 'manager'],
      ['stop_supply', 'firm', 'manager_and_sales'],
      ['final', 'final', 'director'],
      ['pre_litigation', 'final', 'legal'],
      ['promise', 'neutral', 'none'],
      ['instalments', 'neutral', 'director'],
      ['dispute', 'neutral', 'none'],
      ['thanks', 'soft', 'none'],
      ['short_payment', 'firm', 'none'],
      ['set_off', 'neutral', 'legal'],
    ]);
  });

  it('take a step of the ladder only with a reminder before the due date and with the letters of the ladder', () => {
    const steps = NOTICE_KINDS.map((kind) => NOTICE_RULES[kind].step).filter((step) => step !== null);
    expect(steps).toEqual(['pre_due', 'reminder', 'warning', 'stop_supply', 'final', 'pre_litigation']);
  });
});

describe('Every one of these notices', () => {
  it.each(all)(
    '%s in %s leaves nothing unfilled, is no lawyer’s letter and is without a fault',
    (kind, language) => {
      const notice = letter(language, kind);
      expect(keysOf(notice)).toEqual([]);
      expect(`${notice.subject}\n${notice.text}`).not.toMatch(
        /律师函|律師函|legal advice|undefined|NaN|\{\{|\}\}|%\}|\[\[/,
      );
    },
  );

  it.each(all)('%s in %s has as many cells in every row of the table as heads', (kind, language) => {
    const { invoices } = letter(language, kind);
    const rows = [invoices.total, ...invoices.months.flatMap((month) => [...month.rows, month.subtotal])];
    expect(new Set([invoices.numeric.length, ...rows.map((row) => row.length)])).toEqual(
      new Set([invoices.head.length]),
    );
  });

  it.each(all)(
    '%s in %s demands, sets days and keeps rights exactly where its rules say so',
    (kind, language) => {
      const { facts, text } = letter(language, kind);
      const { demands, reserves } = NOTICE_RULES[kind];
      expect(facts.payBy !== NO_DAY).toBe(demands);
      expect(facts.answerBy !== NO_DAY).toBe(kind === 'statement');
      expect(facts.stopDay !== NO_DAY).toBe(kind === 'stop_supply');
      for (const set of [facts.payBy, facts.answerBy, facts.stopDay]) {
        if (set !== NO_DAY) expect(text).toContain(longDate(set, language));
      }
      expect(/不构成|不影响|不構成|不影響|waive/.test(text)).toBe(reserves);
      expect(/支付令|支付命令|legal proceedings/.test(text)).toBe(kind === 'pre_litigation');
    },
  );

  it.each(languages)('in %s forges nothing out of hostile text of a sheet', (language) => {
    const customer = '=cmd|A1 <script>\r\n\r\n[[bank]]\n# {{ sellerName }} \u202E{% assign x = 1 %}';
    const docNo = '- x\n\n[[evidence]]{{ 1 }}';
    for (const kind of others) {
      const item = (name: string, no: string): Item => ({
        customer: name,
        docNo: no,
        contractNo: no,
        due: kind === 'pre_due' ? '2026-04-02' : '2026-03-01',
        open: 100_00,
        currency: 'CNY',
      });
      const hostile = letter(language, kind, { items: [item(customer, docNo)], customer, currency: 'CNY' });
      const plain = letter(language, kind, { items: [item('C', 'N')], customer: 'C', currency: 'CNY' });
      expect(hostile.blocks.map((block) => block.type)).toEqual(plain.blocks.map((block) => block.type));
      expect(hostile.text.split('\n')).toHaveLength(plain.text.split('\n').length);
      expect(hostile.text).not.toContain('\u202E');
      expect(hostile.subject).not.toMatch(/[\r\n]/);
    }
  });
});

describe('A reminder before the due date (S2:19)', () => {
  const facts = noticeFacts(orderFor('zh-CN', 'pre_due'));

  it('names what falls due within the plan’s window, without what is disputed or later', () => {
    expect(linesOf(facts).map((line) => [line.docNo, isoDate(line.dueDay)])).toEqual([
      ['26020031', '2026-04-02'],
      ['26020036', '2026-04-03'],
    ]);
    expect(facts).toMatchObject({ total: 2_025_000, totalOverdue: 0, totalDisputed: 90_000 });
  });

  it('counts the days left from its own date', () => {
    const { invoices } = letter('en', 'pre_due');
    const at = invoices.head.indexOf('Days left');
    expect(invoices.months.flatMap((month) => month.rows.map((row) => row[at]))).toEqual(['1', '2']);
  });

  it('may not say that anything is late, nor ask for payment', () => {
    for (const [language, words] of [
      ['zh-CN', ['逾期', '催款', '拖欠']],
      ['zh-TW', ['逾期', '催告', '未付']],
      ['en', ['overdue', 'please pay', 'late']],
    ] as const) {
      const notice = letter(language, 'pre_due');
      for (const word of words) expect(keysOf(saying(notice, word))).toContain('plan.lint.forbidden');
    }
  });

  it('comes too late once an invoice was due before its date', () => {
    const order = orderFor('en', 'pre_due');
    const late = composeNotice(noticeFacts({ ...order, letterDay: day('2026-04-03') }));
    expect(keysOf(late)).toEqual(['plan.lint.due_already']);
  });

  it('is faulted where nothing falls due', () => {
    const items: Item[] = [{ customer: 'C', due: '2026-01-01', open: 100 }];
    expect(keysOf(letter('zh-CN', 'pre_due', { items, customer: 'C' }))).toContain('plan.lint.nothing_due');
  });
});

describe('A statement of account', () => {
  const notice = letter('zh-CN', 'statement');
  const { facts } = notice;

  it('lists everything open by date of the document, credit notes apart and what is disputed marked', () => {
    expect(notice.invoices.months.map((group) => group.rows.map((row) => row[1]))).toEqual([
      ['25120031', '25120077', '26010018', '26010042（有异议）', '26020009', '26030015'],
      ['CN260104（贷项）'],
    ]);
    expect(facts.total).toBe(facts.totalOpen);
    expect(facts.totalDisputed).toBe(330_000);
  });

  it('shows receipts apart and nets none of them', () => {
    expect(facts.statement?.receipts).toEqual([{ docNo: 'R-77', day: asOf, amount: -120_000 }]);
    expect(notice.text).toContain('2026-03-31 收款 R-77：人民币1,200.00元');
    const order = orderFor('zh-CN', 'statement');
    const [receipt] = order.unapplied;
    const foreign = receipt
      ? [
          { ...receipt, customer: 5 },
          { ...receipt, currency: 'USD' },
        ]
      : [];
    expect(noticeFacts({ ...order, unapplied: foreign }).statement?.receipts).toEqual([]);
  });

  it('carries a slip to confirm it or to name the differences, and a day to answer by', () => {
    expect(notice.text).toContain('□ 数据证明无误　□ 不符');
    expect(isoDate(facts.answerBy)).toBe('2026-04-13');
    const chosen = noticeFacts({ ...orderFor('zh-CN', 'statement'), deadline: day('2026-04-20') });
    expect(isoDate(chosen.answerBy)).toBe('2026-04-20');
    expect(chosen.payBy).toBe(NO_DAY);
  });

  it('may ask to be checked, but not for payment, and must say that it gives up no right (B3)', () => {
    expect(keysOf(saying(notice, '请贵司支付。'))).toEqual(['plan.lint.forbidden']);
    expect(keysOf(saying(letter('en', 'statement'), 'Please pay.'))).toEqual(['plan.lint.forbidden']);
    expect(keysOf({ ...notice, text: notice.text.replaceAll('不构成', '不是') })).toEqual([
      'plan.lint.reservation',
    ]);
  });

  const items = fc.array(
    fc.record({
      customer: fc.constant('C'),
      docNo: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
      doc: fc.option(
        fc.integer({ min: -500, max: 0 }).map((days) => isoDate(asOf + days)),
        { nil: undefined },
      ),
      due: fc.integer({ min: -400, max: 60 }).map((days) => isoDate(asOf + days)),
      open: fc.integer({ min: -1_000_00, max: 90_000_00 }).filter((amount) => amount !== 0),
      disputed: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  /** So that the plan has a row for the customer whatever else he has. */
  const chased: Item = { customer: 'C', docNo: 'N', due: '2026-03-01', open: 99_000_000 };

  it('runs its balance to the open total; buckets and credits add up to it under every policy', () => {
    fc.assert(
      fc.property(
        items,
        fc.constantFrom('own_date', 'separate', 'oldest_first', 'set_aside'),
        fc.constantFrom([0, 30, 60, 90, 120], [-1, 15], [0, 7, 400]),
        (more, credits, edges) => {
          const policy = { ...defaultPolicy, credits, edges };
          const order = orderFor('en', 'statement', {
            items: [chased, ...more],
            customer: 'C',
            policy,
            currency: 'CNY',
          });
          const shown = composeNotice(noticeFacts(order));
          const sum = linesOf(shown.facts).reduce((total, line) => total + line.open, 0);
          const { statement } = shown.facts;
          expect(shown.facts.total).toBe(sum);
          expect(shown.facts.total).toBe(order.row.open);
          expect((statement?.buckets ?? []).reduce((a, b) => a + b, statement?.credits ?? NaN)).toBe(sum);
          const rows = shown.invoices.months.flatMap((group) => group.rows);
          expect(rows).toHaveLength(more.length + 1);
          expect(rows.at(-1)?.at(-1)).toBe(tableMoney(sum, 'CNY'));
          expect(shown.invoices.total.at(-1)).toBe(tableMoney(sum, 'CNY'));
          const strip = shown.blocks.find((block) => block.type === 'ageing');
          expect(strip?.type === 'ageing' && strip.cells.at(-1)).toBe(tableMoney(sum, 'CNY'));
          expect(keysOf(shown).filter((key) => key !== 'plan.lint.placeholder')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A stop of supply (A15, 民法典 525–528)', () => {
  it('takes effect on the first working day after the day to pay by, wherever that is put', () => {
    const order = orderFor('zh-CN', 'stop_supply');
    const facts = noticeFacts(order);
    expect([facts.payBy, facts.stopDay].map(isoDate)).toEqual(['2026-04-08', '2026-04-09']);
    const friday = noticeFacts({ ...order, deadline: day('2026-04-10'), calendar: weekdays('2026-04-13') });
    expect(isoDate(friday.stopDay)).toBe('2026-04-14');
  });

  it.each(languages)(
    'says in %s from when, how supply resumes, that prepayment is possible and what law limits it',
    (language) => {
      const { text } = letter(language, 'stop_supply');
      expect(text).toMatch(/恢复供货|恢復供貨|resume supplies/);
      expect(text).toMatch(/款到发货|款到出貨|payment in advance/);
      expect(text).toMatch(
        /第五百二十五条至第五百二十八条|第二百六十四條、第二百六十五條|the applicable law allows/,
      );
    },
  );

  it('is faulted when its date is missing', () => {
    const notice = letter('en', 'stop_supply');
    expect(keysOf({ ...notice, text: notice.text.replaceAll('9 April 2026', 'soon') })).toEqual([
      'plan.lint.stop_date',
    ]);
  });
});

describe('A notice before legal action', () => {
  it.each([
    ['zh-CN', /第五百七十七条[^]*第五百七十九条[^]*第六百二十六条/],
    ['zh-TW', /第三百六十七條[^]*第二百二十九條[^]*第二百三十三條/],
  ] as const)('names in %s the law of its place', (language, law) => {
    expect(letter(language, 'pre_litigation').text).toMatch(law);
  });

  it('names no law of any one place in English', () => {
    expect(letter('en', 'pre_litigation').text).not.toMatch(/Civil Code|Article \d|\bAct\b|China|Taiwan/);
  });

  it.each(languages)('lists in %s as evidence every document and every notice that was sent', (language) => {
    const notice = letter(language, 'pre_litigation');
    const lists = notice.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    for (const { docNo } of linesOf(notice.facts))
      expect(lists.some((item) => item.includes(docNo))).toBe(true);
    for (const number of ['2026-0002', '2026-0003', '2026-0007', '2026-0009']) {
      expect(lists.some((item) => item.includes(number))).toBe(true);
    }
  });

  it('leaves long lists of numbers to the table, and a reminder before the due date out of the evidence', () => {
    const items = Array.from({ length: 13 }, (_, i): Item => ({
      customer: 'C',
      docNo: `N${i}`,
      due: '2026-01-05',
      open: 100,
    }));
    const past = {
      customerKey: 'C',
      currency: 'CNY',
      number: '2026-0001',
      day: day('2026-02-02'),
      payBy: NO_DAY,
    };
    const { text } = letter('en', 'pre_litigation', {
      items,
      customer: 'C',
      currency: 'CNY',
      sent: [{ ...past, kind: 'pre_due' }],
    });
    expect(text).toContain('13 invoices, numbered in the table above');
    expect(text).not.toContain('2026-0001');
  });

  it('is faulted without its evidence or its last date', () => {
    const notice = letter('zh-CN', 'pre_litigation');
    const blocks = notice.blocks.filter((block) => block.type !== 'list');
    expect(keysOf({ ...notice, blocks })).toEqual(['plan.lint.evidence']);
    expect(keysOf({ ...notice, text: notice.text.replaceAll('2026年4月8日', '近日') })).toEqual([
      'plan.lint.pay_by',
    ]);
    expect(keysOf({ ...notice, title: '律师函' })).toEqual(['plan.lint.lawyer']);
  });
});

describe('The three languages', () => {
  const item = fc.record({
    customer: fc.constant('C'),
    docNo: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
    due: fc.integer({ min: -400, max: 2 }).map((days) => isoDate(asOf + days)),
    open: fc.integer({ min: 1, max: 90_000_00 }),
    contractNo: fc.constantFrom('', 'HT-1', 'HT-2'),
    disputed: fc.boolean(),
  });
  const chased: Item = { customer: 'C', docNo: 'N', due: '2026-03-01', open: 500_00 };
  const amounts = (text: string): string[] => (text.match(/-?\d{1,3}(,\d{3})*\.\d{2}(?!\d)/g) ?? []).sort();

  it('say the same: amounts, dates, documents and demands of each notice', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 15 }), fc.constantFrom(...others), (list, kind) => {
        const change = { items: [chased, ...list], customer: 'C', currency: 'CNY' };
        const notices = languages.map((language) => letter(language, kind, change));
        const told = notices.map((notice) => ({
          facts: {
            ...notice.facts,
            language: null,
            seller: null,
            customer: null,
            amountInWords: null,
            claimedInWords: null,
          },
          amounts: amounts(notice.text),
          blocks: notice.blocks
            .filter((block) => block.type !== 'paragraph')
            // The laws that the first list of a notice before legal action cites are as many as their place has.
            .map((block) =>
              block.type === 'list' && !(kind === 'pre_litigation' && block === firstList(notice))
                ? block.items.length
                : block.type,
            ),
          rows: notice.invoices.months.map((month) => month.rows.length),
          faults: keysOf(notice),
        }));
        expect(told[1]?.facts).toEqual(told[0]?.facts);
        expect(told[2]).toEqual(told[1]);
        expect(told[1]?.amounts).toEqual(told[0]?.amounts);
        expect(told[1]?.rows).toEqual(told[0]?.rows);
        for (const { facts, text, amountInWords } of notices.map((n) => ({
          ...n,
          amountInWords: n.facts.amountInWords,
        }))) {
          expect(text).toContain(longDate(facts.letterDay, facts.language));
          expect(text).toContain(amountInWords);
          for (const { docNo } of linesOf(facts)) expect(text).toContain(docNo);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('number their letters, and date them, as they were told', () => {
    for (const [kind, language] of all) {
      expect(letter(language, kind).facts).toMatchObject({ number: '2026-0012', letterDay });
    }
  });
});
