import type { NoticeWording } from '../types';
import { apart, count, words } from './shared';

const body = `
{% if isAssignment %}We hold the claims listed below against you and write to give you notice that they have been assigned.{% else %}Each of us owes the other money, and we write to give you notice of set-off.{% endif %} As at {{ asOfDate }}, our claims against you came to {{ total }} (${count}):

[[invoices]]

${words}
${apart}
{% unless isAssignment %}Your claim against us is: {{ counterclaim }}, {{ counterAmount }}, due on {{ counterDueDate }}.{% endunless %}

{% if isAssignment %}We have assigned the whole of these claims of {{ total }} to {{ assignee }} (“the assignee”){% if assignmentDeed %} under {{ assignmentDeed }}{% endif %} with effect from {{ effectiveDate }}. The assignment binds you from the receipt of this notice.{% else %}As at {{ effectiveDate }} we set off our claims against yours to the same amount, which is {{ setOffAmount }}{% if setOffInWords %} ({{ setOffInWords }}){% endif %}. The set-off takes effect on your receipt of this notice.{% endif %}

{% if isAssignment %}From the receipt of this notice, please pay the amount to the assignee, to this account: {{ assigneeAccount }}. This notice can be withdrawn only with the assignee’s consent.{% else %}After the set-off, {% if restOurs %}{{ restOurs }} remains payable by you to us{% elsif restTheirs %}{{ restTheirs }} remains payable by us to you{% else %}nothing remains payable on either side for these claims{% endif %}.{% endif %}

{% if restOurs %}The remainder is payable as originally agreed, to the following account:{% endif %}

{% if restOurs %}[[bank]]{% endif %}

Please check the above and return the slip below, signed, by {{ answerByDate }}; if you object, please give us your reasons in writing by that date. Your contact is {{ contact }}.

This notice does not affect our rights to any other amounts or in respect of late payment.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

/** Takes effect when it arrives; names no law of any one place. */
export const setOff: NoticeWording = {
  title: '{% if isAssignment %}Notice of assignment{% else %}Notice of set-off{% endif %}',
  subject:
    '{% if isAssignment %}Notice of assignment {{ letterNo }}: {{ total }} assigned to {{ assignee }}{% else %}Notice of set-off {{ letterNo }}: {{ setOffAmount }} set off{% endif %}',
  salutation: 'Dear Sir or Madam,',
  body,
  replySlip: {
    title: 'Reply slip',
    lines: [
      'To: {{ sellerName }}',
      'We have received your notice {{ letterNo }}, and: □ agree  □ object, because: ________________',
      'Name: ________________  Tel.: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
};
