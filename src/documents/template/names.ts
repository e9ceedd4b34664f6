/** What a letter template may name, in curly brackets; lists are gone through with `{#lines}…{/lines}`. */
export const TEMPLATE_FIELDS = [
  'sellerName',
  'sellerAddress',
  'sellerPhone',
  'sellerEmail',
  'sellerTaxId',
  'title',
  'letterNo',
  'letterDate',
  'asOfDate',
  'customerName',
  'customerCode',
  'customerAddress',
  'attention',
  'salutation',
  'currency',
  'total',
  'amountInWords',
  'payBy',
  'contactPerson',
  'contactPhone',
  'bankAccountName',
  'bankName',
  'bankAccountNo',
  'swift',
] as const;

/** Lists, and what each of their lines has. */
export const TEMPLATE_LISTS = {
  before: ['text'],
  lines: ['docNo', 'contractNo', 'docDate', 'dueDate', 'daysOverdue', 'original', 'open'],
  after: ['text'],
  signature: ['text'],
  replySlip: ['text'],
} as const;
