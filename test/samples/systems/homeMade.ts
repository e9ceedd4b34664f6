import { openItems, type OpenItem } from '../items';
import { WORDINGS } from '../wording';
import {
  answerOf,
  blanks,
  byCustomer,
  day,
  iso,
  OWN,
  withLines,
  type Answer,
  type SampleCell,
  type SystemSample,
} from './types';

const CN = WORDINGS['zh-CN'];
const TW = WORDINGS['zh-TW'];
const DONE = '1990/01/01';

const homeOnly = (asOf: number, seed: number): readonly OpenItem[] =>
  openItems(asOf, seed).filter(({ currency, kind }) => currency === 'home' && kind === 'invoice');

/** Parts of an order in tenths; what is paid of the first is `settled`. */
const TENTHS = [3, 3, 3, 1] as const;

/** 3331: 预付, 发货, 验收, 质保 of an order in one row, each with a day of its own. */
const milestones: SystemSample = {
  id: 'milestones',
  title: '自制表 订单回款（3331）',
  language: 'zh-CN',
  kind: 'milestones',
  asks: 'nothing',
  dates: [5, 8, 10, 12],
  rows: (asOf) => [
    ['订单回款跟踪表', ...blanks(12)],
    ['', '', '', '', '预付款', '', '', '发货款', '', '验收款', '', '质保金', ''],
    [
      '订单编号',
      '客户名称',
      '业务员',
      '合同金额',
      '应收金额',
      '应收日期',
      '已收金额',
      '应收金额',
      '应收日期',
      '应收金额',
      '应收日期',
      '应收金额',
      '应收日期',
    ],
    ...homeOnly(asOf, 31).map((item): SampleCell[] => {
      const [first = 0, second = 0, third = 0, last = 0] = partsOf(item);
      return [
        `SO-${item.number}`,
        CN.customers[item.customer] ?? '',
        CN.sellers[item.seller] ?? '',
        item.total / 100,
        first / 100,
        item.day,
        Math.min(first, item.settled) / 100,
        second / 100,
        item.day + 30,
        third / 100,
        item.day + 60,
        last / 100,
        last === 0 ? DONE : item.day + 365,
      ];
    }),
  ],
  answers: (asOf) => {
    const open = homeOnly(asOf, 31).flatMap((item) => {
      const [first = 0, ...others] = partsOf(item);
      return [first - Math.min(first, item.settled), ...others];
    });
    return { [OWN]: openOrNothing(open) };
  },
};

/**
 * 3331 without amounts of the stages: the terms of payment say the shares, and each stage is due so many days after
 * its event. What was received is given for the order; the last orders are not accepted yet.
 */
const milestonesByTerms: SystemSample = {
  id: 'milestonesbyterms',
  title: '自制表 订单欠款（结款方式3331）',
  language: 'zh-CN',
  kind: 'milestones',
  asks: 'nothing',
  dates: [9, 10, 11],
  rows: (asOf) => [
    ['订单欠款统计表', ...blanks(13)],
    [
      '订单序号',
      '公司名称',
      '币别',
      '含税金额',
      '结款方式',
      '预付款付款天数',
      '出货款付款天数',
      '验收款付款天数',
      '质保款付款天数',
      '订单签订日期',
      '实际出货日期',
      '终验收时间',
      '质保期',
      '回款原币金额',
    ],
    ...ordersOf(asOf).map(({ item, isAccepted }, i): SampleCell[] => [
      `SO-${item.number}`,
      CN.customers[item.customer] ?? '',
      'CNY',
      item.total / 100,
      i % 3 === 0 ? '3-3-3-1' : 3331,
      7,
      30,
      30,
      0,
      item.day,
      item.day + 20,
      isAccepted ? item.day + 40 : '',
      ['一年', '12个月', 365, '半年'][i % 4] ?? '',
      item.settled / 100,
    ]),
  ],
  answers: (asOf) => {
    const orders = ordersOf(asOf).map(({ item, isAccepted }) => ({
      due: openInOrder(partsOf(item), item.settled).slice(0, isAccepted ? 4 : 2),
      notYet: isAccepted ? [] : partsOf(item).slice(2),
    }));
    const answer = openOrNothing(orders.flatMap(({ due }) => due));
    return { CNY: withLines(answer, 'setAside', ...orders.flatMap(({ notYet }) => notYet)) };
  },
};

