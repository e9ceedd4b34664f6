/**
 * The one table of DUES.*: what Excel is told of each function, what the documentation says of it,
 * and what its tests start from. Its words in three languages are in `locales/<language>/functions.json`
 * under `functions.<id>`; its code is in `implementations.ts`. This file imports nothing when it runs,
 * so that the build can read it by itself.
 */
export const NAMESPACE = 'DUES';

interface ParameterDeclaration {
  readonly name: string;
  /** 'any' where dates, error cells or text may come; 'string' for words out of a list. */
  readonly type: 'any' | 'string';
  readonly matrix?: true;
  readonly optional?: true;
  /** The words it takes, offered by Excel while typing; the first is the default unless the help says otherwise. */
  readonly choices?: readonly string[];
  /** Key of its help where that is not `functions.<id>.<name>`. */
  readonly help?: string;
}

interface Example {
  /** Arguments as Excel hands them over: arrays of rows, dates as serials or text, null where left out. */
  readonly arguments: readonly unknown[];
  readonly formula: string;
  readonly result: unknown;
  readonly note: string;
}

export interface FunctionDeclaration {
  readonly id: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly result: { readonly type: 'any' | 'string' | 'number'; readonly matrix?: true };
  /** For docs/functions.md. */
  readonly formula: readonly string[];
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly differs: string;
  readonly examples: readonly Example[];
}

const language = {
  name: 'language',
  type: 'string',
  optional: true,
  choices: ['en', 'zh-CN', 'zh-TW'],
  help: 'functions.language',
} as const satisfies ParameterDeclaration;

const dueDates = { name: 'due_dates', type: 'any', matrix: true } as const satisfies ParameterDeclaration;
const asOf = { name: 'as_of', type: 'any' } as const satisfies ParameterDeclaration;

export const DSO_METHODS = ['average', 'closing', 'countback', 'best'] as const;
export const RISK_SCHEMES = ['month', 'day'] as const;

