import type { NoticeWording } from '../types';
import { apart, words } from './shared';

const body = `
Thank you for your custom. This is a friendly reminder that the invoices below will shortly fall due, so that you can plan their payment in good time.

In all, {{ invoiceCount }} invoice{% if invoiceCount != 1 %}s{% endif %} for {{ total }}, the first of them due on {{ oldestDueDate }}:

[[invoices]]

${words}
${apart}
For ease of reference, our account is:

[[bank]]

May we ask whether you have everything you need? If an invoice has not reached you, if our figures differ from yours, or if your approval of the payment still needs a document from us, please contact {{ contact }} and we will send it promptly. If you have already paid, please disregard this letter.

Yours faithfully,

[[signature]]
`;

/** A service before the due date, which asks whether anything is missing and demands nothing. */
export const preDue: NoticeWording = {
  title: 'Invoices falling due',
  subject: 'Friendly reminder {{ letterNo }}: {{ total }} falling due, the first on {{ oldestDueDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
};
