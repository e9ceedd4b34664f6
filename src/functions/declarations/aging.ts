import { asOf, dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const AGING = {
  id: 'AGING',
  parameters: [
    dueDates,
    asOf,
    { name: 'amounts', type: 'any', matrix: true, optional: true },
    { name: 'customers', type: 'any', matrix: true, optional: true },
    { name: 'edges', type: 'any', matrix: true, optional: true },
    {
      name: 'credits',
      type: 'string',
      optional: true,
      choices: ['separate', 'own_date', 'oldest_first', 'set_aside'],
    },
    language,
    { name: 'basis', type: 'string', optional: true, choices: ['due', 'document'] },
    { name: 'settlement_dates', type: 'any', matrix: true, optional: true },
  ],
  result: { type: 'any', matrix: true },
  formula: [
    'days overdue = as_of − due date, in whole days',
    'bucket = the first whose upper limit is not below the days overdue',
  ],
  rules: [
    'Default limits 0, 30, 60, 90, 120, each included: not due (≤ 0), 1-30, 31-60, 61-90, 91-120, over 120. Money due on the as-of day is not overdue.',
    'Limits given as numbers: 0 is put in front when the first is above it. -1 in front makes the due day itself overdue. The header of every table states the rule.',
    'Presets: `default`; `erpnext` (0-30, 31-60, …, the due day counts as overdue); `lookup` (0-29, 30-59, 60-89, 90 and more, as LOOKUP with {-999,0,30,60,90}); `dynamics` (Business Central, 30D: the same limits); `statement` (OCA partner statement: 1-29, 30-59, …); `long` (… 91-180, 181-365, over 365); `months` (calendar months); `years` (anniversaries, to 5 and over); `accounting_years` (the due year is the first).',
    'Negative amounts are credits. `separate` keeps them in a column of their own. `own_date` ages them like invoices. `oldest_first` sets them against the same customer’s oldest debts and shows what is left over. `set_aside` leaves them out of the total and says so in a line below it.',
    'A row with an error, without a readable date or without a readable amount is set aside: a line below the total says how many and how much. Rows with no amount are skipped. A credit that is not aged by its own date needs no date.',
    'basis `document`: give invoice dates as due_dates. Age 0 then belongs to the first bucket, what is dated later stands before it, and the words say age instead of overdue: use it for 账龄 and provisions, days overdue for collection.',
    'settlement_dates: a row settled on or before the as-of day is left out, one settled later counts as open then: the list of one day, aged as it stood on another. Give the amounts as they were before settlement.',
    'Customers are one whatever the case, width and spacing of their names, in the order they first appear.',
    'Amounts carry no currency: call the function once for each.',
    'A date such as 3/4/2026 in text is read by the order the other dates of the column prove; where they prove none, its row is set aside.',
  ],
  sources: [
    'OCA account_financial_report, _calculate_amounts (limits included, due day not overdue)',
    'frappe/erpnext accounts_receivable, set_ageing',
    'Business Central report 120, Aged Accounts Receivable',
  ],
  differs:
    'The common LOOKUP recipe puts day 30 into the next bucket, and SUMIFS recipes lose rows whose date is text. Here the limits are printed, and rows that cannot be aged are counted.',
  examples: [
    {
      formula: '=DUES.AGING({"2026-03-31";"2026-03-30";"2026-02-28"},"2026-03-31",,,,,"en")',
      arguments: [
        [['2026-03-31'], ['2026-03-30'], ['2026-02-28']],
        '2026-03-31',
        null,
        null,
        null,
        null,
        'en',
      ],
      result: [['Not due'], ['1-30 days'], ['31-60 days']],
      note: 'Dates alone: a label each.',
    },
    {
      formula:
        '=DUES.AGING({"2026-04-15";"2026-02-10";"2026-01-05"},"2026-03-31",{500;200;-50},,{30,60},,"en")',
      arguments: [
        [['2026-04-15'], ['2026-02-10'], ['2026-01-05']],
        '2026-03-31',
        [[500], [200], [-50]],
        null,
        [[30, 60]],
        null,
        'en',
      ],
      result: [
        ['Bucket (days overdue, upper limit included, due today is not overdue)', 'Amount'],
        ['Not due', 500],
        ['1-30 days', 0],
        ['31-60 days', 200],
        ['Over 60 days', 0],
        ['Credits', -50],
        ['Total', 650],
      ],
      note: 'With amounts: totals by bucket, credits apart.',
    },
    {
      formula:
        '=DUES.AGING({"2026-04-15";"2026-02-10";"2026-01-05"},"2026-03-31",{500;200;-50},{"A";"B";"B"},{30,60},"oldest_first","en")',
      arguments: [
        [['2026-04-15'], ['2026-02-10'], ['2026-01-05']],
        '2026-03-31',
        [[500], [200], [-50]],
        [['A'], ['B'], ['B']],
        [[30, 60]],
        'oldest_first',
        'en',
      ],
      result: [
        [
          'Customer (days overdue, upper limit included, due today is not overdue)',
          'Not due',
          '1-30 days',
          '31-60 days',
          'Over 60 days',
          'Credits',
          'Total',
        ],
        ['A', 500, 0, 0, 0, 0, 500],
        ['B', 0, 0, 150, 0, 0, 150],
        ['Total', 500, 0, 150, 0, 0, 650],
      ],
      note: 'With customers: a table; here the credit of B meets B’s oldest debt.',
    },
    {
      formula:
        '=DUES.AGING({"2026-03-31";"2025-12-31";"2025-12-31"},"2026-03-31",{100;200;300},,{90,180},,"en","document",{"2026-05-01";"2026-02-15";""})',
      arguments: [
        [['2026-03-31'], ['2025-12-31'], ['2025-12-31']],
        '2026-03-31',
        [[100], [200], [300]],
        null,
        [[90, 180]],
        null,
        'en',
        'document',
        [['2026-05-01'], ['2026-02-15'], ['']],
      ],
      result: [
        ['Bucket (days since the document’s date, upper limit included)', 'Amount'],
        ['Dated later', 0],
        ['0-90 days', 400],
        ['91-180 days', 0],
        ['Over 180 days', 0],
        ['Credits', 0],
        ['Total', 400],
      ],
      note: 'By invoice date, open on the as-of day: the second was paid in February, the first only in May.',
    },
  ],
} as const satisfies FunctionDeclaration;
