import { useEffect, useRef, type RefObject } from 'react';

/** The place itself: where the keyboard goes on when what it stood on is gone. */
export function focusPlace(options?: FocusOptions): void {
  document.getElementById('place')?.focus(options);
}

/** For what comes back with what was left: takes the keyboard again, unless that stands somewhere by now. */
export function useFocusOnReturn(returned: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returned && document.activeElement === document.body) button.current?.focus();
  }, [returned]);
  return button;
}

/** Before a list's item goes: to the first button of the next one, or of the one before, or to the place. */
export function focusBeside(inside: HTMLElement): void {
  const item = inside.closest('[role="listitem"]');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const button = beside?.querySelector('button');
  if (button) button.focus();
  else focusPlace();
}
