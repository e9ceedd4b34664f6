import type { StageKey } from '../plan/types';
import type { NoticeKind } from './types';

/**
 * The notice that belongs to a stage of the plan, `null` where the stage has none. A call, a visit
 * or a talk of executives has no letter of its own.
 */
export function noticeKindForStage(stage: StageKey): NoticeKind | null {
  return stage === 'reminder' || stage === 'warning' || stage === 'final' ? stage : null;
}
