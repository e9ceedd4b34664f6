import type { FindOptions } from '../../../model/objects';
import { optionalFlag } from './arguments';

/** `Excel.SearchCriteria`, `ReplaceCriteria` and `WorksheetSearchCriteria`. */
export function findOptions(criteria: Readonly<Record<string, unknown>>): FindOptions {
  return {
    completeMatch: optionalFlag(criteria['completeMatch']),
    matchCase: optionalFlag(criteria['matchCase']),
    backward: criteria['searchDirection'] === 'Backwards',
  };
}