/** What is left of amounts when a sum is taken from the first, then from the second, and so on. */
function openInOrder(amounts: readonly number[], received: number): number[] {
  let left = received;
  return amounts.map((amount) => {
    const taken = Math.min(amount, left);
    left -= taken;
    return amount - taken;
  });
}

/** What is open is kept; lines with nothing left are set aside. */
function openOrNothing(amounts: readonly number[]): Answer {
  return answerOf({
    kept: amounts.filter((amount) => amount !== 0),
    setAside: amounts.filter((amount) => amount === 0),
  });
}

/** Orders of which every fifth is not accepted; what was received is then no more than was due before. */
function ordersOf(asOf: number): readonly { readonly item: OpenItem; readonly isAccepted: boolean }[] {
  return homeOnly(asOf, 35).map((item, i) => {
    const [first = 0] = partsOf(item);
    const isAccepted = i % 5 !== 4;
    return { item: isAccepted ? item : { ...item, settled: Math.min(item.settled, first) }, isAccepted };
  });
}

function partsOf(item: OpenItem): number[] {
  const parts = TENTHS.map((tenth) => Math.round((item.total * tenth) / 10));
  parts[3] = item.total - (parts[0] ?? 0) - (parts[1] ?? 0) - (parts[2] ?? 0);
  return parts;
}

interface Line {
  readonly day: number;
  readonly text: string;
  readonly number: string;
  readonly debit: number;
  readonly credit: number;
}

/** Charges and receipts of one customer in the order of their days. */
function linesOf(items: readonly OpenItem[], texts: readonly [sale: string, receipt: string]): Line[] {
  return items
    .flatMap((item): Line[] => [
      { day: item.day, text: texts[0], number: item.number, debit: item.total, credit: 0 },
      ...(item.settled > 0
        ? [{ day: item.day + 9, text: texts[1], number: `SK${item.number}`, debit: 0, credit: item.settled }]
        : []),
    ])
    .sort((a, b) => a.day - b.day);
}

const OPENING = 1_234_567;

/** 明细账: opening, charges, receipts and a balance that runs on, with 本月合计 now and then. */
const account: SystemSample = {
  id: 'account',
  title: '应收账款明细账（借方、贷方、余额）',
  language: 'zh-CN',
  kind: 'running_account',
  asks: 'terms',
  dates: [1],
  rows: (asOf) => [
    ['应收账款明细账', ...blanks(7)],
    [`截止日期：${iso(asOf)}`, ...blanks(7)],
    ['客户名称', '日期', '凭证号', '摘要', '借方', '贷方', '方向', '余额'],
    ...byCustomer(homeOnly(asOf, 32)).flatMap((own) => {
      const name = CN.customers[own[0]?.customer ?? 0] ?? '';
      let balance = OPENING;
      const rows: SampleCell[][] = [[name, '', '', '期初余额', '', '', '借', balance / 100]];
      for (const line of linesOf(own, ['销售货款', '收到货款'])) {
        balance += line.debit - line.credit;
        rows.push([
          name,
          line.day,
          line.number,
          line.text,
          line.debit === 0 ? '' : line.debit / 100,
          line.credit === 0 ? '' : line.credit / 100,
          balance >= 0 ? '借' : '贷',
          Math.abs(balance) / 100,
        ]);
      }
      return [...rows, ['', '', '', '本月合计', '', '', '', '']];
    }),
  ],
  answers: (asOf) => ({ [OWN]: accountAnswer(homeOnly(asOf, 32), asOf) }),
};

