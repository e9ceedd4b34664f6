import {
  cellCount,
  fullAddress,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
} from '../../../model/address';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area, Areas, moved, rectsOf, targetArgument } from './area';
import { choice, index, number, optionalFlag, text } from './arguments';
import { conditionalFormatsType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeFormatType } from './rangeFormat';
import { rangeObject } from './rangeRelated';
import { specialCells } from './specialCells';
import { tableScopedType } from './tables';
import { worksheetObject } from './worksheet';

const areasObject = (sheet: Areas['sheet'], rects: readonly Rect[]): HostObject | null =>
  rects.length === 0 ? null : bind(rangeAreasType, new Areas(sheet, rects));

function needed(object: HostObject | null): HostObject {
  if (!object) throw excelError('ItemNotFound');
  return object;
}

function rectsOfArgument(sheet: Areas['sheet'], value: unknown): readonly Rect[] {
  if (typeof value === 'string') return rectsOf(sheet, value);
  const target = targetArgument(value);
  if (target instanceof Area) return [target.rect];
  if (target instanceof Areas) return target.rects;
  throw excelError('InvalidArgument');
}

function intersections(areas: Areas, other: unknown): Rect[] {
  const rects = rectsOfArgument(areas.sheet, other);
  return areas.rects.flatMap((left) =>
    rects.map((right) => intersect(left, right)).filter((rect) => rect !== null),
  );
}

function special(areas: Areas, type: unknown, valueType: unknown): Rect[] {
  return areas.rects.flatMap((rect) => specialCells(new Area(areas.sheet, rect), type, valueType));
}

function usedAreas(areas: Areas, valuesOnly: unknown): Rect[] {
  const used = areas.sheet.usedRange(optionalFlag(valuesOnly));
  return used ? areas.rects.map((rect) => intersect(rect, used)).filter((rect) => rect !== null) : [];
}

const format = (areas: Areas): { sheet: Areas['sheet']; rects: () => readonly Rect[] } => ({
  sheet: areas.sheet,
  rects: () => areas.rects,
});

export const rangeAreasType: ObjectType<Areas> = {
  name: 'RangeAreas',
  referenced: true,
  members: {
    Address: scalar((areas) => areas.rects.map((rect) => fullAddress(areas.sheet.name, rect)).join(',')),
    AddressLocal: scalar((areas) => areas.rects.map((rect) => fullAddress(areas.sheet.name, rect)).join(',')),
    AreaCount: scalar((areas) => areas.rects.length),
    CellCount: scalar((areas) => areas.rects.reduce((total, rect) => total + cellCount(rect), 0)),
    IsEntireColumn: scalar((areas) => areas.rects.every(isWholeColumns)),
    IsEntireRow: scalar((areas) => areas.rects.every(isWholeRows)),
    Areas: navigation((areas) => bind(rangeCollectionType, areas)),
    Format: navigation((areas) => bind(rangeFormatType, format(areas))),
    DataValidation: navigation((areas) => bind(dataValidationType, format(areas))),
    ConditionalFormats: navigation((areas) => bind(conditionalFormatsType, format(areas))),
    Worksheet: navigation((areas) => worksheetObject(areas.sheet)),
    Calculate: method((areas) => areas.sheet.workbook.recalculate()),
    Clear: method((areas, [kind]) => {
      const what = choice(
        kind,
        ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const,
        'All',
      );
      areas.sheet.workbook.batch('Api', () =>
        areas.rects.forEach((rect) => areas.sheet.clear(rect, what, 'Api')),
      );
    }),
    Style: scalar(
      ({ sheet, rects }) => {
        const names = new Set(rects.map((rect) => sheet.readStyle(rect).styleName));
        return names.size === 1 ? ([...names][0] ?? null) : null;
      },
      ({ sheet, rects }, value) => {
        const { namedStyles } = sheet.workbook;
        if (!namedStyles.get(text(value))) throw excelError('InvalidArgument');
        sheet.workbook.batch('Api', () =>
          rects.forEach((rect) => sheet.setStyle(rect, namedStyles.patchOf(text(value)), 'Api')),
        );
      },
    ),
    GetTables: factory((areas, [fullyContained]) =>
      bind(tableScopedType, { areas, fullyContained: optionalFlag(fullyContained) }),
    ),
    SetDirty: method((areas) => areas.sheet.workbook.recalculate(true)),
    GetEntireRow: factory((areas) =>
      areasObject(
        areas.sheet,
        areas.rects.map((rect) => ({ ...rect, c1: 0, c2: MAX_COLUMNS - 1 })),
      ),
    ),
    GetEntireColumn: factory((areas) =>
      areasObject(
        areas.sheet,
        areas.rects.map((rect) => ({ ...rect, r1: 0, r2: MAX_ROWS - 1 })),
      ),
    ),
    GetOffsetRangeAreas: factory((areas, [rows, columns]) =>
      areasObject(
        areas.sheet,
        areas.rects.map((rect) => moved(rect, number(rows), number(columns))),
      ),
    ),
    GetIntersection: factory((areas, [other]) =>
      needed(areasObject(areas.sheet, intersections(areas, other))),
    ),
    GetIntersectionOrNullObject: factory((areas, [other]) =>
      areasObject(areas.sheet, intersections(areas, other)),
    ),
    GetSpecialCells: factory((areas, [type, valueType]) =>
      needed(areasObject(areas.sheet, special(areas, type, valueType))),
    ),
    GetSpecialCellsOrNullObject: factory((areas, [type, valueType]) =>
      areasObject(areas.sheet, special(areas, type, valueType)),
    ),
    GetUsedRangeAreas: factory((areas, [valuesOnly]) =>
      needed(areasObject(areas.sheet, usedAreas(areas, valuesOnly))),
    ),
    GetUsedRangeAreasOrNullObject: factory((areas, [valuesOnly]) =>
      areasObject(areas.sheet, usedAreas(areas, valuesOnly)),
    ),
  },
};

export const rangeCollectionType: ObjectType<Areas> = {
  name: 'RangeCollection',
  items: (areas) => areas.rects.map((rect) => rangeObject(new Area(areas.sheet, rect))),
  members: {
    GetCount: method((areas) => areas.rects.length),
    GetItemAt: factory((areas, [at]) => {
      const rect = areas.rects[index(at)];
      if (!rect) throw excelError('InvalidArgument');
      return rangeObject(new Area(areas.sheet, rect));
    }),
  },
};
