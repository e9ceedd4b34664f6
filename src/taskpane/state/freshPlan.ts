import type { LedgerReading } from '../../domain/ledger/types';
import type { Plan } from '../../domain/plan/types';
import type { NoticeHistory } from '../host';
import type { Engine } from '../services';
import type { JobTools } from './jobs';
import type { Store } from './store';

/**
 * The plan by the settings and sheets as they are when it is done: what was changed while the pane stayed alive is not
 * planned past, the plan is made again.
 */
export async function freshPlan(
  store: Store,
  engine: Engine,
  reading: LedgerReading,
  history: NoticeHistory,
  { signal, progress }: JobTools,
): Promise<Plan> {
  for (;;) {
    const { policy, book } = store.getState();
    const plan = await engine.plan(reading, policy, history, book, signal, progress);
    signal.throwIfAborted();
    const now = store.getState();
    if (now.policy === policy && now.book === book) return plan;
  }
}
