import type { Notice } from '../../domain/notices/types';
import { make } from './make';
import type { FromMaker, ToMaker } from './messages';

/** The thread's end of the line: notices come in, the file goes out. */
interface Port {
  onmessage: ((event: MessageEvent<ToMaker>) => void) | null;
  postMessage(message: FromMaker): void;
}

/** Puts a port to work. Apart from the thread's own beginning, so that it can be tried without one. */
export function serve(port: Port): void {
  const waiting: Notice[] = [];
  let ended = false;
  let wake: (() => void) | null = null;

  async function* incoming(): AsyncGenerator<Notice> {
    for (;;) {
      const next = waiting.shift();
      if (next) {
        yield next;
        if (waiting.length === 0 && !ended) port.postMessage({ type: 'taken' });
      } else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  const run = async (message: Extract<ToMaker, { type: 'order' }>): Promise<void> => {
    try {
      const file = await make(message.order, incoming(), {
        onProgress: (done) => port.postMessage({ type: 'progress', done }),
      });
      port.postMessage({ type: 'done', file });
    } catch (error) {
      port.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };

  port.onmessage = ({ data }) => {
    if (data.type === 'order') void run(data);
    else if (data.type === 'notices') waiting.push(...data.notices);
    else ended = true;
    wake?.();
    wake = null;
  };
}
