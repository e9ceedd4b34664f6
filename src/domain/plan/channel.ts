import type { Customer } from '../ledger/types';
import type { Policy } from '../policy/types';
import type { Channel, StageKey } from './stages';

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
  readonly order: Policy['channelOrder'];
  readonly customer: Pick<Customer, 'email' | 'phone'>;
}

/**
 * How to get through. The seeds contradict each other, phone first (S4:26) or e-mail first (S1:52); by
 * default A5 settles it: e-mail before the due date and in the first week, the phone from day 1 for large
 * amounts and from day 8 otherwise, a letter from day 15 or after two broken promises; then visit, or a
 * meeting where the amount is large (S3:49), executive, legal. Where no e-mail address is known the
 * phone, and without a number a letter (OCA account_credit_control falls back to the letter too).
 */
export function chooseChannel(facts: ChannelFacts): Channel {
  switch (facts.stage) {
    case 'phone':
    case 'executive':
    case 'legal':
      return facts.stage;
    case 'visit':
      return facts.large ? 'meeting' : 'visit';
    case 'write_off':
      return 'legal';
    case 'stop_supply':
    case 'final':
    case 'pre_litigation':
      return 'letter';
    default:
      return softChannel(facts);
  }
}

function softChannel(facts: ChannelFacts): Channel {
  const { order, customer } = facts;
  if (facts.stage !== 'pre_due') {
    if (facts.daysOverdue >= facts.letterFrom || facts.broken >= BROKEN_PROMISES_FOR_LETTER) return 'letter';
    if (order === 'phone_first' && customer.phone) return 'phone';
    if (order === 'email_first' && customer.email) return 'email';
    if (facts.daysOverdue >= facts.phoneFrom || facts.large) return 'phone';
  }
  if (order === 'phone_first' && customer.phone) return 'phone';
  if (customer.email) return 'email';
  return customer.phone ? 'phone' : 'letter';
}
