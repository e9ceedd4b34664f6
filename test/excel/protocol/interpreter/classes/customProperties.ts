import type { Workbook, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { text } from './arguments';

interface SheetProperty {
  readonly sheet: Worksheet;
  readonly key: string;
}

export const sheetPropertyType: ObjectType<SheetProperty> = {
  name: 'WorksheetCustomProperty',
  id: (property) => property.key,
  members: {
    Key: scalar((property) => property.key),
    Value: scalar(
      ({ sheet, key }) => sheet.customProperties.get(key),
      ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value));
      },
    ),
    Delete: method(({ sheet, key }) => {
      if (!sheet.customProperties.delete(key)) throw excelError('ItemNotFound');
    }),
  },
};

/** "Keys are case-insensitive": the property is found under the spelling it was added with. */
function keyOf(keys: Iterable<string>, wanted: unknown): string | undefined {
  const name = text(wanted).toLowerCase();
  return [...keys].find((key) => key.toLowerCase() === name);
}

function sheetProperty(sheet: Worksheet, key: unknown): HostObject | null {
  const found = keyOf(sheet.customProperties.keys(), key);
  return found === undefined ? null : bind(sheetPropertyType, { sheet, key: found });
}

export const customPropertiesOfSheetType: ObjectType<Worksheet> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => bind(sheetPropertyType, { sheet, key })),
  item: sheetProperty,
  members: {
    GetCount: method((sheet) => sheet.customProperties.size),
    GetItemOrNullObject: factory((sheet, [key]) => sheetProperty(sheet, key)),
    Add: factory((sheet, [key, value]) => {
      const name = keyOf(sheet.customProperties.keys(), key) ?? text(key);
      sheet.customProperties.set(name, text(value));
      return bind(sheetPropertyType, { sheet, key: name });
    }),
  },
};

interface BookProperty {
  readonly workbook: Workbook;
  readonly key: string;
}

function checkedValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw excelError('InvalidArgument');
}

export const bookPropertyType: ObjectType<BookProperty> = {
  name: 'CustomProperty',
  id: (property) => property.key,
  members: {
    Key: scalar((property) => property.key),
    Type: scalar(({ workbook, key }) => {
      const value = workbook.customProperties.get(key);
      return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
    }),
    Value: scalar(
      ({ workbook, key }) => workbook.customProperties.get(key),
      ({ workbook, key }, value) => {
        workbook.customProperties.set(key, checkedValue(value));
      },
    ),
    Delete: method(({ workbook, key }) => {
      if (!workbook.customProperties.delete(key)) throw excelError('ItemNotFound');
    }),
  },
};

function bookProperty(workbook: Workbook, key: unknown): HostObject | null {
  const found = keyOf(workbook.customProperties.keys(), key);
  return found === undefined ? null : bind(bookPropertyType, { workbook, key: found });
}

export const customPropertiesType: ObjectType<Workbook> = {
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => bind(bookPropertyType, { workbook, key })),
  item: bookProperty,
  members: {
    GetCount: method((workbook) => workbook.customProperties.size),
    GetItemOrNullObject: factory((workbook, [key]) => bookProperty(workbook, key)),
    DeleteAll: method((workbook) => workbook.customProperties.clear()),
    Add: factory((workbook, [key, value]) => {
      const name = keyOf(workbook.customProperties.keys(), key) ?? text(key);
      workbook.customProperties.set(name, checkedValue(value));
      return bind(bookPropertyType, { workbook, key: name });
    }),
  },
};
