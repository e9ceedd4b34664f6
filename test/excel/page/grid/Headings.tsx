import type { ReactNode } from 'react';
import { columnName, type Rect } from '../model';
import type { GridView, Quadrant } from './view';

interface Props {
  readonly view: GridView;
  readonly quadrants: readonly Quadrant[];
  readonly areas: readonly Rect[];
}

/** Column letters above and row numbers beside the cells. */
export function Headings({ view, quadrants, areas }: Props): ReactNode {
  if (view.headHeight === 0) return null;
  const columnBands = unique(quadrants, (quadrant) => quadrant.left);
  const rowBands = unique(quadrants, (quadrant) => quadrant.top);
  return (
    <>
      <div className="corner" style={{ width: view.headWidth, height: view.headHeight }} />
      <div role="row" className="column-heads">
        {columnBands.map((band) => (
          <div
            key={band.left}
            role="presentation"
            className="head-band"
            style={{ left: band.left, width: band.width, height: view.headHeight }}
          >
            {indexes(band.area.c1, band.area.c2, view.geometry.columns.size).map((column) => (
              <div
                key={column}
                role="columnheader"
                aria-colindex={column + 1}
                data-column={columnName(column)}
                className={headClass(
                  areas,
                  (area) => column >= area.c1 && column <= area.c2,
                  (area) => area.r1 === 0 && area.r2 > 1e6,
                )}
                style={{
                  left: view.geometry.columns.start(column) - band.originX,
                  width: view.geometry.columns.size(column),
                  height: view.headHeight,
                }}
              >
                {columnName(column)}
              </div>
            ))}
          </div>
        ))}
      </div>
      {rowBands.map((band) => (
        <div
          key={band.top}
          role="presentation"
          className="head-band"
          style={{ top: band.top, height: band.height, width: view.headWidth }}
        >
          {indexes(band.area.r1, band.area.r2, view.geometry.rows.size).map((row) => (
            <div
              key={row}
              role="rowheader"
              aria-rowindex={row + 1}
              data-row={row + 1}
              className={headClass(
                areas,
                (area) => row >= area.r1 && row <= area.r2,
                (area) => area.c1 === 0 && area.c2 > 16e3,
              )}
              style={{
                top: view.geometry.rows.start(row) - band.originY,
                height: view.geometry.rows.size(row),
                width: view.headWidth,
              }}
            >
              {row + 1}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

function unique<T>(items: readonly T[], keyOf: (item: T) => number): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function indexes(from: number, to: number, size: (index: number) => number): number[] {
  const shown: number[] = [];
  for (let index = from; index <= to; index += 1) if (size(index) > 0) shown.push(index);
  return shown;
}

function headClass(
  areas: readonly Rect[],
  touches: (area: Rect) => boolean,
  whole: (area: Rect) => boolean,
): string {
  const touching = areas.filter(touches);
  if (touching.length === 0) return 'head';
  return touching.some(whole) ? 'head whole' : 'head touched';
}
