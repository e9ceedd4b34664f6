import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
Thank you for answering our enquiry {{ promiseWay }} on {{ promiseGivenDate }}. We write to confirm the payment that was promised{% if promisedBy %} by {{ promisedBy }}{% endif %}:

- date of payment: {{ promisedDate }}, by which it is to have reached our account;
- amount: {{ promisedAmount }}{% if promisedInWords %} ({{ promisedInWords }}){% endif %};
- for: the items listed below{% if promisesPart %}, applied to those that fell due first unless you tell us otherwise{% endif %}.

As at {{ asOfDate }}, the items concerned came to {{ total }} (${count}):

[[invoices]]

${words}
${apart}
Please make the payment by that date to the following account:

[[bank]]

Would you kindly check the above and return the slip below, signed; if it differs from what you have arranged, please contact {{ contact }} without delay. Should the payment not have reached us by then, we will be in touch again on {{ followUpDate }} to agree what happens next.

This letter merely confirms your arrangement. It does not vary the original dates for payment, nor does it vary or waive the consequences of late payment.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** An oral promise put in writing within a day; returned signed, it acknowledges the debt. */
export const promise: NoticeWording = {
  title: 'Confirmation of your promise of payment',
  subject:
    'Your promise of payment, our reference {{ letterNo }}: {{ promisedAmount }} on {{ promisedDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
  replySlip: {
    title: 'Confirmation of payment',
    lines: [
      'To: {{ sellerName }}',
      'We have received your letter {{ letterNo }}. We confirm that we owe {{ total }} for the items listed in it, and will pay {{ promisedAmount }} by {{ promisedDate }}.',
      'Name: ________________  Tel.: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
};
