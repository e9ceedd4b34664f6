import type { NoticeWording } from '../types';

const body = `
So that both sides can check their books, we set out below everything that was open on your account with us as at {{ asOfDate }}, and ask your accounts department to compare it with your own records.

[[invoices]]

As at {{ asOfDate }}, the open balance was {{ total }}.{% if totalDisputed %} Items marked “disputed” make up {{ totalDisputed }} of it and are being dealt with separately.{% endif %}

{% if amountInWords %}{{ amountInWords }}.{% endif %}

By days overdue, the open balance is made up as follows:

[[ageing]]

{% if receiptCount > 0 %}We also hold the following receipts from you, {{ unapplied }} in all, that we have not yet been able to match to an invoice. They are shown separately and have not been deducted from the balance; please let us know what they were paid for:{% endif %}

[[receipts]]

[[application]]

[[interest]]

Our account, for you to check against your records:

[[bank]]

Please complete your check by {{ answerByDate }} and return the slip below, signed and stamped; if anything differs, please note the document number, the amount and the reason. Your contact is {{ contact }}.

This statement is for the reconciliation of accounts only. It does not vary the dates for payment, nor does it vary or waive the consequences of late payment.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** An acknowledgment of the debt once it is returned signed, and no demand. */
export const statement: NoticeWording = {
  title: 'Statement of account',
  subject:
    'Statement of account {{ letterNo }}: open balance {{ total }} as at {{ asOfDate }}, please check by {{ answerByDate }}',
  salutation: 'Dear Sir or Madam,',
  body,
  replySlip: {
    title: 'Reply to the statement of account',
    lines: [
      'To: {{ sellerName }}',
      'We have received your statement {{ letterNo }}.',
      'The open balance of {{ total }} as at {{ asOfDate }}: □ agrees with our records  □ does not agree; the differences are: ________________',
      '________________',
      'Contact in accounts: ________________  Tel.: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
};
