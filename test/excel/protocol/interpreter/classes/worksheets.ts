import type { Workbook, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { factory, method, type HostObject, type ObjectType } from '../members';
import { optionalFlag, optionalText, text } from './arguments';
import { EventType, eventMembers, SHEET_EVENTS, WORKBOOK_TARGET } from './eventMembers';
import { worksheetObject } from './worksheet';

function find(workbook: Workbook, key: unknown): HostObject | null {
  const sheet = workbook.sheet(text(key));
  return sheet ? worksheetObject(sheet) : null;
}

function visible(workbook: Workbook, visibleOnly: unknown): readonly Worksheet[] {
  return optionalFlag(visibleOnly)
    ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible')
    : workbook.sheets;
}

function needed(sheet: Worksheet | undefined): HostObject {
  if (!sheet) throw excelError('ItemNotFound');
  return worksheetObject(sheet);
}

export const worksheetsType: ObjectType<Workbook> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: (workbook, key) => find(workbook, key),
  members: {
    Add: factory((workbook, [name]) =>
      worksheetObject(workbook.addSheet(optionalText(name), { source: 'Api' })),
    ),
    GetActiveWorksheet: factory((workbook) => worksheetObject(workbook.activeSheet)),
    GetCount: method((workbook, [visibleOnly]) => visible(workbook, visibleOnly).length),
    GetFirst: factory((workbook, [visibleOnly]) => needed(visible(workbook, visibleOnly)[0])),
    GetLast: factory((workbook, [visibleOnly]) => needed(visible(workbook, visibleOnly).at(-1))),
    GetItemOrNullObject: factory((workbook, [key]) => find(workbook, key)),
    ...eventMembers<Workbook>('WorksheetCollection', () => WORKBOOK_TARGET, [
      ...SHEET_EVENTS,
      { event: 'onAdded', stem: 'AddedEvent', type: EventType.worksheetAdded },
      { event: 'onDeleted', stem: 'DeletedEvent', type: EventType.worksheetDeleted },
      { event: 'onMoved', stem: 'EventMoved', type: EventType.worksheetMoved },
    ]),
  },
};
