import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const LIMITCHECK = {
  id: 'LIMITCHECK',
  parameters: [
    { name: 'limits', type: 'any', matrix: true },
    { name: 'current', type: 'any', matrix: true },
    { name: 'warn', type: 'any', optional: true },
    language,
  ],
  result: { type: 'string', matrix: true },
  formula: ['current ≤ warn × limit: √ within · up to the limit itself: ! near · above the limit: ✕ over'],
  rules: [
    'warn is 0.9 when left out; 0.8 or "80%" warns earlier, 1 never warns.',
    'A mark and words, so that a print without colour still says it; colour the cells by a rule on their first character.',
    'A blank limit (or 0) is no limit and says so where something is owed. A credit balance is within any limit.',
    'For a branch, a department or a salesperson give SUMIFS of their customers as current.',
  ],
  sources: [
    'The limit table of branches in the collection training material this product started from. Its printed marks contradict its own figures for one branch (120 % with √): the rule is followed, not the slide',
  ],
  differs: 'Nested IFs usually treat 100 % as over. Here a limit may be used up and is over only above it.',
  examples: [
    {
      formula: '=DUES.LIMITCHECK({2600;2200;1000},{2400;2400;400},,"en")',
      arguments: [[[2600], [2200], [1000]], [[2400], [2400], [400]], null, 'en'],
      result: [['! Near limit'], ['✕ Over limit'], ['√ Within limit']],
      note: '92.3 %, 109.1 % and 40 % of the limit.',
    },
  ],
} as const satisfies FunctionDeclaration;
