export { allocate } from './allocation';
export type { Debt } from './allocation';
export type { DayCount } from './dayCount';
export { fixedSum, INTEREST_REGIMES, lateInterest } from './interest';
export type { InterestRegime, LateClaim } from './interest';
export { LIMITATION_LAWS, limitationDay } from './limitation';
export type { LimitationLaw } from './limitation';
export type { DatedRate } from './rates';
