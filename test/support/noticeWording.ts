import { ymd } from '../../src/domain/calendar/civilDay';
import type { Language, NoticeBlock, NoticeKind } from '../../src/domain/notices/types';
import type { Seller } from '../../src/domain/policy/types';

type Slots = { readonly payBy: string; readonly total: string; readonly asOf: string };
type ReplySlip = Omit<Extract<NoticeBlock, { type: 'replySlip' }>, 'type'>;

/** What a letter of one language says; only as much as rendering needs. */
interface Wording {
  readonly currency: string;
  readonly customer: string;
  readonly address: string;
  readonly seller: Seller;
  readonly titles: Readonly<Record<NoticeKind, string>>;
  readonly paragraphs: Readonly<Record<NoticeKind, (slots: Slots) => readonly string[]>>;
  readonly pageLabel: string;
  readonly subtotal: string;
  readonly total: string;
  date(day: number): string;
  month(year: number, month: number): string;
  salutation(name: string): string;
  head(currency: string): readonly string[];
  reference(
    number: string,
    day: string,
    name: string,
    address: string,
  ): readonly (readonly [string, string])[];
  bank(seller: Seller): readonly (readonly [string, string])[];
  replySlip(number: string): ReplySlip;
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const chineseDate = (day: number): string => `${ymd(day).year}年${ymd(day).month}月${ymd(day).day}日`;

export const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    currency: 'USD',
    customer: 'Northwind Building Materials Ltd.',
    address: '14 Quay Street, Bristol BS1 4DJ',
    seller: {
      name: 'Harbour Cement Trading Co., Ltd.',
      taxId: 'GB 123 4567 89',
      address: '2 Dock Road, Liverpool L3 4BX',
      phone: '+44 151 496 0000',
      email: 'ar@harbour-cement.example',
      bankName: 'First Mersey Bank',
      bankAccountName: 'Harbour Cement Trading Co., Ltd.',
      bankAccountNo: '00123456789012345678',
      swift: 'FMBKGB2L',
      contactPerson: 'Alice Turner',
      contactPhone: '+44 151 496 0017',
    },
    titles: {
      reminder: 'Payment reminder',
      warning: 'Second notice: overdue payment',
      final: 'Final demand before legal proceedings',
    },
    paragraphs: {
      reminder: (s) => [
        `According to our books the invoices below were still open on ${s.asOf}. This may simply be an oversight.`,
        `Please arrange payment of ${s.total} by ${s.payBy}. If you have already paid, please disregard this letter.`,
      ],
      warning: (s) => [
        `Despite our earlier reminder the invoices below remain unpaid as of ${s.asOf}.`,
        `We require payment of ${s.total} by ${s.payBy}. We reserve our rights under the contract and the law.`,
      ],
      final: (s) => [
        `The invoices below are seriously overdue as of ${s.asOf}, and our letters have remained without result.`,
        `This is our final demand for ${s.total}, payable by ${s.payBy}. If it is not met we shall start legal proceedings.`,
      ],
    },
    pageLabel: 'Page {page} of {pages}',
    subtotal: 'Subtotal',
    total: 'Total overdue',
    date: (day) => `${ymd(day).day} ${ENGLISH_MONTHS[ymd(day).month - 1]} ${ymd(day).year}`,
    month: (year, month) => `Due in ${ENGLISH_MONTHS[month - 1]} ${year}`,
    salutation: () => 'Dear Sir or Madam,',
    head: (currency) => [
      'Invoice',
      'Invoice date',
      'Due date',
      'Days overdue',
      `Original (${currency})`,
      `Open (${currency})`,
    ],
    reference: (number, day, name, address) => [
      ['Our reference', number],
      ['Date', day],
      ['To', name],
      ['Address', address],
    ],
    bank: (s) => [
      ['Bank', s.bankName],
      ['Account name', s.bankAccountName],
      ['Account no.', s.bankAccountNo],
      ['SWIFT', s.swift],
    ],
    replySlip: (number) => ({
      title: `Reply slip to our letter ${number}`,
      lines: [
        '☐ We confirm the amount and will pay on ____________________',
        '☐ We disagree because: ____________________',
        'Signature, stamp, date: ____________________',
      ],
    }),
  },
  'zh-CN': {
    currency: 'CNY',
    customer: '杭州宏图建材有限公司',
    address: '浙江省杭州市西湖区文三路 188 号',
    seller: {
      name: '江苏海澜水泥贸易有限公司',
      taxId: '91320100MA1X2Y3Z4A',
      address: '江苏省南京市江宁区天元东路 66 号',
      phone: '025-8765 4321',
      email: 'ar@hailan.example',
      bankName: '中国工商银行南京江宁支行',
      bankAccountName: '江苏海澜水泥贸易有限公司',
      bankAccountNo: '4301020119200123456',
      swift: '',
      contactPerson: '李静',
      contactPhone: '025-8765 4322',
    },
    titles: { reminder: '付款提醒函', warning: '催款函(警告)', final: '最后催告函' },
    paragraphs: {
      reminder: (s) => [
        `截至${s.asOf}，贵司下列货款已超过约定付款期限，可能因一时疏忽尚未支付，特此函告。`,
        `敬请贵司于${s.payBy}前安排支付${s.total}。如已付款，请忽略本函；如对账目有疑问，请与我司财务联系，我司将及时配合核对。`,
      ],
      warning: (s) => [
        `我司此前已致函提醒，截至${s.asOf}，贵司下列货款仍未支付，已构成逾期。`,
        `现特此催告：请贵司于${s.payBy}前足额支付逾期货款${s.total}。我司保留依合同及法律主张逾期付款责任的权利。`,
      ],
      final: (s) => [
        `经我司多次函件及电话催告，截至${s.asOf}，贵司下列货款仍未支付，已严重逾期。`,
        `请贵司于最后期限${s.payBy}前付清${s.total}。逾期未付的，我司将依法提起诉讼，由此产生的费用由贵司承担。`,
      ],
    },
    pageLabel: '第 {page} 页 共 {pages} 页',
    subtotal: '小计',
    total: '逾期合计',
    date: chineseDate,
    month: (year, month) => `${year}年${month}月到期`,
    salutation: (name) => `致：${name}`,
    head: (currency) => [
      '发票号码',
      '开票日期',
      '到期日',
      '逾期天数',
      `原金额(${currency})`,
      `未付金额(${currency})`,
    ],
    reference: (number, day, name, address) => [
      ['编号', number],
      ['日期', day],
      ['收件单位', name],
      ['地址', address],
    ],
    bank: (s) => [
      ['开户银行', s.bankName],
      ['户名', s.bankAccountName],
      ['账号', s.bankAccountNo],
      ['SWIFT', s.swift],
    ],
    replySlip: (number) => ({
      title: `回执(${number})`,
      lines: [
        '□ 数据证明无误，将于 ______年____月____日付款',
        '□ 数据不符，差异说明：____________________',
        '单位(盖章):__________ 经办人：__________ 日期：__________',
      ],
    }),
  },
  'zh-TW': {
    currency: 'TWD',
    customer: '台中順發建材股份有限公司',
    address: '臺中市西屯區臺灣大道三段 99 號',
    seller: {
      name: '海瀾水泥貿易股份有限公司',
      taxId: '24567890',
      address: '新北市板橋區縣民大道二段 7 號 12 樓',
      phone: '(02) 2968-0000',
      email: 'ar@hailan.example',
      bankName: '臺灣銀行板橋分行',
      bankAccountName: '海瀾水泥貿易股份有限公司',
      bankAccountNo: '027001234567',
      swift: '',
      contactPerson: '林怡君',
      contactPhone: '(02) 2968-0017',
    },
    titles: { reminder: '付款提醒通知', warning: '催款通知', final: '最後催告函' },
    paragraphs: {
      reminder: (s) => [
        `截至${s.asOf}止，貴公司下列帳款已逾約定付款期限，或係一時疏漏，特此函知。`,
        `敬請於${s.payBy}前惠予安排支付${s.total}。如已付款請忽略本函；如對帳款有疑義，請與本公司財務部聯繫。`,
      ],
      warning: (s) => [
        `本公司前已函請付款，截至${s.asOf}止，貴公司下列帳款仍未給付。`,
        `特此催告：請於${s.payBy}前如數給付逾期帳款${s.total}。本公司保留一切法律權利。`,
      ],
      final: (s) => [
        `屢經本公司函催，截至${s.asOf}止，貴公司下列帳款仍未給付，已嚴重逾期。`,
        `請於最後期限${s.payBy}前付清${s.total}，逾期將依法訴追，所生費用由貴公司負擔。`,
      ],
    },
    pageLabel: '第 {page} 頁，共 {pages} 頁',
    subtotal: '小計',
    total: '逾期合計',
    date: chineseDate,
    month: (year, month) => `${year}年${month}月到期`,
    salutation: (name) => `${name} 台鑒：`,
    head: (currency) => [
      '發票號碼',
      '發票日期',
      '到期日',
      '逾期天數',
      `原始金額(${currency})`,
      `未付金額(${currency})`,
    ],
    reference: (number, day, name, address) => [
      ['文號', number],
      ['日期', day],
      ['受文者', name],
      ['地址', address],
    ],
    bank: (s) => [
      ['銀行', s.bankName],
      ['戶名', s.bankAccountName],
      ['帳號', s.bankAccountNo],
      ['SWIFT', s.swift],
    ],
    replySlip: (number) => ({
      title: `回函(${number})`,
      lines: [
        '□ 金額無誤，將於 ______年____月____日付款',
        '□ 金額不符，差異說明：____________________',
        '公司(用印):__________ 承辦人：__________ 日期：__________',
      ],
    }),
  },
};
