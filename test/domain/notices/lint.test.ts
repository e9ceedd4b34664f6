import {
  NOTICE_KINDS,
  NOTICE_RULES,
  composeNotice,
  defaultWording,
  lintNotice,
  noticeFacts,
} from '../../../src/domain/notices';
import type { Language, Notice, NoticeFacts, NoticeKind } from '../../../src/domain/notices';
import { NO_DAY } from '../../../src/domain/calendar/types';
import type { NoticeDetails } from '../../../src/domain/notices/details';
import type { InterestTerms } from '../../../src/domain/notices/interest';
import type { LintContext } from '../../../src/domain/notices/lint';
import { LIMITATION_LAWS } from '../../../src/domain/law';
import { NO_CURRENCY } from '../../../src/domain/money/currency';
import { defaultPolicy } from '../../../src/domain/policy';
import noticeTexts from '../../../src/locales/en/notices.json';
import planTexts from '../../../src/locales/en/plan.json';
import { day, weekdays, type Item } from '../plan/ledgerOf';
import { asOf, letterDay, orderFor } from './orderFor';

const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
type Change = Parameters<typeof orderFor>[2] & { readonly interest?: InterestTerms };

function letter(language: Language, kind: NoticeKind, { interest, ...change }: Change = {}): Notice {
  return composeNotice(noticeFacts({ ...orderFor(language, kind, change), interest: interest ?? null }));
}

function faultsOf(notice: Notice, facts: NoticeFacts = notice.facts, context: LintContext = {}): string[] {
  return lintNotice(notice, facts, { calendar: weekdays(), ...context }).map(({ key }) => key);
}

const en = (kind: NoticeKind, change?: Change): Notice => letter('en', kind, change);
const saying = (notice: Notice, text: string): Notice => ({
  ...notice,
  blocks: [...notice.blocks, { type: 'paragraph', text }],
});
const without = (notice: Notice, ...texts: string[]): Notice => ({
  ...notice,
  text: texts.reduce((text, each) => text.replaceAll(each, ' '), notice.text),
});
/** The paragraphs that keep rights. */
const reservationsOf = (notice: Notice): string[] =>
  notice.blocks.flatMap((block) =>
    block.type === 'paragraph' &&
    /不构成对|不影响[^。]*权利|不構成|不影響[^。]*權利|waive|our rights|rights of either/.test(block.text)
      ? [block.text]
      : [],
  );
const knowing = (notice: Notice, more: Partial<NoticeFacts>): Notice =>
  composeNotice({ ...notice.facts, ...more });

const rate: InterestTerms = {
  regime: 'contract',
  rates: [{ from: asOf - 900, rate: 0.06 }],
  dayCount: 365,
  withTotal: true,
};
const sent = (kind: NoticeKind, on: string, payBy = NO_DAY) => [
  { customerKey: 'Harbour & Finch Ltd', currency: 'GBP', kind, number: '2026-0011', day: day(on), payBy },
];
const one = (more: Partial<Item>): Item[] => [
  { customer: 'C', currency: 'GBP', docNo: 'N-1', due: '2026-03-01', open: 100_00, ...more },
];
const mine = { customer: 'C', currency: 'GBP' };

