export { buildPlan, type PlanInput } from './buildPlan';
export { historyOfNotices, type SentNotice } from './history';
export { proposeStage, stageByDays } from './ladder';
export { NO_HISTORY } from './types';
export type { Channel, History, PastPromise, PastStep, Plan, PlanRow, Quadrant, StageKey } from './types';
