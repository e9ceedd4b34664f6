import { useState } from 'react';
import type { Store } from '../state/store';
import { usePane } from './pane';

interface Draft {
  readonly of: string;
  readonly value: unknown;
}

/** What is typed in the forms of a pane and not yet saved, the last of each. */
const drafts = new WeakMap<Store, Map<string, Draft>>();

/**
 * The state of a form that outlives its place: who looks elsewhere and comes back finds what was typed. `form` names the
 * form, and always with the same type; `of` says what it was filled with: for another customer, or once that was saved,
 * it begins anew.
 */
export function useKept<T>(form: string, of: string, first: () => T): readonly [T, (value: T) => void] {
  const { store } = usePane();
  const [value, setValue] = useState(() => {
    const draft = drafts.get(store)?.get(form);
    return draft?.of === of ? (draft.value as T) : first();
  });
  const change = (next: T) => {
    drafts.set(store, new Map(drafts.get(store)).set(form, { of, value: next }));
    setValue(next);
  };
  return [value, change];
}
