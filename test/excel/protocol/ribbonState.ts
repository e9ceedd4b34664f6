/** What the add-in made of its own ribbon controls by `Office.ribbon.requestUpdate`. */
export interface RibbonState {
  isEnabled(controlId: string): boolean;
  isVisible(tabId: string): boolean;
  /** Any control is taken where the host does not know the manifest. */
  knows(id: string): boolean;
  setEnabled(controlId: string, enabled: boolean): void;
  setVisible(tabId: string, visible: boolean): void;
  onChange(listener: () => void): () => void;
}

/** @param controls Ids of the manifest's tabs, groups and controls, if they are known. */
export function createRibbonState(controls?: readonly string[]): RibbonState {
  const disabled = new Set<string>();
  const hidden = new Set<string>();
  const listeners = new Set<() => void>();
  const note = (set: Set<string>, id: string, on: boolean): void => {
    if (on) set.delete(id);
    else set.add(id);
    for (const listener of [...listeners]) listener();
  };
  return {
    isEnabled: (id) => !disabled.has(id),
    isVisible: (id) => !hidden.has(id),
    knows: (id) => controls === undefined || controls.includes(id),
    setEnabled: (id, enabled) => note(disabled, id, enabled),
    setVisible: (id, visible) => note(hidden, id, visible),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
