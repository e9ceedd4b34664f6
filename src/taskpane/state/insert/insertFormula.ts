import type { FormulaOrder, FormulaOutcome } from '../../host';
import type { Services } from '../../services';
import type { Jobs } from '../jobs';

/** Has a formula written; `onOutcome` hears what became of it, also when a refusal was tried again. */
export function insertFormula({ host }: Services, jobs: Jobs) {
  return (order: FormulaOrder, onOutcome: (outcome: FormulaOutcome) => void): Promise<void> =>
    jobs.run('insert', async () => {
      const outcome = await host.writeFormula(order);
      onOutcome(outcome);
      return outcome.state === 'written'
        ? { key: 'insert.said', values: { place: outcome.place } }
        : { key: 'insert.nothing' };
    });
}
