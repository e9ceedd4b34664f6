import { dispute } from './zh-CN/dispute';
import { instalments } from './zh-CN/instalments';
import { preDue } from './zh-CN/preDue';
import { preLitigation } from './zh-CN/preLitigation';
import { promise } from './zh-CN/promise';
import { setOff } from './zh-CN/setOff';
import { apart, count, court, words } from './zh-CN/shared';
import { shortPayment } from './zh-CN/shortPayment';
import { statement } from './zh-CN/statement';
import { stopSupply } from './zh-CN/stopSupply';
import { thanks } from './zh-CN/thanks';
import type { Wording } from './types';

const reminder = `
感谢贵司一直以来的支持与合作。截至{{ asOfDate }}，我司账面显示下列货款已到付款期，尚未收到贵司款项。这可能是一时疏忽，也可能是单据尚在流转，特此提醒。

到期月份：{{ months }}。${count}，合计{{ totalOverdue }}${words}，明细如下：

[[invoices]]
${apart}
[[application]]

{% if totalNotDue %}另有未到期货款{{ totalNotDue }}，请按约定日期支付，不在本函之列。{% endif %}

敬请于{{ payByDate }}前（含当日）安排付款至下列账户：

[[bank]]

如已付款，请忽略本函。如对账目有疑问，或尚缺发票、对账单、签收单等资料，请与{{ contact }}联系，我司将及时核对、补送。烦请填写文末回执并回传，告知付款日期。

本函所列金额为货款本金，供双方核对和安排付款之用，不影响双方依合同及法律享有的权利。

敬请予以安排，谢谢！

顺颂商祺！

[[signature]]

[[replySlip]]
`;

const warning = `
截至{{ asOfDate }}，贵司尚有到期货款{{ totalOverdue }}${words}未支付，其中最早一笔于{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}天。{% if previousLetters %}我司此前已以{{ previousLetters }}提请贵司付款，至今未收到全部款项。{% else %}上述款项均已超过约定的付款期限，至今未收到付款。{% endif %}

逾期月份：{{ months }}。${count}，明细如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

特此催告：请贵司于{{ payByDate }}前（含当日）将上述逾期货款{{ totalOverdue }}全额支付至下列账户：

[[bank]]

如对上述款项有异议，请在该期限内书面说明并附相关资料；对无异议的部分，请按期支付。

期满仍未付清的，我司将依合同约定和法律规定，视情况调整后续供货安排，并保留要求贵司承担逾期付款违约责任的权利。{% if interestShown %}除逾期付款利息计算外，{% endif %}本函所列金额为货款本金。本函不构成对我司任何权利的放弃或变更，包括要求贵司承担逾期付款违约责任的权利。

收到本函后，请书面答复付款日期和金额，并将文末回执盖章回传。联系人：{{ contact }}。

特此函告，请予重视。

此致

敬礼！

[[signature]]

[[replySlip]]
`;

const final = `
截至{{ asOfDate }}，贵司逾期未付货款合计{{ totalOverdue }}${words}，其中最早一笔于{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}天。{% if previousLetters %}我司此前已以{{ previousLetters }}要求付款，贵司至今仍未付清。{% else %}上述款项均已超过约定的付款期限，贵司至今仍未付清。{% endif %}

逾期月份：{{ months }}。${count}，明细如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

现请贵司于{{ payByDate }}前（含当日）全额支付上述逾期货款{{ totalOverdue }}。该日为我司启动法律程序前的最后付款期限。收款账户如下：

[[bank]]

如届时我司仍未收到全部款项，双方亦未就付款达成书面安排，我司将依法维护自身权益，可能采取的措施包括：

- 依合同约定和法律规定中止后续供货；
- ${court}，或依约定申请仲裁；
- 依法申请财产保全，并主张货款本金、逾期付款违约金或利息，以及依法应由贵司承担的费用。

在上述期限内，如贵司愿意协商，请以书面形式提出付款方案，我司仍愿沟通。

{% if interestShown %}除逾期付款利息计算外，{% endif %}本函所列金额为货款本金，逾期付款违约金或利息依合同约定和法律规定另行计算。本函不构成对我司任何权利的放弃或变更。

请于收到本函后书面答复，并将文末回执盖章回传。联系人：{{ contact }}。

特此函告。

此致

敬礼！

[[signature]]

[[replySlip]]
`;

