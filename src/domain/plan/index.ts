export { buildPlan, planInSteps, type PlanInput } from './buildPlan';
export { proposeStage, stageByDays } from './ladder';
export { historyInSteps, historyOf } from './log/historyOf';
export type { History, PastStep, Plan, PlanRow, StageKey } from './types';
