import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import type { ExcuseCode } from '../../contacts/types';
import type { CustomerProfile } from '../../customers/types';
import { RowFlag, type Ledger } from '../../ledger/types';
import type { Message } from '../../message';
import type { Policy } from '../../policy/types';
import { itemClocks, restartDays } from '../clocks/limitation';
import { likelyExcuses } from '../excuses/likely';
import { historyIndex, type CustomerHistory } from '../history';
import { standingOf, type Standing } from '../standing';
import type { History, PlanRow } from '../types';
import { checklist } from './checklist';
import { fallbacks } from './fallback';
import { BLOCKS, type CallCard, type CardExcuse, type CardInvoice, type Track } from './types';
import { tipsOf } from './tips';

export interface CallCardInput {
  readonly row: PlanRow;
  readonly ledger: Ledger;
  readonly asOf: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly history: History;
  readonly profile: CustomerProfile | null;
}

/** Contacts worth reading before a call. */
const LAST_CONTACTS = 8;

/** The card to call a customer by: what it owes, what it said, what to say, what to aim for and what to do else. */
export function callCard(input: CallCardInput): CallCard {
  const { row, ledger, asOf, policy, calendar, profile } = input;
  const past = historyIndex(input.history, asOf)(row.customerKey, row.currency);
  const invoices = invoicesOf(row, ledger, asOf);
  const { oldestDue: since, documentedFrom } = row;
  const owed = { since, demand: row.overdue - row.disputed, documentedFrom };
  const standing = standingOf(profile, past, owed, null);
  const items = invoices.filter(({ daysOverdue }) => daysOverdue > 0).map(({ item }) => item);
  const law = policy.limitationLaw;
  const customer = ledger.customers[row.customer];
  const track = trackOf(row, standing, past);
  return {
    contact: profile?.contact || customer?.contact || '',
    contactRole: profile?.contactRole ?? '',
    phone: profile?.phone || customer?.phone || '',
    signer: profile?.signer ?? '',
    clause: profile?.contractClause ?? '',
    invoices,
    clocks: itemClocks(ledger, items, restartDays(past.log, law, asOf), law, asOf, calendar),
    restart: { key: `clocks.restart.${law}` },
    promises: past.promises,
    contacts: past.log.slice(-LAST_CONTACTS).reverse(),
    track,
    opening: row.opening,
    script: BLOCKS.map((block) => ({
      key: `callCard.script.${track}.${block}`,
      values: scriptValues(row, past),
    })),
    goal: {
      key: `callCard.goal.${row.goal.part}`,
      values: { amount: { minor: row.goal.amount, currency: row.currency }, day: { day: row.goal.day } },
    },
    fallback: fallbacks(row, past),
    excuses: likelyExcuses(row, standing).map(excuseOf),
    questions: QUESTIONS.map((name) => ({ key: `callCard.question.${name}` })),
    checklist: checklist({ row, profile, past, ledger }),
    tips: tipsOf(row),
    never: NEVER.map((name) => ({ key: `callCard.never.${name}` })),
    notes: row.notes,
  };
}

/** E5, S1:340: 已收款? 其他供应商付了吗? 银行额度? then 质量? 发票? 服务? */
const QUESTIONS = ['received', 'others_paid', 'bank', 'quality', 'invoice', 'service'] as const;
/** A16, B9: what is no advice here, said once on every card. */
const NEVER = ['apologise', 'new_order', 'argue', 'guess', 'third_parties', 'pressure', 'hours'] as const;

/** Everything that follows from one excuse, in words. */
export function excuseOf(code: ExcuseCode): CardExcuse {
  const text = (part: string): Message => ({ key: `excuses.${code}.${part}` });
  return { code, says: text('says'), check: text('check'), reply: text('reply'), lock: text('lock') };
}

/** Which of the six scripts fits (E5): the last stage, then disputes, promises, size, and the age of the debt. */
function trackOf(
  row: PlanRow,
  { promises, profile, dispute, excuse }: Standing,
  past: CustomerHistory,
): Track {
  if (row.stage === 'pre_due') return 'pre_due';
  if (row.tone === 'final') return 'final';
  const disputes: readonly (ExcuseCode | undefined)[] = [
    'recon_diff',
    'quality',
    'price_diff',
    'late_delivery',
  ];
  if (row.disputed > 0 || dispute || disputes.includes(excuse?.code)) return 'dispute';
  if (promises.broken > 0 && past.promises.length > 0) return 'broken_promise';
  if (profile?.size === 'large' || profile?.size === 'government') return 'large_company';
  return 'first_overdue';
}

function scriptValues(row: PlanRow, past: CustomerHistory): NonNullable<Message['values']> {
  const promise = past.promises.filter(({ outcome }) => outcome !== 'kept').at(-1);
  return {
    customer: row.customerName,
    amount: { minor: row.goal.amount, currency: row.currency },
    count: row.overdueCount,
    days: row.maxDaysOverdue,
    oldest: { day: row.oldestDue },
    day: { day: row.goal.day },
    promised: { day: promise?.promisedFor ?? row.goal.day },
  };
}

/** All open items of the row's customer in its currency, by due day. */
function invoicesOf(row: PlanRow, ledger: Ledger, asOf: CivilDay): readonly CardInvoice[] {
  const found: CardInvoice[] = [];
  const currency = ledger.currencies.indexOf(row.currency);
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.customer[item] !== row.customer || ledger.currency[item] !== currency) continue;
    const dueDay = ledger.dueDay[item] ?? NO_DAY;
    found.push({
      item,
      docNo: ledger.docNo.at(item) ?? '',
      dueDay,
      daysOverdue: asOf - dueDay,
      open: ledger.open[item] ?? 0,
      disputed: ((ledger.flags[item] ?? 0) & RowFlag.Disputed) !== 0,
    });
  }
  return found.sort((a, b) => a.dueDay - b.dueDay || a.item - b.item);
}
