import { dispute } from './en/dispute';
import { instalments } from './en/instalments';
import { preDue } from './en/preDue';
import { preLitigation } from './en/preLitigation';
import { promise } from './en/promise';
import { setOff } from './en/setOff';
import { apart, count, daysOverdue, words } from './en/shared';
import { shortPayment } from './en/shortPayment';
import { statement } from './en/statement';
import { stopSupply } from './en/stopSupply';
import { thanks } from './en/thanks';
import type { Wording } from './types';

const reminder = `
Thank you for your custom. According to our records, the items listed below had fallen due by {{ asOfDate }} and we have not yet received payment. This may simply be an oversight, or a document may still be on its way to the right person, and we write to remind you of them.

Months due: {{ months }}. In all, ${count}, for {{ totalOverdue }}:

[[invoices]]

${words}
${apart}
[[application]]

{% if totalNotDue %}A further {{ totalNotDue }} is not yet due and should be paid on the agreed dates; it is not part of this reminder.{% endif %}

Would you kindly arrange payment by {{ payByDate }} to the following account:

[[bank]]

If you have already paid, please disregard this letter. If you have a query, or need a copy of an invoice, a statement or a proof of delivery, please contact {{ contact }} and we will deal with it promptly. We should be grateful if you would return the slip below to let us know the date of payment.

The amounts shown are principal only and are given so that both sides can check them and arrange payment; they do not affect the rights of either side under the contract or at law.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

const warning = `
As at {{ asOfDate }}, {{ totalOverdue }} remains unpaid on your account. The oldest item fell due on {{ oldestDueDate }} and was ${daysOverdue} on that date. {% if previousLetters %}We have written to you about this account in {{ previousLetters }}, and it has not been paid in full.{% else %}All of the items have passed the agreed date for payment, and we have not received payment for them.{% endif %}

Months overdue: {{ months }}. In all, ${count}:

[[invoices]]

${words}
${apart}
[[application]]

[[interest]]

We require payment of the overdue amount of {{ totalOverdue }} in full by {{ payByDate }} to the following account:

[[bank]]

If you dispute any item, please tell us in writing by that date, with your reasons and documents, and pay the undisputed part on time.

If payment has not been received in full by then, we may review further supplies to you as the contract and the law allow. {% if interestShown %}Apart from the calculation of interest, the{% else %}The{% endif %} amounts shown are principal only. We reserve our rights in respect of late payment, and nothing in this letter waives or varies any of our rights.

Please reply in writing with the date and amount of your payment, and return the slip below, signed. Your contact is {{ contact }}.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

const final = `
As at {{ asOfDate }}, {{ totalOverdue }} remains overdue and unpaid on your account. The oldest item fell due on {{ oldestDueDate }} and was ${daysOverdue} on that date. {% if previousLetters %}We asked for payment in {{ previousLetters }}, and the account has still not been paid in full.{% else %}All of the items have passed the agreed date for payment, and they have still not been paid.{% endif %}

Months overdue: {{ months }}. In all, ${count}:

[[invoices]]

${words}
${apart}
[[application]]

[[interest]]

We now require payment of the overdue amount of {{ totalOverdue }} in full by {{ payByDate }}. That is the final date for payment before we turn to legal proceedings. Our account is:

[[bank]]

If by that date we have neither received payment in full nor agreed a payment arrangement with you in writing, we intend to enforce our rights by law. The steps open to us include:

- suspending further supplies, as the contract and the law allow;
- applying to the court for an order for payment or issuing proceedings, or going to arbitration where that has been agreed;
- applying for interim protection of our claim where the law provides for it, and claiming the principal, interest or damages for late payment, and such costs as the law allows.

Until that date we remain willing to consider a proposal for payment, if you put it to us in writing.

{% if interestShown %}Apart from the calculation of interest, the{% else %}The{% endif %} amounts shown are principal only; interest or damages for late payment will be calculated separately under the contract and the law. Nothing in this letter waives or varies any of our rights.

Please reply in writing on receipt of this letter and return the slip below, signed. Your contact is {{ contact }}.

Yours faithfully,

[[signature]]

[[replySlip]]
`;