/** Of each fault a letter that has it, made of one that has not. */
const FAULTS: Readonly<Record<string, () => string[]>> = {
  'plan.lint.total': () => {
    const notice = en('final');
    return faultsOf(notice, { ...notice.facts, total: notice.facts.total + 1 });
  },
  'plan.lint.subtotal': () => {
    const notice = en('final');
    const months = notice.facts.months.map((month) => ({ ...month, subtotal: month.subtotal + 1 }));
    return faultsOf(notice, { ...notice.facts, months });
  },
  'plan.lint.words': () => {
    const notice = en('warning');
    return faultsOf(without(notice, notice.facts.amountInWords));
  },
  'plan.lint.words_differ': () => {
    const notice = letter('zh-CN', 'warning');
    return faultsOf({ ...notice, text: `${notice.text}\n人民币壹拾元整` });
  },
  'plan.lint.interest_rate': () => faultsOf(en('warning', { interest: { ...rate, rates: [] } })),
  'plan.lint.interest_total': () => faultsOf(en('statement', { interest: rate })),
  'plan.lint.interest_reservation': () => {
    const notice = en('warning', { interest: rate });
    return faultsOf(without(notice, ...reservationsOf(notice)));
  },
  'plan.lint.interest_missing': () => {
    const notice = en('warning', { interest: rate });
    const total = ((notice.facts.interest?.total ?? 0) / 100).toFixed(2);
    return faultsOf(without(notice, total));
  },
  'plan.lint.due_assumed': () => {
    const notice = en('warning');
    const months = notice.facts.months.map((month) => ({
      ...month,
      lines: month.lines.map((line) => ({ ...line, dueAssumed: true })),
    }));
    return faultsOf(knowing(notice, { months }));
  },
  'plan.lint.damaged_number': () =>
    faultsOf(en('warning', { ...mine, items: one({ docNo: '24312000000123400000' }) })),
  'plan.lint.third_party': () => {
    const notice = en('warning');
    const others = { others: ['Quay Chandlers Ltd'] };
    expect(faultsOf(notice, notice.facts, others)).toEqual([]);
    return faultsOf(saying(notice, 'Quay Chandlers Ltd paid on time.'), notice.facts, others);
  },
  'plan.lint.personal': () => faultsOf(saying(en('warning'), 'Mr Li, 11010519491231002X, signed.')),
  'plan.lint.versions': () => {
    const { reminder } = defaultWording.en.notices;
    const body = reminder.body.replace('{{ payByDate }}', 'soon');
    const notices = { ...defaultWording.en.notices, reminder: { ...reminder, body } };
    const wordings = { ...defaultWording, en: { ...defaultWording.en, notices } };
    const notice = en('reminder');
    expect(faultsOf(notice, notice.facts, { wordings: defaultWording })).toEqual([]);
    return faultsOf(notice, notice.facts, { wordings });
  },
  'plan.lint.pay_by': () => faultsOf(without(en('reminder'), '13 April 2026')),
  'plan.lint.answer_by': () => faultsOf(without(en('statement'), '13 April 2026')),
  'plan.lint.stop_date': () => faultsOf(without(en('stop_supply'), '9 April 2026')),
  'plan.lint.due_already': () => {
    const notice = en('pre_due');
    return faultsOf(notice, { ...notice.facts, letterDay: day('2026-04-03') });
  },
  'plan.lint.already_sent': () =>
    faultsOf(en('warning', { sent: sent('warning', '2026-03-30', day('2026-04-06')) })),
  'plan.lint.too_early': () =>
    faultsOf(en('final', { sent: sent('warning', '2026-03-30', day('2026-04-06')) })),
  'plan.lint.set_day': () => {
    const notice = en('warning');
    return faultsOf(knowing(notice, { payBy: letterDay }));
  },
  'plan.lint.as_of': () => {
    const notice = en('warning');
    return faultsOf(knowing(notice, { asOf: letterDay + 1 }));
  },
  'plan.lint.no_demand': () => {
    const notice = en('warning');
    return faultsOf(knowing(notice, { months: [], total: 0, totalOverdue: 0 }));
  },
  'plan.lint.no_request': () => {
    const notice = en('warning');
    const blocks = notice.blocks.filter(
      (block) => block.type !== 'paragraph' || !block.text.startsWith('We require payment'),
    );
    return faultsOf({ ...notice, blocks });
  },
  'plan.lint.nothing_due': () => faultsOf(en('pre_due', { ...mine, items: one({}) })),
  'plan.lint.nothing_open': () => faultsOf(knowing(en('statement'), { months: [], total: 0 })),
  'plan.lint.reservation': () => {
    const notice = en('warning');
    return faultsOf(without(notice, ...reservationsOf(notice)));
  },
  'plan.lint.evidence': () => {
    const notice = en('pre_litigation');
    return faultsOf({ ...notice, blocks: notice.blocks.filter(({ type }) => type !== 'list') });
  },
  'plan.lint.forbidden': () => faultsOf(saying(en('warning'), 'We will inform the police.')),
  'plan.lint.lawyer': () => faultsOf({ ...en('warning'), title: 'Solicitor’s letter' }),
  'plan.lint.court': () => faultsOf({ ...en('final'), title: 'Summons' }),
  'plan.lint.placeholder': () => faultsOf(en('warning', { policy: defaultPolicy })),
  'plan.lint.customer_name': () => {
    const notice = en('warning');
    const { customer } = notice.facts;
    return faultsOf(knowing(notice, { customer: { ...customer, name: customer.code } }));
  },
  'plan.lint.currency': () => {
    const notice = en('warning');
    return faultsOf(knowing(notice, { currency: NO_CURRENCY }));
  },
  'plan.lint.invoice': () => {
    const notice = en('warning');
    const invoices = {
      ...notice.invoices,
      months: notice.invoices.months.map((month) => ({ ...month, rows: month.rows.slice(1) })),
    };
    return faultsOf({ ...notice, invoices });
  },
};

