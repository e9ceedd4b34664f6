import { asOf, dueDates, language } from './shared';
import type { FunctionDeclaration } from './types';

export const NEXTACTION = {
  id: 'NEXTACTION',
  parameters: [
    dueDates,
    asOf,
    { name: 'last_stages', type: 'any', matrix: true, optional: true },
    { name: 'last_dates', type: 'any', matrix: true, optional: true },
    { name: 'holidays', type: 'any', matrix: true, optional: true },
    language,
    { name: 'stage_days', type: 'any', matrix: true, optional: true },
    { name: 'quiet_days', type: 'any', optional: true },
    { name: 'letter_days', type: 'any', matrix: true, optional: true },
  ],
  result: { type: 'any', matrix: true, dates: [1] },
  formula: [
    'stage by days overdue: before the due date a reminder; from 1 reminder ①, 8 phone, 15 warning ②, 22 stop of supply, 30 visit, 38 executive, 45 final demand ③, 60 before legal action, 90 legal, 1095 write-off; but never more than the letter after the last one sent',
    'date = today or the next working day, not before the stage’s days are reached, not within the quiet working days after the last step (7, 5 or 3 by risk class), not before a letter’s term is over (10, 7, 7 days)',
  ],
  rules: [
    'Two columns a row: the stage in words and the date as a serial. Give one column of due dates: each item’s, or the oldest open of each customer.',
    'last_stages by key (pre_due, reminder, phone, warning, stop_supply, visit, executive, final, pre_litigation, legal, write_off) or by name in any of the three languages, last_dates when it was done. A step taken before the due date only counts as a reminder; one after as_of is not counted.',
    'Letters are never skipped: with none sent, the first is proposed however old the debt.',
    'The days above hold where nothing else is given, on every machine alike. stage_days sets others: two columns, a stage and its first day overdue (pre_due: working days before, as -7); a call, a stop of supply, a visit or executives with blank days are not used. quiet_days and letter_days (one for all, or those of ①, ② and ③) do the same for the quiet days and the terms.',
    'The plan in the pane knows more than a due date: your policy, promises, contacts, events. Give the same days here for the same ladder.',
    'Working days: the official calendar of mainland China for the years it is known, or the calendar named in holidays (taiwan, hong_kong, weekends_only), or weekends and the holidays given.',
  ],
  sources: [
    'The ladder of letters and steps in the collection training material this product started from',
    'Odoo, Tryton and OCA dunning (one processed step at a time)',
  ],
  differs:
    'Recipes look up a stage by days overdue and so send the third letter first. Here the ladder is climbed one letter at a time.',
  examples: [
    {
      formula: '=DUES.NEXTACTION("2026-08-31","2026-10-09",,,,"en")',
      arguments: [[['2026-08-31']], '2026-10-09', null, null, null, 'en'],
      result: [['① Reminder', 46304]],
      note: 'Thirty-nine days overdue and nothing sent yet: the first letter, at once (2026-10-09).',
    },
    {
      formula: '=DUES.NEXTACTION("2026-08-31","2026-10-09","warning","2026-10-08",,"en")',
      arguments: [[['2026-08-31']], '2026-10-09', [['warning']], [['2026-10-08']], null, 'en'],
      result: [['Executive contact', 46309]],
      note: 'A day after the second letter: the next step after five quiet working days (2026-10-14; Saturday the 10th is worked).',
    },
    {
      formula: '=DUES.NEXTACTION("2026-10-08","2026-10-09",,,,"en",{"reminder",10})',
      arguments: [[['2026-10-08']], '2026-10-09', null, null, null, 'en', [['reminder', 10]]],
      result: [['① Reminder', 46314]],
      note: 'Ten days of grace: the first letter on 2026-10-19, a Monday, the tenth day being a Sunday.',
    },
  ],
} as const satisfies FunctionDeclaration;
