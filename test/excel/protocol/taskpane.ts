import type { MessageEntry } from './interpreter/wire';

/** `richApiMessage` category and type of a task pane that is shown or hidden (eventType 65539 of AppRuntimeService). */
const VISIBILITY_EVENT = 65539;
const EVENT_CATEGORY = 65536;

/** The pane of a shared runtime: shown by the user or by `Office.addin.showAsTaskpane`, hidden without unloading. */
export interface Taskpane {
  readonly visible: boolean;
  /** `Load` when the add-in asked to be started with the document (`Office.addin.setStartupBehavior`). */
  startupBehavior: 'None' | 'Load';
  show(): void;
  hide(): void;
  onChange(listener: (visible: boolean) => void): () => void;
}

export function createTaskpane(send: (entries: readonly MessageEntry[]) => void): Taskpane {
  const listeners = new Set<(visible: boolean) => void>();
  let visible = true;
  const set = (value: boolean): void => {
    if (visible === value) return;
    visible = value;
    const payload = JSON.stringify({ visibility: value ? 'Visible' : 'Hidden' });
    send([[EVENT_CATEGORY, VISIBILITY_EVENT, '', payload, 0, false]]);
    for (const listener of [...listeners]) listener(value);
  };
  return {
    get visible() {
      return visible;
    },
    startupBehavior: 'None',
    show: () => set(true),
    hide: () => set(false),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
