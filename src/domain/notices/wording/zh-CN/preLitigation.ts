import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
{{ sellerName }}（下称“我司”）就贵司逾期未付货款事宜，在启动法律程序之前，正式函告如下：

# 一、事实

1．贵我双方存在业务往来{% if contracts %}，相关合同编号为{{ contracts }}{% endif %}。截至{{ asOfDate }}，下表所列单据均已超过约定的付款期限，其中最早一笔于{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}天。

2．逾期月份：{{ months }}。${count}，货款本金合计{{ totalOverdue }}${words}，明细如下：

[[invoices]]

{% if previousLetters %}3．我司此前已以{{ previousLetters }}要求付款，贵司至今仍未付清。{% else %}3．我司至今未收到上述款项。{% endif %}
${apart}
[[application]]

[[interest]]

# 二、法律依据

- 《中华人民共和国民法典》第五百七十七条：当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。
- 同法第五百七十九条：当事人一方未支付价款、报酬、租金、利息，或者不履行其他金钱债务的，对方可以请求其支付。
- 同法第六百二十六条：买受人应当按照约定的数额和支付方式支付价款。

# 三、要求与最后期限

请贵司于{{ payByDate }}前（含当日）将上述货款本金{{ totalOverdue }}全额支付至下列账户。该日为最后期限。

[[bank]]

# 四、证据材料

就上述事实，我司持有下列材料：

[[evidence]]

其他材料，我司保留补充提交的权利。本函亦可作为我司已要求贵司付款的证据提交。

# 五、期满后的措施

如届时我司仍未收到全部款项，双方亦未达成书面付款安排，我司将依法维护自身权益，可能采取的措施包括：

- 向有管辖权的人民法院申请支付令或提起诉讼，或依约定申请仲裁；
- 依法申请财产保全；
- 主张货款本金、逾期付款违约金或利息，以及依法应由贵司承担的费用。

# 六、协商

我司仍愿通过协商解决。在上述期限内，贵司可以书面提出付款方案，写明付款日期、金额和担保，请与{{ contact }}联系。

{% if interestShown %}除逾期付款利息计算外，{% endif %}本函所列金额为货款本金，逾期付款违约金或利息依合同约定和法律规定另行计算。本函不构成对我司任何权利的放弃或变更。

请于收到本函后书面答复，并将文末回执盖章回传。

特此函告。

[[signature]]

[[replySlip]]
`;

/** 诉前告知函: the creditor's own last letter. It is never called 律师函, which only a lawyer may sign (B9). */
export const preLitigation: NoticeWording = {
  title: '诉前告知函',
  subject: '诉前告知函（{{ letterNo }}）：逾期货款{{ totalOverdue }}，最后期限{{ payByDate }}',
  salutation: '{{ customerName }}：',
  body,
};
