import { DSO_METHODS } from './dso';
import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const DSOBYCUSTOMER = {
  id: 'DSOBYCUSTOMER',
  parameters: [
    { name: 'customers', type: 'any', matrix: true },
    { name: 'receivables', type: 'any', matrix: true },
    { name: 'sales', type: 'any', matrix: true },
    { name: 'days', type: 'any', matrix: true, optional: true },
    { name: 'method', type: 'string', optional: true, choices: DSO_METHODS },
    { name: 'current_receivables', type: 'any', matrix: true, optional: true },
    language,
  ],
  result: { type: 'any', matrix: true },
  formula: ['as DUES.DSO, for each customer and for all together'],
  rules: [
    'One row of figures a row of customers; rows of one customer are added up. Columns as in DUES.DSO: balances oldest first, sales by period, latest first for countback.',
    'A header, one line a customer in the order they first appear, and a total line worked out from the added figures, not a mean of the lines.',
    'A customer without sales, or whose sales do not reach back far enough, says so in its line; the others are worked out.',
    'Customers are one whatever the case, width and spacing of their names. A figure that is no number ends the call.',
  ],
  sources: [
    'The table of a company, a customer and a branch in the collection training material this product started from',
    'odoo/odoo test_account_partner, test_days_sales_outstanding (open ÷ invoiced × days)',
  ],
  differs: 'Means of customers’ DSO are not the DSO of all. Here the total is that of the sums.',
  examples: [
    {
      formula: '=DUES.DSOBYCUSTOMER({"A";"B"},{15,21;23,35},{109.5;259},365,,,"en")',
      arguments: [
        [['A'], ['B']],
        [
          [15, 21],
          [23, 35],
        ],
        [[109.5], [259]],
        [[365]],
        null,
        null,
        'en',
      ],
      result: [
        ['Customer', 'DSO (days)'],
        ['A', 60],
        ['B', (29 * 365) / 259],
        ['Total', (47 * 365) / 368.5],
      ],
      note: 'A 60 days, B 40.9, together 46.6.',
    },
  ],
} as const satisfies FunctionDeclaration;
