export { ageLedger } from './ageLedger';
export type { AgeingColumns, AgeingOptions } from './ageLedger';
export {
  bucketIndex,
  bucketKeys,
  CREDIT_POLICIES,
  CREDITS,
  DEFAULT_EDGES,
  hasCreditBucket,
  normaliseEdges,
  NOT_DUE,
  schemeOfEdges,
} from './buckets';
export { EDGE_PRESETS, presetScheme } from './presets';
export type { EdgePreset } from './presets';
export type * from './types';
