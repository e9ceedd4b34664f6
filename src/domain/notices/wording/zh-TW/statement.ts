import type { NoticeWording } from '../types';

const body = `
敬啟者：為便於雙方核對帳目，茲將截至{{ asOfDate }}止本公司帳載之未結清款項列示如下，敬請貴公司會計部門查核。

[[invoices]]

截至{{ asOfDate }}止，未結清餘額合計{{ total }}{% if amountInWords %}（大寫：{{ amountInWords }}）{% endif %}。{% if totalDisputed %}其中標註「有異議」之款項合計{{ totalDisputed }}，由雙方另行核對。{% endif %}

未結清餘額依逾期天數分布如下：

[[ageing]]

{% if receiptCount > 0 %}另收到貴公司下列款項，合計{{ unapplied }}，尚未對應至個別發票，單獨列示，未自上述餘額扣減，敬請告知款項用途，以利沖帳：{% endif %}

[[receipts]]

[[application]]

[[interest]]

本公司收款帳戶如下，敬請一併核對：

[[bank]]

敬請於{{ answerByDate }}前（含當日）核對完畢，並將所附回執用印後回傳；如有不符，請註明差異之單據號碼、金額及原因。聯絡人：{{ contact }}。

本對帳單僅供雙方核對帳目之用，不構成付款期限之變更，亦不構成遲延責任之變更或免除。

順頌　商祺

[[signature]]

[[replySlip]]
`;

/** 對帳單: an acknowledgment of the debt once it is returned with a seal (民法 129), and no demand. */
export const statement: NoticeWording = {
  title: '對帳單',
  subject:
    '對帳單（{{ letterNo }}）：截至{{ asOfDate }}止未結清餘額{{ total }}，請於{{ answerByDate }}前核對',
  salutation: '{{ customerName }}　公鑒',
  body,
  replySlip: {
    title: '對帳回執',
    lines: [
      '致：{{ sellerName }}',
      '發文字號{{ letterNo }}之對帳單業已收悉。',
      '截至{{ asOfDate }}止未結清餘額{{ total }}：□ 資料核對無誤　□ 不符，差異如下：________________',
      '________________',
      '財務聯絡人：____________　聯絡電話：________________',
      '{{ customerName }}（簽章）：________________　日期：民國____年____月____日',
    ],
  },
};
