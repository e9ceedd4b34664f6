import type { Customer } from '../ledger/types';
import type { Channel, StageKey } from './types';

/** A5: after this many broken promises a letter replaces e-mail and phone. */
const BROKEN_PROMISES_FOR_LETTER = 2;

export interface ChannelFacts {
  readonly stage: StageKey;
  readonly daysOverdue: number;
  readonly large: boolean;
  readonly broken: number;
  /** From the policy: days from which one phones and from which one writes formally. */
  readonly phoneFrom: number;
  readonly letterFrom: number;
  readonly customer: Customer;
}

/**
 * How to get through (A5 settles the seeds' contradiction): e-mail before the due date and in the
 * first week, the phone from day 1 for large amounts and from day 8 otherwise, a letter from day 15
 * or after two broken promises; then visit, executive, legal. Where no e-mail address is known the
 * phone, and without a number a letter (OCA account_credit_control falls back to the letter too).
 */
export function chooseChannel(facts: ChannelFacts): Channel {
  switch (facts.stage) {
    case 'phone':
    case 'visit':
    case 'executive':
    case 'legal':
      return facts.stage;
    case 'final':
    case 'pre_litigation':
      return 'letter';
    default:
      return softChannel(facts);
  }
}

function softChannel(facts: ChannelFacts): Channel {
  if (facts.stage !== 'pre_due') {
    if (facts.daysOverdue >= facts.letterFrom || facts.broken >= BROKEN_PROMISES_FOR_LETTER) return 'letter';
    if (facts.daysOverdue >= facts.phoneFrom || facts.large) return 'phone';
  }
  if (facts.customer.email) return 'email';
  return facts.customer.phone ? 'phone' : 'letter';
}
