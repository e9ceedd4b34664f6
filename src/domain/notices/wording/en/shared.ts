export const count =
  '{{ invoiceCount }} invoice{% if invoiceCount != 1 %}s{% endif %}{% if creditCount > 0 %}, less {{ creditCount }} credit note{% if creditCount != 1 %}s{% endif %}{% endif %}';
export const words = '{% if amountInWords %}{{ amountInWords }}.{% endif %}';
export const daysOverdue = '{{ maxDaysOverdue }} day{% if maxDaysOverdue != 1 %}s{% endif %} overdue';

/** Said in every letter where it applies: money that is not in the total. */
export const apart = `
{% if unapplied %}We also hold receipts of {{ unapplied }} from you that we have not yet been able to match to an invoice. They have not been deducted above; please let us know what they were paid for.{% endif %}

{% if creditsApart %}Credit notes of {{ creditsApart }} stand separately on your account and have not been deducted above; please include them in your check.{% endif %}

{% if totalDisputed %}The amount of {{ totalDisputed }} that you have queried is not included in this letter and is being dealt with separately.{% endif %}
`;
