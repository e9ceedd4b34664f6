export { ageInSteps, ageLedger } from './ageLedger';
export type { AgeingColumns } from './ageLedger';
export {
  bucketIndex,
  bucketKeys,
  CREDIT_POLICIES,
  CREDITS,
  DEFAULT_EDGES,
  hasCreditBucket,
  normaliseEdges,
  schemeOfEdges,
} from './buckets';
export { EDGE_PRESETS, presetScheme } from './presets';
export type { EdgePreset } from './presets';
export type * from './types';
