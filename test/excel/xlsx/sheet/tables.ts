import { columnCount, rectName, tryParseRect } from '../../model/address';
import { assertName, TableModel, uniqueName } from '../../model/tableModel';
import type { TableColumn, TotalsFunction } from '../../model/types';
import { ModelError } from '../../model/values';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import { attributeString, decodeText, escapeText } from '../xml/text';
import { child, childrenNamed, flagOf, numberOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';
import { toFile } from './fileFormulas';
import { autoFilterXml, markFiltered, noteForeign, readFilters } from './filters';
import type { SheetWrite } from './writeSheet';
import { nextNumber } from './writeContext';

/** Tables come before the cells, so that formulas find the columns that they name. */
export function readTables(context: SheetContext): void {
  for (const { target } of context.files.relationsOf(context.path, 'table')) {
    const node = context.files.xml(target);
    if (node) readTable(node, context);
  }
}

function readTable(node: XmlNode, context: SheetContext): void {
  const { book, dropped, sheet } = context;
  const { attributes } = node;
  const rect = tryParseRect(attributes.ref ?? '');
  const name = decodeText(attributes.displayName ?? attributes.name ?? '');
  const columns = readColumns(node);
  if (!rect || columns.length !== columnCount(rect) || !isFree(name, context)) {
    dropped.note('Tables whose name, area or columns are wrong: their cells are kept', name);
    return;
  }
  const id = String(Math.max(0, ...book.tableList.map((table) => Number(table.id))) + 1);
  const table = new TableModel(sheet, id, name, rect, columns, {
    showHeaders: attributes.headerRowCount !== '0',
    showTotals: (numberOf(attributes.totalsRowCount) ?? 0) > 0,
  });
  const filter = child(node, 'autoFilter');
  const style = child(node, 'tableStyleInfo')?.attributes;
  const { criteria, foreign } = readFilters(filter, context.styles.differential);
  if (foreign) noteForeign(dropped, name);
  table.load({
    ...table.save(),
    style: style?.name ?? '',
    filters: criteria,
    banding: {
      rows: flagOf(style?.showRowStripes),
      columns: flagOf(style?.showColumnStripes),
      first: flagOf(style?.showFirstColumn),
      last: flagOf(style?.showLastColumn),
      button: filter !== undefined,
    },
  });
  book.insertTable(table);
  noteUnkept(node, name, context);
}

function isFree(name: string, { book }: SheetContext): boolean {
  try {
    assertName(name);
  } catch (problem) {
    if (problem instanceof ModelError) return false;
    throw problem;
  }
  return book.table(name) === null;
}

function readColumns(node: XmlNode): TableColumn[] {
  const columns: TableColumn[] = [];
  for (const { attributes } of childrenNamed(child(node, 'tableColumns'), 'tableColumn')) {
    const { totalsRowFunction, totalsRowLabel } = attributes;
    columns.push({
      id: numberOf(attributes.id) ?? columns.length + 1,
      name: uniqueName(decodeText(attributes.name ?? '') || `Column${columns.length + 1}`, columns),
      ...(totalsRowFunction === undefined ? {} : { totalsFunction: totalsRowFunction as TotalsFunction }),
      ...(totalsRowLabel === undefined
        ? {}
        : { totalsFunction: 'none', totalsLabel: decodeText(totalsRowLabel) }),
    });
  }
  return columns;
}

function noteUnkept(node: XmlNode, name: string, { dropped }: SheetContext): void {
  const columns = childrenNamed(child(node, 'tableColumns'), 'tableColumn');
  if (columns.some((column) => child(column, 'calculatedColumnFormula'))) {
    dropped.note('Formulas that fill new rows of a table by themselves: the cells keep theirs', name);
  }
  if (child(node, 'sortState')) dropped.note('The order a table was last sorted by', name);
  if (node.attributes.tableType === 'queryTable') dropped.note('Links of a table to its data source', name);
}

/** Once all rows are read: those hidden inside a filtered table are hidden by its filter. */
export function markFilteredTables({ book, sheet }: SheetContext): void {
  for (const table of book.tableList) {
    if (table.sheet === sheet && table.filters.size > 0)
      markFiltered(sheet, table.dataRect.r1, table.dataRect.r2);
  }
}

/** Adds the parts of a sheet's tables. @returns `<tableParts>` */
export function tablePartsXml(write: SheetWrite): string {
  const { files, path, book, sheet } = write;
  const items = book.tableList
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const number = nextNumber(write, 'table');
      const target = `xl/tables/table${number}.xml`;
      files.addXml(target, tableXml(table, number, write), CONTENT.table);
      return element('tablePart', { 'r:id': files.relate(path, RELATION.table, target) });
    });
  return items.length === 0 ? '' : element('tableParts', { count: items.length }, ...items);
}

function tableXml(table: TableModel, id: number, write: SheetWrite): string {
  const { rect, headerRect, totalsRect } = table;
  const columns = table.columns.map((column, i) => columnXml(table, column, i, write));
  const filtered = { ...rect, r2: rect.r2 - (totalsRect ? 1 : 0) };
  const name = attributeString(table.name);
  return element(
    'table',
    {
      xmlns: NS.main,
      id,
      name,
      displayName: name,
      ref: rectName(rect),
      headerRowCount: headerRect ? undefined : 0,
      totalsRowCount: totalsRect ? 1 : undefined,
      totalsRowShown: totalsRect || table.columns.some((column) => column.totalsFunction) ? undefined : 0,
    },
    headerRect && table.showFilterButton ? autoFilterXml(filtered, table.filters, write.styles) : '',
    element('tableColumns', { count: columns.length }, ...columns),
    element('tableStyleInfo', {
      name: table.style === '' ? undefined : table.style,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
  );
}

function columnXml(
  table: TableModel,
  column: TableColumn,
  index: number,
  { sheet, home }: SheetWrite,
): string {
  const { id, name, totalsFunction, totalsLabel } = column;
  const totals = table.totalsRect;
  const cell = totals && sheet.formulas.get(sheet.key(totals.r1, totals.c1 + index));
  const custom =
    totalsFunction === 'custom' && cell ? toFile(cell.text, { ...home, table: table.name }, cell.tree) : '';
  return element(
    'tableColumn',
    {
      id,
      name: attributeString(name),
      totalsRowFunction:
        totalsFunction === undefined || totalsFunction === 'none' ? undefined : totalsFunction,
      totalsRowLabel: totalsLabel === undefined ? undefined : attributeString(totalsLabel),
    },
    custom === '' ? '' : element('totalsRowFormula', {}, escapeText(custom)),
  );
}
