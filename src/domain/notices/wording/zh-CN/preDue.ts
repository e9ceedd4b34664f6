import type { NoticeWording } from '../types';
import { apart, words } from './shared';

const body = `
感谢贵司一直以来的支持与合作。下列货款即将到期，特此函告，以便贵司提前安排。

即将到期的发票共{{ invoiceCount }}笔，合计{{ total }}${words}，其中最早一笔于{{ oldestDueDate }}到期，明细如下：

[[invoices]]
${apart}
我司收款账户如下：

[[bank]]

为便于贵司按期办理，烦请核对：上述发票是否均已收到，账目是否核对一致，付款审批是否还需我司提供资料。如有缺漏，请与{{ contact }}联系，我司将及时补送。如已付款，请忽略本函。

敬请知悉，谢谢！

顺颂商祺！

[[signature]]
`;

/** 到期提醒函: a service before the due date, which asks whether anything is missing and demands nothing. */
export const preDue: NoticeWording = {
  title: '到期提醒函',
  subject: '到期提醒函（{{ letterNo }}）：{{ total }}即将到期，最早一笔{{ oldestDueDate }}',
  salutation: '{{ customerName }}：',
  body,
};
