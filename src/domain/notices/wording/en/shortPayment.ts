import type { NoticeWording } from '../types';
import { apart, count } from './shared';

const body = `
Thank you for your payment, which we received on {{ receivedDate }}. It falls short of the amount agreed:

- agreed for {{ agreedDate }}: {{ agreedAmount }};
- received on {{ receivedDate }}: {{ receivedAmount }};
- difference: {{ difference }}{% if differenceInWords %} ({{ differenceInWords }}){% endif %}.

As at {{ asOfDate }}, the items that have fallen due and remain unpaid come to {{ totalOverdue }} (${count}):

[[invoices]]
${apart}
We apply your payment to the items you name. Where you have named none, we apply it to those that fell due first.

[[application]]

Please pay the difference of {{ difference }} by {{ payByDate }} to the following account:

[[bank]]

If the difference results from a deduction, a credit or bank charges, please tell us so in writing by that date, with the documents. The other items that have fallen due remain payable as agreed.

Our acceptance of part payment does not waive or vary our rights to the balance or in respect of late payment.

Please return the slip below, signed. Your contact is {{ contact }}.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** On the day the receipt falls short, so that the rest stays alive. */
export const shortPayment: NoticeWording = {
  title: 'Notice of short payment',
  subject:
    'Short payment, our reference {{ letterNo }}: {{ difference }} still to be paid by {{ payByDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
  replySlip: {
    title: 'Reply slip',
    lines: [
      'To: {{ sellerName }}',
      'We have received your letter {{ letterNo }}.',
      'The difference of {{ difference }}: □ will be paid on ________________  □ is disputed, because: ________________',
      'Items that our payment of {{ receivedAmount }} was for: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
};
