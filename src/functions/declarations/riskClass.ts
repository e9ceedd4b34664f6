import { asOf, dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const RISK_SCHEMES = ['month', 'day'] as const;

export const RISKCLASS = {
  id: 'RISKCLASS',
  parameters: [
    dueDates,
    asOf,
    { name: 'probabilities', type: 'any', matrix: true, optional: true },
    { name: 'events', type: 'any', matrix: true, optional: true },
    { name: 'scheme', type: 'string', optional: true, choices: RISK_SCHEMES },
    language,
    { name: 'limits', type: 'any', matrix: true, optional: true },
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
    'limits sets other limits than those above: for month {last day of grace, days after which a debt is bad}, for day the last day overdue of the four classes before irrecoverable, ascending; or all six, as a range of the Policy sheet that holds them. A function cannot look at that sheet by itself: without limits it goes by those above, whatever the policy says.',
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
    {
      formula: '=DUES.RISKCLASS("2026-09-20","2026-10-06",,,,"en",{10,180})',
      arguments: [[['2026-09-20']], '2026-10-06', null, null, null, 'en', [[10, 180]]],
      result: [['Past due, in grace']],
      note: 'Grace until the 10th, as the house has it.',
    },
  ],
} as const satisfies FunctionDeclaration;
