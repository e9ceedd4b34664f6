export { countback, monthLengths } from './countback';
export type { Countback, CountbackEnd, SalesPeriod } from './countback';
export { averageDso, bestPossibleDso, closingDso } from './dso';
