import { ymd } from '../calendar/civilDay';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { nextWorkday } from '../calendar/workCalendar';
import { placeOfLaw, type LegalPlace } from '../law';
import { RowFlag } from '../ledger/types';
import { amountInWords } from '../money/words';
import type { Seller } from '../policy/types';
import { receiptApplication } from './application';
import { oneLine } from './clean';
import { deadlines } from './deadline';
import { withUsualDetails, type NoticeDetails } from './details';
import { interestFacts } from './interest';
import {
  disputedAmount,
  disputedNotDue,
  disputedPart,
  isDisputed,
  itemsOfCustomer,
  noticeItems,
  openUndisputed,
} from './items';
import { NOTICE_RULES, isNoticeKind } from './kind';
import type { NoticeOrder } from './order';
import { oldestItem, overdueMonths } from './overdue';
import { instalmentSchedule } from './schedule';
import { statementFacts } from './statement';
import type { NoticeFacts, NoticeKind, NoticeLine, NoticeMonth, PastNotice } from './types';

/**
 * What a letter to one customer in one currency says, before any words: the items it is about, grouped
 * by the month they fall due (S1:330). Credit notes that the policy nets stand among them as lines of their
 * own; receipts not matched are stated, not netted.
 */
export function noticeFacts(order: NoticeOrder): NoticeFacts {
  const { row, ledger, kind, letterDay, calendar, policy } = order;
  const customer = ledger.customers[row.customer];
  const lines = noticeItems(order).map((item) => lineOf(order, item));
  const total = lines.reduce((sum, line) => sum + line.open, 0);
  const firstDay = nextWorkday(calendar, letterDay + policy.graceDays.reminder);
  const details = withUsualDetails(kind, order.details ?? {}, { day: letterDay, total, firstDay });
  const claimed = claimedAmount(kind, details, total);
  const inWords = (minor: number): string =>
    minor > 0 ? amountInWords(minor, row.currency, order.language) : '';
  return {
    kind,
    language: order.language,
    law: lawOf(order),
    number: order.number,
    letterDay,
    asOf: order.asOf,
    ...deadlines(order),
    customer: {
      key: row.customerKey,
      code: oneLine(row.customerCode),
      name: oneLine(row.customerName),
      contact: oneLine(order.profile?.contact || (customer?.contact ?? '')),
      email: oneLine(order.profile?.email || (customer?.email ?? '')),
      address: oneLine(order.profile?.address || (customer?.address ?? '')),
    },
    seller: cleanSeller(policy.seller),
    currency: row.currency,
    months: byMonth(lines),
    overdueMonths: overdueMonths(order, lines),
    ...oldestItem(order, lines),
    total,
    totalOverdue:
      kind === 'dispute' ? total : row.items.reduce((sum, item) => sum + (ledger.open[item] ?? 0), 0),
    totalNotDue: row.notDue - disputedNotDue(order),
    totalDisputed: disputedAmount(order),
    creditsApart: row.creditsApart,
    totalOpen: row.open,
    unapplied: row.unapplied,
    claimed,
    details,
    schedule: scheduleOf(order, details, total),
    disputes: kind === 'dispute' ? disputedLines(order) : [],
    amountInWords: inWords(total),
    claimedInWords: inWords(claimed),
    previous: previousNotices(order),
    interest: order.interest ? interestFacts(order.interest, lines, order.asOf) : null,
    application:
      order.showsApplication && row.unapplied < 0 ? receiptApplication(-row.unapplied, lines) : null,
    statement: kind === 'statement' ? statementFacts(order, lines) : null,
  };
}

/** The law the house lives by; one that never chose has the mainland's, but nobody owes Taiwan dollars there. */
function lawOf({ policy, row }: NoticeOrder): LegalPlace {
  const place = placeOfLaw(policy.limitationLaw);
  return place === 'cn' && row.currency === 'TWD' ? 'tw' : place;
}

function lineOf(order: NoticeOrder, item: number): NoticeLine {
  const { ledger, asOf } = order;
  const dueDay = ledger.dueDay[item] ?? NO_DAY;
  return {
    docNo: oneLine(ledger.docNo.at(item) ?? ''),
    docDay: ledger.docDay[item] ?? NO_DAY,
    dueDay,
    daysOverdue: Math.max(0, asOf - dueDay),
    original: ledger.original[item] ?? NaN,
    open: openUndisputed(order, item),
    contractNo: oneLine(ledger.contractNo.at(item) ?? ''),
    disputed: isDisputed(ledger, item),
    dueAssumed: ((ledger.flags[item] ?? 0) & RowFlag.DueAssumed) !== 0,
    sheetRow: ledger.sheetRow[item] ?? 0,
  };
}

/** What the letter is after, of all it lists. */
function claimedAmount(kind: NoticeKind, details: NoticeDetails, total: number): number {
  switch (kind) {
    case 'promise':
      return details.promisedAmount ?? NaN;
    case 'thanks':
      return details.receivedAmount ?? NaN;
    case 'short_payment':
      return (details.agreedAmount ?? NaN) - (details.receivedAmount ?? NaN);
    case 'set_off':
      return details.setOffWay === 'assignment' ? total : Math.min(total, details.counterAmount ?? NaN);
    default:
      return total;
  }
}

function scheduleOf(order: NoticeOrder, details: NoticeDetails, total: number): NoticeFacts['schedule'] {
  const { instalmentCount: count, firstInstalment: first, interval } = details;
  if (order.kind !== 'instalments' || count === undefined || !first || !interval) return [];
  const { calendar, row } = order;
  const downPayment = details.downPayment ?? 0;
  return instalmentSchedule({ total, count, first, interval, downPayment, currency: row.currency, calendar });
}

/** What the letter about a dispute sets apart, by due date. */
function disputedLines(order: NoticeOrder): NoticeFacts['disputes'] {
  const { ledger, details } = order;
  return itemsOfCustomer(order)
    .map((item) => ({ item, amount: disputedPart(order, item) }))
    .filter(({ amount }) => amount > 0)
    .map(({ item, amount }) => ({
      line: { ...lineOf(order, item), open: ledger.open[item] ?? 0 },
      amount,
      reason: oneLine(details?.disputes?.[ledger.sheetRow[item] ?? 0]?.reason ?? ''),
    }));
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
