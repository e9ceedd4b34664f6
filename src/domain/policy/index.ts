export { defaultPolicy, emptySeller } from './defaults';
export { validatePolicy, type PolicyResult } from './validate';
export type { Policy, Seller } from './types';
