import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
敬啟者：{% if isAssignment %}本公司對貴公司享有下列貨款債權，茲就該債權讓與事宜通知貴公司。{% else %}本公司與貴公司互負金錢債務，茲就債務抵銷事宜通知貴公司。{% endif %}截至{{ asOfDate }}止，本公司對貴公司之貨款債權${count}，合計{{ total }}${words}，明細如下：

[[invoices]]
${apart}
{% unless isAssignment %}貴公司對本公司享有之債權為：{{ counterclaim }}，金額{{ counterAmount }}，清償期{{ counterDueDate }}。{% endunless %}

{% if isAssignment %}本公司業已{% if assignmentDeed %}依{{ assignmentDeed }}{% endif %}將上述貨款債權{{ total }}全數讓與{{ assignee }}（下稱「受讓人」），讓與日為{{ effectiveDate }}。{% if law == "tw" %}依民法第二百九十七條第一項，{% endif %}該讓與自本通知送達貴公司時對貴公司發生效力。{% else %}依{% if law == "tw" %}民法第三百三十四條及第三百三十五條{% else %}契約及應適用之法律{% endif %}，本公司以{{ effectiveDate }}為計算日，將上述貨款債權與貴公司之債權於同額範圍內互為抵銷，抵銷金額為{{ setOffAmount }}{% if setOffInWords %}（大寫：{{ setOffInWords }}）{% endif %}。抵銷自本通知送達貴公司時生效{% if law == "tw" %}，雙方債務溯及最初得為抵銷時，按抵銷數額消滅{% endif %}。{% endif %}

{% if isAssignment %}請貴公司自收到本通知之日起，將上述款項匯予受讓人，收款帳戶為：{{ assigneeAccount }}。非經受讓人同意，本通知不得撤銷。{% else %}抵銷後，{% if restOurs %}貴公司尚應給付本公司{{ restOurs }}{% elsif restTheirs %}本公司尚應給付貴公司{{ restTheirs }}{% else %}雙方上述債務均歸消滅{% endif %}。{% endif %}

{% if restOurs %}餘款請依原約定匯入下列帳戶：{% endif %}

{% if restOurs %}[[bank]]{% endif %}

敬請核對上述內容，於{{ answerByDate }}前（含當日）將所附回執用印後回傳；如有異議，請於該期限內以書面敘明理由。聯絡人：{{ contact }}。

本通知不影響本公司就其他款項及遲延責任所享有之權利。

特此通知，敬請　查照。

[[signature]]

[[replySlip]]
`;

/** 債務抵銷通知書 (民法 334, 335) or 債權讓與通知書 (民法 297): takes effect when it arrives. */
export const setOff: NoticeWording = {
  title: '{% if isAssignment %}債權讓與通知書{% else %}債務抵銷通知書{% endif %}',
  subject:
    '{% if isAssignment %}債權讓與通知書（{{ letterNo }}）：{{ total }}讓與{{ assignee }}{% else %}債務抵銷通知書（{{ letterNo }}）：抵銷金額{{ setOffAmount }}{% endif %}',
  salutation: '{{ customerName }}　公鑒',
  body,
  replySlip: {
    title: '回執',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之通知業已收悉，本公司對其內容：□ 無異議　□ 有異議，說明：________________',
      '經辦人：____________　聯絡電話：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
};
