import type { NoticeWording } from '../types';
import { count, words } from './shared';

const body = `
甲方（债权人）：{{ sellerName }}

乙方（债务人）：{{ customerName }}

乙方尚欠甲方货款未付。双方经协商一致，就乙方分期偿还事宜达成如下协议：

# 一、债务确认

1．双方确认：截至{{ asOfDate }}，乙方尚欠甲方货款本金合计{{ total }}${words}，${count}，明细如下：

[[invoices]]

{% if unapplied %}甲方另收到乙方款项{{ unapplied }}，尚未对应到具体发票，未从上述金额中扣减，由双方另行核对抵充。{% endif %}

{% if creditsApart %}另有贷项（红字发票或折让）{{ creditsApart }}单独列账，未从上述金额中扣减，由双方另行核对。{% endif %}

{% if totalDisputed %}乙方提出异议的款项{{ totalDisputed }}不在本协议之列，由双方另行核对。{% endif %}

# 二、还款安排

2．乙方分{{ instalmentCount }}期偿还上述货款，各期款项应于下表所列日期（含当日）前到达甲方账户：

[[schedule]]

3．甲方收款账户如下，乙方付款时请注明本协议编号：

[[bank]]

# 三、逾期付款责任

4．分期期间的逾期付款违约责任，依原合同约定和法律规定确定；甲方同意减免的，以甲方盖章的书面文件为准。

[[interest]]

# 四、加速到期与担保

5．任何一期款项逾期满{{ lateDays }}日仍未足额支付的，其余各期款项立即到期，甲方有权要求乙方一次性付清全部未付款项，并依原合同约定和法律规定主张逾期付款违约金或利息。

{% if guarantor %}6．{{ guarantor }}自愿加入本协议项下的全部债务，与乙方承担连带责任{% if law == "cn" %}（《中华人民共和国民法典》第五百五十二条）{% endif %}，并在本协议上签章。{% else %}6．本协议未另设担保。原合同已设有担保的，担保继续有效。{% endif %}

# 五、付款的抵充

7．乙方的付款依次抵充实现债权的有关费用、利息和货款本金{% if law == "cn" %}（《中华人民共和国民法典》第五百六十一条）{% endif %}；各期之间，先到期者先抵充。

# 六、分期期间的供货

8．分期期间，甲方以款到发货的方式向乙方供货；需要恢复信用付款的，由双方另行书面约定。

# 七、送达

9．双方确认下列地址为送达地址，变更的应提前三日书面通知对方。按该地址寄出的文件被拒收或退回的，以拒收或退回之日为送达之日：

- 甲方：{{ sellerAddress }}
- 乙方：{{ customerAddress }}

# 八、争议解决

10．因本协议发生争议，双方协商不成的，提交{{ court }}解决。

# 九、其他

11．本协议未涉及的事项，仍按原合同执行。除本协议明确约定外，本协议不构成对甲方任何权利的放弃或变更。

12．{% if guarantor %}本协议一式三份，各方各执一份，自各方签章之日起生效。{% else %}本协议一式两份，双方各执一份，自双方盖章之日起生效。{% endif %}乙方未于{{ answerByDate }}前（含当日）将已签章的协议送达甲方的，甲方不受本协议约束。

[[signatures]]
`;

/** 分期还款协议: acknowledges the debt and sets a new course; limitation runs from the last instalment (民法典 189). */
export const instalments: NoticeWording = {
  title: '分期还款协议',
  subject:
    '分期还款协议（{{ letterNo }}）：{{ total }}，分{{ instalmentCount }}期，请于{{ answerByDate }}前盖章送达',
  salutation: '',
  body,
  defaultCourt: '甲方住所地有管辖权的{% if law == "cn" %}人民{% endif %}法院',
};
