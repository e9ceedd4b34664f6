import type { CivilDay, WorkCalendar } from '../calendar/types';
import { unknownYears } from '../calendar/workCalendar';
import type { CustomerProfile } from '../customers/types';
import type { Ledger, UnappliedRow } from '../ledger/types';
import type { Policy } from '../policy/types';
import { historyIndex } from './history';
import { byText, positions, type Position } from './position';
import { planRow, type Known } from './row';
import type { Draft, LeftOut, Setting } from './case';
import { plainBars } from './clocks/limitation';
import { dayKinds } from './rhythm/seasons';
import { reminderWindowEnd } from './timing';
import { NO_HISTORY, type History, type Plan } from './types';

/** A `LedgerReading` has the first three; `history` is empty in a workbook that has sent nothing yet. */
export interface PlanInput {
  readonly ledger: Ledger;
  readonly unapplied: readonly UnappliedRow[];
  readonly asOf: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  /** Steps after the as-of date are not looked at: the plan is the one of that day. See `historyOf`. */
  readonly history?: History;
  /** What the user knows of the customers; of the rest nothing is known. */
  readonly profiles?: readonly CustomerProfile[];
  /** By customer key: days late of what it paid so far, weighted by amount (A1.10). */
  readonly averageLate?: ReadonlyMap<string, number>;
}

/**
 * The collection plan: one row for each customer and currency with something overdue or falling due
 * within the reminder window, most pressing first. The order of the ledger's rows has no influence.
 */
export function buildPlan(input: PlanInput): Plan {
  const { ledger, asOf, policy, calendar } = input;
  const soonUntil = reminderWindowEnd(asOf, -policy.stageFromDays.pre_due, calendar);
  const found = positions(ledger, {
    asOf,
    soonUntil,
    credits: policy.credits,
    minimum: ledger.currencies.map((code) => policy.minimumAmounts[code] ?? 0),
  });
  const setting: Setting = {
    ...input,
    soonUntil,
    kindOf: dayKinds(policy, calendar),
    barOf: plainBars(policy.limitationLaw),
    currencyDemand: demandByCurrency(ledger, found),
  };
  const past = historyIndex(input.history ?? NO_HISTORY, asOf);
  const profiles = new Map((input.profiles ?? []).map((profile) => [profile.key, profile]));
  const receipts = unappliedTotals(input);

  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  for (const position of found) {
    const currency = ledger.currencies[position.currency] ?? '';
    const receipt = `${position.customer} ${currency}`;
    const unapplied = receipts.get(receipt)?.amount ?? 0;
    receipts.delete(receipt);
    const key = ledger.customers[position.customer]?.key ?? '';
    const known: Known = {
      profile: profiles.get(key) ?? null,
      past: past(key, currency),
      averageLate: input.averageLate?.get(key) ?? null,
    };
    const result = planRow(position, currency, unapplied, known, setting);
    if ('why' in result) leftOut.push(result);
    else drafts.push(result);
  }
  for (const { customer, currency, amount } of receipts.values()) {
    leftOut.push({
      customer,
      currency,
      why: { key: 'plan.leftOut.receipts', values: { amount: { minor: -amount, currency } } },
    });
  }

  drafts.sort(mostPressing);
  drafts.forEach((row, i) => (row.rank = i + 1));
  const name = (customer: number): string => ledger.customers[customer]?.key ?? '';
  leftOut.sort((a, b) => byText(name(a.customer), name(b.customer)) || byText(a.currency, b.currency));
  const lastDay = drafts.reduce((last, row) => Math.max(last, row.nextDate), soonUntil);
  const longestGrace = Math.max(...Object.values(policy.graceDays));
  return {
    asOf,
    rows: drafts,
    leftOut,
    unknownYears: unknownYears(calendar, asOf, lastDay + longestGrace),
  };
}

/** Highest score; then longest overdue, earliest due, larger share of its currency, and the customer's key. */
function mostPressing(a: Draft, b: Draft): number {
  return (
    b.score - a.score ||
    b.maxDaysOverdue - a.maxDaysOverdue ||
    a.oldestDue - b.oldestDue ||
    b.share - a.share ||
    byText(a.customerKey, b.customerKey) ||
    byText(a.currency, b.currency)
  );
}

function demandByCurrency(ledger: Ledger, found: readonly Position[]): number[] {
  const totals = ledger.currencies.map(() => 0);
  for (const { currency, demand } of found)
    if (demand > 0) totals[currency] = (totals[currency] ?? 0) + demand;
  return totals;
}

function unappliedTotals(
  input: PlanInput,
): Map<string, { customer: number; currency: string; amount: number }> {
  const totals = new Map<string, { customer: number; currency: string; amount: number }>();
  for (const { customer, currency, amount } of input.unapplied) {
    const key = `${customer} ${currency}`;
    totals.set(key, { customer, currency, amount: (totals.get(key)?.amount ?? 0) + amount });
  }
  return totals;
}
