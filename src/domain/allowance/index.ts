export { cohortLossRates, migrationLossRates } from './lossRates';
export type { NoLossRates } from './lossRates';
export { lossAllowance, topUp } from './provision';
