import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Rows that come and go together; small enough to render in a frame. */
const CHUNK = 20;
/** Pixels beyond the visible part that are kept ready. */
const MARGIN = 600;

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
}

/**
 * A list of rows of different heights that only keeps the visible ones in the document. A chunk
 * that leaves the view is replaced by its measured height, unless it holds the focus.
 */
export function ChunkedList<T>({ items, label, keyOf, rowHeight, render, className, shown }: Props<T>) {
  const chunks = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => index * CHUNK);
  const at = shown === undefined || shown === null ? -1 : items.findIndex((item) => keyOf(item) === shown);
  const eager = (start: number): boolean => start === 0 || (at >= start && at < start + CHUNK);
  return (
    <div role="list" aria-label={label} className={className}>
      {chunks.map((start) => (
        <Chunk key={start} eager={eager(start)} height={Math.min(CHUNK, items.length - start) * rowHeight}>
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
  readonly height: number;
  readonly children: () => ReactNode;
}

function Chunk({ eager, height, children }: ChunkProps) {
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

  return (
    <div ref={box} role="presentation" style={shown ? undefined : { height: measured || height }}>
      {shown && children()}
    </div>
  );
}
