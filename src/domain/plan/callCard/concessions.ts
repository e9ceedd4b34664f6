import type { CivilDay } from '../../calendar/types';
import type { CustomerHistory } from '../history';

/** How often the customer was given more time, and when last. */
export interface Concessions {
  readonly count: number;
  readonly last: CivilDay;
}

/**
 * The concession counter of A20 (no 情面让步: S2:9, S0:88, S4:40): a day agreed in the place of a promise that was not kept
 * is time given for nothing. The promises themselves, with their days, are the log of A18.
 */
export function concessionsOf({ promises }: Pick<CustomerHistory, 'promises'>): Concessions | null {
  const given = promises.filter(({ level }) => level > 1);
  if (given.length === 0) return null;
  return { count: given.length, last: Math.max(...given.map(({ givenOn }) => givenOn)) };
}
