import type { ReactNode } from 'react';
import { intersect, type Rect, type Worksheet } from '../model';
import { ChartLayer } from '../chart/ChartLayer';
import { FilterButtons } from '../filter/FilterButtons';
import type { PageStore } from '../state/page';
import type { Revision } from '../state/revision';
import type { SheetGeometry } from './geometry';
import { CellBox, Row } from './Row';
import { SelectionLayer } from './SelectionLayer';
import type { Quadrant } from './view';

interface Props {
  readonly page: PageStore;
  readonly sheet: Worksheet;
  readonly geometry: SheetGeometry;
  readonly quadrant: Quadrant;
  readonly revision: Revision;
}

/** One quadrant: rows in sight, merged cells over them, then selection, filter buttons and charts. */
export function QuadrantView({ page, sheet, geometry, quadrant, revision }: Props): ReactNode {
  const { area } = quadrant;
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  const covered = coveredColumns(merges, area);
  const rows: number[] = [];
  for (let row = area.r1; row <= area.r2; row += 1) if (geometry.rows.size(row) > 0) rows.push(row);
  return (
    <div
      className={`quadrant ${quadrant.key}`}
      role="presentation"
      style={{ left: quadrant.left, top: quadrant.top, width: quadrant.width, height: quadrant.height }}
    >
      <div
        role="rowgroup"
        className={sheet.showGridlines ? 'cells ruled' : 'cells'}
        style={{ transform: `translate(${-quadrant.originX}px, ${-quadrant.originY}px)` }}
      >
        {rows.map((row) => (
          <Row
            key={row}
            sheet={sheet}
            geometry={geometry}
            row={row}
            c1={area.c1}
            c2={area.c2}
            revision={revision.content}
            covered={covered.get(row)}
          />
        ))}
        {merges.map((merge) => (
          <div key={`${merge.r1}-${merge.c1}`} role="row" aria-rowindex={merge.r1 + 1} className="row">
            <CellBox sheet={sheet} row={merge.r1} column={merge.c1} {...geometry.box(merge)} />
          </div>
        ))}
        <SelectionLayer page={page} sheet={sheet} geometry={geometry} area={area} />
        <FilterButtons page={page} sheet={sheet} geometry={geometry} area={area} />
        <ChartLayer sheet={sheet} />
      </div>
    </div>
  );
}

function coveredColumns(merges: readonly Rect[], area: Rect): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  for (const merge of merges) {
    const inside = intersect(merge, area);
    if (!inside) continue;
    for (let row = inside.r1; row <= inside.r2; row += 1) {
      const columns = covered.get(row) ?? new Set();
      covered.set(row, columns);
      for (let column = inside.c1; column <= inside.c2; column += 1) columns.add(column);
    }
  }
  return covered;
}
