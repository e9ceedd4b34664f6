import { noticeKindForStage } from '../notices/kind';
import type { NoticeKind } from '../notices/types';
import { isLetter } from './ladder';
import type { StageKey } from './stages';

/** The notice that a step consists of; null for a call, a visit and what the legal department does, which are none. */
export function documentOfStage(stage: StageKey): NoticeKind | null {
  const written = isLetter(stage) || stage === 'stop_supply' || stage === 'pre_due';
  return written && stage !== 'legal' && stage !== 'write_off' ? noticeKindForStage(stage) : null;
}
