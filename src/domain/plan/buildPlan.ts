import type { CivilDay, WorkCalendar } from '../calendar/types';
import { unknownYears } from '../calendar/workCalendar';
import type { CustomerProfile } from '../customers/types';
import type { Ledger, UnappliedRow } from '../ledger/types';
import type { Policy } from '../policy/types';
import { classify } from '../risk';
import { inPieces, runSteps, type Steps } from '../steps';
import type { LeftOut, Setting } from './case';
import { CaseRow } from './caseRow';
import { plainBars } from './clocks/limitation';
import { decide, type Decided, type Known } from './decide';
import { applyEdits, type PlanEdit } from './edits';
import { historyIndex } from './history';
import { mostPressingFirst } from './mostPressing';
import { oncePerDay, rememberedCalendar } from './onceADay';
import { byText, type Position } from './position';
import { positionsInSteps } from './positions';
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
  /** What the user decided otherwise in the plan sheet: said among the reasons of its row, its rank unchanged. */
  readonly edits?: readonly PlanEdit[];
}

/**
 * The collection plan: one row for each customer and currency with something overdue or falling due
 * within the reminder window, most pressing first. The order of the ledger's rows has no influence.
 */
export function buildPlan(input: PlanInput): Plan {
  return runSteps(planInSteps(input));
}

/** Positions decided in a piece: each is as much work as many rows. */
const PIECE = 128;

/** `buildPlan` in pieces. */
export function* planInSteps(input: PlanInput): Steps<Plan> {
  const { ledger, asOf, policy } = input;
  const calendar = rememberedCalendar(input.calendar);
  const soonUntil = reminderWindowEnd(asOf, -policy.stageFromDays.pre_due, calendar);
  const { found, rowsOf } = yield* positionsInSteps(ledger, {
    asOf,
    soonUntil,
    credits: policy.credits,
    minimum: ledger.currencies.map((code) => policy.minimumAmounts[code] ?? 0),
  });
  const setting: Setting = {
    ledger,
    asOf,
    policy,
    calendar,
    soonUntil,
    kindOf: dayKinds(policy, calendar),
    barOf: plainBars(policy.limitationLaw),
    riskOf: oncePerDay((due) =>
      classify(due, asOf, { scheme: policy.riskScheme, limits: policy.riskLimits }),
    ),
    steps: new Map(),
    rowsOf,
    mainCurrencyOf: mainCurrencies(found),
    currencyDemand: demandByCurrency(ledger, found),
  };
  const knowledge = knowledgeOf(input);
  const receipts = unappliedTotals(input);
  yield 0;
  const drafts: Decided[] = [];
  const leftOut: LeftOut[] = [];
  yield* inPieces(
    found.length,
    (from, to) => {
      for (const position of found.slice(from, to)) {
        const unapplied = takeReceipts(receipts, position, ledger);
        const result = decide(position, unapplied, knownOf(position, ledger, knowledge), setting);
        if ('why' in result) leftOut.push(result);
        else drafts.push(result);
      }
    },
    PIECE,
  );
  for (const { customer, currency, amount } of receipts.values()) {
    leftOut.push({
      customer,
      currency,
      why: { key: 'plan.leftOut.receipts', values: { amount: { minor: -amount, currency } } },
    });
  }
  yield 0;
  const name = (customer: number): string => ledger.customers[customer]?.key ?? '';
  leftOut.sort((a, b) => byText(name(a.customer), name(b.customer)) || byText(a.currency, b.currency));
  const decided = applyEdits(mostPressingFirst(drafts), input.edits ?? []);
  const rows = decided.map(({ found, decision }, at) => new CaseRow(found, decision, at + 1));
  const lastDay = decided.reduce((last, { decision }) => Math.max(last, decision.step.next.day), soonUntil);
  const longestGrace = Math.max(...Object.values(policy.graceDays));
  return { asOf, rows, leftOut, unknownYears: unknownYears(calendar, asOf, lastDay + longestGrace) };
}

/** What is known of customers, by key. */
interface Knowledge {
  readonly past: ReturnType<typeof historyIndex>;
  readonly profiles: ReadonlyMap<string, CustomerProfile>;
  readonly averageLate: ReadonlyMap<string, number>;
}

function knowledgeOf({ history, asOf, profiles, averageLate }: PlanInput): Knowledge {
  return {
    past: historyIndex(history ?? NO_HISTORY, asOf),
    profiles: new Map((profiles ?? []).map((profile) => [profile.key, profile])),
    averageLate: averageLate ?? new Map(),
  };
}

function knownOf(
  { customer, currency }: Position,
  ledger: Ledger,
  { past, profiles, averageLate }: Knowledge,
): Known {
  const key = ledger.customers[customer]?.key ?? '';
  return {
    profile: profiles.get(key) ?? null,
    past: past(key, ledger.currencies[currency] ?? ''),
    averageLate: averageLate.get(key) ?? null,
  };
}

/** Worked out when the first limit without a currency is met. */
function mainCurrencies(found: readonly Position[]): Setting['mainCurrencyOf'] {
  let main: Map<number, Position> | null = null;
  return (customer) => {
    if (main === null) {
      main = new Map();
      for (const position of found) {
        const known = main.get(position.customer);
        const more = known ? position.openCount - known.openCount : 1;
        if (!known || more > 0 || (more === 0 && position.currency < known.currency))
          main.set(position.customer, position);
      }
    }
    return main.get(customer)?.currency;
  };
}

function demandByCurrency(ledger: Ledger, found: readonly Position[]): number[] {
  const totals = ledger.currencies.map(() => 0);
  for (const { currency, demand } of found)
    if (demand > 0) totals[currency] = (totals[currency] ?? 0) + demand;
  return totals;
}

type Receipts = Map<string, { customer: number; currency: string; amount: number }>;

function unappliedTotals(input: PlanInput): Receipts {
  const totals: Receipts = new Map();
  for (const { customer, currency, amount } of input.unapplied) {
    const key = receiptKey(customer, currency);
    totals.set(key, { customer, currency, amount: (totals.get(key)?.amount ?? 0) + amount });
  }
  return totals;
}

/** The receipts that belong to a position; those that remain belong to nobody who owes anything. */
function takeReceipts(receipts: Receipts, { customer, currency }: Position, ledger: Ledger): number {
  if (receipts.size === 0) return 0;
  const key = receiptKey(customer, ledger.currencies[currency] ?? '');
  const amount = receipts.get(key)?.amount ?? 0;
  receipts.delete(key);
  return amount;
}

function receiptKey(customer: number, currency: string): string {
  return `${customer} ${currency}`;
}
