import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
敬啟者：截至{{ asOfDate }}止，貴公司逾期未付帳款合計{{ totalOverdue }}${words}，其中最早一筆於{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}日。{% if previousLetters %}本公司前以{{ previousLetters }}請貴公司付款，迄未收到全部款項。{% endif %}

逾期月份：{{ months }}。${count}，明細如下：

[[invoices]]
${apart}
[[application]]

[[interest]]

請貴公司於{{ payByDate }}前（含當日），將上述逾期帳款{{ totalOverdue }}全數匯入下列帳戶。如期付清者，供貨不受影響。

[[bank]]

屆期如未收到全部款項，本公司將自{{ stopDate }}起暫停對貴公司供貨，安排如下：

- 不再接受新的賒銷訂單，尚未出貨之賒銷訂單暫緩出貨；
- 此前已出貨者照常交付，其貨款依約定之到期日支付；
- 貴公司於此期間如需供貨，得以款到出貨方式逐筆確認。

有下列情形之一者，本公司即恢復供貨：

- 上述逾期帳款全數入帳；
- 雙方就付款達成書面協議，且貴公司依約履行；
- 貴公司就上述款項提出相當之擔保。

就已成立之訂單，本公司僅於契約約定或{% if law == "tw" %}民法第二百六十四條、第二百六十五條{% else %}應適用之法律{% endif %}所許範圍內拒絕給付；本公司依約應先為給付之義務，不因本通知而免除。

{% if interestShown %}除遲延利息計算外，{% endif %}本通知所列金額為貨款本金。暫停供貨不影響貴公司之付款義務；本通知不構成本公司任何權利之拋棄或變更，包括請求遲延利息之權利。

訂單及付款事宜，請與{{ contact }}聯絡，並將所附回執用印後回傳。

特此通知，敬請　查照。

[[signature]]

[[replySlip]]
`;

/** 停止供貨通知: 前款不結，後貨不送 (seed S2:59), within the defences of 民法 264–265. */
export const stopSupply: NoticeWording = {
  title: '停止供貨通知',
  subject: '停止供貨通知（{{ letterNo }}）：逾期帳款{{ totalOverdue }}，未付清者自{{ stopDate }}起暫停供貨',
  salutation: '{{ customerName }}　公鑒',
  body,
};
