import type { CSSProperties, ReactNode } from 'react';
import { contains, intersect, rect, sameRect, type Rect, type Worksheet } from '../model';
import { useStore } from '../state/store';
import type { PageStore } from '../state/page';
import type { SheetGeometry } from './geometry';

interface Props {
  readonly page: PageStore;
  readonly sheet: Worksheet;
  readonly geometry: SheetGeometry;
  readonly area: Rect;
}

/** Frames over the cells: the selection with its fill handle, and the reach of a formula that spills. */
export function SelectionLayer({ page, sheet, geometry, area }: Props): ReactNode {
  const book = useStore(page, (state) => state.book);
  const { areas, activeCell, sheet: selectedSheet } = book.selection;
  if (selectedSheet.id !== sheet.id) return null;
  const active = mergedAround(sheet, activeCell.row, activeCell.column);
  const view = sheet.cell(activeCell.row, activeCell.column);
  const spill =
    view.spillRect ??
    (view.spillParent ? sheet.cell(view.spillParent.row, view.spillParent.column).spillRect : null);
  const single = areas.length === 1 ? areas[0] : undefined;
  return (
    <div className="selection-layer" aria-hidden="true">
      {spill && intersect(spill, area) && <div className="spill-frame" style={frame(geometry, spill)} />}
      {areas.map((each, index) => {
        const plain = sameRect(each, active);
        return intersect(each, area) ? (
          <div key={index} className={plain ? 'selection plain' : 'selection'} style={frame(geometry, each)}>
            {!plain && contains(each, active.r1, active.c1) && (
              <div className="active-hole" style={hole(geometry, each, active)} />
            )}
          </div>
        ) : null;
      })}
      {single && contains(area, single.r2, single.c2) && (
        <div className="fill-handle" data-fill-handle="" style={corner(geometry, single)} />
      )}
    </div>
  );
}

/** The merged cell that a cell belongs to, or the cell itself. */
export function mergedAround(sheet: Worksheet, row: number, column: number): Rect {
  return sheet.merges.find((merge) => contains(merge, row, column)) ?? rect(row, column);
}

function frame(geometry: SheetGeometry, area: Rect): CSSProperties {
  const box = geometry.box(area);
  return { left: box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 };
}

function hole(geometry: SheetGeometry, area: Rect, active: Rect): CSSProperties {
  const outer = geometry.box(area);
  const inner = geometry.box(active);
  return {
    left: inner.left - outer.left,
    top: inner.top - outer.top,
    width: inner.width,
    height: inner.height,
  };
}

function corner(geometry: SheetGeometry, area: Rect): CSSProperties {
  const box = geometry.box(area);
  return { left: box.left + box.width - 4, top: box.top + box.height - 4 };
}
