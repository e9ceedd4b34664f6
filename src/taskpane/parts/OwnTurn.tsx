import { useDeferredValue, type ReactNode } from 'react';

/**
 * Draws its content for the first time after what stands around it, and in pieces, so that a card of many fields or a
 * long table never keeps the pane from answering. What is drawn already changes at once.
 */
export function OwnTurn({ children }: { readonly children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : <span hidden aria-busy="true" />;
}
