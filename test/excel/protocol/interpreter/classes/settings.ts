import type { Workbook } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { text } from './arguments';

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

export const settingType: ObjectType<Setting> = {
  name: 'Setting',
  id: (setting) => setting.key,
  members: {
    Key: scalar((setting) => setting.key),
    Value: scalar(
      ({ workbook, key }) => {
        if (!workbook.settings.has(key)) throw excelError('ItemNotFound');
        return workbook.settings.get(key);
      },
      ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    ),
    Delete: method(({ workbook, key }) => {
      if (!workbook.settings.delete(key)) throw excelError('ItemNotFound');
    }),
  },
};

/** Keys are told apart by case, as in `Excel.SettingCollection`. */
function find(workbook: Workbook, key: unknown): HostObject | null {
  const name = text(key);
  return workbook.settings.has(name) ? bind(settingType, { workbook, key: name }) : null;
}

export const settingsType: ObjectType<Workbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => bind(settingType, { workbook, key })),
  item: find,
  members: {
    GetCount: method((workbook) => workbook.settings.size),
    GetItemOrNullObject: factory((workbook, [key]) => find(workbook, key)),
    Add: factory((workbook, [key, value]) => {
      const name = text(key);
      workbook.settings.set(name, value);
      return bind(settingType, { workbook, key: name });
    }),
  },
};
