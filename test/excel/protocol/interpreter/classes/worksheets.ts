import type { Workbook, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { factory, method, type HostObject, type ObjectType } from '../members';
import { optionalFlag, optionalText, text } from './arguments';
import { EventType, eventMembers, WORKBOOK_TARGET } from './eventMembers';
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
      { event: 'onChanged', stem: 'DataChangedEvent', type: EventType.worksheetChanged },
      {
        event: 'onSelectionChanged',
        stem: 'SelectionChangedEvent',
        type: EventType.worksheetSelectionChanged,
      },
      { event: 'onActivated', stem: 'ActivatedEvent', type: EventType.worksheetActivated },
      { event: 'onDeactivated', stem: 'DeactivatedEvent', type: EventType.worksheetDeactivated },
      { event: 'onAdded', stem: 'AddedEvent', type: EventType.worksheetAdded },
      { event: 'onDeleted', stem: 'DeletedEvent', type: EventType.worksheetDeleted },
      { event: 'onCalculated', stem: 'CalculatedEvent', type: EventType.worksheetCalculated },
      { event: 'onFormatChanged', stem: 'FormatChangedEvent', type: EventType.worksheetFormatChanged },
      { event: 'onFormulaChanged', stem: 'FormulaChangedEvent', type: EventType.worksheetFormulaChanged },
      {
        event: 'onProtectionChanged',
        stem: 'ProtectionChangedEvent',
        type: EventType.worksheetProtectionChanged,
      },
      {
        event: 'onRowHiddenChanged',
        stem: 'RowHiddenChangedEvent',
        type: EventType.worksheetRowHiddenChanged,
      },
      { event: 'onRowSorted', stem: 'RowSortedEvent', type: EventType.worksheetRowSorted },
      { event: 'onColumnSorted', stem: 'ColumnSortedEvent', type: EventType.worksheetColumnSorted },
      {
        event: 'onSingleClicked',
        stem: 'SingleClickedEvent',
        type: EventType.worksheetSingleClicked,
      },
      { event: 'onNameChanged', stem: 'EventNameChanged', type: EventType.worksheetNameChanged },
      {
        event: 'onVisibilityChanged',
        stem: 'EventVisibilityChanged',
        type: EventType.worksheetVisibilityChanged,
      },
      { event: 'onMoved', stem: 'EventMoved', type: EventType.worksheetMoved },
    ]),
  },
};
