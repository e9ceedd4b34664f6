import type { NoticeWording } from '../types';
import { words } from './shared';

const body = `
敬啟者：貴公司於{{ disputeRaisedDate }}就部分帳款提出異議，本公司業已登錄並著手查核，感謝貴公司告知。為免影響其餘款項之結算，茲將有異議及無異議之款項分述如下：

# 一、有異議之款項

貴公司提出異議之款項共{{ disputeCount }}筆，合計{{ totalDisputed }}：

[[disputes]]

{% if answer %}本公司之答覆：{{ answer }}{% endif %}

敬請於{{ payByDate }}前（含當日）提供相關資料（如驗收紀錄、檢驗報告、往來函件），本公司收到後當即查核並以書面答覆。涉及物之瑕疵者，依契約約定及{% if law == "tw" %}民法第三百五十六條之檢查通知規定{% else %}應適用之法律{% endif %}辦理。

# 二、無異議之款項

{% if invoiceCount > 0 %}其餘到期帳款共{{ invoiceCount }}筆，截至{{ asOfDate }}止合計{{ total }}${words}，貴公司未提出異議，明細如下：{% else %}截至{{ asOfDate }}止，貴公司並無其他到期帳款。{% endif %}

[[invoices]]

{% if unapplied %}另收到貴公司款項{{ unapplied }}，尚未對應至個別發票，未自上述金額扣減，敬請告知款項用途，以利沖帳。{% endif %}

{% if creditsApart %}另有折讓{{ creditsApart }}單獨列帳，未自上述金額扣減，敬請一併核對。{% endif %}

{% if invoiceCount > 0 %}部分款項雖有異議，不影響無異議部分之付款。請貴公司於{{ payByDate }}前（含當日），將無異議之帳款{{ total }}匯入下列帳戶：{% endif %}

{% if invoiceCount > 0 %}[[bank]]{% endif %}

異議查核後，本公司將以書面告知結果；確需更正者，另行開立更正單據。聯絡人：{{ contact }}。

本函所列金額為貨款本金。登錄及查核異議不表示本公司承認該異議；本函不構成任何一方權利之拋棄或變更。

順頌　商祺

[[signature]]

[[replySlip]]
`;

/** 爭議款項處理函: parts the account, so that what nobody disputes is paid now. */
export const dispute: NoticeWording = {
  title: '爭議款項處理函',
  subject: '爭議款項處理函（{{ letterNo }}）：無異議帳款{{ total }}，請於{{ payByDate }}前付款',
  salutation: '{{ customerName }}　公鑒',
  body,
  replySlip: {
    title: '回執',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之函件業已收悉。',
      '無異議帳款{{ total }}之付款日期：民國____年____月____日',
      '有異議款項{{ totalDisputed }}：□ 已附資料　□ 撤回異議　□ 其他說明：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
};
