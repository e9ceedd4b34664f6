export { countback, monthLengths } from './countback';
export type { SalesPeriod } from './countback';
export { averageDso, bestPossibleDso, closingDso } from './dso';
