import type { NoticeWording } from '../types';

const body = `
Thank you for your payment of {{ receivedAmount }}, which reached us on {{ receivedDate }}{% if settled %} and settles {{ settled }}{% endif %}.

{% if remaining %}As at {{ asOfDate }}, the balance of your account was {{ remaining }}. {% if dueNow %}Of this, {{ dueNow }} has reached its agreed date; we should be grateful if you would arrange it as well. {% endif %}{% if nextDueDate %}The next item, {{ nextDueAmount }}, falls due on {{ nextDueDate }}.{% endif %}{% else %}As at {{ asOfDate }}, {% if totalDisputed %}apart from what you have queried, {% endif %}no item was open on your account with us.{% endif %}

{% if totalDisputed %}The amount of {{ totalDisputed }} that you have queried is not included in this balance and is being dealt with separately.{% endif %}

Payment as agreed is of real help to us, and we shall bear it in mind when we plan deliveries and review credit. If there is anything we can do to make invoices, statements or approvals easier for you, please contact {{ contact }}.

We look forward to working with you.

Yours faithfully,

[[signature]]
`;

/** Says what arrived and what is left, and asks for nothing. */
export const thanks: NoticeWording = {
  title: 'Thank you for your payment',
  subject: 'Thank you for your payment of {{ receivedAmount }}, our reference {{ letterNo }}',
  salutation: 'Dear Sir or Madam,',
  body,
};
