import type { Message } from '../message';
import type { Policy } from '../policy/types';
import type { StageKey } from './stages';

export interface OpeningFacts {
  readonly stage: StageKey;
  readonly style: Policy['callStyle'];
  readonly customer: string;
  readonly contact: string;
  /** Minor units asked for (before the due date: falling due soon). */
  readonly amount: number;
  readonly currency: string;
  readonly count: number;
  readonly oldestDue: number;
  readonly daysOverdue: number;
}

/**
 * The sentence to open with: direct, polite, with the amount, the oldest due date and a question
 * for a date (A11: 直截了当、有礼有节; never an apology, a threat or a pretext). The firm style (S1:290, S1:402:
 * no small talk) differs in the first calls alone: from ② on every sentence is firm.
 */
export function openingSentence(facts: OpeningFacts): Message {
  return {
    key: `plan.opening.${facts.stage}${isFirm(facts) ? '.firm' : ''}`,
    values: {
      customer: facts.contact || facts.customer,
      amount: { minor: facts.amount, currency: facts.currency },
      count: facts.count,
      oldest: { day: facts.oldestDue },
      days: facts.daysOverdue,
    },
  };
}

function isFirm({ stage, style }: OpeningFacts): boolean {
  return style === 'firm' && (stage === 'reminder' || stage === 'phone' || stage === 'visit');
}
