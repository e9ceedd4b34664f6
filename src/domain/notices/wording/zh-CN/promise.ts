import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
感谢贵司于{{ promiseGivenDate }}{{ promiseWay }}答复我司的付款询问。现将贵司{% if promisedBy %}（{{ promisedBy }}）{% endif %}承诺的付款安排确认如下：

- 付款日期：{{ promisedDate }}，以款项到账为准；
- 付款金额：{{ promisedAmount }}{% if promisedInWords %}（大写：{{ promisedInWords }}）{% endif %}；
- 付款用途：清偿下表所列货款{% if promisesPart %}，按到期先后抵充，贵司另有指定的从其指定{% endif %}。

截至{{ asOfDate }}，相关货款${count}，合计{{ total }}${words}，明细如下：

[[invoices]]
${apart}
请按上述日期将款项支付至下列账户：

[[bank]]

烦请核对以上内容，并将文末确认回执盖章回传；如与贵司的安排有出入，请尽快与{{ contact }}联系。如届时款项尚未到账，我司将于{{ followUpDate }}再次与贵司联系，商定下一步安排。

本函仅为确认贵司的付款安排，不构成对原定付款期限的变更，也不构成对逾期付款责任的变更或放弃。

感谢贵司的支持与配合！

顺颂商祺！

[[signature]]

[[replySlip]]
`;

/** 付款承诺确认函: an oral promise put in writing within a day; signed, it acknowledges the debt (民法典 195). */
export const promise: NoticeWording = {
  title: '付款承诺确认函',
  subject: '付款承诺确认函（{{ letterNo }}）：贵司将于{{ promisedDate }}支付{{ promisedAmount }}',
  salutation: '{{ customerName }}：',
  body,
  replySlip: {
    title: '付款承诺确认回执',
    lines: [
      '致：{{ sellerName }}',
      '编号{{ letterNo }}的付款承诺确认函已收到。我司确认尚欠函中所列货款{{ total }}，并将于{{ promisedDate }}前（含当日）支付{{ promisedAmount }}。',
      '经办人：____________　联系电话：________________',
      '{{ customerName }}（签章）：________________　日期：________年____月____日',
    ],
  },
};
