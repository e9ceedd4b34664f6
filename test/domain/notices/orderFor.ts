import { NO_DAY } from '../../../src/domain/calendar/types';
import type { Language, NoticeKind } from '../../../src/domain/notices';
import type { NoticeDetails } from '../../../src/domain/notices/details';
import type { NoticeOrder } from '../../../src/domain/notices/order';
import type { PastNotice } from '../../../src/domain/notices/types';
import { buildPlan, type PlanRow } from '../../../src/domain/plan';
import { defaultPolicy } from '../../../src/domain/policy';
import type { Policy } from '../../../src/domain/policy';
import { day, ledgerOf, weekdays, type Item } from '../plan/ledgerOf';

export const asOf = day('2026-03-31');
export const letterDay = day('2026-04-01');

interface House {
  readonly customer: string;
  readonly seller: Policy['seller'];
  readonly currency: string;
  readonly contact: string;
  readonly address: string;
}

/** A firm of each place and its customer; all invented. */
const houses: Readonly<Record<Language, House>> = {
  'zh-CN': {
    customer: '宁波海川机械有限公司',
    contact: '李敏',
    address: '浙江省宁波市鄞州区中兴路100号',
    currency: 'CNY',
    seller: {
      name: '苏州晨曦电子有限公司',
      taxId: '91320500MA1X00000A',
      address: '江苏省苏州市工业园区星湖街1号',
      phone: '0512-6000 0000',
      email: 'ar@chenxi.example',
      bankName: '中国银行苏州工业园区支行',
      bankAccountName: '',
      bankAccountNo: '4500 0000 0000 0000 123',
      swift: '',
      contactPerson: '王芳',
      contactPhone: '0512-6000 0001',
    },
  },
  'zh-TW': {
    customer: '大同精密股份有限公司',
    contact: '陳淑芬',
    address: '新竹市東區光復路二段1號',
    currency: 'TWD',
    seller: {
      name: '晨曦電子股份有限公司',
      taxId: '12345675',
      address: '臺北市內湖區瑞光路1號',
      phone: '02-2700-0000',
      email: 'ar@chenxi.example',
      bankName: '臺灣銀行內湖分行',
      bankAccountName: '',
      bankAccountNo: '012-345-678901',
      swift: '',
      contactPerson: '林怡君',
      contactPhone: '02-2700-0001',
    },
  },
  en: {
    customer: 'Harbour & Finch Ltd',
    contact: 'Ms J. Finch',
    address: '12 Quay Street, Bristol BS1 4XX',
    currency: 'GBP',
    seller: {
      name: 'Dawn Components Ltd',
      taxId: 'GB 000 0000 00',
      address: '1 Mill Lane, Leeds LS1 1AA',
      phone: '0113 496 0000',
      email: 'credit@dawn.example',
      bankName: 'Example Bank plc',
      bankAccountName: '',
      bankAccountNo: '00000000',
      swift: 'EXAMGB2L',
      contactPerson: 'Tom Reed',
      contactPhone: '0113 496 0001',
    },
  },
};

/** Three months of invoices, a credit note, one dispute, one not due, and a receipt nobody could match. */
function itemsFor(customer: string, currency: string): Item[] {
  const item = (docNo: string, doc: string, due: string, open: number, more: Partial<Item> = {}): Item => ({
    customer,
    currency,
    docNo,
    doc,
    due,
    open,
    original: open,
    ...more,
  });
  const cents = currency === 'TWD' ? 0 : 62;
  return [
    item('25120031', '2025-12-10', '2026-01-09', 1_250_000, { original: 2_000_000 }),
    item('25120077', '2025-12-22', '2026-01-21', 680_000),
    item('CN260104', '2026-01-15', '2026-01-25', -80_000),
    item('26010018', '2026-01-12', '2026-02-11', 450_000),
    item('26010042', '2026-01-20', '2026-02-19', 330_000, { disputed: true }),
    item('26020009', '2026-02-05', '2026-03-07', 1_045_000 + cents),
    item('26030015', '2026-03-12', '2026-04-11', 500_000),
  ];
}

/** Two invoices about to fall due, one of them disputed besides, one later, and a receipt nobody could match. */
function itemsSoonDue(customer: string, currency: string): Item[] {
  const item = (docNo: string, doc: string, due: string, open: number, more: Partial<Item> = {}): Item => ({
    customer,
    currency,
    docNo,
    doc,
    due,
    open,
    original: open,
    ...more,
  });
  return [
    item('26020031', '2026-02-02', '2026-04-02', 620_000),
    item('26020036', '2026-02-04', '2026-04-03', 1_405_000, { original: 1_605_000 }),
    item('26020040', '2026-02-04', '2026-04-03', 90_000, { disputed: true }),
    item('26030015', '2026-03-12', '2026-06-11', 500_000),
  ];
}

