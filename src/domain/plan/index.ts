export { buildPlan } from './buildPlan';
export { proposeStage, stageByDays } from './ladder';
export type { History, PastStep, Plan, PlanRow, StageKey } from './types';
