import type { NoticeWording } from '../types';
import { words } from './shared';

const body = `
Thank you for raising your queries on {{ disputeRaisedDate }}. We have recorded them and are looking into them. So that the rest of the account need not wait, we set out the disputed and the undisputed items separately.

# 1. Items in dispute

You have queried {{ disputeCount }} item{% if disputeCount != 1 %}s{% endif %}, {{ totalDisputed }} in all:

[[disputes]]

{% if answer %}Our answer: {{ answer }}{% endif %}

Please let us have your supporting documents (such as inspection records, test reports or correspondence) by {{ payByDate }}; we will review them and answer in writing. Claims about quantity or quality are subject to the time for inspection under the contract and the applicable law.

# 2. Undisputed items

{% if invoiceCount > 0 %}As at {{ asOfDate }}, the remaining {{ invoiceCount }} item{% if invoiceCount != 1 %}s{% endif %} that have fallen due, {{ total }} in all, are not in dispute:{% else %}As at {{ asOfDate }}, no other item has fallen due.{% endif %}

[[invoices]]

${words}

{% if unapplied %}We also hold receipts of {{ unapplied }} from you that we have not yet been able to match to an invoice. They have not been deducted above; please let us know what they were paid for.{% endif %}

{% if creditsApart %}Credit notes of {{ creditsApart }} stand separately on your account and have not been deducted above; please include them in your check.{% endif %}

{% if invoiceCount > 0 %}The queries do not affect the payment of what is not in dispute. Please pay the undisputed amount of {{ total }} by {{ payByDate }} to the following account:{% endif %}

{% if invoiceCount > 0 %}[[bank]]{% endif %}

Once we have looked into your queries, we will write to you with the outcome; where a correction is needed, we will issue it separately. Your contact is {{ contact }}.

The amounts shown are principal only. By recording and reviewing your queries we do not accept them, and nothing in this letter waives or varies the rights of either side.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** Parts the account, so that what nobody disputes is paid now. */
export const dispute: NoticeWording = {
  title: 'Your queries and the undisputed balance',
  subject:
    'Your queries, our reference {{ letterNo }}: undisputed balance {{ total }}, payable by {{ payByDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
  replySlip: {
    title: 'Reply slip',
    lines: [
      'To: {{ sellerName }}',
      'We have received your letter {{ letterNo }}.',
      'The undisputed amount of {{ total }} will be paid on: ________________',
      'The disputed amount of {{ totalDisputed }}: □ documents enclosed  □ query withdrawn  □ other: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
};
