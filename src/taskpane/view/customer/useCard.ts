import { useMemo } from 'react';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { usePane, usePaneState } from '../../parts/pane';
import type { CallContext } from '../../collecting';

/** What the pane knows of all customers; null while nothing has been read. */
export function useCallContext(): CallContext | null {
  const reading = usePaneState((state) => state.reading);
  const policy = usePaneState((state) => state.policy);
  const history = usePaneState((state) => state.history);
  const book = usePaneState((state) => state.book);
  return useMemo(
    () => (reading ? { reading, policy, history, book } : null),
    [reading, policy, history, book],
  );
}

/** The card to call this customer by, made anew when something about it was logged or changed. */
export function useCard(row: PlanRow): CallCard | null {
  const { services } = usePane();
  const context = useCallContext();
  return useMemo(() => (context ? services.engine.card(row, context) : null), [services, row, context]);
}
