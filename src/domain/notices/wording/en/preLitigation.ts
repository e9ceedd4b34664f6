import type { NoticeWording } from '../types';
import { apart, count, daysOverdue, words } from './shared';

const body = `
We, {{ sellerName }}, write about your overdue account. Before we turn to legal proceedings, we put the following on record.

# 1. The facts

1.1 We have supplied you in the course of business{% if contracts %} (contract reference: {{ contracts }}){% endif %}. As at {{ asOfDate }}, all of the items listed below have passed the agreed date for payment. The oldest fell due on {{ oldestDueDate }} and was ${daysOverdue} on that date.

1.2 Months overdue: {{ months }}. In all, ${count}, for a principal of {{ totalOverdue }}:

[[invoices]]

${words}

{% if previousLetters %}1.3 We asked for payment in {{ previousLetters }}, and the account has still not been paid in full.{% else %}1.3 We have not received payment for these items.{% endif %}
${apart}
[[application]]

[[interest]]

# 2. Legal basis

- A buyer must pay the agreed price, in the agreed amount and on the agreed date.
- A creditor to whom money is due may claim its payment, and interest or damages for late payment, under the contract and the law that applies to it.

# 3. Our claim and the final date

We require payment of the principal of {{ totalOverdue }} in full by {{ payByDate }}. That is the final date. Our account is:

[[bank]]

# 4. Evidence

In support of these facts we hold:

[[evidence]]

We reserve the right to produce further documents. This letter may itself be produced as evidence that we have demanded payment.

# 5. What follows after that date

If by that date we have neither received payment in full nor agreed a payment arrangement with you in writing, we intend to enforce our rights by law. The steps open to us include:

- applying to the court for an order for payment or issuing proceedings, or going to arbitration where that has been agreed;
- applying for interim protection of our claim where the law provides for it;
- claiming the principal, interest or damages for late payment, and such costs as the law allows.

# 6. Settlement

We remain willing to settle this matter by agreement. Until that date you may put a proposal to us in writing, with dates, amounts and any security; please contact {{ contact }}.

{% if interestShown %}Apart from the calculation of interest, the{% else %}The{% endif %} amounts shown are principal only; interest or damages for late payment will be calculated separately under the contract and the law. Nothing in this letter waives or varies any of our rights.

Please reply in writing on receipt of this letter and return the slip below, signed.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** The creditor's own last letter. It is no lawyer's letter, and names no law of any one place. */
export const preLitigation: NoticeWording = {
  title: 'Notice before legal action',
  subject:
    'Notice before legal action {{ letterNo }}: {{ totalOverdue }} overdue, final date {{ payByDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
};
