export { defaultPolicy, emptySeller } from './defaults';
export { restorePolicy, validatePolicy, type PolicyResult } from './validate';
export type { Policy, Seller } from './types';
