import { columnCount, isWholeColumns, isWholeRows, rowCount, type Rect } from '../../../model/address';
import type { SortField } from '../../../model/objects';
import type { FillType } from '../../../model/series';
import type { ClearKind, CopyKind } from '../../../model/types';
import { excelError, NotImplementedError } from '../errors';
import { method, scalar, type Arguments, type Member, type ObjectType } from '../members';
import { areaArgument, type Area } from './area';
import { choice, index, list, optionalFlag, optionalRecord, text } from './arguments';
import { color } from './colors';
import { findOptions } from './findOptions';

const CLEAR: readonly ClearKind[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];
const COPY: readonly CopyKind[] = ['All', 'Formulas', 'Values', 'Formats', 'Link'];
const FILLS: readonly FillType[] = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
];

const act = (work: (area: Area, args: Arguments) => unknown): Member<Area> =>
  method((area, args) => {
    area.check();
    return work(area, args);
  });

/** `ByRows` and `ByColumns` of group and ungroup; left out, a range of whole columns is grouped by columns. */
function outline({ sheet, rect }: Area, option: unknown, how: 'group' | 'ungroup'): void {
  const fallback = isWholeColumns(rect) && !isWholeRows(rect) ? 'ByColumns' : 'ByRows';
  const byRows = choice(option, ['ByRows', 'ByColumns'] as const, fallback) === 'ByRows';
  const [from, to] = byRows ? [rect.r1, rect.r2] : [rect.c1, rect.c2];
  sheet[how](byRows ? 'Rows' : 'Columns', from, to, 'Api');
}

function details({ sheet, rect }: Area, option: unknown, shown: boolean): void {
  const byRows = choice(option, ['ByRows', 'ByColumns'] as const) === 'ByRows';
  const [from, to] = byRows ? [rect.r1, rect.r2] : [rect.c1, rect.c2];
  sheet.showDetails(byRows ? 'Rows' : 'Columns', from, to, shown);
}

/** A destination of one cell takes the source's size; a larger one is filled with copies when it is a multiple. */
function destinationOf(target: Rect, source: Rect, transpose: boolean): Rect {
  const rows = transpose ? columnCount(source) : rowCount(source);
  const columns = transpose ? rowCount(source) : columnCount(source);
  const fits = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  return fits ? target : { ...target, r2: target.r1 + rows - 1, c2: target.c1 + columns - 1 };
}

function copyFrom(area: Area, [from, kind, skipBlanks, transpose]: Arguments): void {
  const source = areaArgument(from, area.sheet);
  const turned = optionalFlag(transpose);
  area.sheet.copyFrom(
    destinationOf(area.rect, source.rect, turned),
    { sheet: source.sheet, rect: source.rect },
    choice(kind, COPY, 'All'),
    { skipBlanks: optionalFlag(skipBlanks), transpose: turned, source: 'Api' },
  );
}

function moveTo(area: Area, [to]: Arguments): void {
  const target = areaArgument(to, area.sheet);
  const place = destinationOf({ ...target.rect, r2: target.rect.r1, c2: target.rect.c1 }, area.rect, false);
  area.sheet.workbook.batch('Api', () => {
    target.sheet.copyFrom(place, { sheet: area.sheet, rect: area.rect }, 'All', { source: 'Api' });
    area.sheet.clear(area.rect, 'All', 'Api');
  });
}

function validateSize({ rect }: Area, [rows, columns]: Arguments): void {
  if (rows !== rowCount(rect) || columns !== columnCount(rect)) {
    throw excelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

export const rangeMethods: Readonly<Record<string, Member<Area>>> = {
  _ValidateArraySize: act(validateSize),
  Calculate: act(({ sheet }) => sheet.workbook.recalculate()),
  Clear: act(({ sheet, rect }, [kind]) => sheet.clear(rect, choice(kind, CLEAR, 'All'), 'Api')),
  Delete: act(({ sheet, rect }, [shift]) =>
    sheet.deleteCells(rect, choice(shift, ['Up', 'Left'] as const), 'Api'),
  ),
  Merge: act(({ sheet, rect }, [across]) => sheet.merge(rect, optionalFlag(across), 'Api')),
  Unmerge: act(({ sheet, rect }) => sheet.unmerge(rect, 'Api')),
  Select: act(({ sheet, rect }) => sheet.workbook.select(sheet, [rect])),
  CopyFrom: act(copyFrom),
  MoveTo: act(moveTo),
  AutoFill: act(({ sheet, rect }, [destination, type]) =>
    sheet.autofill(rect, areaArgument(destination, sheet).rect, 'Api', choice(type, FILLS, 'FillDefault')),
  ),
  ReplaceAll: act(({ sheet, rect }, [what, replacement, criteria]) =>
    sheet.replaceAll(text(what), text(replacement), rect, findOptions(optionalRecord(criteria)), 'Api'),
  ),
  Group: act((area, [option]) => outline(area, option, 'group')),
  ShowGroupDetails: act((area, [option]) => details(area, option, true)),
  HideGroupDetails: act((area, [option]) => details(area, option, false)),
  /** "The range is calculated when the next recalculation occurs": here at once. */
  SetDirty: act(({ sheet }) => sheet.workbook.recalculate(true)),
  Ungroup: act((area, [option]) => outline(area, option, 'ungroup')),
};

/** `range.sort`: keys count columns (rows) from the range's first. */
export const rangeSortType: ObjectType<Area> = {
  name: 'RangeSort',
  members: {
    Apply: act(({ sheet, rect }, [fields, matchCase, hasHeaders, orientation]) =>
      sheet.sort(rect, sortFields(fields), {
        matchCase: optionalFlag(matchCase),
        hasHeaders: optionalFlag(hasHeaders),
        orientation: choice(orientation, ['Rows', 'Columns'] as const, 'Rows'),
        source: 'Api',
      }),
    ),
  },
};

/** Keys count from the range's first column or row; icons are refused, since conditional formats alone show them. */
export function sortFields(value: unknown): SortField[] {
  return list(value).map((field) => {
    const entry = optionalRecord(field);
    const on = choice(entry['sortOn'], ['Value', 'CellColor', 'FontColor', 'Icon'] as const, 'Value');
    if (on === 'Icon') throw new NotImplementedError('SortField.icon', 'ExcelApi 1.2');
    const key = index(entry['key']);
    const ascending = optionalFlag(entry['ascending'], true);
    return on === 'Value' ? { key, ascending } : { key, ascending, on, color: color(entry['color']) ?? '' };
  });
}

export const removeDuplicatesType: ObjectType<{
  readonly removed: number;
  readonly uniqueRemaining: number;
}> = {
  name: 'RemoveDuplicatesResult',
  members: {
    Removed: scalar((result) => result.removed),
    UniqueRemaining: scalar((result) => result.uniqueRemaining),
  },
};
