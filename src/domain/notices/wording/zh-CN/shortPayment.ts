import type { NoticeWording } from '../types';
import { apart, count } from './shared';

const body = `
贵司于{{ receivedDate }}支付的款项已经收到，谢谢。经核对，到账金额少于双方约定的金额：

- 约定于{{ agreedDate }}支付：{{ agreedAmount }}；
- 实际于{{ receivedDate }}到账：{{ receivedAmount }}；
- 差额：{{ difference }}{% if differenceInWords %}（大写：{{ differenceInWords }}）{% endif %}。

截至{{ asOfDate }}，贵司尚未付清的到期货款${count}，合计{{ totalOverdue }}，明细如下：

[[invoices]]
${apart}
上述到账款项的用途，以贵司指定为准；贵司未指定的，{% if law == "cn" %}依《中华人民共和国民法典》第五百六十条规定的顺序抵充，{% endif %}先到期的货款先抵充。

[[application]]

请贵司于{{ payByDate }}前（含当日）将差额{{ difference }}支付至下列账户：

[[bank]]

如差额系扣款、折让或银行手续费所致，请在该期限内书面说明并附凭据。其余已到期货款，仍请按原约定支付。

我司收取部分款项，不构成对其余款项和逾期付款违约责任的放弃或变更。

请将文末回执盖章回传。联系人：{{ contact }}。

特此函告。

[[signature]]

[[replySlip]]
`;

/** 部分付款更正函: on the day the receipt falls short, so that the rest stays alive. */
export const shortPayment: NoticeWording = {
  title: '部分付款更正函',
  subject: '部分付款更正函（{{ letterNo }}）：差额{{ difference }}，请于{{ payByDate }}前补足',
  salutation: '{{ customerName }}：',
  body,
  replySlip: {
    title: '回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的函件已收到。',
      '差额{{ difference }}：□ 将于________年____月____日支付　□ 有异议，说明：________________',
      '已付款项{{ receivedAmount }}的用途（单据号）：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
};
