import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const DUEDATE = {
  id: 'DUEDATE',
  parameters: [
    { name: 'invoice_dates', type: 'any', matrix: true },
    { name: 'terms', type: 'any', matrix: true },
    {
      name: 'convention',
      type: 'string',
      optional: true,
      choices: ['month_end_days', 'invoice_days', 'month_end_months', 'invoice_months', 'next_month_days'],
    },
    { name: 'cutoff_day', type: 'any', optional: true },
    { name: 'workday_rule', type: 'string', optional: true, choices: ['none', 'next', 'previous'] },
    { name: 'holidays', type: 'any', matrix: true, optional: true },
    language,
  ],
  result: { type: 'any', matrix: true, dates: 'all' },
  formula: [
    'a number, net N, N天, 账期N天: invoice date + N days; N个月: + N calendar months',
    '月结, EOM: end of the month; 次月底: of the next; net N EOM: end of the month + N days',
    '次月D日, D MFI, Dth prox: day D of the next month; 隔月D日: of the month after; 每月D日: the next such day',
    '月结N天 by convention: month_end_days (end of the invoice’s month + N), invoice_days (invoice + N), month_end_months (end of the month N/30 later), invoice_months (N/30 months after the invoice), next_month_days (1st of the next month + N)',
    '次月结N天: 1st of the next month + N, whatever the convention',
  ],
  rules: [
    'The answer is a date serial: format the cells as dates.',
    'Sources contradict each other on 月结N天: an invoice of 2026-01-15 under 月结30天 is due on 03-02, 02-14, 02-28, 02-15 or 03-03. Settle the convention with each customer.',
    'Where a term counts from delivery (货到N天), receipt of the invoice (票到N天), acceptance or the bill of lading, give that date instead of the invoice date.',
    'cutoff_day: invoices after this day of the month count to the next month, for terms that count from a month; a term may name it itself (月结30天，25号截止).',
    'Months clamp to their last day. Chinese numbers (三十天, 叁拾日), full-width digits and both scripts are read. 2/10 n/30 gives the net date.',
    'No date is invented: batch terms (送二结一), consignment, pay-when-paid (背靠背), bills (银承6个月), documents (L/C), instalments and milestones (3331, 30/30/30/10) say why there is none; other text is an unknown term.',
    'workday_rule moves a due date that is a day off. Without holidays the official calendar of mainland China counts, make-up workdays included, for the years it is known; of later years the function says so. With holidays, weekends and just those days count: use it for years to come. In their place the name of a calendar: taiwan, hong_kong, mainland, or weekends_only.',
  ],
  sources: [
    'hanhuihui.com (month_end_days), m.s1u.com.cn (invoice_months, next_month_days)',
    'Odoo account.payment.term (months, days and end of month as one model)',
    'Days off: General Office of the State Council, by npm chinese-days 1.5.7',
  ],
  differs:
    'Recipes are one EOMONTH formula that takes one reading of 月结 for granted and cannot read the term. Here the text is read and the reading is an argument.',
  examples: [
    {
      formula: '=DUES.DUEDATE("2026-01-15",{"net 30";"月结30天";"次月25日"})',
      arguments: [[['2026-01-15']], [['net 30'], ['月结30天'], ['次月25日']], null, null, null, null, null],
      result: [[46067], [46083], [46078]],
      note: '2026-02-14, 2026-03-02 and 2026-02-25 as date serials.',
    },
    {
      formula: '=DUES.DUEDATE({"2026-03-20";"2026-03-26"},"月结30天",,25)',
      arguments: [[['2026-03-20'], ['2026-03-26']], [['月结30天']], null, 25, null, null, null],
      result: [[46142], [46172]],
      note: 'Cut-off on the 25th: 2026-04-30 and 2026-05-30.',
    },
    {
      formula: '=DUES.DUEDATE("2026-01-15",{"背靠背";"3331"},,,,,"en")',
      arguments: [[['2026-01-15']], [['背靠背'], ['3331']], null, null, null, null, 'en'],
      result: [['No date: pay when paid'], ['Several dates: milestones']],
      note: 'Terms without one due date.',
    },
  ],
} as const satisfies FunctionDeclaration;
