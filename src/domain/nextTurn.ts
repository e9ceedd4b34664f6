/**
 * Resolves in a task of its own, after what the browser has waiting. Unlike a timer this is not slowed down to one turn a
 * second while the pane is out of sight.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
