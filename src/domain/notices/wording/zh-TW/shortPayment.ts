import type { NoticeWording } from '../types';
import { apart, count } from './shared';

const body = `
敬啟者：貴公司於{{ receivedDate }}支付之款項業已收訖，謹此致謝。經核對，入帳金額少於雙方約定之金額：

- 約定於{{ agreedDate }}支付：{{ agreedAmount }}；
- 實際於{{ receivedDate }}入帳：{{ receivedAmount }}；
- 差額：{{ difference }}{% if differenceInWords %}（大寫：{{ differenceInWords }}）{% endif %}。

截至{{ asOfDate }}止，貴公司尚未付清之到期帳款${count}，合計{{ totalOverdue }}，明細如下：

[[invoices]]
${apart}
上述入帳款項之用途，依貴公司之指定；未指定者，{% if law == "tw" %}依民法第三百二十二條所定順序抵充，{% endif %}先到期之帳款先抵充。

[[application]]

請貴公司於{{ payByDate }}前（含當日），將差額{{ difference }}匯入下列帳戶：

[[bank]]

差額如係扣款、折讓或銀行手續費所致，請於前開期限內以書面敘明並檢附憑證。其餘已到期帳款，仍請依原約定付款。

本公司收受部分款項，不構成本公司對其餘款項及遲延利息之權利之拋棄或變更。

請將所附回執用印後回傳。聯絡人：{{ contact }}。

耑此函達，敬請　查照惠辦。

[[signature]]

[[replySlip]]
`;

/** 部分付款更正函: on the day the receipt falls short, so that the rest stays alive. */
export const shortPayment: NoticeWording = {
  title: '部分付款更正函',
  subject: '部分付款更正函（{{ letterNo }}）：差額{{ difference }}，請於{{ payByDate }}前補足',
  salutation: '{{ customerName }}　公鑒',
  body,
  replySlip: {
    title: '回執',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之函件業已收悉。',
      '差額{{ difference }}：□ 將於民國____年____月____日支付　□ 有異議，說明：________________',
      '已付款項{{ receivedAmount }}之用途（單據號碼）：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
};