export const zhCN: Wording = {
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
      title: '付款提醒函',
      subject: '付款提醒函（{{ letterNo }}）：到期货款{{ totalOverdue }}，敬请于{{ payByDate }}前安排',
      salutation: '{{ customerName }}：',
      body: reminder,
    },
    warning: {
      title: '催款函',
      subject: '催款函（{{ letterNo }}）：逾期货款{{ totalOverdue }}，请于{{ payByDate }}前支付',
      salutation: '{{ customerName }}：',
      body: warning,
    },
    final: {
      title: '最后付款催告函',
      subject: '最后付款催告函（{{ letterNo }}）：逾期货款{{ totalOverdue }}，最后期限{{ payByDate }}',
      salutation: '{{ customerName }}：',
      body: final,
    },
  },
  labels: {
    number: '编号',
    date: '日期',
    to: '致',
    customerCode: '客户编号',
    attention: '收件人',
    address: '地址',
    phone: '电话',
    email: '邮箱',
    taxId: '统一社会信用代码',
    bankAccountName: '户名',
    bankName: '开户行',
    bankAccountNo: '账号',
    swift: 'SWIFT 代码',
    paymentReference: '付款附言',
  },
  table: {
    docNo: '发票／单据号',
    contractNo: '合同号',
    docDay: '开票日期',
    dueDay: '到期日',
    daysOverdue: '逾期天数',
    daysLeft: '距到期天数',
    original: '原始金额',
    open: '未付金额',
    balance: '累计余额',
    openTotal: '未结清余额',
    invoices: '发票／应收单据',
    creditNotes: '贷项（红字发票或折让）',
    subtotal: '小计',
    total: '合计',
    monthTitle: '{{ month }}到期',
    creditNote: '{{ docNo }}（贷项）',
    disputed: '{{ docNo }}（有异议）',
    withUnit: '{{ label }}{% if unit %}（{{ unit }}）{% endif %}',
    instalmentNo: '期次',
    instalmentDay: '付款日期',
    instalment: '应付金额',
    rest: '剩余金额',
    undisputed: '无异议金额',
    disputedAmount: '有异议金额',
    reason: '异议理由',
    principal: '计息本金',
    lateFrom: '逾期起日',
    lateDays: '逾期天数',
    interest: '利息',
    applied: '抵充金额',
  },
  ageing: {
    notDue: '未到期',
    range: '{{ from }}–{{ to }}天',
    over: '超过{{ days }}天',
    credits: '贷项',
    total: '合计',
  },
  evidence: {
    contracts: '双方签订的合同：{{ numbers }}',
    invoices: '发票（单据）{{ count }}份{% if numbers %}：{{ numbers }}{% else %}，号码见上表{% endif %}',
    creditNotes: '贷项单据{{ count }}份{% if numbers %}：{{ numbers }}{% else %}，号码见上表{% endif %}',
    notice: '{{ date }}的{{ title }}{% if number %}（{{ number }}）{% endif %}',
    separator: '、',
  },
  phrases: {
    month: '{{ month }}（{{ amount }}）',
    monthSeparator: '、',
    manyMonths: '{{ first }}至{{ last }}（涉及{{ count }}个月，各月金额见下表）',
    previousLetter: '{{ date }}的{{ title }}{% if number %}（{{ number }}）{% endif %}',
    previousSeparator: '、',
    previousLast: '和',
    receipt: '{{ date }} 收款{% if docNo %} {{ docNo }}{% endif %}：{{ amount }}',
    contact:
      '{% if person %}{{ person }}{% else %}我司财务部{% endif %}{% if phone %}（电话：{{ phone }}）{% endif %}',
  },
  interest: {
    title: '逾期付款利息计算',
    basis:
      '计算依据：{{ regime }}{% if rates %}；年利率：{{ rates }}{% endif %}；{{ dayCount }}；以各笔货款本金为基数，自到期日次日起算，暂计至{{ to }}（含当日），不计复利。',
    rate: '{{ rate }}（{{ date }}起适用）',
    separator: '、',
    regimes: {
      contract: '合同约定的逾期利率',
      cn_lpr_130:
        '一年期贷款市场报价利率（LPR）加计30%（《最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释》第十八条）',
      cn_lpr_150:
        '一年期贷款市场报价利率（LPR）加计50%（《最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释》第十八条）',
      cn_sme: '每日万分之五（《保障中小企业款项支付条例》第十七条）',
      taiwan: '年利率百分之五，约定利率较高的从其约定（台湾地区“民法”第203条、第205条、第233条）',
      uk: '英格兰银行基准利率加8个百分点（英国1998年《商业债务延迟支付（利息）法》）',
      eu: '参考利率加8个百分点（欧盟第2011/7/EU号指令）',
    },
    dayCount: '每年按{{ days }}天计算',
    actual: '每年按实际天数计算',
    months: '每月按30天计算',
    total: '暂计利息合计{{ amount }}。',
    reservation: '利息计算至实际付清之日止。以上计算仅供核对，不构成对合同约定及逾期付款责任的变更或放弃。',
  },
  application: {
    intro:
      '贵司如无书面另行指定，我司将把尚未对应的收款{{ receipt }}按到期先后抵充如下（尚未计入上述金额）：',
    rest: '余额{{ rest }}暂未抵充。',
  },
  promiseWays: { phone: '通过电话', visit: '当面', email: '以电子邮件', message: '以即时消息' },
  signature: ['{{ sellerName }}（盖章）', '{{ letterDate }}'],
  parties: {
    creditor: ['甲方：{{ sellerName }}', '（盖章）', '代表人：____________', '日期：______年____月____日'],
    debtor: [
      '乙方：{{ customerName }}',
      '（盖章）',
      '代表人：____________',
      '日期：______年____月____日',
      '{% if guarantor %}债务加入方：{{ guarantor }}{% endif %}',
      '{% if guarantor %}（签章）{% endif %}',
      '{% if guarantor %}日期：______年____月____日{% endif %}',
    ],
  },
  replySlip: {
    title: '回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的函件已收到，所列款项{{ totalOverdue }}：□ 核对无误　□ 有异议，说明：________________',
      '付款日期：________年____月____日　付款金额：________________',
      '经办人：____________　联系电话：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
  placeholders: {
    sellerName: '[我司全称]',
    bankAccountNo: '[收款账号]',
    address: '[地址]',
    day: '[日期]',
    amount: '[金额]',
    text: '[待填写]',
  },
  colon: '：',
  gap: '　',
  pageLabel: '第 {page} 页，共 {pages} 页',
};
