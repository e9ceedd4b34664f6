import type { Message } from '../message';
import type { StageKey } from './types';

export interface OpeningFacts {
  readonly stage: StageKey;
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
 * for a date (A11: 直截了当、有礼有节; never an apology, a threat or a pretext).
 */
export function openingSentence(facts: OpeningFacts): Message {
  return {
    key: `plan.opening.${facts.stage}`,
    values: {
      customer: facts.contact || facts.customer,
      amount: { minor: facts.amount, currency: facts.currency },
      count: facts.count,
      oldest: { day: facts.oldestDue },
      days: facts.daysOverdue,
    },
  };
}
