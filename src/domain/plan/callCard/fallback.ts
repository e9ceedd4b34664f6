import type { Message } from '../../message';
import type { CustomerHistory } from '../history';
import { compareStages } from '../ladder';
import type { PlanRow } from '../types';
import { concessionsOf } from './concessions';

/**
 * What to settle for when the goal cannot be had: after a word on what was given away already (A20), best first (A14: full → undisputed → instalments; A18: the
 * BATNA): then help that the approach offers, then the next step, said calmly.
 */
export function fallbacks(row: PlanRow, past: CustomerHistory): readonly Message[] {
  const found: Message[] = [];
  const { goal, approach, supply } = row;
  const money = (minor: number) => ({ minor, currency: row.currency });
  if (row.stage === 'pre_due') return [{ key: 'callCard.fallback.ask_date' }];
  const conceded = concessionsOf(past);
  if (conceded) {
    const { count, last } = conceded;
    found.push({ key: 'callCard.fallback.conceded', values: { count, day: { day: last } } });
  }
  if (row.disputed > 0) {
    found.push({
      key: 'callCard.fallback.undisputed',
      values: { amount: money(row.overdue - row.disputed) },
    });
  }
  found.push({ key: 'callCard.fallback.earlier_part', values: { day: { day: goal.day } } });
  if (goal.instalments.offer !== 'no') found.push(goal.instalments.why);
  else found.push({ key: 'callCard.fallback.no_parts' });
  const help = approach.measures.filter((measure) => measure === 'set_off' || measure === 'assignment');
  for (const measure of help)
    found.push({
      key: 'callCard.fallback.help',
      values: { measure: { key: `approach.measure.${measure}` } },
    });
  if (supply.proposed !== 'normal' && supply.proposed !== supply.current) {
    found.push({
      key: 'callCard.fallback.supply',
      values: { state: { key: `approach.supply.${supply.proposed}` } },
    });
  }
  const hard = compareStages(row.stage, 'final') >= 0 ? 'court' : 'next_step';
  return [...found, { key: `callCard.fallback.${hard}` }];
}
