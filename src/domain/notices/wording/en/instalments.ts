import type { NoticeWording } from '../types';
import { count, words } from './shared';

const body = `
The Creditor: {{ sellerName }}

The Debtor: {{ customerName }}

The Debtor owes the Creditor the amounts set out below. The parties have agreed that they are to be paid by instalments, as follows.

# 1. The debt

1.1 The parties agree that as at {{ asOfDate }} the Debtor owed the Creditor a principal of {{ total }} (${count}):

[[invoices]]

${words}

{% if unapplied %}The Creditor also holds receipts of {{ unapplied }} from the Debtor that have not yet been matched to an invoice. They have not been deducted above and will be dealt with separately.{% endif %}

{% if creditsApart %}Credit notes of {{ creditsApart }} stand separately on the account, have not been deducted above and will be dealt with separately.{% endif %}

{% if totalDisputed %}The amount of {{ totalDisputed }} that the Debtor has queried is not part of this agreement and will be dealt with separately.{% endif %}

# 2. Payment by instalments

2.1 The Debtor shall pay the debt in {{ instalmentCount }} instalments. Each must have reached the Creditor’s account by the day shown:

[[schedule]]

2.2 Payments are to be made to the following account, quoting the number of this agreement:

[[bank]]

# 3. Late payment

3.1 The consequences of late payment while the instalments run are those of the original contract and the applicable law. Any reduction must be agreed by the Creditor in writing.

[[interest]]

# 4. Acceleration and security

4.1 If any instalment remains unpaid in whole or in part {{ lateDays }} day{% if lateDays != 1 %}s{% endif %} after its due date, all remaining instalments become due at once. The Creditor may then require the whole outstanding balance in one sum, with interest or damages for late payment under the original contract and the applicable law.

{% if guarantor %}4.2 {{ guarantor }} joins in the whole of the debt under this agreement, is liable for it together with the Debtor, and signs this agreement.{% else %}4.2 This agreement gives no further security. Security given under the original contract remains in force.{% endif %}

# 5. Application of payments

5.1 Payments are applied first to costs, then to interest, then to principal, and among the instalments to the one that fell due first.

# 6. Supplies

6.1 While the instalments run, the Creditor supplies the Debtor against payment in advance. Any return to credit terms must be agreed in writing.

# 7. Notices

7.1 Notices are sent to the addresses below. A party that changes its address shall give three days’ notice in writing. A letter that is refused or returned at that address is taken to have arrived on that day.

- The Creditor: {{ sellerAddress }}
- The Debtor: {{ customerAddress }}

# 8. Disputes

8.1 Any dispute arising from this agreement that the parties cannot settle between them is submitted to {{ court }}.

# 9. General

9.1 In all other respects the original contract continues in force. Except as expressly agreed here, nothing in this agreement waives or varies any of the Creditor’s rights.

9.2 This agreement is made in {% if guarantor %}three{% else %}two{% endif %} copies, one for each party, and takes effect when all of them have signed. The Creditor is not bound by it unless a signed copy has reached it from the Debtor by {{ answerByDate }}.

[[signatures]]
`;

/** Acknowledges the debt and sets a new course: schedule, acceleration, no waiver. */
export const instalments: NoticeWording = {
  title: 'Agreement to pay by instalments',
  subject:
    'Instalment agreement {{ letterNo }}: {{ total }} in {{ instalmentCount }} instalments, please sign and return by {{ answerByDate }}',
  salutation: '',
  body,
  defaultCourt: 'the courts of the place where the Creditor carries on business',
};