export const DECLARATIONS = [
  {
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
    ],
  },
  {
    id: 'DSO',
    parameters: [
      { name: 'receivables', type: 'any', matrix: true },
      { name: 'sales', type: 'any', matrix: true },
      { name: 'days', type: 'any', matrix: true, optional: true },
      { name: 'method', type: 'string', optional: true, choices: DSO_METHODS },
      { name: 'current_receivables', type: 'any', matrix: true, optional: true },
    ],
    result: { type: 'number' },
    formula: [
      'average: mean of the balances ÷ sales × days',
      'closing: last balance ÷ sales × days',
      'countback: from the last balance take the latest period’s sales, then the one before, adding their days; of the last period the share that is needed',
      'best: balance not yet due ÷ sales × days',
    ],
    rules: [
      'Without a method: average when two or more balances are given, closing for one.',
      'Balances stand oldest first, so that {opening, closing} reads naturally; for countback sales stand latest first.',
      'Days default to 365; give 360 or the days of the period instead. For countback give the days of each period, or the closing date: then each month has its real length, the first from its 1st to that date.',
      'Receivables and sales must both include VAT or both exclude it.',
      'The result is exact. Nothing is rounded on the way: daily sales of 0.71 would give 40.8 where 40.8687 is right.',
      'Countback ends at a period without sales and when sales run out before the balance does; either is #N/A with a sentence that says how far it came, because the days so far would look like an answer.',
      'Blank cells are 0. A cell that is no number ends the call: a figure left out would change the result unseen.',
    ],
    sources: [
      'DSO of a company, a customer and a branch in the collection training material this product started from (average of opening and closing balance, 365 days)',
      'Oracle Hyperion Financial Management, DSO (countback and where it ends)',
      'trymesha.com, Benji Pays (closing and countback examples)',
      'growfin.ai (best possible DSO)',
    ],
    differs:
      'Recipes divide by 30 for every month and round daily sales first. Here real month lengths can be used and nothing is rounded.',
    examples: [
      {
        formula: '=DUES.DSO({75,105},730)',
        arguments: [[[75, 105]], [[730]], null, null, null],
        result: 45,
        note: 'Opening and closing balance, sales of a year.',
      },
      {
        formula: '=DUES.DSO(150000,1800000,365,"closing")',
        arguments: [[[150000]], [[1800000]], [[365]], 'closing', null],
        result: (150000 * 365) / 1800000,
        note: 'Closing balance: 30.4 days.',
      },
      {
        formula: '=DUES.DSO(212000,{100000,80000,70000},30,"countback")',
        arguments: [[[212000]], [[100000, 80000, 70000]], [[30]], 'countback', null],
        result: 60 + (32000 * 30) / 70000,
        note: 'Two whole months and 32,000 of the third: 73.7 days.',
      },
      {
        formula: '=DUES.DSO(10000,30000,30,"best",8000)',
        arguments: [[[10000]], [[30000]], [[30]], 'best', [[8000]]],
        result: 8,
        note: 'Of 10,000 open, 8,000 are not yet due.',
      },
    ],
  },
  {
    id: 'RISKCLASS',
    parameters: [
      dueDates,
      asOf,
      { name: 'probabilities', type: 'any', matrix: true, optional: true },
      { name: 'events', type: 'any', matrix: true, optional: true },
      { name: 'scheme', type: 'string', optional: true, choices: RISK_SCHEMES },
      language,
    ],
    result: { type: 'string', matrix: true },
    formula: [
      'month scheme: due in month M; to the 5th of M+1 in grace; to the end of M+1 uncollected (未收款); from the 1st of M+2 under collection (催收款); more than 365 days overdue bad (呆账)',
      'day scheme: to 0 days overdue not due; to 30 uncollected; to 90 under collection; to 365 doubtful (准呆账); to 1095 bad; then irrecoverable (死账)',
      'a probability takes the place of the date: from 0.8 uncollected (or not due, while it is), from 0.5 under collection, from 0.2 doubtful, above 0 bad',
      'events then move the class up, never down',
    ],
    rules: [
      'Events: bankrupt, seized, bounced_bill → doubtful; supply_stopped → doubtful when the item is under collection already; lawsuit → bad; deregistered, written_off → irrecoverable. Their names in English and Chinese are understood too, several in one cell separated by commas.',
      'An event with its date, such as "bankrupt 2026-01-05", counts from that day; one that makes an item doubtful makes it bad after 180 days.',
      'A probability of 0 cannot be told from an empty cell and counts as not judged; use the event written_off for a debt that is lost.',
      'A row that cannot be read says so in its place; the other rows are classified.',
      'The month scheme’s dates and the first three classes are those of the rule named below. The limits of bad and irrecoverable, the day scheme and the probabilities are this product’s proposals: no authority defines them.',
    ],
    sources: [
      '《货款回收管理办法》, a corporate rule in wide use (未收款, 催收款, 准呆账)',
      'The five classes 未收款, 催收款, 准呆账, 呆账, 死账 by expected date and possibility of collection, from the same training material',
    ],
    differs:
      'Recipes classify by days overdue alone. Here a calendar-month rule, judgement and events work together, and an event counts however young the debt is.',
    examples: [
      {
        formula: '=DUES.RISKCLASS("2026-09-20","2026-09-20",,,,"zh-CN")',
        arguments: [[['2026-09-20']], '2026-09-20', null, null, null, 'zh-CN'],
        result: [['未到期']],
        note: 'Due on the as-of day.',
      },
      {
        formula: '=DUES.RISKCLASS({"2026-09-20";"2026-08-20"},"2026-10-06",,,,"zh-CN")',
        arguments: [[['2026-09-20'], ['2026-08-20']], '2026-10-06', null, null, null, 'zh-CN'],
        result: [['未收款'], ['催收款']],
        note: 'After the 5th of the next month; after the end of the next month.',
      },
      {
        formula: '=DUES.RISKCLASS("2026-09-20","2026-10-06",,"bankrupt",,"en")',
        arguments: [[['2026-09-20']], '2026-10-06', null, [['bankrupt']], null, 'en'],
        result: [['Doubtful']],
        note: 'An event moves the class up.',
      },
    ],
  },
] as const satisfies readonly FunctionDeclaration[];

export type FunctionId = (typeof DECLARATIONS)[number]['id'];
