import type { FunctionDeclaration } from './types';

export const LOSS_METHODS = ['migration', 'cohort'] as const;

export const ALLOWANCE = {
  id: 'ALLOWANCE',
  parameters: [
    { name: 'balances', type: 'any', matrix: true },
    { name: 'rates', type: 'any', matrix: true },
    { name: 'forward', type: 'any', optional: true },
    { name: 'opening', type: 'any', optional: true },
  ],
  result: { type: 'number' },
  formula: [
    'allowance = sum of balance × rate × forward, the rate never above 1',
    'with opening: allowance − opening, what is still to be booked (补提 above zero, 冲回 below)',
  ],
  rules: [
    'Rates as fractions or percentages: one a balance, one line over the columns of a table, or one for all. DUES.LOSSRATES gives them from history.',
    'forward is the factor for what is expected to differ from history, such as 1.1; 1 when left out.',
    'opening is what stands in the allowance account (坏账准备) before the booking: credit positive, debit negative.',
    'Exact: nothing is rounded on the way. Round the sum, not the parts.',
    'Negative balances are refused: credit balances belong in contract liabilities (合同负债) and do not reduce the allowance.',
    'Age by the invoice date, not by days overdue, where the rates are of 账龄. The rates are yours to set and to show to be close to experience.',
  ],
  sources: [
    'IFRS 9 B5.5.35 and CAS 22, provision matrix',
    'ifrscommunity.com, the worked example of a flow-rate matrix (27,567)',
  ],
  differs:
    'Recipes round each rate or each line first: 8.7 % of 60,000 is 5,220, where 5,217.39 is right. Here the rates come through unrounded.',
  examples: [
    {
      formula: '=DUES.ALLOWANCE({15000,7500,4000,2500},{0.005,0.022,0.027,0.045})',
      arguments: [[[15000, 7500, 4000, 2500]], [[0.005, 0.022, 0.027, 0.045]], null, null],
      result: 75 + 165 + 108 + 112.5,
      note: 'A provision matrix: 75 + 165 + 108 + 112.50.',
    },
    {
      formula: '=DUES.ALLOWANCE({1000000,200000},{"1%","10%"},,-5000)',
      arguments: [[[1000000, 200000]], [['1%', '10%']], null, -5000],
      result: 35000,
      note: 'Required 30,000; the account stands 5,000 in debit, so 35,000 are booked.',
    },
  ],
} as const satisfies FunctionDeclaration;

export const LOSSRATES = {
  id: 'LOSSRATES',
  parameters: [
    { name: 'history', type: 'any', matrix: true },
    { name: 'write_offs', type: 'any', matrix: true, optional: true },
    { name: 'method', type: 'string', optional: true, choices: LOSS_METHODS },
  ],
  result: { type: 'any', matrix: true },
  formula: [
    'migration (迁徙率): migration of a bucket = next bucket at the next year-end ÷ this bucket; into the last bucket (closing − opening + write-offs) ÷ the bucket before it; mean of the years; loss of a bucket = product of the migrations from it on; the last bucket 100 %',
    'cohort (flow rate): loss of a bucket = what was lost in the end ÷ what was open in that bucket',
  ],
  rules: [
    'migration: one row a year-end, oldest first, one column a bucket, at least two of each; write_offs one figure a row, the first not used.',
    'cohort: one row, what was still open of one period’s sales in each bucket; write_offs what was lost of it.',
    'The answer is one row of rates, unrounded, ready for DUES.ALLOWANCE.',
    'Write-offs were not collected, so they are added back. Collections inside the open last bucket do not show in balances and are taken as none.',
    'A migration above 100 % or below 0 means that the rows do not follow each other (a changed bucket, a reclassification): #N/A names the row and the column rather than giving a rate.',
  ],
  sources: [
    'siliu.net, chinaacc.com: 迁徙率模型 for 应收账款 under CAS 22',
    'ifrscommunity.com, IFRS 9 impairment, flow rates',
  ],
  differs:
    'Workbooks round each migration to a whole percentage before multiplying. Here nothing is rounded.',
  examples: [
    {
      formula: '=DUES.LOSSRATES({100000,50000,25000,8000,2000},2000,"cohort")',
      arguments: [[[100000, 50000, 25000, 8000, 2000]], [[2000]], 'cohort'],
      result: [[0.02, 0.04, 0.08, 0.25, 1]],
      note: 'Of 100,000 sold 2,000 were lost: 2 % of what is new, all of what is oldest.',
    },
    {
      formula: '=DUES.LOSSRATES({1000,200,100;1200,250,110},{0;10})',
      arguments: [
        [
          [1000, 200, 100],
          [1200, 250, 110],
        ],
        [[0], [10]],
        null,
      ],
      result: [[0.25 * 0.1, 0.1, 1]],
      note: 'A quarter goes into the second bucket, a tenth of that into the last: 2.5 %, 10 %, 100 %.',
    },
  ],
} as const satisfies FunctionDeclaration;
