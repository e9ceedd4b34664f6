import { MAX_COLUMNS, rect, tryParseRect, type Rect } from '../../model/address';
import { childrenNamed, child, flagOf, numberOf, type XmlNode } from '../xml/tree';
import type { SheetContext } from './context';

/** Pixels of the widest digit of the default font (Calibri 11), and of a cell's margins: ECMA-376 part 1 §18.3.1.13. */
const DIGIT = 7;
const MARGIN = 5;

/** A file counts a cell's margins in, the model and the grid do not. */
function widthFromFile(width: number): number {
  const pixels = width * DIGIT;
  const characters = pixels < DIGIT + MARGIN ? pixels / (DIGIT + MARGIN) : (pixels - MARGIN) / DIGIT;
  return Math.max(0, Math.round(characters * 100) / 100);
}

export function widthToFile(characters: number): number {
  const pixels = characters < 1 ? characters * (DIGIT + MARGIN) : characters * DIGIT + MARGIN;
  return Math.round((pixels / DIGIT) * 1e6) / 1e6;
}

/** Sizes of all rows and columns that have none of their own. */
export function readUsualSizes({ attributes }: XmlNode, { sheet, dropped }: SheetContext): void {
  const height = numberOf(attributes.defaultRowHeight);
  const width = numberOf(attributes.defaultColWidth);
  if (height !== undefined && height > 0) sheet.defaultRowHeight = height;
  if (width !== undefined && width > 0) sheet.defaultColumnWidth = widthFromFile(width);
  if (flagOf(attributes.zeroHeight)) dropped.note('The hiding of all rows below the last', sheet.name);
}

export function readColumns(node: XmlNode, { sheet, styles }: SheetContext): void {
  const { sizes, hidden, levels } = sheet.layout.columns;
  for (const { attributes } of childrenNamed(node, 'col')) {
    const from = (numberOf(attributes.min) ?? 1) - 1;
    const to = Math.min((numberOf(attributes.max) ?? 1) - 1, MAX_COLUMNS - 1);
    const width = numberOf(attributes.width);
    const characters = widthFromFile(width ?? 0);
    const chosen = flagOf(attributes.customWidth);
    const level = numberOf(attributes.outlineLevel) ?? 0;
    const style = styles.ids[numberOf(attributes.style) ?? 0] ?? 0;
    for (let column = from; column <= to; column += 1) {
      if (width !== undefined && width > 0 && (chosen || characters !== sheet.defaultColumnWidth)) {
        sizes.set(column, characters);
      }
      if (flagOf(attributes.hidden) || width === 0) hidden.add(column);
      if (level > 0) levels.set(column, level);
      if (style !== 0) sheet.columnStyles.set(column, style);
    }
  }
}

export function readViews(node: XmlNode, { sheet, dropped, book }: SheetContext): void {
  const views = childrenNamed(node, 'sheetView');
  const view = views[0];
  if (!view) return;
  const { attributes } = view;
  sheet.showGridlines = flagOf(attributes.showGridLines, true);
  sheet.showHeadings = flagOf(attributes.showRowColHeaders, true);
  sheet.rightToLeft = flagOf(attributes.rightToLeft);
  if (flagOf(attributes.showFormulas)) dropped.note('The view of formulas instead of values', sheet.name);
  if (!flagOf(attributes.showZeros, true)) dropped.note('The hiding of zeros', sheet.name);
  if ((attributes.view ?? 'normal') !== 'normal')
    dropped.note('Page layout and page break views', sheet.name);
  if ((numberOf(attributes.zoomScale) ?? 100) !== 100) dropped.note('Zoom', sheet.name);
  const pane = child(view, 'pane')?.attributes;
  if (pane && /^frozen/.test(pane.state ?? '')) {
    sheet.freeze(numberOf(pane.ySplit) ?? 0, numberOf(pane.xSplit) ?? 0);
  } else if (pane) dropped.note('Split windows that are not frozen', sheet.name);
  const selections = childrenNamed(view, 'selection');
  const selection = (selections.find((each) => each.attributes.pane === pane?.activePane) ?? selections[0])
    ?.attributes;
  const areas = rectsOf(selection?.sqref);
  const cell = tryParseRect(selection?.activeCell ?? '');
  if (areas.length > 0 && sheet.visibility === 'Visible') {
    book.select(sheet, areas, cell ? { row: cell.r1, column: cell.c1 } : undefined);
  }
}

export function readMerges(node: XmlNode, { sheet }: SheetContext): void {
  for (const { attributes } of childrenNamed(node, 'mergeCell')) {
    const area = tryParseRect(attributes.ref ?? '');
    if (area && (area.r1 < area.r2 || area.c1 < area.c2)) sheet.mergeList.push(area);
  }
}

/** Areas of an `sqref`: addresses with blanks between. */
export function rectsOf(sqref: string | undefined): Rect[] {
  return (sqref ?? '')
    .split(/\s+/)
    .map((address) => tryParseRect(address))
    .filter((area) => area !== null);
}

export const topLeft = (areas: readonly Rect[]): Rect =>
  rect(Math.min(...areas.map((area) => area.r1)), Math.min(...areas.map((area) => area.c1)));