export const en: Wording = {
  notices: {
    pre_due: preDue,
    statement,
    stop_supply: stopSupply,
    pre_litigation: preLitigation,
    promise,
    instalments,
    dispute,
    thanks,
    short_payment: shortPayment,
    set_off: setOff,
    reminder: {
      title: 'Payment reminder',
      subject: 'Payment reminder {{ letterNo }}: {{ totalOverdue }} due, please arrange by {{ payByDate }}',
      salutation: 'Dear Sir or Madam,',
      body: reminder,
    },
    warning: {
      title: 'Notice of overdue payment',
      subject:
        'Notice of overdue payment {{ letterNo }}: {{ totalOverdue }}, payment required by {{ payByDate }}',
      salutation: 'Dear Sir or Madam,',
      body: warning,
    },
    final: {
      title: 'Final demand for payment',
      subject: 'Final demand for payment {{ letterNo }}: {{ totalOverdue }}, final date {{ payByDate }}',
      salutation: 'Dear Sir or Madam,',
      body: final,
    },
  },
  labels: {
    number: 'Our reference',
    date: 'Date',
    to: 'To',
    customerCode: 'Your account no.',
    attention: 'For the attention of',
    address: 'Address',
    phone: 'Tel.',
    email: 'E-mail',
    taxId: 'Tax registration no.',
    bankAccountName: 'Account name',
    bankName: 'Bank',
    bankAccountNo: 'Account number',
    swift: 'SWIFT',
    paymentReference: 'Payment reference',
  },
  table: {
    docNo: 'Invoice',
    contractNo: 'Contract',
    docDay: 'Invoice date',
    dueDay: 'Due date',
    daysOverdue: 'Days overdue',
    daysLeft: 'Days left',
    original: 'Original amount',
    open: 'Outstanding',
    balance: 'Balance',
    openTotal: 'Open balance',
    invoices: 'Invoices',
    creditNotes: 'Credit notes',
    subtotal: 'Subtotal',
    total: 'Total',
    monthTitle: 'Due in {{ month }}',
    creditNote: '{{ docNo }} (credit note)',
    disputed: '{{ docNo }} (disputed)',
    withUnit: '{{ label }}{% if unit %} ({{ unit }}){% endif %}',
    instalmentNo: 'No.',
    instalmentDay: 'Payable by',
    instalment: 'Instalment',
    rest: 'Balance after it',
    undisputed: 'Undisputed',
    disputedAmount: 'In dispute',
    reason: 'Reason given',
    principal: 'Principal',
    lateFrom: 'Late from',
    lateDays: 'Days',
    interest: 'Interest',
    applied: 'Applied',
  },
  ageing: {
    notDue: 'Not due',
    range: '{{ from }}–{{ to }} days',
    over: 'Over {{ days }} days',
    credits: 'Credit notes',
    total: 'Total',
  },
  evidence: {
    contracts: 'the contracts between us: {{ numbers }}',
    invoices:
      '{{ count }} invoice{% if count != 1 %}s{% endif %}{% if numbers %}: {{ numbers }}{% else %}, numbered in the table above{% endif %}',
    creditNotes:
      '{{ count }} credit note{% if count != 1 %}s{% endif %}{% if numbers %}: {{ numbers }}{% else %}, numbered in the table above{% endif %}',
    notice: 'our {{ title | downcase }}{% if number %} {{ number }}{% endif %} of {{ date }}',
    separator: ', ',
  },
  phrases: {
    month: '{{ month }} ({{ amount }})',
    monthSeparator: ', ',
    manyMonths: '{{ first }} to {{ last }} ({{ count }} months, with the amount of each in the table)',
    previousLetter: 'our {{ title | downcase }}{% if number %} {{ number }}{% endif %} of {{ date }}',
    previousSeparator: ', ',
    previousLast: ' and ',
    receipt: '{{ date }}, receipt{% if docNo %} {{ docNo }}{% endif %}: {{ amount }}',
    contact:
      '{% if person %}{{ person }}{% else %}our accounts department{% endif %}{% if phone %} (tel. {{ phone }}){% endif %}',
  },
  interest: {
    title: 'Calculation of late-payment interest',
    basis:
      'Basis: {{ regime }}{% if rates %}; yearly rate {{ rates }}{% endif %}; {{ dayCount }}; simple interest on the principal of each item from the day after its due date up to and including {{ to }}.',
    rate: '{{ rate }} (in force from {{ date }})',
    separator: ', ',
    regimes: {
      contract: 'the rate agreed in the contract',
      cn_lpr_130:
        '1.3 times the one-year loan prime rate (LPR) (China, Supreme People’s Court, Interpretation on Contracts of Sale, art. 18)',
      cn_lpr_150:
        '1.5 times the one-year loan prime rate (LPR) (China, Supreme People’s Court, Interpretation on Contracts of Sale, art. 18)',
      cn_sme: '0.05% a day (China, State Council Decree No. 802, art. 17)',
      taiwan: '5% a year, or the agreed rate where higher (Taiwan Civil Code, arts. 203, 205 and 233)',
      uk: '8% a year over the Bank of England base rate (Late Payment of Commercial Debts (Interest) Act 1998)',
      eu: '8 percentage points over the reference rate (Directive 2011/7/EU)',
    },
    dayCount: 'year of {{ days }} days',
    actual: 'actual days of each calendar year',
    months: 'months of 30 days',
    total: 'Interest to that date: {{ amount }}.',
    reservation:
      'Interest continues to run until payment. This calculation is given for information; it does not vary the terms agreed, nor does it waive any further claim in respect of late payment.',
  },
  application: {
    intro:
      'Unless you direct otherwise in writing, we will apply the receipts of {{ receipt }} that we hold as follows, the item due first being paid first. This is not yet reflected in the amounts above.',
    rest: 'An amount of {{ rest }} remains unapplied.',
  },
  promiseWays: { phone: 'by telephone', visit: 'when we met', email: 'by e-mail', message: 'by message' },
  signature: ['For and on behalf of {{ sellerName }}', 'Signature: ________________'],
  parties: {
    creditor: ['The Creditor: {{ sellerName }}', 'Signature and stamp: ____________', 'Date: ____________'],
    debtor: [
      'The Debtor: {{ customerName }}',
      'Signature and stamp: ____________',
      'Date: ____________',
      '{% if guarantor %}The party joining the debt: {{ guarantor }}{% endif %}',
      '{% if guarantor %}Signature: ____________{% endif %}',
      '{% if guarantor %}Date: ____________{% endif %}',
    ],
  },
  replySlip: {
    title: 'Reply slip',
    lines: [
      'To: {{ sellerName }}',
      'We have received your letter {{ letterNo }}. The amount of {{ totalOverdue }}: □ is agreed  □ is disputed, because: ________________',
      'Date of payment: ________________  Amount: ________________',
      'Name: ________________  Tel.: ________________',
      'Signed and stamped for {{ customerName }}: ________________  Date: ________________',
    ],
  },
  placeholders: {
    sellerName: '[Name of our company]',
    bankAccountNo: '[Bank account number]',
    address: '[Address]',
    day: '[Date]',
    amount: '[Amount]',
    text: '[To be filled in]',
  },
  colon: ': ',
  gap: ' · ',
  pageLabel: 'Page {page} of {pages}',
};