const promised: NoticeDetails = { promisedFor: day('2026-04-10'), promisedAmount: 100_00 };
const split: NoticeDetails = { instalmentCount: 3, firstInstalment: day('2026-04-15'), interval: 'month' };
const received: NoticeDetails = {
  agreedDay: asOf,
  agreedAmount: 300_00,
  receivedOn: asOf,
  receivedAmount: 1_00,
};
const counter: NoticeDetails = {
  counterclaim: 'P-1',
  counterAmount: 5_00,
  counterDue: asOf,
  effectiveOn: letterDay,
};

const PROBLEMS: Readonly<Record<string, () => string[]>> = {
  missing: () => faultsOf(en('promise', { details: {} })),
  future: () => faultsOf(en('promise', { details: { ...promised, promiseGivenOn: letterDay + 1 } })),
  past: () => faultsOf(en('instalments', { details: { ...split, firstInstalment: letterDay } })),
  amount: () => faultsOf(en('promise', { details: { ...promised, promisedAmount: 0 } })),
  more_than_owed: () => faultsOf(en('promise', { details: { ...promised, promisedAmount: 900_000_000 } })),
  schedule: () => faultsOf(en('instalments', { details: { ...split, instalmentCount: 99 } })),
  year: () => {
    const notice = en('instalments', { details: split });
    const calendar = { ...weekdays(), isKnownYear: () => false };
    return faultsOf(notice, notice.facts, { calendar });
  },
  no_dispute: () => {
    const details = { disputeRaisedOn: asOf };
    return faultsOf(en('dispute', { ...mine, items: one({}), details }));
  },
  reason: () => {
    const details = { disputeRaisedOn: asOf, disputes: { 2: { amount: 1_00, reason: '' } } };
    return faultsOf(en('dispute', { ...mine, items: one({}), details }));
  },
  not_short: () => faultsOf(en('short_payment', { details: { ...received, receivedAmount: 300_00 } })),
  short_days: () => {
    const notice = en('short_payment', { details: received });
    return faultsOf(knowing(notice, { payBy: notice.facts.payBy + 7 }));
  },
  not_due: () => faultsOf(en('set_off', { details: { ...counter, effectiveOn: day('2026-03-01') } })),
};

const keysIn = (texts: Readonly<Record<string, string>>, area: string): string[] =>
  Object.keys(texts).filter((key) => key.startsWith(area));

