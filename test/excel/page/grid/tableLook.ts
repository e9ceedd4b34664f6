import { contains, type Table } from '../model';

/** What a table's style paints into a cell, below the cell's own formatting. */
export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** Black and the six accents of the Office theme, in the order in which style numbers run through them. */
const ACCENTS = ['#404040', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];

export function tableLook(table: Table, row: number, column: number): TableLook | undefined {
  if (!contains(table.rect, row, column)) return undefined;
  const named = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!named) return undefined;
  const accent = ACCENTS[(Number(named[2]) - 1) % ACCENTS.length] ?? '#4472c4';
  const light = named[1] === 'Light';
  if (table.headerRect && contains(table.headerRect, row, column)) {
    return light
      ? { bold: true, borderBottom: accent, borderTop: accent, color: accent }
      : { fill: accent, color: '#ffffff', bold: true };
  }
  if (table.totalsRect && contains(table.totalsRect, row, column)) {
    return { bold: true, borderTop: accent, ...(light ? {} : { fill: '#ffffff', color: '#202020' }) };
  }
  const bold =
    (table.highlightFirstColumn && column === table.rect.c1) ||
    (table.highlightLastColumn && column === table.rect.c2);
  const banded =
    (table.showBandedRows && (row - table.dataRect.r1) % 2 === 0) ||
    (table.showBandedColumns && (column - table.dataRect.c1) % 2 === 0);
  return {
    bold,
    borderBottom: tint(accent, 0.6),
    ...(banded ? { fill: tint(accent, 0.8), color: '#202020' } : {}),
  };
}

/** A colour mixed with white; 1 is white. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
