import type { CivilDay } from '../calendar/types';
import { compareClasses } from './ladder';
import type { RiskClass, RiskEvent } from './types';

/** Something that happened to the customer. Without a day it has happened by the as-of date. */
export interface RiskOccurrence {
  readonly event: RiskEvent;
  readonly day?: CivilDay;
}

/** [P] Half a year after what made it 准呆账, a debt is 呆账. */
const BAD_AFTER_EVENT_DAYS = 180;

/**
 * The class each event asks for. The five triggers of 准呆账 are those of the 《货款回收管理办法》;
 * 呆账 and 死账 are [P], no authority defines them. Stopped supply is not enough by itself: the rule
 * asks for it together with 催收款 or with dishonoured bills.
 */
const ASKS: Readonly<Record<Exclude<RiskEvent, 'supply_stopped'>, RiskClass>> = {
  bankrupt: 'doubtful',
  seized: 'doubtful',
  bounced_bill: 'doubtful',
  lawsuit: 'bad',
  deregistered: 'dead',
  written_off: 'dead',
};

/** The class an occurrence asks for on `asOf` of an item that stands at `standing`; null when it asks for nothing. */
export function classAskedBy(
  occurrence: RiskOccurrence,
  standing: RiskClass,
  asOf: CivilDay,
): RiskClass | null {
  const { event, day } = occurrence;
  if (day !== undefined && day > asOf) return null;
  const asked = event === 'supply_stopped' ? askedByStoppedSupply(standing) : ASKS[event];
  const longAgo = day !== undefined && asOf - day > BAD_AFTER_EVENT_DAYS;
  return asked === 'doubtful' && longAgo ? 'bad' : asked;
}

function askedByStoppedSupply(standing: RiskClass): RiskClass | null {
  return compareClasses(standing, 'chasing') >= 0 ? 'doubtful' : null;
}
