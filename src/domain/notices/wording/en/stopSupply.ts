import type { NoticeWording } from '../types';
import { apart, count, daysOverdue, words } from './shared';

const body = `
As at {{ asOfDate }}, {{ totalOverdue }} remains overdue and unpaid on your account. The oldest item fell due on {{ oldestDueDate }} and was ${daysOverdue} on that date. {% if previousLetters %}We have asked for payment in {{ previousLetters }}, and the account has not been paid in full.{% endif %}

Months overdue: {{ months }}. In all, ${count}:

[[invoices]]

${words}
${apart}
[[application]]

[[interest]]

Please pay the overdue amount of {{ totalOverdue }} in full by {{ payByDate }} to the following account. If it is paid by then, your supplies are not affected.

[[bank]]

If we have not received payment in full by then, we will suspend supplies to you from {{ stopDate }}:

- we will accept no new orders on credit, and will hold credit orders that have not been dispatched;
- goods already dispatched will be delivered as usual, and are payable on the agreed dates;
- goods you need in the meantime can be supplied against payment in advance.

We will resume supplies when one of the following is met:

- the overdue amount has been received in full;
- we have agreed a payment arrangement with you in writing, and you are keeping to it;
- you have provided adequate security for the amount.

For orders already in force, we will withhold performance only as far as the contract or the applicable law allows; this notice does not release us from any delivery that we are bound to make first.

{% if interestShown %}Apart from the calculation of interest, the{% else %}The{% endif %} amounts shown are principal only. The suspension does not affect your obligation to pay, and nothing in this notice waives or varies any of our rights, including those in respect of late payment.

For orders and payment, please contact {{ contact }}, and return the slip below, signed.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** No further goods on credit until the earlier ones are paid (seed S2:59), as far as the law allows. */
export const stopSupply: NoticeWording = {
  title: 'Notice of suspension of supplies',
  subject:
    'Suspension of supplies {{ letterNo }}: {{ totalOverdue }} overdue, supplies suspended from {{ stopDate }} unless paid',
  salutation: 'Dear Sir or Madam,',
  body,
};
