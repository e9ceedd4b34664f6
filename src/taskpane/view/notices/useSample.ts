import { useMemo } from 'react';
import type { Notice } from '../../../domain/notices/types';
import { usePane, usePaneState } from '../../parts/pane';

/** The first draft as a letter, to try a template on the user's own data. */
export function useSample(): Notice | null {
  const { services } = usePane();
  const draft = usePaneState((state) => state.drafts[0]);
  const reading = usePaneState((state) => state.draftsOf);
  const policy = usePaneState((state) => state.policy);
  const history = usePaneState((state) => state.history);
  const letterDay = usePaneState((state) => state.letterDay);
  return useMemo(
    () =>
      draft && reading
        ? (services.engine.lettersNow()?.notice(draft, { reading, policy, history, letterDay }) ?? null)
        : null,
    [services.engine, draft, reading, policy, history, letterDay],
  );
}
