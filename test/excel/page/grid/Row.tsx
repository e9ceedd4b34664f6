import { memo, type CSSProperties, type ReactNode } from 'react';
import { cellName, type Worksheet } from '../model';
import { cellLook, type CellLook } from './cellLook';
import type { SheetGeometry } from './geometry';
import { Mark } from './Mark';
import { textWidth } from './measure';

const PADDING = 6;
/** How far a long text may run over its empty neighbours. */
const MOST_OVERFLOW = 12;

interface RowProps {
  readonly sheet: Worksheet;
  readonly geometry: SheetGeometry;
  readonly row: number;
  readonly c1: number;
  readonly c2: number;
  /** Redraws when the workbook has changed. */
  readonly revision: number;
  /** Columns of this row that belong to merged cells, drawn elsewhere. */
  readonly covered: ReadonlySet<number> | undefined;
}

export const Row = memo(function Row({ sheet, geometry, row, c1, c2, covered }: RowProps): ReactNode {
  const columns: number[] = [];
  for (let column = c1; column <= c2; column += 1) {
    if (geometry.columns.size(column) > 0 && !covered?.has(column)) columns.push(column);
  }
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="row"
      style={{ top: geometry.rows.start(row), height: geometry.rows.size(row) }}
    >
      {columns.map((column) => (
        <CellBox
          key={column}
          sheet={sheet}
          row={row}
          column={column}
          left={geometry.columns.start(column)}
          width={geometry.columns.size(column)}
          spare={(look) => spareWidth(sheet, geometry, row, column, look)}
        />
      ))}
    </div>
  );
});

interface CellBoxProps {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly top?: number;
  readonly height?: number;
  readonly spare?: (look: CellLook) => number;
}

export function CellBox({ sheet, row, column, left, width, top, height, spare }: CellBoxProps): ReactNode {
  const look = cellLook(sheet, row, column);
  const name = cellName(row, column);
  const extra = look.text === '' || !look.overflows ? 0 : (spare?.(look) ?? 0);
  const style: CSSProperties = {
    left,
    width,
    ...(top === undefined ? {} : { top }),
    ...(height === undefined ? {} : { height }),
    ...look.style,
  };
  if (look.bar) {
    const share = `${Math.round(look.bar.fraction * 100)}%`;
    style.backgroundImage = `linear-gradient(to right, color-mix(in srgb, ${look.bar.color} 55%, transparent) ${share}, transparent ${share})`;
  }
  return (
    <div
      role="gridcell"
      id={`cell-${name}`}
      data-cell={name}
      aria-colindex={column + 1}
      aria-rowindex={row + 1}
      aria-invalid={look.error === undefined ? undefined : true}
      className={classes(look, extra)}
      style={style}
      title={look.error ?? look.note}
    >
      {look.icon && <Mark {...look.icon} />}
      {look.text !== '' && (
        <span className="text" style={extra > 0 ? { minWidth: width + extra - PADDING } : undefined}>
          {shownText(look, width)}
        </span>
      )}
    </div>
  );
}

function classes(look: CellLook, extra: number): string {
  return [
    'cell',
    extra > 0 && 'over',
    look.note !== undefined && 'noted',
    look.error !== undefined && 'erring',
    look.link && 'linked',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number that does not fit shows as hash signs; a cut-off number would be a wrong number. */
function shownText(look: CellLook, width: number): string {
  if (look.style.justifyContent !== 'flex-end' || look.overflows || look.style.whiteSpace === 'pre-wrap')
    return look.text;
  if (look.text.length * 9 + PADDING <= width) return look.text;
  const size = typeof look.style.fontSize === 'number' ? look.style.fontSize : 13;
  const needed = textWidth(look.text, size, look.style.fontWeight === 600) + PADDING - 2;
  return needed > width && /\d/.test(look.text)
    ? '#'.repeat(Math.max(1, Math.floor((width - PADDING) / 8)))
    : look.text;
}

function spareWidth(
  sheet: Worksheet,
  geometry: SheetGeometry,
  row: number,
  column: number,
  look: CellLook,
): number {
  const own = geometry.columns.size(column);
  const size = typeof look.style.fontSize === 'number' ? look.style.fontSize : 13;
  if (look.text.length * size * 1.1 + PADDING <= own) return 0;
  const needed = textWidth(look.text, size, look.style.fontWeight === 600) + PADDING - own;
  let spare = 0;
  for (let next = column + 1; spare < needed && next <= column + MOST_OVERFLOW; next += 1) {
    if (sheet.readValue(row, next) !== null) break;
    spare += geometry.columns.size(next);
  }
  return needed > 0 ? spare : 0;
}
