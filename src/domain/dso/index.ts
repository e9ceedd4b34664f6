export { carryingCost } from './carryingCost';
export { countback, monthLengths } from './countback';
export type { SalesPeriod } from './countback';
export { averageDso, bestPossibleDso, closingDso } from './dso';
export { averageDaysDelinquent, collectionEffectiveness, turnover } from './effectiveness';
