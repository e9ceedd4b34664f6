import { ymd } from '../calendar/civilDay';
import { NO_DAY, type CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { amountInWords } from '../money/words';
import type { Seller } from '../policy/types';
import { oneLine } from './clean';
import { deadlines } from './deadline';
import { disputedAmount, disputedNotDue, isDisputed, noticeItems } from './items';
import { NOTICE_RULES, isNoticeKind } from './kind';
import type { NoticeOrder } from './order';
import { oldestItem, overdueMonths } from './overdue';
import { statementFacts } from './statement';
import type { NoticeFacts, NoticeLine, NoticeMonth, PastNotice } from './types';

/**
 * What a letter to one customer in one currency says, before any words: the items it is about, grouped
 * by the month they fall due (S1:330). Credit notes that the policy nets stand among them as lines of their
 * own; receipts not matched are stated, not netted.
 */
export function noticeFacts(order: NoticeOrder): NoticeFacts {
  const { row, ledger, kind } = order;
  const customer = ledger.customers[row.customer];
  const lines = noticeItems(order).map((item) => lineOf(ledger, item, order.asOf));
  const total = lines.reduce((sum, line) => sum + line.open, 0);
  return {
    kind,
    language: order.language,
    number: order.number,
    letterDay: order.letterDay,
    asOf: order.asOf,
    ...deadlines(order),
    customer: {
      key: row.customerKey,
      code: oneLine(row.customerCode),
      name: oneLine(row.customerName),
      contact: oneLine(customer?.contact ?? ''),
      email: oneLine(customer?.email ?? ''),
      address: oneLine(customer?.address ?? ''),
    },
    seller: cleanSeller(order.policy.seller),
    currency: row.currency,
    months: byMonth(lines),
    overdueMonths: overdueMonths(order, lines),
    ...oldestItem(order, lines),
    total,
    totalOverdue: row.items.reduce((sum, item) => sum + (ledger.open[item] ?? 0), 0),
    totalNotDue: row.notDue - disputedNotDue(order),
    totalDisputed: disputedAmount(order),
    creditsApart: row.creditsApart,
    totalOpen: row.open,
    unapplied: row.unapplied,
    amountInWords: total > 0 ? amountInWords(total, row.currency, order.language) : '',
    previous: previousNotices(order),
    statement: kind === 'statement' ? statementFacts(order, lines) : null,
  };
}

function lineOf(ledger: Ledger, item: number, asOf: CivilDay): NoticeLine {
  const dueDay = ledger.dueDay[item] ?? NO_DAY;
  return {
    docNo: oneLine(ledger.docNo[item] ?? ''),
    docDay: ledger.docDay[item] ?? NO_DAY,
    dueDay,
    daysOverdue: Math.max(0, asOf - dueDay),
    original: ledger.original[item] ?? NaN,
    open: ledger.open[item] ?? 0,
    contractNo: oneLine(ledger.contractNo[item] ?? ''),
    disputed: isDisputed(ledger, item),
    sheetRow: ledger.sheetRow[item] ?? 0,
  };
}

function byMonth(lines: readonly NoticeLine[]): NoticeMonth[] {
  const months: { year: number; month: number; lines: NoticeLine[]; subtotal: number }[] = [];
  for (const line of lines) {
    const { year, month } = ymd(line.dueDay);
    let current = months.at(-1);
    if (current?.year !== year || current.month !== month) {
      current = { year, month, lines: [], subtotal: 0 };
      months.push(current);
    }
    current.lines.push(line);
    current.subtotal += line.open;
  }
  return months;
}

/** Sent since the oldest of these items fell due: only those can have been about them. */
function previousNotices(order: NoticeOrder): NoticeFacts['previous'] {
  const { row, sent = [], letterDay } = order;
  return sent
    .filter(
      ({ customerKey, currency, kind, day, number }) =>
        customerKey === row.customerKey &&
        currency === row.currency &&
        isNoticeKind(kind) &&
        day > row.oldestDue &&
        day <= letterDay &&
        number !== order.number,
    )
    .map((past) => ({
      number: oneLine(past.number),
      day: past.day,
      kind: past.kind,
      payBy: payByOf(past, order),
    }))
    .sort((a, b) => a.day - b.day || a.number.localeCompare(b.number, 'en'));
}

/** Of a demand whose day is not on record, the one that the policy gives. */
function payByOf({ kind, day, payBy }: PastNotice, { policy, calendar }: NoticeOrder): CivilDay {
  if (payBy !== NO_DAY || !NOTICE_RULES[kind].demands) return payBy;
  return deadlines({ kind, letterDay: day, policy, calendar }).payBy;
}

function cleanSeller(seller: Seller): Seller {
  const fields = Object.entries(seller).map(([field, text]: [string, string]) => [field, oneLine(text)]);
  return Object.fromEntries(fields) as Seller;
}
