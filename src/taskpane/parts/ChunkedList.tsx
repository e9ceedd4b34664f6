import { useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** Rows that come and go together; small enough to render in a frame. */
const CHUNK = 20;
/** Pixels beyond the visible part that are kept ready. */
const MARGIN = 600;
const CONTROLS = 'button, input, select, textarea, a[href]';

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly keyOf: (item: T) => string;
  /** Pixels a row is expected to take before it was measured. */
  readonly rowHeight: number;
  readonly render: (item: T, index: number) => ReactNode;
  readonly className?: string;
  /** The item to be shown from the first, however far down it stands. */
  readonly shown?: string | null;
  /** Its rows hold nothing to press: the Tab key passes them by. */
  readonly plain?: boolean;
}

/**
 * A list of rows of different heights that only keeps the visible ones in the document. A chunk
 * that leaves the view is replaced by its measured height, unless it holds the focus; the Tab key finds it all the same.
 */
export function ChunkedList<T>(props: Props<T>) {
  const { items, label, keyOf, rowHeight, render, className, shown, plain = false } = props;
  const chunks = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => index * CHUNK);
  const at = shown === undefined || shown === null ? -1 : items.findIndex((item) => keyOf(item) === shown);
  const eager = (start: number): boolean => start === 0 || (at >= start && at < start + CHUNK);
  return (
    <div role="list" aria-label={label} className={className}>
      {chunks.map((start) => (
        <Chunk
          key={start}
          eager={eager(start)}
          plain={plain}
          height={Math.min(CHUNK, items.length - start) * rowHeight}
        >
          {() =>
            items.slice(start, start + CHUNK).map((item, offset) => (
              <div
                role="listitem"
                key={keyOf(item)}
                aria-setsize={items.length}
                aria-posinset={start + offset + 1}
              >
                {render(item, start + offset)}
              </div>
            ))
          }
        </Chunk>
      ))}
    </div>
  );
}

interface ChunkProps {
  readonly eager: boolean;
  readonly plain: boolean;
  readonly height: number;
  readonly children: () => ReactNode;
}

function Chunk({ eager, plain, height, children }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const canWatch = typeof IntersectionObserver !== 'undefined';
  const [shown, setShown] = useState(eager || !canWatch);
  const [measured, setMeasured] = useState(0);

  useEffect(() => {
    const element = box.current;
    if (!element || !canWatch) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && element.contains(document.activeElement)) return;
        if (!entry.isIntersecting) setMeasured(element.offsetHeight);
        setShown(entry.isIntersecting);
      },
      { rootMargin: `${MARGIN}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [canWatch]);

  /** Tab stands at rows that are not in the document: they come, and it goes on to the nearest of their controls. */
  const enter = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    const element = box.current;
    if (!element) return;
    const fromBelow =
      relatedTarget !== null &&
      (element.compareDocumentPosition(relatedTarget) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    flushSync(() => setShown(true));
    const controls = [...element.querySelectorAll<HTMLElement>(CONTROLS)];
    controls.at(fromBelow ? -1 : 0)?.focus();
  };

  return (
    <div ref={box} role="presentation" style={shown ? undefined : { height: measured || height }}>
      {shown ? children() : !plain && <i aria-hidden tabIndex={0} onFocus={enter} />}
    </div>
  );
}
