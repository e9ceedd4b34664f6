export { defaultPolicy } from './defaults';
export { restorePolicy, validatePolicy } from './validate';
export type { Policy } from './types';
