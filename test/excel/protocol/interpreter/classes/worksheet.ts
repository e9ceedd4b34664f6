import type { Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area, Areas, checkedRect, rectOf, rectsOf, targetArgument, wholeSheet } from './area';
import { choice, flag, index, isMissing, number, optionalFlag, optionalRecord, text } from './arguments';
import { chartsType } from './charts';
import { commentsType } from './comments';
import { color } from './colors';
import { customPropertiesOfSheetType } from './customProperties';
import { eventMembers, SHEET_EVENTS } from './eventMembers';
import { autoFilterType } from './filters';
import { findOptions } from './findOptions';
import { freezePanesType } from './freezePanes';
import { namesType } from './names';
import { pointsOfColumn } from './metrics';
import { pageBreaksType, pageLayoutType } from './pageLayout';
import { sheetProtectionType } from './protection';
import { rangeAreasType } from './rangeAreas';
import { rangeObject } from './rangeRelated';
import { tablesType } from './tables';

export const worksheetObject = (sheet: Worksheet): HostObject => bind(worksheetType, sheet);

/** A deleted sheet is no longer found. */
function alive(sheet: Worksheet): Worksheet {
  if (!sheet.workbook.sheets.includes(sheet)) throw excelError('ItemNotFound');
  return sheet;
}

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = alive(sheet).workbook;
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!optionalFlag(visibleOnly) || found.visibility === 'Visible'))
      return worksheetObject(found);
  }
  return null;
}

function needed(object: HostObject | null): HostObject {
  if (!object) throw excelError('ItemNotFound');
  return object;
}

function copy(sheet: Worksheet, where: unknown, relativeTo: unknown): HostObject {
  const place = choice(where, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'None');
  const other = targetArgument(relativeTo) as Worksheet | undefined;
  const last = sheet.workbook.sheets.length;
  const position = {
    None: last,
    End: last,
    Beginning: 0,
    Before: other?.position,
    After: other && other.position + 1,
  }[place];
  if (position === undefined) throw excelError('InvalidArgument');
  return worksheetObject(sheet.workbook.copySheet(sheet, position, 'Api'));
}

function found(sheet: Worksheet, what: unknown, criteria: unknown): HostObject | null {
  const rects = sheet.findAll(text(what), wholeSheet(sheet).rect, findOptions(optionalRecord(criteria)));
  return rects.length === 0 ? null : bind(rangeAreasType, new Areas(sheet, rects));
}

const range = (sheet: Worksheet, rect: Area['rect']): HostObject => rangeObject(new Area(sheet, rect));

