import type { FunctionDeclaration } from './types';

export const DSO_METHODS = ['average', 'closing', 'countback', 'best'] as const;

export const DSO = {
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
} as const satisfies FunctionDeclaration;
