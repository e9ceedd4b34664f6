import { openItems, type OpenItem } from '../items';
import { WORDINGS } from '../wording';
import {
  answersOf,
  blanks,
  byCustomer,
  day,
  dotted,
  iso,
  open,
  sum,
  type SampleCell,
  type SystemSample,
} from './types';

const CN = WORDINGS['zh-CN'];
const name = (item: OpenItem): string => CN.customers[item.customer] ?? '';
const code = (item: OpenItem): string => `KH${String(item.customer + 1001)}`;
const currency = (item: OpenItem): string => (item.currency === 'home' ? '人民币' : '美元');
const seller = (item: OpenItem): string => CN.sellers[item.seller] ?? '';

/** 金蝶云星空: receivables by document, open is 应收 less 实收. */
const kingdee: SystemSample = {
  id: 'kingdee',
  title: '金蝶云星空 到期债权表',
  language: 'zh-CN',
  kind: 'open_items',
  asks: 'nothing',
  dates: [0, 9],
  rows: (asOf) => {
    const items = openItems(asOf, 11);
    const header = [
      '业务日期',
      '销售组织',
      '销售员',
      '往来单位编码',
      '往来单位',
      '结算币别',
      '单据编号',
      '单据类型',
      '应收金额',
      '到期日',
      '实收金额',
    ];
    const kinds = { invoice: '标准应收单', credit: '红字应收单', receipt: '预收款' };
    return [
      ['到期债权表', ...blanks(10)],
      [`截止日期:${iso(asOf)}   单位:元`, ...blanks(10)],
      header,
      ...items.map((item, i): SampleCell[] => [
        item.day,
        '总公司',
        seller(item),
        code(item),
        i % 9 === 4 ? `${name(item)} ` : name(item),
        currency(item),
        item.number,
        kinds[item.kind],
        item.total / 100,
        item.kind === 'receipt' ? '' : day(item),
        item.settled / 100,
      ]),
      ['合计', ...blanks(7), sum(items, (item) => item.total), '', sum(items, (item) => item.settled)],
      ['制表人：李强', ...blanks(10)],
    ];
  },
  answers: (asOf) => answersOf(openItems(asOf, 11), 'CNY'),
};

/** 用友 U8: the customer once per group, 小计 after each, dates as text. */
const u8: SystemSample = {
  id: 'u8',
  title: '用友U8 应收余额明细',
  language: 'zh-CN',
  kind: 'open_items',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => {
    const items = openItems(asOf, 12);
    const header = [
      '客户编码',
      '客户名称',
      '单据类型',
      '单据号',
      '立账日',
      '收付款协议名称',
      '到期日',
      '币种',
      '原币金额',
      '原币余额',
    ];
    const kinds = { invoice: '销售专用发票', credit: '红字销售发票', receipt: '收款单' };
    const groups = byCustomer(items).flatMap((own) => [
      ...own.map((item, i): SampleCell[] => [
        i === 0 ? code(item) : '',
        i === 0 ? name(item) : '',
        kinds[item.kind],
        item.number,
        dotted(item.day),
        `${item.termDays}天`,
        item.kind === 'receipt' ? '' : dotted(day(item)),
        currency(item),
        item.total / 100,
        open(item) / 100,
      ]),
      ['', '小计', ...blanks(6), sum(own, (item) => item.total), sum(own, open)],
    ]);
    return [
      ['苏州恒远精密机械有限公司', ...blanks(9)],
      ['应收余额明细表', ...blanks(9)],
      header,
      ...groups,
      ['', '合计', ...blanks(6), sum(items, (item) => item.total), sum(items, open)],
    ];
  },
  answers: (asOf) => answersOf(openItems(asOf, 12), 'CNY'),
};

/** 畅捷通 T+: no due dates, terms of 月结N天 whose reading only the user knows. */
const tplus: SystemSample = {
  id: 'tplus',
  title: '畅捷通T+ 超期应收',
  language: 'zh-CN',
  kind: 'open_items',
  asks: 'monthly',
  dates: [4],
  rows: (asOf) => {
    const items = openItems(asOf, 13);
    const header = [
      '往来单位编码',
      '往来单位',
      '单据类型',
      '单据编号',
      '单据日期',
      '收款条件',
      '币种',
      '应收金额',
      '已收金额',
      '未收余额',
      '备注',
    ];
    const kinds = { invoice: '销售发票', credit: '红字发票', receipt: '预收款' };
    return [
      header,
      ...items.map((item): SampleCell[] => [
        code(item),
        name(item),
        kinds[item.kind],
        item.number,
        item.day,
        `月结${item.termDays}天`,
        currency(item),
        item.total / 100,
        item.settled === 0 ? '' : item.settled / 100,
        open(item) / 100,
        CN.remarks[item.remark],
      ]),
    ];
  },
  answers: (asOf) => answersOf(openItems(asOf, 13), 'CNY'),
};

const YONSUITE_WORDS = { invoice: '销售货款', credit: '退货', receipt: '收货款' } as const;

/** YonSuite 客户对账明细: a header of three levels, receipts and returns on the credit side; when items fall due is not in it. */
const yonsuite: SystemSample = {
  id: 'yonsuite',
  title: 'YonSuite 客户对账明细',
  language: 'zh-CN',
  kind: 'open_items',
  asks: 'terms',
  dates: [5, 7],
  rows: (asOf) => {
    const items = openItems(asOf, 14);
    const sides = (item: OpenItem, cells: SampleCell[]): SampleCell[] =>
      item.kind === 'invoice' ? [...cells, ...blanks(3)] : [...blanks(3), ...cells];
    const plain = [
      '科目编码',
      '科目名称',
      '对账对象编码',
      '对账对象名称',
      '币种',
      '凭证日期',
      '凭证字号',
      '业务日期',
      '业务单号',
      '业务员',
      '摘要',
    ];
    return [
      ['客户对账明细', ...blanks(16)],
      [...plain, '借方', '', '', '贷方', '', ''],
      [...blanks(11), '发生', '已结', '未结', '发生', '已结', '未结'],
      [...blanks(11), '金额', '金额', '金额', '金额', '金额', '金额'],
      ...items.map((item, i): SampleCell[] => [
        '1122',
        '应收账款',
        code(item),
        name(item),
        currency(item),
        item.day,
        `记-${i + 1}`,
        item.day,
        item.number,
        seller(item),
        YONSUITE_WORDS[item.kind],
        ...sides(item, [Math.abs(item.total) / 100, item.settled / 100, Math.abs(open(item)) / 100]),
      ]),
    ];
  },
  answers: (asOf) => answersOf(openItems(asOf, 14), 'CNY'),
};

export const MAINLAND: readonly SystemSample[] = [kingdee, u8, tplus, yonsuite];