export const worksheetType: ObjectType<Worksheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  members: {
    Id: scalar((sheet) => sheet.id),
    Name: scalar(
      (sheet) => alive(sheet).name,
      (sheet, value) => alive(sheet).workbook.renameSheet(sheet, text(value), 'Api'),
    ),
    Position: scalar(
      (sheet) => alive(sheet).position,
      (sheet, value) => alive(sheet).workbook.moveSheet(sheet, index(value), 'Api'),
    ),
    Visibility: scalar(
      (sheet) => alive(sheet).visibility,
      (sheet, value) => {
        alive(sheet).visibility = choice(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
      },
    ),
    TabColor: scalar(
      (sheet) => sheet.tabColor ?? '',
      (sheet, value) => {
        alive(sheet).tabColor = color(value);
      },
    ),
    ShowGridlines: scalar(
      (sheet) => sheet.showGridlines,
      (sheet, value) => {
        sheet.showGridlines = flag(value);
      },
    ),
    ShowHeadings: scalar(
      (sheet) => sheet.showHeadings,
      (sheet, value) => {
        sheet.showHeadings = flag(value);
      },
    ),
    /** The names under which the library sends the two above. */
    Gridlines: {
      ...scalar<Worksheet>(
        (sheet) => sheet.showGridlines,
        (sheet, value) => {
          sheet.showGridlines = flag(value);
        },
      ),
      onRequest: true,
    },
    Headings: {
      ...scalar<Worksheet>(
        (sheet) => sheet.showHeadings,
        (sheet, value) => {
          sheet.showHeadings = flag(value);
        },
      ),
      onRequest: true,
    },
    StandardHeight: scalar((sheet) => sheet.defaultRowHeight),
    StandardWidth: scalar((sheet) => pointsOfColumn(sheet.defaultColumnWidth)),
    EnableCalculation: scalar(() => true),

    Comments: navigation((sheet) => bind(commentsType, { workbook: alive(sheet).workbook, sheet })),
    PageLayout: navigation((sheet) => bind(pageLayoutType, alive(sheet))),
    HorizontalPageBreaks: navigation((sheet) =>
      bind(pageBreaksType, { sheet: alive(sheet), axis: 'rowBreaks' }),
    ),
    VerticalPageBreaks: navigation((sheet) =>
      bind(pageBreaksType, { sheet: alive(sheet), axis: 'columnBreaks' }),
    ),
    Charts: navigation((sheet) => bind(chartsType, alive(sheet))),
    Tables: navigation((sheet) => bind(tablesType, { workbook: alive(sheet).workbook, sheet })),
    Names: navigation((sheet) => bind(namesType, { workbook: alive(sheet).workbook, scope: sheet })),
    Protection: navigation((sheet) => bind(sheetProtectionType, alive(sheet))),
    FreezePanes: navigation((sheet) => bind(freezePanesType, alive(sheet))),
    AutoFilter: navigation((sheet) => bind(autoFilterType, alive(sheet))),
    CustomProperties: navigation((sheet) => bind(customPropertiesOfSheetType, alive(sheet))),

    ShowOutlineLevels: method((sheet, [rows, columns]) => {
      alive(sheet).showLevels('Rows', index(rows));
      sheet.showLevels('Columns', index(columns));
    }),
    Activate: method((sheet) => alive(sheet).workbook.activate(sheet)),
    Calculate: method((sheet, [all]) => alive(sheet).workbook.recalculate(optionalFlag(all))),
    Delete: method((sheet) => alive(sheet).workbook.deleteSheet(sheet, 'Api')),
    ReplaceAll: method((sheet, [what, replacement, criteria]) =>
      sheet.replaceAll(
        text(what),
        text(replacement),
        wholeSheet(sheet).rect,
        findOptions(optionalRecord(criteria)),
        'Api',
      ),
    ),

    Copy: factory((sheet, [where, relativeTo]) => copy(alive(sheet), where, relativeTo)),
    FindAll: factory((sheet, [what, criteria]) => needed(found(alive(sheet), what, criteria))),
    FindAllOrNullObject: factory((sheet, [what, criteria]) => found(alive(sheet), what, criteria)),
    GetCell: factory((sheet, [row, column]) =>
      range(alive(sheet), checkedRect(index(row), index(column), index(row), index(column))),
    ),
    GetRange: factory((sheet, [address]) =>
      isMissing(address) || address === ''
        ? rangeObject(wholeSheet(alive(sheet)))
        : range(alive(sheet), rectOf(sheet, text(address))),
    ),
    GetRangeByIndexes: factory((sheet, [row, column, rows, columns]) => {
      const r1 = index(row);
      const c1 = index(column);
      return range(alive(sheet), checkedRect(r1, c1, r1 + number(rows) - 1, c1 + number(columns) - 1));
    }),
    GetRanges: factory((sheet, [address]) => {
      const rects = isMissing(address) ? [wholeSheet(sheet).rect] : rectsOf(alive(sheet), text(address));
      return bind(rangeAreasType, new Areas(sheet, rects));
    }),
    /** "If the entire worksheet is blank, this function will return the top left cell." */
    GetUsedRange: factory((sheet, [valuesOnly]) =>
      range(alive(sheet), sheet.usedRange(optionalFlag(valuesOnly)) ?? checkedRect(0, 0, 0, 0)),
    ),
    GetUsedRangeOrNullObject: factory((sheet, [valuesOnly]) => {
      const used = alive(sheet).usedRange(optionalFlag(valuesOnly));
      return used ? range(sheet, used) : null;
    }),
    GetNext: factory((sheet, [visibleOnly]) => needed(neighbour(sheet, 1, visibleOnly))),
    GetNextOrNullObject: factory((sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly)),
    GetPrevious: factory((sheet, [visibleOnly]) => needed(neighbour(sheet, -1, visibleOnly))),
    GetPreviousOrNullObject: factory((sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly)),

    ...eventMembers<Worksheet>('Worksheet', (sheet) => sheet.id, SHEET_EVENTS),
  },
};
