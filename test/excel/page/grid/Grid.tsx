import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { cellName, contains } from '../model';
import { startEditing } from '../state/editing';
import { change, select } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { CellMenu } from './CellMenu';
import { ChoiceList } from './ChoiceList';
import { CellInput } from './CellInput';
import { geometryOf, reachOf } from './geometry';
import { Headings } from './Headings';
import { farCorner } from './keyboard';
import { fill, press, resize, startOf } from './pointer';
import { QuadrantView } from './QuadrantView';
import { gridView, hitTest, quadrants, scrollFor, type Hit } from './view';

interface Props {
  readonly page: PageStore;
}

/** The cells of the active sheet: only what is in sight is drawn. */
export function Grid({ page }: Props): ReactNode {
  const book = useStore(page, (state) => state.book);
  const say = speaker(useStore(page, (state) => state.language));
  const revision = useStore(
    useStore(page, (state) => state.revision),
    (state) => state,
  );
  const sheet = book.activeSheet;
  const scroller = useRef<HTMLDivElement>(null);
  const [port, setPort] = useState({ left: 0, top: 0, width: 800, height: 500 });
  const [resizing, setResizing] = useState<{ columns: boolean; at: number } | null>(null);
  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null);
  const geometry = geometryOf(sheet, reachOf(book.selection.areas), revision.content);
  const view = gridView(sheet, geometry, port);
  const parts = quadrants(view);
  const { activeCell } = book.selection;
  const far = farCorner(book);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void =>
      setPort({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const followed = `${sheet.id} ${activeCell.row} ${activeCell.column} ${far.row} ${far.column}`;
  const lastFollowed = useRef('');
  useEffect(() => {
    if (lastFollowed.current === followed) return;
    lastFollowed.current = followed;
    const whole = book.selection.areas.some((area) => area.r2 - area.r1 > 1e6 || area.c2 - area.c1 > 16e3);
    if (!whole) scroller.current?.scrollTo(scrollFor(view, far));
  });

  const locate = (event: { clientX: number; clientY: number }): Hit => {
    const corner = scroller.current?.getBoundingClientRect();
    return hitTest(view, event.clientX - (corner?.left ?? 0), event.clientY - (corner?.top ?? 0));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest('.cell-input, .popup, .backdrop, button')) return;
    const corner = scroller.current?.getBoundingClientRect();
    if (
      corner &&
      scroller.current &&
      (event.clientX > corner.left + scroller.current.clientWidth ||
        event.clientY > corner.top + scroller.current.clientHeight)
    )
      return;
    event.preventDefault();
    const hit = locate(event);
    if (target.closest('[data-fill-handle]')) return fill(page, locate);
    if (hit.edge !== undefined) {
      const columns = hit.zone === 'columnHead';
      const origin = columns ? (corner?.left ?? 0) : (corner?.top ?? 0);
      return resize(page, event, view, hit, (at) =>
        setResizing(at === null ? null : { columns, at: at - origin }),
      );
    }
    press(page, event, hit, locate);
    scroller.current?.querySelector<HTMLElement>('.cell-input')?.focus({ preventScroll: true });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const hit = locate(event);
    if (hit.edge !== undefined && hit.zone === 'columnHead')
      change(page, () => sheet.autofitColumns(hit.edge ?? 0, hit.edge ?? 0, 'User'));
    else if (hit.zone === 'cell' && !page.get().editing) startEditing(page, null);
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const hit = locate(event);
    const inside = book.selection.areas.some((area) => contains(area, hit.row, hit.column));
    if (!inside) select(page, startOf(sheet, hit), { row: hit.row, column: hit.column });
    setMenu({ left: event.clientX, top: Math.min(event.clientY, window.innerHeight - 300) });
  };
  const cursor = (event: PointerEvent): void => {
    const hit = locate(event);
    const element = event.currentTarget as HTMLElement;
    element.style.cursor =
      hit.edge === undefined ? '' : hit.zone === 'columnHead' ? 'col-resize' : 'row-resize';
  };

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={say('grid', { name: sheet.name })}
      aria-rowcount={geometry.rows.count}
      aria-colcount={geometry.columns.count}
      aria-multiselectable="true"
      data-sheet={sheet.name}
      data-active-cell={cellName(activeCell.row, activeCell.column)}
      onPointerDown={onPointerDown}
      onPointerMove={cursor}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
    >
      <div className="port" role="presentation" style={{ width: port.width, height: port.height }}>
        {parts.map((part) => (
          <QuadrantView
            key={part.key}
            page={page}
            sheet={sheet}
            geometry={geometry}
            quadrant={part}
            revision={revision}
          />
        ))}
        <Headings view={view} quadrants={parts} areas={book.selection.areas} />
        {view.frozenHeight > 0 && (
          <div className="freeze-line" style={{ top: view.headHeight + view.frozenHeight, width: '100%' }} />
        )}
        {view.frozenWidth > 0 && (
          <div
            className="freeze-line down"
            style={{ left: view.headWidth + view.frozenWidth, height: '100%' }}
          />
        )}
        {resizing && (
          <div
            className={resizing.columns ? 'resize-line' : 'resize-line across'}
            style={resizing.columns ? { left: resizing.at } : { top: resizing.at }}
          />
        )}
        <ChoiceList page={page} view={view} />
        <CellInput page={page} view={view} label={say('grid', { name: sheet.name })} />
      </div>
      {menu && <CellMenu page={page} {...menu} close={() => setMenu(null)} />}
      <div
        className="extent"
        role="presentation"
        style={{
          width: view.headWidth + geometry.columns.total,
          height: view.headHeight + geometry.rows.total,
          marginTop: -port.height,
        }}
      />
    </div>
  );
}
