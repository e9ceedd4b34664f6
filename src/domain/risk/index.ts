export { classify, className } from './classify';
export type { Classification, RiskOptions } from './classify';
export type { RiskOccurrence } from './events';
export { compareClasses } from './ladder';
export { limitStanding, NEAR_LIMIT } from './limit';
export { RISK_CLASSES, RISK_EVENTS, RISK_LIMITS } from './types';
export type { RiskClass, RiskEvent, RiskLimits, RiskScheme } from './types';
