import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Speaker } from '../../locales/speaker';
import type { Services } from '../services';
import type { Actions } from '../state/actions';
import { isLocked, type PaneState } from '../state/model';
import type { Store } from '../state/store';

export interface Pane {
  readonly store: Store;
  readonly actions: Actions;
  readonly services: Services;
  readonly speaker: Speaker;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('Rendered outside the pane.');
  return pane;
}

/** A part of the state; `select` must return the same object while nothing in it changed. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export const useSpeaker = (): Speaker => usePane().speaker;
export const useActions = (): Actions => usePane().actions;

/** Something is under way that must not be disturbed. */
export const useBusy = (): boolean => usePaneState((state) => state.job !== null);

/** How the sheet is read cannot be changed now. */
export const useLocked = (): boolean => usePaneState(isLocked);
