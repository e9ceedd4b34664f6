import type { NoticeWording } from '../types';
import { words } from './shared';

const body = `
贵司于{{ disputeRaisedDate }}就部分账款提出异议，我司已经登记并着手核实，感谢贵司告知。为不影响其余款项的结算，现将有异议和无异议的款项分开说明如下：

# 一、有异议的款项

贵司提出异议的款项共{{ disputeCount }}笔，合计{{ totalDisputed }}：

[[disputes]]

{% if answer %}我司的答复：{{ answer }}{% endif %}

请贵司于{{ payByDate }}前（含当日）提供相关依据（如验收记录、检测报告、往来函件），我司收到后将及时核实并书面答复。涉及数量或质量的，依合同约定的检验期限和{% if law == "cn" %}《中华人民共和国民法典》第六百二十一条{% else %}所适用的法律{% endif %}处理。

# 二、无异议的款项

{% if invoiceCount > 0 %}其余到期货款共{{ invoiceCount }}笔，截至{{ asOfDate }}合计{{ total }}${words}，贵司未提出异议，明细如下：{% else %}截至{{ asOfDate }}，贵司没有其他到期货款。{% endif %}

[[invoices]]

{% if unapplied %}另收到贵司款项{{ unapplied }}，尚未对应到具体发票，未从上述金额中扣减，烦请告知付款用途，以便核销。{% endif %}

{% if creditsApart %}另有贷项（红字发票或折让）{{ creditsApart }}单独列账，未从上述金额中扣减，请一并核对。{% endif %}

{% if invoiceCount > 0 %}部分款项虽有异议，不影响无异议部分的支付。请贵司于{{ payByDate }}前（含当日）将无异议的货款{{ total }}支付至下列账户：{% endif %}

{% if invoiceCount > 0 %}[[bank]]{% endif %}

异议核实后，我司将书面告知结果；确需更正的，另行出具更正单据。联系人：{{ contact }}。

本函所列金额为货款本金。登记和核实异议不表示我司认可该异议；本函不构成对任何一方权利的放弃或变更。

顺颂商祺！

[[signature]]

[[replySlip]]
`;

/** 争议款项处理函: parts the account, so that what nobody disputes is paid now. */
export const dispute: NoticeWording = {
  title: '争议款项处理函',
  subject: '争议款项处理函（{{ letterNo }}）：无异议货款{{ total }}，请于{{ payByDate }}前支付',
  salutation: '{{ customerName }}：',
  body,
  replySlip: {
    title: '回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的函件已收到。',
      '无异议货款{{ total }}的付款日期：________年____月____日',
      '有异议款项{{ totalDisputed }}：□ 已附依据　□ 撤回异议　□ 其他说明：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
};
