import { dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const LAST_DAYS = ['as_counted', 'next_workday'] as const;

export const LIMITATION = {
  id: 'LIMITATION',
  parameters: [
    dueDates,
    { name: 'law', type: 'string', choices: ['cn', 'tw_goods', 'tw_periodic', 'tw', 'hk'] },
    { name: 'event_dates', type: 'any', matrix: true, optional: true },
    { name: 'as_of', type: 'any', optional: true },
    language,
    { name: 'last_day', type: 'string', optional: true, choices: LAST_DAYS },
    { name: 'holidays', type: 'any', matrix: true, optional: true },
  ],
  result: { type: 'any', matrix: true, dates: 'all' },
  formula: [
    'time bar = the same day, cn 3 · tw_goods 2 · tw_periodic 5 · tw 15 · hk 6 years after the due date, or after the last event that restarted the period',
  ],
  rules: [
    'The answer is a date serial, the last day of the period: format the cells as dates.',
    'The day of the due date is not counted (民法典 art. 201): due on 31 March 2024, barred after 31 March 2027. 29 February ends on 28 February.',
    'The earlier day where it is in doubt: a last day that is off stays the last unless last_day says next_workday, as 民法典 art. 203 and Taiwan 民法 art. 122 have it. Days off are those of mainland China for the years that are announced, or of the calendar named in holidays (taiwan, hong_kong, weekends_only), or weekends and the holidays given; a year not known yet says so.',
    'event_dates: one date or several beside each debt, in any order. One restarts the period in full if it lies within it; after the bar none does. With as_of, later events do not count.',
    'What restarts it: cn a demand that arrived, acknowledgment, part payment, suit (民法典 art. 195; a call alone is hard to prove); hk written acknowledgment or part payment, a demand alone does not; Taiwan acknowledgment or suit, a request only when suit follows within six months (民法 art. 130).',
    'One period an invoice. Instalments of one debt run from the last one (民法典 art. 189): give that date. cn never goes beyond twenty years from the due date, whatever restarted it (art. 188). Not legal advice.',
  ],
  sources: [
    '民法典 art. 188, 189, 192, 195, 201–203; 诉讼时效规定 (2020); 总则编解释 (法释〔2022〕6号) art. 35',
    'Taiwan 民法 art. 122, 125–130 (最高法院109台上1172 for goods)',
    'Hong Kong Limitation Ordinance (Cap. 347) s. 4, 23',
  ],
  differs:
    'The EDATE(due,36) recipe forgets restarts. Here the log of events counts, and only events in time.',
  examples: [
    {
      formula: '=DUES.LIMITATION("2024-03-31","cn")',
      arguments: [[['2024-03-31']], 'cn', null, null, null],
      result: [[46477]],
      note: '2027-03-31 as a date serial.',
    },
    {
      formula: '=DUES.LIMITATION({"2024-03-31";"2024-03-31"},"cn",{"2026-12-01";"2027-06-01"})',
      arguments: [[['2024-03-31'], ['2024-03-31']], 'cn', [['2026-12-01'], ['2027-06-01']], null, null],
      result: [[47453], [46477]],
      note: 'A demand in time gives 2029-12-01; one after the bar changes nothing.',
    },
    {
      formula: '=DUES.LIMITATION("2023-05-02","cn",,,,"next_workday")',
      arguments: [[['2023-05-02']], 'cn', null, null, null, 'next_workday'],
      result: [[46148]],
      note: '2 May 2026 is within the May holiday: the period ends on 2026-05-06.',
    },
  ],
} as const satisfies FunctionDeclaration;