describe('The linter', () => {
  it('has a fault in this table for everything it can say', () => {
    expect(keysIn(planTexts, 'plan.lint.').sort()).toEqual(Object.keys(FAULTS).sort());
    const problems = Object.keys(PROBLEMS).map((id) => `notices.problem.${id}`);
    expect(keysIn(noticeTexts, 'notices.problem.').sort()).toEqual(problems.sort());
  });

  it.each(Object.keys(FAULTS))('finds %s', (key) => {
    expect(FAULTS[key]?.()).toContain(key);
  });

  it.each(Object.keys(PROBLEMS))('finds what is wrong in an entry: %s', (id) => {
    expect(PROBLEMS[id]?.()).toContain(`notices.problem.${id}`);
  });

  it.each(languages)(
    'asks in %s for a sentence that demands, not for a date somewhere in the letter',
    (language) => {
      for (const kind of [
        'reminder',
        'warning',
        'stop_supply',
        'final',
        'pre_litigation',
        'short_payment',
      ] as const) {
        const notice = letter(language, kind);
        const date = kind === 'short_payment' ? notice.facts.claimed : notice.facts.totalOverdue;
        expect(date).toBeGreaterThan(0);
        const blocks = notice.blocks.filter(
          (block, i) => !(block.type === 'paragraph' && notice.blocks[i + 1]?.type === 'bank'),
        );
        expect(faultsOf({ ...notice, blocks })).toEqual(['plan.lint.no_request']);
      }
    },
  );

  it.each(languages)(
    'asks in %s for the sentence that keeps rights, not for one that sounds like it',
    (language) => {
      for (const kind of NOTICE_KINDS.filter((each) => NOTICE_RULES[each].reserves)) {
        const notice = letter(language, kind);
        const kept = reservationsOf(notice);
        expect([kind, ...faultsOf(without(notice, ...kept))]).toEqual([kind, 'plan.lint.reservation']);
      }
      const reserving = {
        en: 'We reserve all our rights.',
        'zh-CN': '我司保留一切法律权利。',
        'zh-TW': '本公司保留一切法律權利。',
      };
      const bare = letter(language, 'warning');
      const own = without(bare, ...reservationsOf(bare));
      expect(faultsOf({ ...own, text: `${own.text}\n${reserving[language]}` })).toEqual([]);
    },
  );

  it('compares amounts in words from their first figure to their last', () => {
    const [cn, tw, gb] = [letter('zh-CN', 'final'), letter('zh-TW', 'final'), letter('en', 'final')];
    const says = (notice: Notice, words: string): string[] =>
      faultsOf({ ...notice, text: `${notice.text}\n${words}` });
    const [first, second] = [cn.facts.amountInWords, tw.facts.amountInWords];
    expect(says(cn, `大写：${first}`)).toEqual([]);
    expect(says(tw, `大寫：${second}`)).toEqual([]);
    // The end of the right amount, its front torn off, a front too many, and figures as one counts.
    for (const wrong of [
      first.replace('叁万', ''),
      `壹拾${first.replace('人民币', '')}`,
      '大写：人民币三万元',
    ]) {
      expect(says(cn, wrong)).toEqual(['plan.lint.words_differ']);
    }
    expect(says(tw, second.replace('參萬', ''))).toEqual(['plan.lint.words_differ']);
    expect(says(gb, gb.facts.amountInWords.replace('thirty-three', 'three'))).toEqual([
      'plan.lint.words_differ',
    ]);
  });

  it('lets a letter say that a lawyer’s letter may follow, but not be one', () => {
    for (const title of ['律师函前告知', '律師函前告知']) {
      expect(faultsOf({ ...letter('zh-CN', 'pre_litigation'), title })).toEqual([]);
    }
    for (const title of ['律师函', '律 師 函', '律师声明', 'Lawyer’s letter', "Attorney's Letter"]) {
      expect(faultsOf({ ...en('pre_litigation'), title })).toEqual(['plan.lint.lawyer']);
    }
    for (const title of ['支付令', '法院通知', '支付命令', 'Statutory demand', 'Court notice']) {
      expect(faultsOf({ ...en('pre_litigation'), title })).toEqual(['plan.lint.court']);
    }
  });
});

describe('None of our own letters trips the linter', () => {
  const entered: NoticeDetails = {
    ...promised,
    ...split,
    ...received,
    lateDays: 1,
    disputeRaisedOn: asOf,
    disputes: { 2: { amount: 1_00, reason: 'x' }, 6: { amount: null, reason: 'y' } },
  };
  const variants: Readonly<Record<string, Change>> = {
    'as usual': {},
    'with no letter before it': { sent: [] },
    'with nothing but overdue items': {
      items: [
        { customer: 'C', docNo: 'D-1001', due: '2026-03-01', open: 60_000_00, contractNo: 'HT-2025-7' },
        { customer: 'C', docNo: 'D-1002', due: '2026-04-02', open: 60_000_00 },
      ],
      customer: 'C',
      details: { ...entered, ...counter },
    },
    'in dollars': { currency: 'USD' },
    'with interest and no total': { interest: { ...rate, withTotal: false } },
    'with interest of the mainland': {
      interest: {
        ...rate,
        regime: 'cn_lpr_150',
        rates: [{ from: asOf - 900, rate: 0.03 }],
        withTotal: false,
      },
    },
    'assigning the claim': {
      details: {
        ...entered,
        setOffWay: 'assignment',
        assignee: 'Quay Factors Ltd',
        assigneeAccount: '1234 5678',
        effectiveOn: letterDay,
      },
    },
  };
  const cases = NOTICE_KINDS.flatMap((kind) => languages.map((language) => [kind, language] as const));

  it.each(cases)('%s in %s, whatever it has to say', (kind, language) => {
    for (const [name, change] of Object.entries(variants)) {
      const own = change.items ? { ...change, currency: change.currency ?? 'CNY' } : change;
      const found = faultsOf(letter(language, kind, own));
      expect([name, ...found]).toEqual([name]);
    }
    for (const limitationLaw of LIMITATION_LAWS) {
      const { seller } = orderFor(language, kind).policy;
      const policy = { ...defaultPolicy, limitationLaw, seller };
      expect(faultsOf(letter(language, kind, { policy }))).toEqual([]);
    }
  });
});
