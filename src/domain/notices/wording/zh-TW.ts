import { dispute } from './zh-TW/dispute';
import { instalments } from './zh-TW/instalments';
import { preDue } from './zh-TW/preDue';
import { preLitigation } from './zh-TW/preLitigation';
import { promise } from './zh-TW/promise';
import { setOff } from './zh-TW/setOff';
import { apart, count, court, preservation, words } from './zh-TW/shared';
import { shortPayment } from './zh-TW/shortPayment';
import { statement } from './zh-TW/statement';
import { stopSupply } from './zh-TW/stopSupply';
import { thanks } from './zh-TW/thanks';
import type { Wording } from './types';

const reminder = `
敬啟者：承蒙貴公司長期惠顧，謹致謝忱。截至{{ asOfDate }}止，本公司帳上尚有下列帳款已屆付款日而未收到款項，或係一時疏忽，或因單據尚在流程中，謹此提醒。

到期月份：{{ months }}。${count}，合計{{ totalOverdue }}${words}，明細如下：

[[invoices]]
${apart}
[[application]]

{% if totalNotDue %}另有未到期帳款{{ totalNotDue }}，請依約定日期付款，不在本通知之列。{% endif %}

敬請　惠予於{{ payByDate }}前（含當日）安排付款，匯入下列帳戶：

[[bank]]

如已付款，請忽略本通知。如對帳款內容有疑義，或尚缺發票、對帳單、簽收單等文件，請與{{ contact }}聯絡，本公司當即核對補送。隨函附回執，敬請填寫付款日期後回傳。

本通知所列金額為貨款本金，供雙方核對及安排付款之用，不影響雙方依契約及法律所享有之權利。

敬請　惠予安排，無任感荷。

順頌　商祺

[[signature]]

[[replySlip]]
`;

const warning = `
敬啟者：截至{{ asOfDate }}止，貴公司尚有逾期帳款{{ totalOverdue }}${words}未付，其中最早一筆於{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}日。{% if previousLetters %}本公司前以{{ previousLetters }}請貴公司付款，迄未收到全部款項。{% else %}上述帳款均已逾約定之付款期限，迄未收到款項。{% endif %}

逾期月份：{{ months }}。${count}，明細如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

特此催告：請貴公司於{{ payByDate }}前（含當日），將上述逾期帳款{{ totalOverdue }}全數匯入下列帳戶：

[[bank]]

如對上述帳款有異議，請於前開期限內以書面敘明並檢附資料；無異議部分，請如期付款。

屆期仍未付清者，本公司將依契約及法律規定，視情形調整後續供貨，並保留請求遲延利息等法律權利。{% if interestShown %}除遲延利息計算外，{% endif %}本函所列金額為貨款本金。本函不構成本公司任何權利之拋棄或變更，包括請求遲延利息之權利。

收到本函後，請以書面回覆付款日期及金額，並將所附回執用印後回傳。聯絡人：{{ contact }}。

耑此函達，敬請　查照惠辦。

順頌　商祺

[[signature]]

[[replySlip]]
`;

const final = `
敬啟者：截至{{ asOfDate }}止，貴公司逾期未付帳款合計{{ totalOverdue }}${words}，其中最早一筆於{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}日。{% if previousLetters %}本公司前以{{ previousLetters }}請求付款，貴公司迄未付清。{% else %}上述帳款均已逾約定之付款期限，貴公司迄未付清。{% endif %}

逾期月份：{{ months }}。${count}，明細如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

茲請貴公司於{{ payByDate }}前（含當日），全數付清上述逾期帳款{{ totalOverdue }}。該日為本公司採取法律程序前之最後付款期限。收款帳戶如下：

[[bank]]

如屆期仍未收到全部款項，雙方亦未就付款達成書面協議，本公司將依法訴追，可能採取之措施包括：

- 依契約及法律規定暫停後續供貨；
- ${court}，或依約定提付仲裁；
- ${preservation}，並請求貨款本金、遲延利息及依法應由貴公司負擔之費用。

於上開期限內，貴公司如願協商，請以書面提出付款方案，本公司仍願洽談。

{% if interestShown %}除遲延利息計算外，{% endif %}本函所列金額為貨款本金，遲延利息依契約及法律規定另行計算。本函不構成本公司任何權利之拋棄或變更。

請於收到本函後以書面回覆，並將所附回執用印後回傳。聯絡人：{{ contact }}。

特此函達，敬請　查照。

[[signature]]

[[replySlip]]
`;

