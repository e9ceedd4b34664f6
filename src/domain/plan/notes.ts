import { NO_DAY } from '../calendar/types';
import { addWorkdays } from '../calendar/workCalendar';
import type { Message } from '../message';
import type { Clocks } from './clocks/types';
import { serviceNote, serviceTasks } from './rhythm/customerDays';
import type { Case } from './case';
import type { StageKey } from './stages';
import type { PastPromise } from './types';

/** T6: cut-offs and reconciliations so many working days ahead are worth a word. */
const LOOK_AHEAD = 10;

/** What else to look after with this customer, each in a sentence. */
export function caseNotes(
  found: Case,
  clocks: Clocks,
  { stage, malicious }: { readonly stage: StageKey; readonly malicious: boolean },
): readonly Message[] {
  return [
    ...(malicious ? [{ key: 'plan.note.malicious' }] : []),
    ...clockNotes(clocks, found.currency),
    ...promiseNotes(found),
    ...profileNotes(found, stage),
  ];
}

function clockNotes(clocks: Clocks, currency: string): Message[] {
  const { colour, limitation, lastSafeDay, nearCount, passedCount, credit, statutory } = clocks;
  const notes: Message[] = [];
  if (colour === 'yellow' || colour === 'orange' || colour === 'red') {
    const values = { day: { day: limitation }, safe: { day: lastSafeDay }, count: nearCount };
    notes.push({ key: 'plan.note.limitation', values });
  }
  if (passedCount > 0) notes.push({ key: 'plan.note.limitation_passed', values: { count: passedCount } });
  if (credit && credit.limit !== null && (credit.standing === 'over' || credit.standing === 'near')) {
    const values = { used: { minor: credit.used, currency }, limit: { minor: credit.limit, currency } };
    notes.push({ key: `plan.note.credit_${credit.standing}`, values });
    if (credit.assumedCurrency) notes.push({ key: 'plan.note.credit_currency', values: { currency } });
  }
  if (credit && credit.longerThanAgreed > 0)
    notes.push({ key: 'plan.note.longer_terms', values: { count: credit.longerThanAgreed } });
  if (credit?.review) notes.push(credit.review);
  if (statutory) {
    const { count, days } = statutory;
    const amount = { minor: statutory.amount, currency };
    notes.push({
      key: 'plan.note.statutory',
      values: { count, days, amount, day: { day: statutory.firstDay } },
    });
  }
  return notes;
}

function promiseNotes({ standing, currency, position }: Case): Message[] {
  const { promises, dispute } = standing;
  const notes: Message[] = [];
  const { open } = promises;
  if (open) {
    const values = { day: { day: open.promisedFor }, words: open.words };
    notes.push({ key: open.words === '' ? 'plan.note.promise' : 'plan.note.promise_vague', values });
    if (open.amount !== null && open.amount < position.demand) {
      const [promised, rest] = [open.amount, position.demand - open.amount];
      notes.push({
        key: 'plan.note.promise_part',
        values: { promised: { minor: promised, currency }, rest: { minor: rest, currency } },
      });
    }
  }
  const last = standing.past.promises.at(-1);
  if (last?.balances && last.outcome !== 'open') notes.push(balanceNote(last, last.balances, currency));
  if (dispute && dispute.amount !== null && dispute.amount > position.disputed + position.disputedNotDue) {
    const values = { amount: { minor: dispute.amount, currency }, day: { day: dispute.day } };
    notes.push({ key: 'plan.note.dispute_log', values });
  }
  return notes;
}

/** What became of a promise by balances alone: said, because nobody has seen the money itself. */
function balanceNote(
  { outcome, promisedFor, received }: PastPromise,
  { from, to }: NonNullable<PastPromise['balances']>,
  currency: string,
): Message {
  const values = { day: { day: promisedFor }, from: { day: from }, to: { day: to } };
  if (outcome === 'unjudged') return { key: 'plan.note.balance.unjudged', values };
  const amount = { minor: received, currency };
  return {
    key: `plan.note.balance.${outcome === 'kept' ? 'kept' : 'part_kept'}`,
    values: { ...values, amount },
  };
}

function profileNotes({ standing, setting, position }: Case, stage: StageKey): Message[] {
  const { profile, grade } = standing;
  const { asOf, calendar, policy } = setting;
  if (!profile) return [];
  const notes: Message[] = serviceTasks(profile, asOf, addWorkdays(calendar, asOf, LOOK_AHEAD), calendar).map(
    serviceNote,
  );
  if (profile.nextInflow > asOf && profile.nextInflow !== NO_DAY)
    notes.push({ key: 'plan.note.inflow', values: { day: { day: profile.nextInflow } } });
  for (const warning of profile.warnings)
    notes.push({ key: 'plan.note.sign', values: { sign: { key: `plan.warning.${warning}` } } });
  if (profile.orderPending === true) notes.push({ key: 'plan.note.order_pending' });
  if (profile.settlement === 'cash' && position.openCount > 0) notes.push({ key: 'plan.note.cash' });
  if (stage === 'visit' && grade === 'C' && !policy.announceVisits)
    notes.push({ key: 'plan.note.unannounced' });
  if (stage === 'visit' && grade === 'A') notes.push({ key: 'plan.note.be_early' });
  if (profile.relation === 'long_term' && stage === 'warning') notes.push({ key: 'plan.note.long_term' });
  return notes;
}
