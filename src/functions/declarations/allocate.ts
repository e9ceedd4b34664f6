import { dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const ALLOCATE = {
  id: 'ALLOCATE',
  parameters: [
    { name: 'receipt', type: 'any' },
    { name: 'debts', type: 'any', matrix: true },
    dueDates,
    { name: 'designation', type: 'any', matrix: true, optional: true },
    { name: 'interest', type: 'any', matrix: true, optional: true },
    { name: 'costs', type: 'any', matrix: true, optional: true },
    language,
  ],
  result: { type: 'any', matrix: true },
  formula: [
    'debts in the order: designated (1 first), then due first, those due on one day in proportion',
    'within a debt: costs, then interest, then principal',
  ],
  rules: [
    'A header and one line a debt, in the order given: to costs, to interest, to principal, still owed. A last line says what no debt was left for.',
    'Exact to the last digit of the amounts: what a proportion leaves over goes to the largest remainders.',
    'The law puts debts with less security and with more burden before the one due first (民法典 art. 560): give those a number in designation.',
    'An agreement or the debtor’s designation comes first: use designation for it. Without interest and costs everything goes to principal.',
    'One customer and one currency a call. Every debt needs a due date. Credit notes (negative amounts) are refused: set them off first.',
  ],
  sources: [
    '民法典 art. 560 (which debt), art. 561 (costs, interest, principal)',
    'nj48.com, the example of art. 561; ERPNext payment schedules (a receipt crosses into the next instalment)',
  ],
  differs:
    'The running-total recipe pays principal only, and splits of equal debts lose or invent a cent. Here the legal order is kept and the parts add up.',
  examples: [
    {
      formula: '=DUES.ALLOCATE(30000,100000,"2026-01-31",,5000,3000,"en")',
      arguments: [30000, [[100000]], [['2026-01-31']], null, [[5000]], [[3000]], 'en'],
      result: [
        ['To costs', 'To interest', 'To principal', 'Still owed'],
        [3000, 5000, 22000, 78000],
      ],
      note: 'Costs and interest first: 78,000 of principal are left.',
    },
    {
      formula: '=DUES.ALLOCATE(100,{50;100;100},{"2026-01-31";"2026-02-28";"2026-02-28"},,,,"en")',
      arguments: [
        100,
        [[50], [100], [100]],
        [['2026-01-31'], ['2026-02-28'], ['2026-02-28']],
        null,
        null,
        null,
        'en',
      ],
      result: [
        ['To costs', 'To interest', 'To principal', 'Still owed'],
        [0, 0, 50, 0],
        [0, 0, 25, 75],
        [0, 0, 25, 75],
      ],
      note: 'The oldest in full, two of the same day in halves.',
    },
  ],
} as const satisfies FunctionDeclaration;
