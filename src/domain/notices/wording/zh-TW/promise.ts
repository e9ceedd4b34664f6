import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
敬啟者：承蒙貴公司於{{ promiseGivenDate }}{{ promiseWay }}回覆本公司之付款查詢，謹此致謝。茲將貴公司{% if promisedBy %}（{{ promisedBy }}）{% endif %}承諾之付款安排確認如下：

- 付款日期：{{ promisedDate }}，以款項入帳為準；
- 付款金額：{{ promisedAmount }}{% if promisedInWords %}（大寫：{{ promisedInWords }}）{% endif %}；
- 付款用途：清償下表所列帳款{% if promisesPart %}，依到期先後抵充，貴公司另有指定者從其指定{% endif %}。

截至{{ asOfDate }}止，相關帳款${count}，合計{{ total }}${words}，明細如下：

[[invoices]]
${apart}
敬請於上述日期將款項匯入下列帳戶：

[[bank]]

敬請核對以上內容，並將所附確認回執用印後回傳；如與貴公司之安排有出入，請儘速與{{ contact }}聯絡。屆期如款項尚未入帳，本公司將於{{ followUpDate }}再次與貴公司聯絡，商定後續安排。

本函僅為確認貴公司之付款安排，不構成原定付款期限之變更，亦不構成遲延責任之變更或免除。

承蒙貴公司支持與配合，無任感荷。

順頌　商祺

[[signature]]

[[replySlip]]
`;

/** 付款承諾確認函: an oral promise put in writing within a day; signed, it acknowledges the debt (民法 129). */
export const promise: NoticeWording = {
  title: '付款承諾確認函',
  subject: '付款承諾確認函（{{ letterNo }}）：貴公司將於{{ promisedDate }}支付{{ promisedAmount }}',
  salutation: '{{ customerName }}　公鑒',
  body,
  replySlip: {
    title: '付款承諾書',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之付款承諾確認函業已收悉。本公司確認尚欠函列帳款{{ total }}，並承諾於{{ promisedDate }}前（含當日）支付{{ promisedAmount }}。',
      '經辦人：____________　聯絡電話：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
};
