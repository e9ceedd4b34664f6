import type { NoticeWording } from '../types';
import { apart, words } from './shared';

const body = `
敬啟者：承蒙貴公司長期惠顧，謹致謝忱。下列帳款即將屆期，謹先奉知，俾便貴公司預為安排。

即將到期之發票共{{ invoiceCount }}筆，合計{{ total }}${words}，其中最早一筆於{{ oldestDueDate }}到期，明細如下：

[[invoices]]
${apart}
本公司收款帳戶如下：

[[bank]]

為利貴公司如期作業，敬請核對：上述發票是否均已收訖、帳目是否相符、付款流程是否尚需本公司提供文件。如有缺漏，請與{{ contact }}聯絡，本公司當即補送。如已付款，請忽略本通知。

敬請　惠予安排，無任感荷。

順頌　商祺

[[signature]]
`;

/** 到期付款提醒: a service before the due date, which asks whether anything is missing and demands nothing. */
export const preDue: NoticeWording = {
  title: '到期付款提醒',
  subject: '到期付款提醒（{{ letterNo }}）：{{ total }}即將到期，最早一筆{{ oldestDueDate }}',
  salutation: '{{ customerName }}　公鑒',
  body,
};
