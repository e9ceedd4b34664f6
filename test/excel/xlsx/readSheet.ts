import { tryParseRect } from '../model/address';
import type { ProtectionOptions } from '../model/objects';
import { OPEN_PROTECTION } from '../model/sheetBase';
import { TableModel } from '../model/tableModel';
import type { TotalsFunction } from '../model/types';
import type { SheetModel } from '../model/worksheet';
import type { Archive, Relation } from './archive';
import { readChart } from './readChart';
import { colorOf } from './colors';
import { CellReader, type CellContext } from './readCells';
import { readConditionalFormats, readFilters, readValidations, type RuleContext } from './readRules';
import { childOf, childrenNamed, descendants, isTrue, parseXml, type XmlElement } from './xml';

export interface SheetContext extends CellContext, RuleContext {
  readonly archive: Archive;
}

const SHEET_DATA = /<((?:\w+:)?)sheetData(?:\s[^>]*)?>([\s\S]*)<\/\1sheetData>/;
/** What is read, or loses nothing when it is not. */
const KNOWN = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter mergeCells phoneticPr
  conditionalFormatting dataValidations hyperlinks pageMargins drawing legacyDrawing tableParts ignoredErrors`.split(
    /\s+/,
  ),
);

export function readSheet(sheet: SheetModel, path: string, context: SheetContext): void {
  const xml = context.archive.text(path);
  if (xml === null) throw new Error(`The file has no part ${path}.`);
  const data = SHEET_DATA.exec(xml);
  const rest = data ? xml.slice(0, data.index) + xml.slice(data.index + data[0].length) : xml;
  const worksheet = parseXml(rest);
  const relations = context.archive.relations(path);
  readColumns(sheet, worksheet, context);
  new CellReader(sheet, context).read(data?.[2] ?? '');
  readView(sheet, worksheet, context);
  for (const { attributes } of childrenNamed(childOf(worksheet, 'mergeCells'), 'mergeCell')) {
    const area = tryParseRect(attributes['ref'] ?? '');
    if (area) sheet.mergeList.push(area);
  }
  readConditionalFormats(sheet, worksheet, context);
  readValidations(sheet, worksheet);
  readLinks(sheet, worksheet, relations);
  readProtection(sheet, worksheet);
  readAutoFilter(sheet, worksheet);
  for (const relation of relations.values()) readRelated(sheet, relation, context);
  for (const child of worksheet.children)
    if (!KNOWN.has(child.name)) context.lost(`${child.name} of ${sheet.name}`);
}

function readColumns(sheet: SheetModel, worksheet: XmlElement, context: CellContext): void {
  const { sizes, hidden, levels } = sheet.layout.columns;
  for (const { attributes } of childrenNamed(childOf(worksheet, 'cols'), 'col')) {
    const from = Number(attributes['min']) - 1;
    // Some writers style all 16,384 columns: those past the content need no width each.
    const to = Math.min(Number(attributes['max']) - 1, from + 1023);
    const style = context.styles[Number(attributes['style'] ?? 0)];
    for (let c = from; c <= to; c += 1) {
      if (attributes['width'] !== undefined && Number(attributes['width']) > 0)
        sizes.set(c, Number(attributes['width']));
      if (isTrue(attributes['hidden'])) hidden.add(c);
      if (attributes['outlineLevel'] !== undefined) levels.set(c, Number(attributes['outlineLevel']));
      if (style && style.id !== 0) sheet.columnStyles.set(c, style.id);
    }
  }
}

function readView(sheet: SheetModel, worksheet: XmlElement, context: RuleContext): void {
  const [view] = childrenNamed(childOf(worksheet, 'sheetViews'), 'sheetView');
  sheet.showGridlines = isTrue(view?.attributes['showGridLines'], true);
  sheet.showHeadings = isTrue(view?.attributes['showRowColHeaders'], true);
  sheet.rightToLeft = isTrue(view?.attributes['rightToLeft']);
  const pane = childOf(view, 'pane')?.attributes;
  if (pane && (pane['state'] === 'frozen' || pane['state'] === 'frozenSplit')) {
    sheet.freeze(Number(pane['ySplit'] ?? 0), Number(pane['xSplit'] ?? 0));
  }
  sheet.tabColor = colorOf(childOf(worksheet, 'sheetPr'), 'tabColor', context.theme);
}

function readLinks(sheet: SheetModel, worksheet: XmlElement, relations: ReadonlyMap<string, Relation>): void {
  for (const { attributes } of childrenNamed(childOf(worksheet, 'hyperlinks'), 'hyperlink')) {
    const rect = tryParseRect(attributes['ref'] ?? '');
    if (!rect) continue;
    const address = relations.get(attributes['r:id'] ?? '')?.target;
    const { location, tooltip } = attributes;
    sheet.objects.hyperlinks.push({
      rect,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
}

/** Attribute of `<sheetProtection>` that forbids ↔ option that allows. */
export const PROTECTION_ATTRIBUTES: Readonly<Record<keyof Omit<ProtectionOptions, 'selectionMode'>, string>> =
  {
    allowAutoFilter: 'autoFilter',
    allowDeleteColumns: 'deleteColumns',
    allowDeleteRows: 'deleteRows',
    allowEditObjects: 'objects',
    allowFormatCells: 'formatCells',
    allowFormatColumns: 'formatColumns',
    allowFormatRows: 'formatRows',
    allowInsertColumns: 'insertColumns',
    allowInsertHyperlinks: 'insertHyperlinks',
    allowInsertRows: 'insertRows',
    allowSort: 'sort',
  };

function readProtection(sheet: SheetModel, worksheet: XmlElement): void {
  const attributes = childOf(worksheet, 'sheetProtection')?.attributes;
  if (!attributes || !isTrue(attributes['sheet'])) return;
  const options: { -readonly [K in keyof ProtectionOptions]: ProtectionOptions[K] } = { ...OPEN_PROTECTION };
  for (const key of Object.keys(PROTECTION_ATTRIBUTES) as (keyof typeof PROTECTION_ATTRIBUTES)[]) {
    options[key] = !isTrue(attributes[PROTECTION_ATTRIBUTES[key]], key !== 'allowEditObjects');
  }
  // A password is kept only as a hash, which nobody can type: such a sheet can be unprotected by none.
  const secret = attributes['password'] ?? attributes['hashValue'];
  sheet.protectionState = {
    protected: true,
    options,
    password: secret === undefined ? null : `hash:${secret}`,
  };
}

function readAutoFilter(sheet: SheetModel, worksheet: XmlElement): void {
  const filter = childOf(worksheet, 'autoFilter');
  const rect = tryParseRect(filter?.attributes['ref'] ?? '');
  if (!rect) return;
  const criteria = readFilters(filter);
  sheet.objects.autoFilter = { rect, criteria };
  if (criteria.size > 0) hideAsFiltered(sheet, rect.r1 + 1, rect.r2);
}

/** Rows that the file hides inside a filter are hidden by it. */
function hideAsFiltered(sheet: SheetModel, from: number, to: number): void {
  const { rows, filtered } = sheet.layout;
  for (let r = from; r <= to; r += 1) {
    if (rows.hidden.delete(r)) filtered.add(r);
  }
}

function readRelated(sheet: SheetModel, relation: Relation, context: SheetContext): void {
  const { archive } = context;
  const { type, target } = relation;
  if (type === 'table') {
    const table = archive.xml(target);
    if (table) readTable(sheet, table);
  } else if (type === 'comments') readNotes(sheet, archive.xml(target));
  else if (type === 'drawing') readDrawing(sheet, target, context);
  else if (type === 'threadedComment')
    context.lost(`threaded comments of ${sheet.name} (their notes are kept)`);
  else if (type === 'pivotTable') context.lost(`pivot table of ${sheet.name} (its cells are kept)`);
  else if (!['vmlDrawing', 'hyperlink', 'printerSettings'].includes(type))
    context.lost(`${type} of ${sheet.name}`);
}

function readTable(sheet: SheetModel, table: XmlElement): void {
  const { attributes } = table;
  const rect = tryParseRect(attributes['ref'] ?? '');
  if (!rect) return;
  const name = attributes['displayName'] ?? attributes['name'] ?? 'Table';
  const columns = childrenNamed(childOf(table, 'tableColumns'), 'tableColumn').map(
    ({ attributes: column }) => ({
      id: Number(column['id']),
      name: (column['name'] ?? '').replace(/_x([0-9A-F]{4})_/g, (_all, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      ),
      ...(column['totalsRowFunction'] === undefined
        ? {}
        : { totalsFunction: column['totalsRowFunction'] as TotalsFunction }),
      ...(column['totalsRowLabel'] === undefined ? {} : { totalsLabel: column['totalsRowLabel'] }),
    }),
  );
  const showHeaders = attributes['headerRowCount'] !== '0';
  const showTotals = Number(attributes['totalsRowCount'] ?? 0) > 0;
  const model = new TableModel(sheet, attributes['id'] ?? '1', name, rect, columns, {
    showHeaders,
    showTotals,
  });
  const style = childOf(table, 'tableStyleInfo')?.attributes ?? {};
  const filter = childOf(table, 'autoFilter');
  model.load({
    ...model.save(),
    style: style['name'] ?? '',
    filters: readFilters(filter),
    banding: {
      rows: isTrue(style['showRowStripes']),
      columns: isTrue(style['showColumnStripes']),
      first: isTrue(style['showFirstColumn']),
      last: isTrue(style['showLastColumn']),
      button: filter !== undefined,
    },
  });
  sheet.book.insertTable(model);
  if (model.filters.size > 0) hideAsFiltered(sheet, model.dataRect.r1, model.dataRect.r2);
}

function readNotes(sheet: SheetModel, comments: XmlElement | null): void {
  const authors = childrenNamed(childOf(comments ?? undefined, 'authors'), 'author').map(
    (author) => author.text,
  );
  for (const comment of childrenNamed(childOf(comments ?? undefined, 'commentList'), 'comment')) {
    const rect = tryParseRect(comment.attributes['ref'] ?? '');
    const content = descendants(childOf(comment, 'text'), 't')
      .map((run) => run.text)
      .join('');
    const author = authors[Number(comment.attributes['authorId'] ?? 0)] ?? '';
    if (rect) sheet.objects.notes.push({ row: rect.r1, column: rect.c1, author, content, visible: false });
  }
}

function readDrawing(sheet: SheetModel, path: string, context: SheetContext): void {
  const drawing = context.archive.xml(path);
  const relations = context.archive.relations(path);
  for (const anchor of drawing?.children ?? []) {
    const [frame] = descendants(anchor, 'chart');
    const target = relations.get(frame?.attributes['r:id'] ?? '')?.target;
    const xml = target === undefined ? null : context.archive.xml(target);
    const chart = xml && readChart(sheet, anchor, xml, context.theme);
    if (chart) sheet.objects.charts.push(chart);
    else context.lost(`${xml ? 'chart' : 'picture or shape'} on ${sheet.name}`);
  }
}