/** 客戶往來明細帳 in Taiwan: a book of accounts, each headed by a line with its customer. */
const accountBook: SystemSample = {
  id: 'accountbook',
  title: '客戶往來明細帳（每戶一頁）',
  language: 'zh-TW',
  kind: 'running_account',
  asks: 'terms',
  dates: [0],
  rows: (asOf) => [
    ['客戶往來明細帳', ...blanks(5)],
    ...byCustomer(homeOnly(asOf, 33)).flatMap((own) => {
      let balance = OPENING;
      const rows: SampleCell[][] = [
        [`客戶：${TW.customers[own[0]?.customer ?? 0] ?? ''}`, ...blanks(5)],
        ['日期', '傳票號碼', '摘要', '借方金額', '貸方金額', '餘額'],
        ['', '', '上期結轉', '', '', balance / 100],
      ];
      for (const line of linesOf(own, ['銷貨', '收款'])) {
        balance += line.debit - line.credit;
        rows.push([
          line.day,
          line.number,
          line.text,
          line.debit / 100 || '',
          line.credit / 100 || '',
          balance / 100,
        ]);
      }
      return rows;
    }),
  ],
  answers: (asOf) => ({ [OWN]: accountAnswer(homeOnly(asOf, 33), asOf) }),
};

/** Per customer, oldest charge first: what the receipts leave open is kept; all other lines are set aside. */
function accountAnswer(items: readonly OpenItem[], asOf: number): Answer {
  return byCustomer(items).reduce((answer, own) => {
    const lines = linesOf(own, ['', '']);
    const then = lines.filter((line) => line.day <= asOf);
    const charges = [OPENING, ...then.flatMap(({ debit }) => (debit > 0 ? [debit] : []))];
    const receipts = then.flatMap(({ credit }) => (credit > 0 ? [credit] : []));
    const open = openInOrder(
      charges,
      receipts.reduce((all, credit) => all + credit, 0),
    );
    const kept = open.filter((amount) => amount > 0);
    const settled = [...receipts, ...open.filter((amount) => amount === 0)].map(() => 0);
    const later = lines.filter((line) => line.day > asOf).map(({ debit, credit }) => debit - credit);
    return withLines(withLines(answer, 'kept', ...kept), 'setAside', ...settled, ...later);
  }, answerOf({}));
}

/** An ageing report that is already in buckets, without invoices, in 万元. */
const buckets: SystemSample = {
  id: 'buckets',
  title: '账龄分析表（已分段）',
  language: 'zh-CN',
  kind: 'bucket_report',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => [
    ['应收账款账龄分析表', ...blanks(6)],
    [`截止日期：${iso(asOf)}`, '', '', '', '', '', '单位：千元'],
    ['客户名称', '未逾期金额', '1~30天', '31~60天', '61~90天', '>90天', '应收款合计'],
    ...byCustomer(homeOnly(asOf, 34)).map((own): SampleCell[] => {
      const sums = bucketsOf(own, asOf);
      const total = sums.reduce((all, amount) => all + amount, 0);
      return [CN.customers[own[0]?.customer ?? 0] ?? '', ...[...sums, total].map((cents) => cents / 100_000)];
    }),
  ],
  answers: (asOf) => {
    const sums = byCustomer(homeOnly(asOf, 34)).flatMap((own) => bucketsOf(own, asOf));
    return { [OWN]: answerOf({ kept: sums.filter((sum) => sum !== 0) }) };
  },
};

function bucketsOf(items: readonly OpenItem[], asOf: number): number[] {
  const sums = Array<number>(5).fill(0);
  for (const item of items) {
    const late = asOf - day(item);
    const slot = late <= 0 ? 0 : Math.min(4, Math.floor((late - 1) / 30) + 1);
    sums[slot] = (sums[slot] ?? 0) + item.total - item.settled;
  }
  return sums;
}

export const HOME_MADE: readonly SystemSample[] = [
  milestones,
  milestonesByTerms,
  account,
  accountBook,
  buckets,
];
