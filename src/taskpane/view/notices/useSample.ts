import { useMemo } from 'react';
import type { Notice } from '../../../domain/notices/types';
import { usePane, usePaneState } from '../../parts/pane';
import { useNoticeContext } from './useNoticeContext';

/** The first draft as a letter, to try a template on the user's own data and words. */
export function useSample(): Notice | null {
  const { services } = usePane();
  const draft = usePaneState((state) => state.drafts[0]);
  const context = useNoticeContext();
  return useMemo(
    () => (draft && context ? (services.engine.lettersNow()?.notice(draft, context) ?? null) : null),
    [services.engine, draft, context],
  );
}
