import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
{% if isAssignment %}我司对贵司享有下列货款债权，现就该债权的转让事宜通知贵司。{% else %}我司与贵司互负金钱债务，现就债务抵销事宜通知贵司。{% endif %}截至{{ asOfDate }}，我司对贵司的货款债权${count}，合计{{ total }}${words}，明细如下：

[[invoices]]
${apart}
{% unless isAssignment %}贵司对我司享有的债权为：{{ counterclaim }}，金额{{ counterAmount }}，到期日{{ counterDueDate }}。{% endunless %}

{% if isAssignment %}我司已{% if assignmentDeed %}依据{{ assignmentDeed }}{% endif %}将上述货款债权{{ total }}全部转让给{{ assignee }}（下称“受让人”），转让日为{{ effectiveDate }}。{% if law == "cn" %}依据《中华人民共和国民法典》第五百四十六条，{% endif %}该转让自本通知到达贵司时对贵司发生效力。{% else %}依据{% if law == "cn" %}《中华人民共和国民法典》第五百六十八条{% else %}合同约定和所适用的法律{% endif %}，我司以{{ effectiveDate }}为计算日，以上述货款债权抵销贵司的同等数额债权，抵销金额为{{ setOffAmount }}{% if setOffInWords %}（大写：{{ setOffInWords }}）{% endif %}。抵销自本通知到达贵司时生效。{% endif %}

{% if isAssignment %}请贵司自收到本通知之日起，将上述款项支付给受让人，收款账户为：{{ assigneeAccount }}。除受让人同意外，本通知不得撤销。{% else %}抵销后，{% if restOurs %}贵司尚应向我司支付{{ restOurs }}{% elsif restTheirs %}我司尚应向贵司支付{{ restTheirs }}{% else %}双方上述债务均已消灭{% endif %}。{% endif %}

{% if restOurs %}余款请按原约定支付至下列账户：{% endif %}

{% if restOurs %}[[bank]]{% endif %}

请贵司核对上述内容，于{{ answerByDate }}前（含当日）将文末回执盖章回传；如有异议，请在该期限内书面说明理由。联系人：{{ contact }}。

本通知不影响我司就其他款项和逾期付款责任享有的权利。

特此通知。

[[signature]]

[[replySlip]]
`;

/** 债务抵销通知书 (民法典 568) or 债权转让通知书 (民法典 546): takes effect when it arrives. */
export const setOff: NoticeWording = {
  title: '{% if isAssignment %}债权转让通知书{% else %}债务抵销通知书{% endif %}',
  subject:
    '{% if isAssignment %}债权转让通知书（{{ letterNo }}）：{{ total }}转让给{{ assignee }}{% else %}债务抵销通知书（{{ letterNo }}）：抵销金额{{ setOffAmount }}{% endif %}',
  salutation: '{{ customerName }}：',
  body,
  replySlip: {
    title: '回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的通知已收到，我司对其内容：□ 无异议　□ 有异议，说明：________________',
      '经办人：____________　联系电话：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
};
