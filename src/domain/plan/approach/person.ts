import type { Tone } from '../../notices/kind';
import type { Policy } from '../../policy/types';
import type { Grade } from '../../customers/types';
import type { Owner, StageKey } from '../stages';
import type { ApproachMode } from './types';

/** 财务/客服 → 业务员 → 业务经理 → 双方高层 → 法务 (A5, A20: finance writes and calls, sales visits). */
const OWNER_OF_STAGE: Readonly<Record<StageKey, Owner>> = {
  pre_due: 'finance',
  reminder: 'finance',
  phone: 'finance',
  warning: 'finance',
  stop_supply: 'manager',
  visit: 'sales',
  executive: 'executive',
  final: 'manager',
  pre_litigation: 'legal',
  legal: 'legal',
  write_off: 'legal',
};

export function ownerOf(stage: StageKey, handedTo: Owner | null): Owner {
  const own = OWNER_OF_STAGE[stage];
  return handedTo !== null && CHAIN.indexOf(handedTo) > CHAIN.indexOf(own) ? handedTo : own;
}

const CHAIN: readonly Owner[] = ['finance', 'sales', 'manager', 'executive', 'legal'];

const TONE_OF_STAGE: Readonly<Record<StageKey, Tone>> = {
  pre_due: 'soft',
  reminder: 'soft',
  phone: 'neutral',
  warning: 'firm',
  stop_supply: 'firm',
  visit: 'firm',
  executive: 'firm',
  final: 'final',
  pre_litigation: 'final',
  legal: 'final',
  write_off: 'neutral',
};
const TONES: readonly Tone[] = ['soft', 'neutral', 'firm', 'final'];

/**
 * How hard to speak (A1.5: 要有力…要有度): the stage gives the tone, a soft approach lowers it by one and a
 * hard one or a payer of grade C raises it by one, but never to or from the last: that is the final demand's own.
 */
export function toneOf(
  stage: StageKey,
  mode: ApproachMode,
  grade: Grade | null,
  style: Policy['callStyle'],
): Tone {
  const own = TONE_OF_STAGE[stage];
  if (own === 'final' || stage === 'pre_due') return own;
  const harder = mode === 'hard' || grade === 'C' || style === 'firm' ? 1 : 0;
  const softer = mode === 'soft' && grade !== 'C' && style !== 'firm' ? 1 : 0;
  const at = TONES.indexOf(own) + harder - softer;
  return TONES[Math.max(0, Math.min(2, at))] ?? own;
}
