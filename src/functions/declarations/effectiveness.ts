import type { FunctionDeclaration } from './types';

export const CEI_FORMS = ['one_year', 'monthly_average'] as const;

export const CEI = {
  id: 'CEI',
  parameters: [
    { name: 'opening', type: 'any', matrix: true },
    { name: 'sales', type: 'any', matrix: true },
    { name: 'closing', type: 'any', matrix: true },
    { name: 'closing_current', type: 'any', matrix: true },
    { name: 'form', type: 'string', optional: true, choices: CEI_FORMS },
    { name: 'months', type: 'any', optional: true },
  ],
  result: { type: 'number' },
  formula: [
    'one_year: (opening + sales − closing) ÷ (opening + sales − closing_current) × 100',
    'monthly_average: the same with sales ÷ months in place of sales',
  ],
  rules: [
    'In percent: 100 means that everything due was collected. It can be above 100 only when closing_current is wrong, which is refused.',
    'The two forms differ widely over a quarter (55.9 and 79.6 for the example): always say which one a figure is, and compare only like with like.',
    'monthly_average counts one month for each figure of sales; with a single figure give months.',
    'All four amounts of one time, one currency, with VAT or without it alike. Ranges are added up.',
    'Without anything collectable (opening + sales − closing_current not above zero) the answer is #N/A.',
  ],
  sources: [
    'creditguru.com, Collection Effectiveness Index (monthly average of sales)',
    'gaviti.com, Collection Effectiveness Index (one-year form)',
    'calculatorshub.net prints 96 for 50,000, 200,000, 40,000 and 10,000; its own formula gives 87.5, which is what this function gives',
  ],
  differs: 'Calculators on the web mix the two forms without naming them. Here the form is an argument.',
  examples: [
    {
      formula: '=DUES.CEI(100000,1000000,120000,100000)',
      arguments: [[[100000]], [[1000000]], [[120000]], [[100000]], null, null],
      result: 98,
      note: 'A year: of a collectable 1,000,000 were 980,000 collected.',
    },
    {
      formula: '=DUES.CEI(6200,10890,6340,3590,"monthly_average",3)',
      arguments: [[[6200]], [[10890]], [[6340]], [[3590]], 'monthly_average', 3],
      result: ((6200 + 3630 - 6340) / (6200 + 3630 - 3590)) * 100,
      note: 'A quarter with the mean sales of its three months: 55.9.',
    },
  ],
} as const satisfies FunctionDeclaration;

export const ADD = {
  id: 'ADD',
  parameters: [
    { name: 'receivables', type: 'any', matrix: true },
    { name: 'current_receivables', type: 'any', matrix: true },
    { name: 'sales', type: 'any', matrix: true },
    { name: 'days', type: 'any', matrix: true, optional: true },
  ],
  result: { type: 'number' },
  formula: [
    'ADD = DSO − best possible DSO = (receivables − current_receivables) ÷ sales × days, on closing balances',
  ],
  rules: [
    'Average days delinquent: how many days of DSO come from lateness alone, whatever terms were granted.',
    'Of several balances the last one counts. Sales by period are added up. Days default to 365.',
    'current_receivables above receivables are refused: the part cannot exceed the whole.',
  ],
  sources: ['waycalculator.com (ADD = DSO − best possible DSO)', 'growfin.ai (the figures of the example)'],
  differs:
    'Recipes subtract two figures that were worked out on different balances. Here both use the closing one.',
  examples: [
    {
      formula: '=DUES.ADD(10000,8000,30000,30)',
      arguments: [[[10000]], [[8000]], [[30000]], [[30]]],
      result: 2,
      note: 'DSO 10 days, best possible 8.',
    },
  ],
} as const satisfies FunctionDeclaration;

export const TURNOVER = {
  id: 'TURNOVER',
  parameters: [
    { name: 'receivables', type: 'any', matrix: true },
    { name: 'sales', type: 'any', matrix: true },
  ],
  result: { type: 'number' },
  formula: ['turnover = sales ÷ mean of the balances, in times'],
  rules: [
    'Balances as given: opening and closing, or one a month. Sales by period are added up.',
    'Days of the period ÷ turnover is the DSO of method average.',
    'Receivables and sales must both include VAT or both exclude it. Use gross receivables, before the loss allowance.',
    'A mean balance that is not above zero has no turnover: #N/A.',
  ],
  sources: ['gaodun.com, 应收账款周转率 (3,600,000 ÷ 360,000 = 10)'],
  differs: 'Recipes often divide by the closing balance alone. Here the mean is taken of all that is given.',
  examples: [
    {
      formula: '=DUES.TURNOVER({320000,400000},3600000)',
      arguments: [[[320000, 400000]], [[3600000]]],
      result: 10,
      note: 'Mean balance 360,000.',
    },
  ],
} as const satisfies FunctionDeclaration;
