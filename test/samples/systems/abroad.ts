import { openItems, type OpenItem } from '../items';
import { WORDINGS } from '../wording';
import {
  american,
  answersOf,
  blanks,
  byCustomer,
  compact,
  day,
  iso,
  OWN,
  open,
  sapAmount,
  sum,
  type SampleCell,
  type SystemSample,
} from './types';

const EN = WORDINGS.en;
const TW = WORDINGS['zh-TW'];
const name = (item: OpenItem): string => EN.customers[item.customer] ?? '';
const code = (item: OpenItem): string => String(item.customer + 100_101);
const home = (items: readonly OpenItem[]): readonly OpenItem[] =>
  items.filter(({ currency }) => currency === 'home');

/** Digiwin Workflow ERP: dates of eight digits, receivable net of tax, 結案碼. */
const digiwin: SystemSample = {
  id: 'digiwin',
  title: '鼎新 Workflow ERP 結帳單',
  language: 'zh-TW',
  kind: 'open_items',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => {
    const header = [
      '結帳單別',
      '結帳單號',
      '結帳日期',
      '客戶代號',
      '客戶全名',
      '收款業務員',
      '幣別',
      '發票號碼',
      '發票日期',
      '預計收款日',
      '應收金額',
      '營業稅額',
      '已收金額',
      '結案碼',
    ];
    return [
      ['結帳單明細表', ...blanks(13)],
      [`製表日期：${iso(asOf)}`, ...blanks(13)],
      header,
      ...openItems(asOf, 15).map((item, i): SampleCell[] => {
        const tax = Math.round(item.total / 21);
        return [
          item.kind === 'receipt' ? '預收待抵' : item.kind === 'credit' ? '銷退' : '銷貨',
          `61A-${item.number}`,
          compact(item.day),
          String(item.customer + 1001),
          TW.customers[item.customer] ?? '',
          TW.sellers[item.seller] ?? '',
          item.currency === 'home' ? 'NTD' : 'USD',
          item.kind === 'receipt' ? '' : `AB${String(10_000_000 + i)}`,
          compact(item.day),
          item.kind === 'receipt' ? '' : compact(day(item)),
          (item.total - tax) / 100,
          tax / 100,
          item.settled / 100,
          'N',
        ];
      }),
    ];
  },
  answers: (asOf) => answersOf(openItems(asOf, 15), 'TWD'),
};

/** SAP FBL5N: icons in a column without a name, a blank first column, minus signs behind, totals with stars. */
const sap: SystemSample = {
  id: 'sap',
  title: 'SAP FBL5N line items',
  language: 'en',
  kind: 'open_items',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => {
    const types = { invoice: 'DR', credit: 'DG', receipt: 'DZ' };
    const header = [
      '',
      'St',
      'Customer',
      'Assignment',
      'Document Number',
      'Document Type',
      'Document Date',
      'Net due date',
      'Amount in doc. curr.',
      'Document currency',
      'Clearing Document',
      'Text',
    ];
    const groups = byCustomer(openItems(asOf, 16)).flatMap((own) => [
      ...own.map((item): SampleCell[] => [
        '',
        '@08@',
        String(item.customer + 101).padStart(10, '0'),
        item.number.slice(2),
        `18${item.number.slice(4)}`,
        types[item.kind],
        american(item.day),
        american(day(item)),
        sapAmount(open(item)),
        item.currency === 'home' ? 'EUR' : 'USD',
        '',
        EN.remarks[item.remark],
      ]),
      [
        '*',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        sapAmount(own.reduce((all, item) => all + open(item), 0)),
        '',
        '',
        '',
      ],
    ]);
    return [['Company Code 1000', ...blanks(11)], blanks(12), header, ...groups];
  },
  answers: (asOf) => answersOf(openItems(asOf, 16), 'EUR'),
};

const quickbooks: SystemSample = {
  id: 'quickbooks',
  title: 'QuickBooks A/R Aging Detail',
  language: 'en',
  kind: 'open_items',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => {
    const items = home(openItems(asOf, 17));
    const types = { invoice: 'Invoice', credit: 'Credit Memo', receipt: 'Payment' };
    const late = (item: OpenItem) => asOf - day(item);
    const groups: readonly (readonly [string, (item: OpenItem) => boolean])[] = [
      ['Current', (item) => late(item) <= 0],
      ['1 - 30', (item) => late(item) > 0 && late(item) <= 30],
      ['31 - 60', (item) => late(item) > 30 && late(item) <= 60],
      ['> 60', (item) => late(item) > 60],
    ];
    return [
      ['Alder Machine Works Ltd', ...blanks(9)],
      ['A/R Aging Detail', ...blanks(9)],
      [`As of ${american(asOf)}`, ...blanks(9)],
      ['', 'Type', 'Date', 'Num', 'Name', 'P. O. #', 'Terms', 'Due Date', 'Aging', 'Open Balance'],
      ...groups.flatMap(([label, holds]) => {
        const own = items.filter(holds);
        return [
          [label, ...blanks(9)],
          ...own.map((item): SampleCell[] => [
            '',
            types[item.kind],
            american(item.day),
            item.number,
            name(item),
            '',
            `Net ${item.termDays}`,
            american(day(item)),
            Math.max(0, late(item)),
            open(item) / 100,
          ]),
          [`Total ${label}`, ...blanks(8), sum(own, open)],
        ];
      }),
      ['TOTAL', ...blanks(8), sum(items, open)],
    ];
  },
  answers: (asOf) => answersOf(home(openItems(asOf, 17)), OWN),
};

