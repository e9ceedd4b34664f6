import { ymd } from '../calendar/civilDay';
import { NO_DAY } from '../calendar/types';
import { NOTICE_RULES } from './kind';
import type { NoticeOrder } from './order';
import type { NoticeFacts, NoticeLine, OverdueMonth } from './types';

/**
 * How old the debt is. A demand says what the plan decided on, which credit notes set against the oldest invoices
 * have made younger; other notices, the first invoice they list.
 */
export function oldestItem(
  { kind, row, asOf }: NoticeOrder,
  lines: readonly NoticeLine[],
): Pick<NoticeFacts, 'oldestDue' | 'maxDaysOverdue'> {
  if (NOTICE_RULES[kind].demands) return { oldestDue: row.oldestDue, maxDaysOverdue: row.maxDaysOverdue };
  const oldestDue = (lines.find((line) => line.open > 0) ?? lines[0])?.dueDay ?? NO_DAY;
  return { oldestDue, maxDaysOverdue: oldestDue === NO_DAY ? 0 : Math.max(0, asOf - oldestDue) };
}

/**
 * Which months a demand may call overdue, from lines by due day. Credit notes are no months: the table has them
 * apart. Where the policy sets them against the oldest invoices, the months have what is left and add up to the total.
 */
export function overdueMonths(
  { kind, policy }: NoticeOrder,
  lines: readonly NoticeLine[],
): readonly OverdueMonth[] {
  if (!NOTICE_RULES[kind].demands) return [];
  const credits = lines.reduce((sum, { open }) => sum + Math.max(0, -open), 0);
  let covered = policy.credits === 'oldest_first' ? credits : 0;
  const months: { year: number; month: number; amount: number }[] = [];
  for (const { open, dueDay } of lines) {
    const used = Math.min(covered, Math.max(0, open));
    covered -= used;
    const amount = open - used;
    if (amount <= 0) continue;
    const { year, month } = ymd(dueDay);
    const last = months.at(-1);
    if (last?.year === year && last.month === month) last.amount += amount;
    else months.push({ year, month, amount });
  }
  return months;
}
