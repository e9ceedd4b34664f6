import { cellName, rect, rectName } from '../../model/address';
import type { SheetModel } from '../../model/worksheet';
import { colorXml } from '../styles/writeParts';
import { element } from '../xml/write';
import { widthToFile } from './layout';
import type { WriteContext } from './writeContext';

export function sheetPropertiesXml({ tabColor, autoFilter, pageLayout }: SheetModel): string {
  const fits = pageLayout.zoom.scale === undefined;
  const filtered = (autoFilter?.criteria.size ?? 0) > 0;
  if (tabColor === null && !filtered && !fits) return '';
  const setup = fits ? element('pageSetUpPr', { fitToPage: 1 }) : '';
  return element('sheetPr', { filterMode: filtered || undefined }, colorXml('tabColor', tabColor), setup);
}

export function dimensionXml(sheet: SheetModel): string {
  return element('dimension', { ref: rectName(sheet.usedRange() ?? rect(0, 0)) });
}

export function viewsXml(sheet: SheetModel, { book }: WriteContext): string {
  const active = book.activeSheet === sheet;
  const { rows, columns } = sheet.frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const frozen = rows > 0 || columns > 0;
  const view = element(
    'sheetView',
    {
      showGridLines: sheet.showGridlines ? undefined : 0,
      showRowColHeaders: sheet.showHeadings ? undefined : 0,
      rightToLeft: sheet.rightToLeft || undefined,
      tabSelected: active || undefined,
      workbookViewId: 0,
    },
    frozen
      ? element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellName(rows, columns),
          activePane: pane,
          state: 'frozen',
        })
      : '',
    selectionXml(sheet, book, frozen ? pane : undefined),
  );
  return element('sheetViews', {}, view);
}

function selectionXml(sheet: SheetModel, book: WriteContext['book'], pane: string | undefined): string {
  const { selection } = book;
  if (selection.sheet !== sheet) return pane === undefined ? '' : element('selection', { pane });
  return element('selection', {
    pane,
    activeCell: cellName(selection.activeCell.row, selection.activeCell.column),
    sqref: selection.areas.map(rectName).join(' '),
  });
}

/** Excel's own for Calibri 11. */
const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;

export function formatXml(sheet: SheetModel): string {
  const most = (levels: Iterable<number>): number | undefined => Math.max(0, ...levels) || undefined;
  return element('sheetFormatPr', {
    defaultColWidth:
      sheet.defaultColumnWidth === USUAL_WIDTH ? undefined : widthToFile(sheet.defaultColumnWidth),
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === USUAL_HEIGHT ? undefined : 1,
    outlineLevelRow: most(sheet.layout.rows.levels.values()),
    outlineLevelCol: most(sheet.layout.columns.levels.values()),
  });
}

/** `<cols>`: neighbours that are alike share one element. */
export function columnsXml(sheet: SheetModel, { styles }: WriteContext): string {
  const { sizes, hidden, levels } = sheet.layout.columns;
  const { columnStyles } = sheet;
  const all = new Set([...sizes.keys(), ...hidden, ...levels.keys(), ...columnStyles.keys()]);
  const runs: { from: number; to: number; key: string; attributes: Record<string, number | undefined> }[] =
    [];
  for (const column of [...all].sort((a, b) => a - b)) {
    const attributes = {
      width: widthToFile(sheet.columnWidth(column)),
      style: styles.xfOf(columnStyles.get(column) ?? 0) || undefined,
      hidden: hidden.has(column) ? 1 : undefined,
      customWidth: sizes.has(column) ? 1 : undefined,
      outlineLevel: levels.get(column) || undefined,
    };
    const key = JSON.stringify(attributes);
    const last = runs[runs.length - 1];
    if (last && last.to === column - 1 && last.key === key) last.to = column;
    else runs.push({ from: column, to: column, key, attributes });
  }
  const items = runs.map(({ from, to, attributes }) =>
    element('col', { min: from + 1, max: to + 1, ...attributes }),
  );
  return items.length === 0 ? '' : element('cols', {}, ...items);
}

export function mergesXml({ merges }: SheetModel): string {
  const items = merges.map((area) => element('mergeCell', { ref: rectName(area) }));
  return items.length === 0 ? '' : element('mergeCells', { count: items.length }, ...items);
}
