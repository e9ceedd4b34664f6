import { MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import type { Chart } from '../../model/objects';
import type { SheetModel } from '../../model/worksheet';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import type { SheetContext } from '../sheet/context';
import { nextNumber } from '../sheet/writeContext';
import type { SheetWrite } from '../sheet/writeSheet';
import { attributeString, decodeText } from '../xml/text';
import { child, descendants, numberOf, relationId, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import { readChart } from './readChart';
import { chartXml } from './writeChart';

/** English metric units of a point. */
const EMU = 12700;
const PIXEL_IN_POINTS = 0.75;

const columnPoints = (sheet: SheetModel, column: number): number =>
  sheet.isColumnHidden(column) ? 0 : Math.round(sheet.columnWidth(column) * 7 + 5) * PIXEL_IN_POINTS;
const rowPoints = (sheet: SheetModel, row: number): number =>
  sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);

/** Index of the row or column where a point lies, and how far inside. */
function locate(points: number, last: number, size: (index: number) => number): readonly [number, number] {
  let left = Math.max(0, points);
  for (let index = 0; index < last; index += 1) {
    const own = size(index);
    if (left < own) return [index, left];
    left -= own;
  }
  return [last, 0];
}

function distance(index: number, size: (index: number) => number): number {
  let total = 0;
  for (let i = 0; i < index; i += 1) total += size(i);
  return total;
}

export function readDrawing(node: XmlNode, { sheet, files, path, colors, dropped }: SheetContext): void {
  const target = files.relation(path, relationId(node))?.target;
  const drawing = target === undefined ? null : files.xml(target);
  if (target === undefined || !drawing) return;
  for (const anchor of drawing.children) {
    const [frame] = descendants(anchor, 'chart');
    const part = frame && files.relation(target, relationId(frame))?.target;
    const space = part === undefined ? null : files.xml(part);
    const content = space && readChart(space, colors);
    if (!content || part === undefined) {
      dropped.note(space ? 'Charts of other kinds' : 'Pictures, shapes and text boxes', sheet.name);
      continue;
    }
    // How a chart is painted beyond its data is kept by none of its readers here.
    files.relations(part).forEach((relation) => files.bytes(relation.target));
    const [properties] = descendants(anchor, 'cNvPr');
    const name = decodeText(properties?.attributes.name ?? `Chart ${sheet.charts.length + 1}`);
    sheet.objects.charts.push({ id: sheet.book.newId(), name, ...content, ...placeOf(sheet, anchor) });
  }
}

function placeOf(sheet: SheetModel, anchor: XmlNode): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const number = (parent: XmlNode | undefined, name: string): number =>
    Number(child(parent, name)?.text ?? 0);
  const corner = (node: XmlNode | undefined): readonly [number, number] => [
    distance(number(node, 'col'), (column) => columnPoints(sheet, column)) + number(node, 'colOff') / EMU,
    distance(number(node, 'row'), (row) => rowPoints(sheet, row)) + number(node, 'rowOff') / EMU,
  ];
  const position = child(anchor, 'pos')?.attributes;
  const [left, top] = position
    ? [(numberOf(position.x) ?? 0) / EMU, (numberOf(position.y) ?? 0) / EMU]
    : corner(child(anchor, 'from'));
  const to = child(anchor, 'to');
  const size = child(anchor, 'ext')?.attributes;
  if (!to)
    return { left, top, width: (numberOf(size?.cx) ?? 0) / EMU, height: (numberOf(size?.cy) ?? 0) / EMU };
  const [right, bottom] = corner(to);
  return { left, top, width: right - left, height: bottom - top };
}

/** Adds the sheet's charts and the drawing that holds them. @returns `<drawing>` */
export function drawingXml(write: SheetWrite): string {
  const { sheet, files, path } = write;
  if (sheet.charts.length === 0) return '';
  const target = `xl/drawings/drawing${nextNumber(write, 'drawing')}.xml`;
  const anchors = sheet.charts.map((chart, i) => {
    const part = `xl/charts/chart${nextNumber(write, 'chart')}.xml`;
    files.addXml(part, chartXml(sheet, chart), CONTENT.chart);
    return anchorXml(sheet, chart, i, files.relate(target, RELATION.chart, part));
  });
  const namespaces = { 'xmlns:xdr': NS.spreadsheetDrawing, 'xmlns:a': NS.drawing };
  files.addXml(target, element('xdr:wsDr', namespaces, ...anchors), CONTENT.drawing);
  return element('drawing', { 'r:id': files.relate(path, RELATION.drawing, target) });
}

function anchorXml(sheet: SheetModel, chart: Chart, index: number, relation: string): string {
  const { left, top, width, height } = chart;
  const graphic = element(
    'a:graphic',
    {},
    element(
      'a:graphicData',
      { uri: NS.chart },
      element('c:chart', { 'xmlns:c': NS.chart, 'xmlns:r': NS.relation, 'r:id': relation }),
    ),
  );
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', { id: index + 2, name: attributeString(chart.name) }),
      element('xdr:cNvGraphicFramePr'),
    ),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    graphic,
  );
  return element(
    'xdr:twoCellAnchor',
    {},
    cornerXml('xdr:from', sheet, left, top),
    cornerXml('xdr:to', sheet, left + width, top + height),
    frame,
    element('xdr:clientData'),
  );
}

function cornerXml(name: string, sheet: SheetModel, left: number, top: number): string {
  const [column, x] = locate(left, MAX_COLUMNS - 1, (index) => columnPoints(sheet, index));
  const [row, y] = locate(top, MAX_ROWS - 1, (index) => rowPoints(sheet, index));
  return element(
    name,
    {},
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, String(Math.round(x * EMU))),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, String(Math.round(y * EMU))),
  );
}
