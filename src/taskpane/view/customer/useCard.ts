import { useMemo } from 'react';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { cardOf, type CallContext } from '../../collecting';
import { usePaneState } from '../../parts/pane';

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
  const context = useCallContext();
  return useMemo(() => (context ? cardOf(row, context) : null), [row, context]);
}
