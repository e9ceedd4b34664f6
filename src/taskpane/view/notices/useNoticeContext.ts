import { useMemo } from 'react';
import { usePaneState } from '../../parts/pane';
import type { NoticeContext } from '../../services';

/** What letters are made of; null while there is no reading they rest on. */
export function useNoticeContext(): NoticeContext | null {
  const reading = usePaneState((state) => state.draftsOf);
  const policy = usePaneState((state) => state.policy);
  const history = usePaneState((state) => state.history);
  const letterDay = usePaneState((state) => state.letterDay);
  const book = usePaneState((state) => state.book);
  const wordings = usePaneState((state) => state.wordings);
  return useMemo(
    () => (reading ? { reading, policy, history, letterDay, book, wordings } : null),
    [reading, policy, history, letterDay, book, wordings],
  );
}
