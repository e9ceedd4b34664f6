import type { NoticeWording } from '../types';

const body = `
贵司于{{ receivedDate }}支付的{{ receivedAmount }}已经到账{% if settled %}，用于结清{{ settled }}{% endif %}，谨致谢忱。

{% if remaining %}截至{{ asOfDate }}，贵司在我司的账面余额为{{ remaining }}。{% if dueNow %}其中{{ dueNow }}已到约定的付款日，敬请一并安排。{% endif %}{% if nextDueDate %}下一笔{{ nextDueAmount }}于{{ nextDueDate }}到期，届时请按约定安排。{% endif %}{% else %}截至{{ asOfDate }}，{% if totalDisputed %}除贵司提出异议的款项外，{% endif %}我司账面已无贵司未结清的款项。{% endif %}

{% if totalDisputed %}贵司提出异议的款项为{{ totalDisputed }}，未计入上述余额，由双方另行核对。{% endif %}

贵司按约付款，是对我司工作的有力支持，我司在安排供货和评定信用额度时也会予以考虑。如对账、开票或付款流程上有需要我司配合之处，请随时与{{ contact }}联系。

期待与贵司继续合作。

顺颂商祺！

[[signature]]
`;

/** 收款感谢函: says what arrived and what is left, and asks for nothing. */
export const thanks: NoticeWording = {
  title: '收款感谢函',
  subject: '收款感谢函（{{ letterNo }}）：{{ receivedAmount }}已到账，谢谢',
  salutation: '{{ customerName }}：',
  body,
};
