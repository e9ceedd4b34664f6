/** The place itself: where the keyboard goes on when what it stood on is gone. */
export function focusPlace(): void {
  document.getElementById('place')?.focus();
}

/** Before a list's item goes: to the first button of the next one, or of the one before, or to the place. */
export function focusBeside(inside: HTMLElement): void {
  const item = inside.closest('[role="listitem"]');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const button = beside?.querySelector('button');
  if (button) button.focus();
  else focusPlace();
}
