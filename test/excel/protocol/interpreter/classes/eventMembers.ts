import { excelError } from '../errors';
import { method, type Call, type Member } from '../members';
import { apiSetOf } from '../surface';

/** Types of `richApiMessage` entries of category 65536, as office.js lists them (`eventType`). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Handlers added to a collection are told under this id. */
export const WORKBOOK_TARGET = 'Workbook';

/** A public event, the stem of the methods that switch it on and off, and its message type. */
export interface EventDeclaration {
  readonly event: string;
  /** `DataChangedEvent` of `_RegisterDataChangedEvent`. */
  readonly stem: string;
  readonly type: number;
}

/** What a sheet tells of itself, and the collection of sheets of any of them. */
export const SHEET_EVENTS: readonly EventDeclaration[] = [
  { event: 'onChanged', stem: 'DataChangedEvent', type: EventType.worksheetChanged },
  {
    event: 'onSelectionChanged',
    stem: 'SelectionChangedEvent',
    type: EventType.worksheetSelectionChanged,
  },
  { event: 'onActivated', stem: 'ActivatedEvent', type: EventType.worksheetActivated },
  { event: 'onDeactivated', stem: 'DeactivatedEvent', type: EventType.worksheetDeactivated },
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
];

/** `Class.onEvent` of every event that can be heard, for the report. */
export const declaredEvents = new Set<string>();

function assertSupported(className: string, event: string, call: Call): void {
  const set = apiSetOf(className, event);
  if (set !== undefined && !call.profile.supports(set)) {
    throw excelError(
      'ApiNotFound',
      `The API ${className}.${event} is part of ${set}, which ${call.profile.name} does not have.`,
    );
  }
}

/** The `_Register…` and `_Unregister…` methods of a class's events. */
export function eventMembers<T>(
  className: string,
  targetId: (target: T) => string,
  declarations: readonly EventDeclaration[],
): Readonly<Record<string, Member<T>>> {
  const members: Record<string, Member<T>> = {};
  for (const { event, stem, type } of declarations) {
    declaredEvents.add(`${className}.${event}`);
    members[`_Register${stem}`] = method((target, _args, call) => {
      assertSupported(className, event, call);
      call.session.register({ eventType: type, targetId: targetId(target) });
    });
    members[`_Unregister${stem}`] = method((target, _args, call) => {
      call.session.unregister({ eventType: type, targetId: targetId(target) });
    });
  }
  return members;
}
