import type { NoticeWording } from '../types';
import { apart, count, court, preservation, words } from './shared';

const body = `
敬啟者：{{ sellerName }}（下稱「本公司」）就貴公司逾期未付帳款事宜，於採取法律程序之前，正式函告如下：

# 一、事實

1．雙方素有業務往來{% if contracts %}，相關契約編號為{{ contracts }}{% endif %}。截至{{ asOfDate }}止，下表所列單據均已逾約定之付款期限，其中最早一筆於{{ oldestDueDate }}到期，已逾期{{ maxDaysOverdue }}日。

2．逾期月份：{{ months }}。${count}，貨款本金合計{{ totalOverdue }}${words}，明細如下：

[[invoices]]

{% if previousLetters %}3．本公司前以{{ previousLetters }}請求付款，貴公司迄未付清。{% else %}3．本公司迄未收到上述款項。{% endif %}
${apart}
[[application]]

[[interest]]

# 二、法律依據

- {% if law == "tw" %}民法第三百六十七條：買受人對於出賣人，有交付約定價金及受領標的物之義務。{% endif %}
- {% if law == "tw" %}民法第二百二十九條第一項：給付有確定期限者，債務人自期限屆滿時起，負遲延責任。{% endif %}
- {% if law == "tw" %}民法第二百三十三條第一項前段：遲延之債務，以支付金錢為標的者，債權人得請求依法定利率計算之遲延利息。{% endif %}
- {% if law == "tw" %}民法第二百零三條：應付利息之債務，其利率未經約定，亦無法律可據者，週年利率為百分之五。{% endif %}
- {% unless law == "tw" %}買受人應依約定之數額及期限支付價金。{% endunless %}
- {% unless law == "tw" %}款項屆期未付者，債權人得依契約及應適用之法律，請求付款及遲延利息或損害賠償。{% endunless %}

# 三、請求及最後期限

請貴公司於{{ payByDate }}前（含當日），全數付清上述貨款本金{{ totalOverdue }}。該日為最後期限。收款帳戶如下：

[[bank]]

# 四、證據資料

就上述事實，本公司持有下列資料：

[[evidence]]

其他資料，本公司保留補充提出之權利。本函亦得作為本公司業已請求付款之證據提出。

# 五、屆期後之措施

如屆期仍未收到全部款項，雙方亦未達成書面付款協議，本公司將依法訴追，可能採取之措施包括：

- ${court}，或依約定提付仲裁；
- ${preservation}；
- 請求貨款本金、遲延利息及依法應由貴公司負擔之費用。

# 六、協商

本公司仍願以協商方式解決。於上開期限內，貴公司得以書面提出付款方案，載明付款日期、金額及擔保，請與{{ contact }}聯絡。

{% if interestShown %}除遲延利息計算外，{% endif %}本函所列金額為貨款本金，遲延利息依契約及法律規定另行計算。本函不構成本公司任何權利之拋棄或變更。

請於收到本函後以書面回覆，並將所附回執用印後回傳。

特此函達，敬請　查照。

[[signature]]

[[replySlip]]
`;

/** 起訴前告知函: the creditor's own last letter. It is never called 律師函, which only a lawyer may sign (B9). */
export const preLitigation: NoticeWording = {
  title: '起訴前告知函',
  subject: '起訴前告知函（{{ letterNo }}）：逾期帳款{{ totalOverdue }}，最後期限{{ payByDate }}',
  salutation: '{{ customerName }}　公鑒',
  body,
};
