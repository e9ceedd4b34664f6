import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const INTEREST_PARTS = ['interest', 'fixed_sum', 'both'] as const;

export const LATEINTEREST = {
  id: 'LATEINTEREST',
  parameters: [
    { name: 'principal', type: 'any', matrix: true },
    { name: 'due_dates', type: 'any', matrix: true },
    { name: 'to_dates', type: 'any', matrix: true },
    {
      name: 'regime',
      type: 'string',
      choices: ['contract', 'cn_lpr_130', 'cn_lpr_150', 'cn_sme', 'taiwan', 'uk', 'eu'],
    },
    { name: 'rate', type: 'any', matrix: true, optional: true },
    { name: 'day_count', type: 'any', optional: true },
    { name: 'part', type: 'string', optional: true, choices: INTEREST_PARTS },
    language,
  ],
  result: { type: 'any', matrix: true },
  formula: [
    'interest = principal × rate × days ÷ day_count; days run from the day after the due date up to and including to_date',
    'contract: the rates given, each for its days · cn_lpr_130, cn_lpr_150: the 1-year LPR of the first day of delay × 1.3 or × 1.5 · cn_sme: 0.05 % a day',
    'taiwan: 5 %, or the agreed rate from 5 % up to 16 % · uk: 8 % + the base rate of the reference date before the half-year in which interest starts · eu: 8 points + the reference rate of the first day of each half-year',
    'fixed sum: uk 40 below 1,000, 70 below 10,000, else 100; eu 40; others none',
  ],
  rules: [
    'No rate is known by heart: give one rate, one a row, or a table of two columns, the day a rate begins and the rate. A day before the first of the table says so in its place.',
    'For uk and eu give the base or reference rate, for cn_lpr_* the LPR itself: what the law adds is added here.',
    'day_count is what the rate is for: 365 (default), 360, "actual", "30/360", or a number of days, such as 30 for a monthly rate and 1 for a daily one. cn_sme counts days and needs none.',
    'Simple interest, exact: round the sum once. Rounding each day first gives 169.68 where 169.49 is right.',
    'Not yet due, or to_date not after the due date: 0. A credit (negative principal) bears none and says so.',
    'cn_sme applies only where the buyer is a state organ, public institution or large enterprise and the seller an SME that said so when contracting. Courts may cut an agreed rate far above the loss (民法典 art. 585).',
    'A statement that prints interest may replace the agreed penalty (买卖合同司法解释 art. 18): reserve the right to more, or do not print it. This is arithmetic, not legal advice.',
  ],
  sources: [
    '买卖合同司法解释 (2020) art. 18; 保障中小企业款项支付条例 (国令第802号) art. 17',
    'Taiwan 民法 art. 203, 205, 233',
    'UK Late Payment of Commercial Debts (Interest) Act 1998, s. 5A, and SI 2002/1675 art. 4; Directive 2011/7/EU art. 2, 3, 6',
    'Published examples: ERPNext dunning, Business Central finance charge, paidnice.com, a claim over 6,973,215.42 元 (which counts half a year: "30/360")',
  ],
  differs:
    'Public calculators follow each change of the UK base rate and round daily interest: the Order fixes one rate, and nothing is rounded here.',
  examples: [
    {
      formula: '=DUES.LATEINTEREST(100000,"2026-01-01","2026-04-01","cn_sme")',
      arguments: [[[100000]], [['2026-01-01']], [['2026-04-01']], 'cn_sme', null, null, null, null],
      result: [[4500]],
      note: 'Ninety days at 0.05 % a day.',
    },
    {
      formula:
        '=DUES.LATEINTEREST(1000,"2024-10-01","2024-11-15","uk",{"2023-08-03",0.0525;"2024-08-01",0.05},,"both")',
      arguments: [
        [[1000]],
        [['2024-10-01']],
        [['2024-11-15']],
        'uk',
        [
          ['2023-08-03', 0.0525],
          ['2024-08-01', 0.05],
        ],
        null,
        'both',
        null,
      ],
      result: [[1000 * (0.0525 + 0.08) * (45 / 365) + 70]],
      note: 'The base rate of 30 June 2024 counts, 5.25 %, not the later 5 %: 16.34 and 70.',
    },
    {
      formula:
        '=DUES.LATEINTEREST(10000,"2024-12-15","2025-02-15","contract",{"2024-07-01",0.12;"2025-01-01",0.11})',
      arguments: [
        [[10000]],
        [['2024-12-15']],
        [['2025-02-15']],
        'contract',
        [
          ['2024-07-01', 0.12],
          ['2025-01-01', 0.11],
        ],
        null,
        null,
        null,
      ],
      result: [[10000 * (0.12 * (16 / 365) + 0.11 * (46 / 365))]],
      note: 'Two rates: sixteen days at 12 %, forty-six at 11 %, 191.23 together.',
    },
  ],
} as const satisfies FunctionDeclaration;
