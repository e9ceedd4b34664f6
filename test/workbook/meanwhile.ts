import { coauthor } from '../excel/protocol/coauthoring';
import type { Workbook } from '../excel/model/types';

/**
 * Does something as another person, just before the nth time that the work asks Excel; tells how often it has asked.
 * `jest.restoreAllMocks` ends it.
 */
export function meanwhile(workbook: Workbook, at: number, edit: () => void): () => number {
  const { sync } = Excel.RequestContext.prototype;
  let trips = 0;
  jest.spyOn(Excel.RequestContext.prototype, 'sync').mockImplementation(function (
    this: Excel.RequestContext,
    ...args
  ) {
    trips += 1;
    if (trips === at) coauthor(workbook, edit);
    return sync.apply(this, args);
  });
  return () => trips;
}
