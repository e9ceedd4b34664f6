import type { NoticeWording } from '../types';

const body = `
为便于双方核对往来账目，现将截至{{ asOfDate }}我司账面记载的未结清款项列示如下，请贵司财务部门核对。

[[invoices]]

截至{{ asOfDate }}，未结清余额合计{{ total }}{% if amountInWords %}（大写：{{ amountInWords }}）{% endif %}。{% if totalDisputed %}其中标注“有异议”的款项合计{{ totalDisputed }}，由双方另行核对。{% endif %}

未结清余额按逾期天数分布如下：

[[ageing]]

{% if receiptCount > 0 %}另收到贵司下列款项，合计{{ unapplied }}，尚未对应到具体发票，单独列示，未从上述余额中扣减，烦请告知付款用途，以便核销：{% endif %}

[[receipts]]

[[application]]

[[interest]]

我司收款账户如下，请一并核对：

[[bank]]

请于{{ answerByDate }}前（含当日）核对完毕，并将文末回执盖章回传；如有不符，请注明差异的单据号、金额和原因。联系人：{{ contact }}。

本对账单仅供双方核对账目之用，不构成对付款期限的变更，也不构成对逾期付款责任的变更或放弃。

顺颂商祺！

[[signature]]

[[replySlip]]
`;

/** 对账单: evidence of the debt once it is returned with a seal (B2), and no demand. */
export const statement: NoticeWording = {
  title: '对账单',
  subject: '对账单（{{ letterNo }}）：截至{{ asOfDate }}未结清余额{{ total }}，请于{{ answerByDate }}前核对',
  salutation: '{{ customerName }}：',
  body,
  replySlip: {
    title: '对账回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的对账单已收到。',
      '截至{{ asOfDate }}未结清余额{{ total }}：□ 数据证明无误　□ 不符，差异如下：________________',
      '________________',
      '财务联系人：____________　联系电话：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
};
