import type { Message } from '../message';
import type { Classification } from '../risk';
import type { FollowUp } from './excuses/follow';
import type { Rung } from './ladder';
import type { Priority } from './priority';
import type { NextDate } from './timing';
import type { PlanRow, Slot } from './types';

/** What to do next and when. Customers of whom nothing is known but their oldest due day share it. */
export interface Step extends Pick<
  PlanRow,
  'maxDaysOverdue' | 'oldestDue' | 'stage' | 'channel' | 'owner' | 'document' | 'probability' | 'minutes'
> {
  readonly risk: Pick<Classification, 'riskClass' | 'grace'>;
  readonly next: NextDate & { readonly slot: Slot };
  /** How the stage was found; null before the due date. */
  readonly rung: Rung | null;
  /** Why there is a word to be said before the due date; null after it. */
  readonly occasion: Message | null;
  /** What the last excuse asks for; null = nothing. */
  readonly follow: FollowUp | null;
  readonly stopNoticeSent: boolean;
  /** What the user changed, in words. */
  readonly edits: readonly Message[];
}

/** What is decided of a case: all that ranks and places it. The words for it are made when somebody reads them. */
export interface Decision extends Pick<PlanRow, 'predictedLate' | 'collector'> {
  readonly step: Step;
  readonly priority: Priority;
  /** Minor units and number of the invoices the customer is asked about. */
  readonly asked: number;
  readonly askedCount: number;
}

export const NO_EDITS: Step['edits'] = [];