export const zhTW: Wording = {
  notices: {
    pre_due: preDue,
    statement,
    stop_supply: stopSupply,
    pre_litigation: preLitigation,
    promise,
    instalments,
    dispute,
    thanks,
    short_payment: shortPayment,
    set_off: setOff,
    reminder: {
      title: '付款提醒通知',
      subject: '付款提醒通知（{{ letterNo }}）：到期帳款{{ totalOverdue }}，敬請於{{ payByDate }}前安排',
      salutation: '{{ customerName }}　公鑒',
      body: reminder,
    },
    warning: {
      title: '催款通知函',
      subject: '催款通知函（{{ letterNo }}）：逾期帳款{{ totalOverdue }}，請於{{ payByDate }}前付款',
      salutation: '{{ customerName }}　公鑒',
      body: warning,
    },
    final: {
      title: '最後催告函',
      subject: '最後催告函（{{ letterNo }}）：逾期帳款{{ totalOverdue }}，最後期限{{ payByDate }}',
      salutation: '{{ customerName }}　公鑒',
      body: final,
    },
  },
  labels: {
    number: '發文字號',
    date: '發文日期',
    to: '受文者',
    customerCode: '客戶代號',
    attention: '收件人',
    address: '地址',
    phone: '電話',
    email: '電子郵件',
    taxId: '統一編號',
    bankAccountName: '戶名',
    bankName: '銀行',
    bankAccountNo: '帳號',
    swift: 'SWIFT 代碼',
    paymentReference: '匯款附言',
  },
  table: {
    docNo: '發票／單據號碼',
    contractNo: '合約編號',
    docDay: '發票日期',
    dueDay: '到期日',
    daysOverdue: '逾期天數',
    daysLeft: '距到期日數',
    original: '原始金額',
    open: '未付金額',
    balance: '累計餘額',
    openTotal: '未結清餘額',
    invoices: '發票／應收單據',
    creditNotes: '折讓',
    subtotal: '小計',
    total: '合計',
    monthTitle: '{{ month }}到期',
    creditNote: '{{ docNo }}（折讓）',
    disputed: '{{ docNo }}（有異議）',
    withUnit: '{{ label }}{% if unit %}（{{ unit }}）{% endif %}',
    instalmentNo: '期別',
    instalmentDay: '付款日期',
    instalment: '應付金額',
    rest: '剩餘金額',
    undisputed: '無異議金額',
    disputedAmount: '有異議金額',
    reason: '異議理由',
    principal: '計息本金',
    lateFrom: '遲延起日',
    lateDays: '遲延日數',
    interest: '利息',
    applied: '抵充金額',
  },
  ageing: {
    notDue: '未到期',
    range: '{{ from }}–{{ to }}天',
    over: '逾{{ days }}天',
    credits: '折讓',
    total: '合計',
  },
  evidence: {
    contracts: '雙方簽訂之契約：{{ numbers }}',
    invoices: '發票（單據）{{ count }}張{% if numbers %}：{{ numbers }}{% else %}，號碼詳上表{% endif %}',
    creditNotes: '折讓單{{ count }}張{% if numbers %}：{{ numbers }}{% else %}，號碼詳上表{% endif %}',
    notice: '{{ date }}之{{ title }}{% if number %}（{{ number }}）{% endif %}',
    separator: '、',
  },
  phrases: {
    month: '{{ month }}（{{ amount }}）',
    monthSeparator: '、',
    manyMonths: '{{ first }}至{{ last }}（共涉{{ count }}個月，各月金額詳下表）',
    previousLetter: '{{ date }}之{{ title }}{% if number %}（{{ number }}）{% endif %}',
    previousSeparator: '、',
    previousLast: '及',
    receipt: '{{ date }} 收款{% if docNo %} {{ docNo }}{% endif %}：{{ amount }}',
    contact:
      '{% if person %}{{ person }}{% else %}本公司財務部{% endif %}{% if phone %}（電話：{{ phone }}）{% endif %}',
  },
  interest: {
    title: '遲延利息計算',
    basis:
      '計算依據：{{ regime }}{% if rates %}；週年利率：{{ rates }}{% endif %}；{{ dayCount }}；以各筆貨款本金為計算基礎，自到期日之翌日起，暫計至{{ to }}（含當日），不計複利。',
    rate: '{{ rate }}（自{{ date }}起適用）',
    separator: '、',
    regimes: {
      contract: '契約約定之遲延利率',
      cn_lpr_130:
        '中國大陸一年期貸款市場報價利率（LPR）加計30%（中國大陸最高人民法院買賣合同司法解釋第十八條）',
      cn_lpr_150:
        '中國大陸一年期貸款市場報價利率（LPR）加計50%（中國大陸最高人民法院買賣合同司法解釋第十八條）',
      cn_sme: '每日萬分之五（中國大陸《保障中小企業款項支付條例》第十七條）',
      taiwan: '週年利率百分之五，約定利率較高者從其約定（民法第二百零三條、第二百零五條、第二百三十三條）',
      uk: '英格蘭銀行基準利率加8個百分點（英國1998年商業債務延遲支付（利息）法）',
      eu: '參考利率加8個百分點（歐盟第2011/7/EU號指令）',
    },
    dayCount: '一年以{{ days }}日計',
    actual: '一年以實際日數計',
    months: '一月以30日計',
    total: '暫計利息合計{{ amount }}。',
    reservation: '利息計至實際清償之日止。以上計算僅供核對，不構成契約約定及遲延責任之變更或拋棄。',
  },
  application: {
    intro:
      '貴公司如無書面另行指定，本公司將尚未對應之收款{{ receipt }}依到期先後抵充如下（尚未計入上述金額）：',
    rest: '餘額{{ rest }}暫未抵充。',
  },
  promiseWays: { phone: '以電話', visit: '當面', email: '以電子郵件', message: '以即時訊息' },
  signature: ['{{ sellerName }}　敬啟（用印）', '{{ letterDate }}'],
  parties: {
    creditor: ['甲方：{{ sellerName }}', '（用印）', '代表人：____________', '日期：民國____年____月____日'],
    debtor: [
      '乙方：{{ customerName }}',
      '（用印）',
      '代表人：____________',
      '日期：民國____年____月____日',
      '{% if guarantor %}連帶債務人：{{ guarantor }}{% endif %}',
      '{% if guarantor %}（簽章）{% endif %}',
      '{% if guarantor %}日期：民國____年____月____日{% endif %}',
    ],
  },
  replySlip: {
    title: '回執',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之函件業已收悉，所列款項{{ totalOverdue }}：□ 核對無誤　□ 有異議，說明：________________',
      '付款日期：民國____年____月____日　付款金額：________________',
      '經辦人：____________　聯絡電話：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
  placeholders: {
    sellerName: '[本公司全名]',
    bankAccountNo: '[收款帳號]',
    address: '[地址]',
    day: '[日期]',
    amount: '[金額]',
    text: '[待填寫]',
  },
  colon: '：',
  gap: '　',
  pageLabel: '第 {page} 頁，共 {pages} 頁',
};
