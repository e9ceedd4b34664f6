import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
截至{{ asOfDate }}，贵司逾期未付货款合计{{ totalOverdue }}${words}，其中最早一笔于{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}天。{% if previousLetters %}我司此前已以{{ previousLetters }}提请贵司付款，至今未收到全部款项。{% endif %}

逾期月份：{{ months }}。${count}，明细如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

请贵司于{{ payByDate }}前（含当日）将上述逾期货款{{ totalOverdue }}全额支付至下列账户。按期付清的，供货不受影响。

[[bank]]

如届时我司未收到全部款项，我司将自{{ stopDate }}起暂停向贵司供货，安排如下：

- 不再接受新的赊销订单，尚未发货的赊销订单暂缓发货；
- 此前已经发出的货物照常交付，其货款按约定的到期日支付；
- 贵司在此期间需要供货的，可以采用款到发货的方式，逐单确认。

有下列情形之一的，我司恢复供货：

- 上述逾期货款全部到账；
- 双方就付款达成书面安排，且贵司按该安排履行；
- 贵司就上述款项提供适当担保。

对已经生效的订单，我司仅在合同约定或{% if law == "cn" %}《中华人民共和国民法典》第五百二十五条至第五百二十八条{% else %}所适用的法律{% endif %}允许的范围内中止履行；我司依约应先履行的交付义务，不因本通知而免除。

{% if interestShown %}除逾期付款利息计算外，{% endif %}本通知所列金额为货款本金。暂停供货不影响贵司的付款义务；本通知不构成对我司任何权利的放弃或变更，包括要求贵司承担逾期付款违约责任的权利。

订单及付款事宜，请与{{ contact }}联系，并将文末回执盖章回传。

特此通知。

[[signature]]

[[replySlip]]
`;

/** 停止供货通知: 前款不结，后货不送 (seed S2:59), within the defences of 民法典 525–528. */
export const stopSupply: NoticeWording = {
  title: '停止供货通知',
  subject: '停止供货通知（{{ letterNo }}）：逾期货款{{ totalOverdue }}，未付清则自{{ stopDate }}起暂停供货',
  salutation: '{{ customerName }}：',
  body,
};
