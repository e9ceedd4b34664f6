import type { Message } from '../../message';
import type { StageKey } from '../stages';
import type { PlanRow } from '../types';

/**
 * The moves of the 十二招 that may be given as advice (A16), by number: 1 to the point · 2 find the reason first · 3 the
 * one who ordered · 4 nothing rash · 5 no fear of losing the customer · 6 stop in time · 7 keep the rhythm ·
 * 8 the whole, not a part · 9 be ahead of the others · 12 keep at it. The number of 10 and 11 is lost in the
 * seeds and their content, irregular collectors, is none; the last of them, the law, stands under its stage.
 */
const MOVES_OF: Readonly<Record<StageKey, readonly number[]>> = {
  pre_due: [7, 9],
  reminder: [1, 2, 9],
  phone: [1, 2, 3, 8],
  warning: [5, 8, 12],
  stop_supply: [6, 5],
  visit: [1, 4, 8, 12],
  executive: [3, 5, 12],
  final: [4, 6, 12],
  pre_litigation: [4, 11],
  legal: [4, 11],
  write_off: [11],
};

export function tipsOf({ stage }: Pick<PlanRow, 'stage'>): readonly Message[] {
  return MOVES_OF[stage].map((move) => ({ key: `callCard.tip.${move}` }));
}