const xero: SystemSample = {
  id: 'xero',
  title: 'Xero Aged Receivables Detail',
  language: 'en',
  kind: 'bucket_report',
  asks: 'nothing',
  dates: [1, 2],
  rows: (asOf) => {
    const items = home(openItems(asOf, 18)).filter(({ kind }) => kind === 'invoice');
    const slot = (item: OpenItem) => {
      const late = asOf - day(item);
      return late <= 0 ? 0 : Math.min(5, Math.floor((late - 1) / 30) + 1);
    };
    return [
      ['Aged Receivables Detail', ...blanks(10)],
      [`As at ${iso(asOf)}`, ...blanks(10)],
      [
        'Contact',
        'Invoice Date',
        'Due Date',
        'Invoice Number',
        'Current',
        '< 1 Month',
        '1 Month',
        '2 Months',
        '3 Months',
        'Older',
        'Total',
      ],
      ...items.map((item): SampleCell[] => {
        const buckets: SampleCell[] = Array<SampleCell>(6).fill(0);
        buckets[slot(item)] = open(item) / 100;
        return [name(item), item.day, day(item), item.number, ...buckets, open(item) / 100];
      }),
    ];
  },
  answers: (asOf) =>
    answersOf(
      home(openItems(asOf, 18)).filter(({ kind }) => kind === 'invoice'),
      OWN,
    ),
};

/** NetSuite: the customer in a line of its own over each group, totals beneath. */
const netsuite: SystemSample = {
  id: 'netsuite',
  title: 'NetSuite A/R Aging Detail',
  language: 'en',
  kind: 'open_items',
  asks: 'nothing',
  dates: [2, 5],
  rows: (asOf) => {
    const items = home(openItems(asOf, 19)).filter(({ kind }) => kind !== 'receipt');
    const types = { invoice: 'Invoice', credit: 'Credit Memo', receipt: 'Customer Deposit' };
    return [
      ['A/R Aging Detail', ...blanks(7)],
      [
        'Customer',
        'Transaction Type',
        'Date',
        'Document Number',
        'P.O. No.',
        'Due Date',
        'Age',
        'Open Balance',
      ],
      ...byCustomer(items).flatMap((own) => [
        [name(own[0] as OpenItem), ...blanks(7)],
        ...own.map((item): SampleCell[] => [
          '',
          types[item.kind],
          item.day,
          item.number,
          '',
          day(item),
          asOf - day(item),
          open(item) / 100,
        ]),
        [`Total - ${name(own[0] as OpenItem)}`, ...blanks(6), sum(own, open)],
      ]),
      ['Total', ...blanks(6), sum(items, open)],
    ];
  },
  answers: (asOf) =>
    answersOf(
      home(openItems(asOf, 19)).filter(({ kind }) => kind !== 'receipt'),
      OWN,
    ),
};

/** ERPNext: bucket columns beside due date and outstanding amount; still a list of invoices. */
const erpnext: SystemSample = {
  id: 'erpnext',
  title: 'ERPNext Accounts Receivable',
  language: 'en',
  kind: 'open_items',
  asks: 'nothing',
  dates: [],
  rows: (asOf) => [
    [
      'Posting Date',
      'Party',
      'Voucher Type',
      'Voucher No',
      'Due Date',
      'Invoiced Amount',
      'Paid Amount',
      'Outstanding Amount',
      'Age (Days)',
      '0-30',
      '31-60',
      '61-90',
      '91-120',
      '121-Above',
      'Currency',
      'Territory',
    ],
    ...openItems(asOf, 20)
      .filter(({ kind }) => kind !== 'receipt')
      .map((item): SampleCell[] => {
        const late = Math.max(0, asOf - day(item));
        const buckets: SampleCell[] = Array<SampleCell>(5).fill(0);
        buckets[Math.min(4, Math.max(0, Math.floor((late - 1) / 30)))] = open(item) / 100;
        return [
          iso(item.day),
          name(item),
          item.kind === 'credit' ? 'Credit Note' : 'Sales Invoice',
          `ACC-SINV-${item.number}`,
          iso(day(item)),
          item.total / 100,
          item.settled / 100,
          open(item) / 100,
          late,
          ...buckets,
          item.currency === 'home' ? 'EUR' : 'USD',
          'All Territories',
        ];
      }),
  ],
  answers: (asOf) =>
    answersOf(
      openItems(asOf, 20).filter(({ kind }) => kind !== 'receipt'),
      'EUR',
    ),
};

/** Business Central: customer ledger entries; a blank currency is the company's own. */
const businessCentral: SystemSample = {
  id: 'businesscentral',
  title: 'Business Central Customer Ledger Entries',
  language: 'en',
  kind: 'open_items',
  asks: 'nothing',
  dates: [0, 5],
  rows: (asOf) => [
    [
      'Posting Date',
      'Document Type',
      'Document No.',
      'Customer No.',
      'Customer Name',
      'Due Date',
      'Currency Code',
      'Original Amount',
      'Remaining Amount',
      'Open',
    ],
    ...openItems(asOf, 21).map((item): SampleCell[] => [
      item.day,
      item.kind === 'invoice' ? 'Invoice' : item.kind === 'credit' ? 'Credit Memo' : 'Payment',
      item.number,
      code(item),
      name(item),
      day(item),
      item.currency === 'home' ? '' : 'USD',
      item.total / 100,
      open(item) / 100,
      'Yes',
    ]),
  ],
  answers: (asOf) => answersOf(openItems(asOf, 21), OWN),
};

export const ABROAD: readonly SystemSample[] = [
  digiwin,
  sap,
  quickbooks,
  xero,
  netsuite,
  erpnext,
  businessCentral,
];
