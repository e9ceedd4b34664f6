import { asOf, dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const WHY = {
  id: 'WHY',
  parameters: [
    dueDates,
    asOf,
    { name: 'probabilities', type: 'any', matrix: true, optional: true },
    { name: 'events', type: 'any', matrix: true, optional: true },
    { name: 'scheme', type: 'string', optional: true, choices: ['month', 'day'] },
    language,
    { name: 'limits', type: 'any', matrix: true, optional: true },
  ],
  result: { type: 'string', matrix: true },
  formula: [
    'the class that DUES.RISKCLASS gives for the same arguments: the rule of the date; the judgement; each event',
  ],
  rules: [
    'The arguments are those of DUES.RISKCLASS, in the same order: put the two side by side.',
    'Every step names what decided it and the day from which it holds; an event that changes nothing says so.',
    'A row that cannot be read says so in its place.',
  ],
  sources: ['As DUES.RISKCLASS: the rules are the same code'],
  differs:
    'A class in a spreadsheet is usually a number without its reason. Here the reason can stand beside it.',
  examples: [
    {
      formula: '=DUES.WHY("2026-09-20","2026-11-05",,,,"en")',
      arguments: [[['2026-09-20']], '2026-11-05', null, null, null, 'en'],
      result: [
        [
          'Under collection: Not in by the end of the month after it fell due: under collection from 2026-11-01',
        ],
      ],
      note: 'By date alone.',
    },
    {
      formula: '=DUES.WHY("2026-09-20","2026-10-06",,"破产",,"zh-CN")',
      arguments: [[['2026-09-20']], '2026-10-06', null, [['破产']], null, 'zh-CN'],
      result: [['准呆账：到期次月5日前未收回：自2026年10月6日起列为未收款；破产：未收款→准呆账']],
      note: 'By date, then by an event.',
    },
  ],
} as const satisfies FunctionDeclaration;
