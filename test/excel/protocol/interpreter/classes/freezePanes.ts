import type { Worksheet } from '../../../model/types';
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/address';
import { excelError } from '../errors';
import { factory, method, type HostObject, type ObjectType } from '../members';
import { Area, areaArgument } from './area';
import { optionalNumber } from './arguments';
import { rangeObject } from './rangeRelated';

/** The frozen pane: whole rows, whole columns, or the corner of both. */
function frozen(sheet: Worksheet): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const r2 = rows === 0 ? MAX_ROWS - 1 : rows - 1;
  const c2 = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
  return rangeObject(new Area(sheet, { r1: 0, c1: 0, r2, c2 }));
}

export const freezePanesType: ObjectType<Worksheet> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: method((sheet, [count]) => sheet.freeze(optionalNumber(count) ?? 1, 0)),
    FreezeColumns: method((sheet, [count]) => sheet.freeze(0, optionalNumber(count) ?? 1)),
    FreezeAt: method((sheet, [range]) => {
      const { rect } = areaArgument(range, sheet);
      const rows = rect.r2 === MAX_ROWS - 1 ? 0 : rect.r2 + 1;
      const columns = rect.c2 === MAX_COLUMNS - 1 ? 0 : rect.c2 + 1;
      sheet.freeze(rows, columns);
    }),
    Unfreeze: method((sheet) => sheet.freeze(0, 0)),
    GetLocation: factory((sheet) => {
      const range = frozen(sheet);
      if (!range) throw excelError('ItemNotFound');
      return range;
    }),
    GetLocationOrNullObject: factory(frozen),
  },
};
