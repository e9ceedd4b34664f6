import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import { connectAddin } from '../addin/connection';
import { showPane } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Icon } from './icons';

const NARROWEST = 320;
const WIDEST = 640;
const STEP = 10;

/** The add-in's task pane: title, close button, width handle, and the frame that its page runs in. */
export function PaneFrame({ page }: { page: PageStore }): ReactNode {
  const { addin, language, paneOpen, paneWidth, paneLoad } = useStore(page, (state) => state);
  const say = speaker(language);
  const setWidth = (width: number): void =>
    page.set({ paneWidth: Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))) });
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const start = event.clientX;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => setWidth(paneWidth + start - moved.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return (
    <section
      className={paneOpen ? 'pane' : 'pane closed'}
      style={{ width: paneWidth }}
      aria-label={say('paneTitle', { name: addin.name })}
      aria-hidden={!paneOpen}
    >
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={say('paneWidth')}
        aria-valuenow={paneWidth}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={paneOpen ? 0 : -1}
        className="pane-handle"
        onPointerDown={onPointerDown}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') setWidth(paneWidth + STEP);
          if (event.key === 'ArrowRight') setWidth(paneWidth - STEP);
        }}
      />
      <div className="pane-head">
        <h2>{addin.name}</h2>
        <button
          type="button"
          aria-label={say('paneClose')}
          title={say('paneClose')}
          data-testid="pane-close"
          onClick={() => showPane(page, false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <Frame key={paneLoad} page={page} />
    </section>
  );
}

/** A new frame for every load: the add-in's page, its connection and its memory start afresh together. */
function Frame({ page }: { page: PageStore }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const holder = place.current;
    if (!holder) return undefined;
    const connection = connectAddin(page, holder);
    page.set({ connection, functions: [] });
    void connection.functions.then((functions) => {
      if (page.get().connection === connection) page.set({ functions });
    });
    return () => connection.close();
  }, [page]);
  return <div className="pane-body" ref={place} />;
}
