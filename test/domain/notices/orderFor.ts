import type { Language, NoticeKind } from '../../../src/domain/notices';
import type { NoticeOrder } from '../../../src/domain/notices/facts';
import { buildPlan, type History, type PastStep } from '../../../src/domain/plan';
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

/** An order for a letter of that kind, the letters before it sent as the ladder demands. */
export function orderFor(
  language: Language,
  kind: NoticeKind,
  change: Partial<{
    policy: Policy;
    items: readonly Item[];
    history: History;
    currency: string;
    customer: string;
  }> = {},
): NoticeOrder {
  const house = houses[language];
  const { customer = house.customer, currency = house.currency } = change;
  const ledger = ledgerOf(change.items ?? itemsFor(customer, currency), [
    { key: customer, code: 'C-1001', name: customer, contact: house.contact, address: house.address },
  ]);
  const policy = change.policy ?? { ...defaultPolicy, seller: house.seller };
  const history = change.history ?? { steps: sentBefore(kind, customer, currency), promises: [] };
  const calendar = weekdays();
  const unapplied = [
    { sheetRow: 9, customer: 0, docNo: 'R-77', docType: '', docDay: asOf, currency, amount: -120_000 },
  ];
  const row = buildPlan({ ledger, unapplied, asOf, policy, calendar, history }).rows[0];
  if (!row) throw new Error('The plan has no row');
  return { row, ledger, policy, calendar, kind, language, number: '2026-0012', letterDay, asOf, history };
}

function sentBefore(kind: NoticeKind, customerKey: string, currency: string): PastStep[] {
  const base = { customerKey, currency };
  const first: PastStep = {
    ...base,
    stage: 'reminder',
    number: '2026-0003',
    day: day('2026-02-02'),
    payBy: day('2026-02-12'),
  };
  const second: PastStep = {
    ...base,
    stage: 'warning',
    number: '2026-0007',
    day: day('2026-03-02'),
    payBy: day('2026-03-09'),
  };
  return kind === 'reminder' ? [] : kind === 'warning' ? [first] : [first, second];
}
