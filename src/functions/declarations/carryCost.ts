import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const CARRYCOST = {
  id: 'CARRYCOST',
  parameters: [
    { name: 'excess', type: 'any', matrix: true },
    { name: 'rate', type: 'any', matrix: true },
    { name: 'days', type: 'any', matrix: true, optional: true },
    { name: 'basis', type: 'any', optional: true },
    language,
  ],
  result: { type: 'any', matrix: true },
  formula: ['cost = excess × rate × days ÷ basis'],
  rules: [
    'Simple interest, exact, not rounded. With days left out: one whole year; a cell of days that is blank or 0 is no days and no cost.',
    'Excess is what stands above target: (DSO − target DSO) × sales ÷ 365, or simply what is overdue.',
    'A rate is a fraction or a percentage: 0.0431 or "4.31%". A rate above 1 is refused, because 4.31 meant as percent would give a hundred times the cost.',
    'basis is the days of a year for this rate: 365 (default), 360 or 366.',
    'One row each; a row that cannot be read says so in its place.',
  ],
  sources: [
    'The interest example of the collection training material this product started from: 1.19亿元 × 4.31 % = 512.9万元',
  ],
  differs: 'Recipes take 4.31 for 4.31 % without a word. Here it is refused.',
  examples: [
    {
      formula: '=DUES.CARRYCOST(119000000,4.31%)',
      arguments: [[[119000000]], [[0.0431]], null, null, null],
      result: [[5128900]],
      note: 'A year of 1.19亿 above target: 512.89万.',
    },
    {
      formula: '=DUES.CARRYCOST({100000;250000},"3%",90,360)',
      arguments: [[[100000], [250000]], [['3%']], [[90]], 360, null],
      result: [[750], [1875]],
      note: 'Ninety days at 3 % on a year of 360.',
    },
  ],
} as const satisfies FunctionDeclaration;
