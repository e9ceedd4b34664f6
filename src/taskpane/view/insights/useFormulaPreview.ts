import { useEffect, useMemo, useRef, useState } from 'react';
import type { Message } from '../../../domain/message';
import type { FunctionId } from '../../../functions/declarations';
import { asWorkbookError } from '../../host';
import { usePane, usePaneState } from '../../parts/pane';
import type { Argument } from '../../state/insert/arguments';
import type { LedgerArea } from '../../state/insert/formula';
import { previewOf, valuesOver, type Shown } from '../../state/insert/previewOf';

export type LivePreview =
  Shown | { readonly state: 'working' } | { readonly state: 'unreadable'; readonly reason: Message };

/** While somebody types, nothing is worked out before a short rest. */
const REST_MS = 200;

/** What the formula would give now; follows the arguments and the sheet. */
export function useFormulaPreview(id: FunctionId, given: readonly Argument[], area: LedgerArea): LivePreview {
  const { services } = usePane();
  const changes = usePaneState((state) => state.changes);
  const [last, setLast] = useState<{ readonly of: readonly Argument[]; readonly shown: LivePreview } | null>(
    null,
  );
  const reading = useRef<AbortController | null>(null);
  const values = useMemo(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    // A change of the sheet makes what was read of it worthless.
    return { over: valuesOver(services.host, area, controller.signal), changes };
  }, [services, area, changes]);

  useEffect(() => {
    let isWanted = true;
    const show = (next: LivePreview) => {
      if (isWanted) setLast({ of: given, shown: next });
    };
    const rest = setTimeout(() => {
      previewOf(id, given, values.over).then(show, (error: unknown) => {
        const { code, message } = asWorkbookError(error);
        if (code !== 'cancelled') show({ state: 'unreadable', reason: message });
      });
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(rest);
    };
  }, [id, given, values]);
  // What other arguments gave is not shown beside these, and tells nothing of the room they need.
  return last?.of === given ? last.shown : { state: 'working' };
}
