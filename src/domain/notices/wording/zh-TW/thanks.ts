import type { NoticeWording } from '../types';

const body = `
敬啟者：貴公司於{{ receivedDate }}支付之{{ receivedAmount }}業已入帳{% if settled %}，用以沖銷{{ settled }}{% endif %}，謹致謝忱。

{% if remaining %}截至{{ asOfDate }}止，貴公司於本公司帳上之餘額為{{ remaining }}。{% if dueNow %}其中{{ dueNow }}已屆約定之付款日，敬請　惠予一併安排。{% endif %}{% if nextDueDate %}下一筆{{ nextDueAmount }}於{{ nextDueDate }}到期，屆時敬請依約安排。{% endif %}{% else %}截至{{ asOfDate }}止，{% if totalDisputed %}除貴公司提出異議之款項外，{% endif %}本公司帳上已無貴公司未結清之款項。{% endif %}

{% if totalDisputed %}貴公司提出異議之款項為{{ totalDisputed }}，未計入上述餘額，由雙方另行核對。{% endif %}

貴公司依約付款，對本公司助益良多，本公司於安排供貨及評定信用額度時亦將列入考量。如對帳、發票或請款流程有需本公司配合之處，請隨時與{{ contact }}聯絡。

敬盼繼續合作，並祝業務興隆。

順頌　商祺

[[signature]]
`;

/** 收款感謝函: says what arrived and what is left, and asks for nothing. */
export const thanks: NoticeWording = {
  title: '收款感謝函',
  subject: '收款感謝函（{{ letterNo }}）：{{ receivedAmount }}業已入帳，謹致謝忱',
  salutation: '{{ customerName }}　公鑒',
  body,
};
