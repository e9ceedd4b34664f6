import type { NoticeWording } from '../types';
import { apart, count, court, words } from './shared';

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

- {% if law == "cn" %}《中华人民共和国民法典》第五百七十七条：当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。{% endif %}
- {% if law == "cn" %}同法第五百七十九条：当事人一方未支付价款、报酬、租金、利息，或者不履行其他金钱债务的，对方可以请求其支付。{% endif %}
- {% if law == "cn" %}同法第五百八十五条第一款：当事人可以约定一方违约时应当根据违约情况向对方支付一定数额的违约金，也可以约定因违约产生的损失赔偿额的计算方法。{% endif %}
- {% if law == "cn" %}同法第六百二十六条：买受人应当按照约定的数额和支付方式支付价款。{% endif %}
- {% unless law == "cn" %}买方应当按照约定的数额和期限支付价款。{% endunless %}
- {% unless law == "cn" %}款项到期未付的，债权人有权依合同约定和所适用的法律，请求支付款项以及逾期利息或损害赔偿。{% endunless %}

# 三、要求与最后期限

请贵司于{{ payByDate }}前（含当日）全额支付上述货款本金{{ totalOverdue }}。该日为最后期限。收款账户如下：

[[bank]]

# 四、证据材料

就上述事实，我司持有下列材料：

[[evidence]]

其他材料，我司保留补充提交的权利。本函亦可作为我司已要求贵司付款的证据提交。

# 五、期满后的措施

如届时我司仍未收到全部款项，双方亦未达成书面付款安排，我司将依法维护自身权益，可能采取的措施包括：

- ${court}，或依约定申请仲裁；
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