/** An order for a letter of that kind, the letters before it sent as the ladder demands. */
export function orderFor(
  language: Language,
  kind: NoticeKind,
  change: Partial<{
    policy: Policy;
    items: readonly Item[];
    sent: readonly PastNotice[];
    currency: string;
    customer: string;
    details: NoticeDetails;
  }> = {},
): NoticeOrder & { readonly row: PlanRow } {
  const house = houses[language];
  const { customer = house.customer, currency = house.currency } = change;
  const usual = kind === 'pre_due' ? itemsSoonDue : itemsFor;
  const ledger = ledgerOf(change.items ?? usual(customer, currency), [
    { key: customer, code: 'C-1001', name: customer, contact: house.contact, address: house.address },
  ]);
  const policy = change.policy ?? { ...defaultPolicy, seller: house.seller };
  const sent = change.sent ?? sentBefore(kind, customer, currency);
  const calendar = weekdays();
  const unapplied = [
    { sheetRow: 9, customer: 0, docNo: 'R-77', docType: '', docDay: asOf, currency, amount: -120_000 },
  ];
  const row = buildPlan({ ledger, unapplied, asOf, policy, calendar }).rows[0];
  if (!row) throw new Error('The plan has no row');
  const number = '2026-0012';
  const details = change.details ?? detailsOf(kind, language);
  return { row, ledger, unapplied, policy, calendar, kind, language, number, letterDay, asOf, sent, details };
}

/** What the writer of each notice enters, because no ledger knows it. */
function detailsOf(kind: NoticeKind, language: Language): NoticeDetails {
  const say = (en: string, cn: string, tw: string): string => ({ en, 'zh-CN': cn, 'zh-TW': tw })[language];
  const entered: Readonly<Partial<Record<NoticeKind, NoticeDetails>>> = {
    promise: {
      promiseGivenOn: day('2026-03-31'),
      promisedFor: day('2026-04-10'),
      promisedAmount: 1_500_000,
      promisedBy: say('your accounts manager', '财务经理', '財務經理'),
      promiseWay: 'phone',
    },
    instalments: {
      instalmentCount: 6,
      firstInstalment: day('2026-04-15'),
      interval: 'month',
      downPayment: 800_000,
      lateDays: 5,
      guarantor: say('Mr R. Finch', '海川控股有限公司', '大同投資股份有限公司'),
    },
    dispute: {
      disputeRaisedOn: day('2026-03-20'),
      disputes: {
        6: { amount: null, reason: say('Short delivery of 12 pieces', '短少12件', '短少12件') },
        5: { amount: 50_000, reason: say('Unit price', '单价不符', '單價不符') },
      },
      answer: say(
        'The delivery note was signed for the full quantity; the price is being checked.',
        '签收单载明数量无误；单价正在核对。',
        '簽收單載明數量無誤；單價查核中。',
      ),
    },
    thanks: {
      receivedOn: day('2026-03-31'),
      receivedAmount: 2_300_000,
      settled: say('invoices 25110012 and 25110020', '发票25110012、25110020', '發票25110012、25110020'),
    },
    short_payment: {
      agreedDay: day('2026-03-31'),
      agreedAmount: 1_250_000,
      receivedOn: day('2026-03-31'),
      receivedAmount: 1_000_000,
    },
    set_off: {
      counterclaim: say('your invoice P-2201 for tooling', '贵司模具款发票P-2201', '貴公司模具款發票P-2201'),
      counterAmount: 900_000,
      counterDue: day('2026-03-25'),
      effectiveOn: letterDay,
    },
  };
  return entered[kind] ?? {};
}

function sentBefore(kind: NoticeKind, customerKey: string, currency: string): PastNotice[] {
  const past = (sent: NoticeKind, number: string, on: string): PastNotice => ({
    customerKey,
    currency,
    kind: sent,
    number,
    day: day(on),
    payBy: NO_DAY,
  });
  const statement = past('statement', '2026-0002', '2026-01-30');
  const reminder = past('reminder', '2026-0003', '2026-02-02');
  const warning = past('warning', '2026-0007', '2026-03-02');
  const final = past('final', '2026-0009', '2026-03-16');
  const before: Readonly<Record<NoticeKind, PastNotice[]>> = {
    pre_due: [],
    statement: [],
    reminder: [],
    warning: [reminder],
    stop_supply: [reminder, warning],
    final: [reminder, warning],
    pre_litigation: [statement, reminder, warning, final],
    promise: [reminder],
    instalments: [reminder],
    dispute: [],
    thanks: [],
    short_payment: [reminder],
    set_off: [reminder, warning, final],
  };
  return before[kind];
}
