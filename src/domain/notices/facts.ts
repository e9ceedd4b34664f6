import { ymd } from '../calendar/civilDay';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { nextWorkday } from '../calendar/workCalendar';
import type { Ledger } from '../ledger/types';
import { amountInWords } from '../money/words';
import { stepsSince } from '../plan/history';
import { NO_HISTORY, type History, type PlanRow } from '../plan/types';
import type { Policy, Seller } from '../policy/types';
import { oneLine } from './clean';
import { noticeKindForStage } from './kind';
import type { Language, NoticeFacts, NoticeKind, NoticeLine, NoticeMonth } from './types';

export interface NoticeOrder {
  readonly row: PlanRow;
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly number: string;
  readonly letterDay: CivilDay;
  readonly asOf: CivilDay;
  readonly history?: History;
}

/**
 * What a letter to one customer in one currency says, before any words: the overdue items of the
 * plan's row, oldest first, grouped by the month they fell due (S1:330). Credit notes that the
 * policy nets stand among them as lines of their own; receipts not matched are stated, not netted.
 * The pay-by date is the letter's day plus the policy's grace, moved to a working day.
 */
export function noticeFacts(order: NoticeOrder): NoticeFacts {
  const { row, ledger, policy, kind } = order;
  const customer = ledger.customers[row.customer];
  const lines = row.items.map((item) => lineOf(ledger, item, order.asOf));
  const months = byMonth(lines);
  const totalOverdue = months.reduce((sum, month) => sum + month.subtotal, 0);
  return {
    kind,
    language: order.language,
    number: order.number,
    letterDay: order.letterDay,
    asOf: order.asOf,
    payBy: nextWorkday(order.calendar, order.letterDay + policy.graceDays[kind]),
    customer: {
      key: row.customerKey,
      code: oneLine(row.customerCode),
      name: oneLine(row.customerName),
      contact: oneLine(customer?.contact ?? ''),
      email: oneLine(customer?.email ?? ''),
      address: oneLine(customer?.address ?? ''),
    },
    seller: cleanSeller(policy.seller),
    currency: row.currency,
    months,
    totalOverdue,
    totalNotDue: row.notDue,
    totalDisputed: row.disputed,
    creditsApart: row.creditsApart,
    totalOpen: row.open,
    unapplied: row.unapplied,
    amountInWords: amountInWords(totalOverdue, row.currency, order.language),
    previous: previousNotices(order),
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

/** Letters sent since the oldest of these items fell due: only those can have been about them. */
function previousNotices(order: NoticeOrder): NoticeFacts['previous'] {
  const { row, history = NO_HISTORY, letterDay } = order;
  const own = history.steps.filter(
    (step) => step.customerKey === row.customerKey && step.currency === row.currency && step.day <= letterDay,
  );
  return stepsSince(row.oldestDue, own)
    .flatMap((step) => {
      const kind = noticeKindForStage(step.stage);
      return kind ? [{ number: oneLine(step.number), day: step.day, kind }] : [];
    })
    .sort((a, b) => a.day - b.day || a.number.localeCompare(b.number, 'en'));
}

function cleanSeller(seller: Seller): Seller {
  const fields = Object.entries(seller).map(([field, text]: [string, string]) => [field, oneLine(text)]);
  return Object.fromEntries(fields) as Seller;
}
