import { cellName } from '../model/address';
import type { Worksheet } from '../model/types';
import { EventType, WORKBOOK_TARGET } from './interpreter/classes/eventMembers';
import type { Session } from './interpreter/session';
import type { MessageEntry } from './interpreter/wire';

const EVENT_CATEGORY = 65536;

/** A left click on a cell: offsets are points from the cell's left upper corner (`worksheet.onSingleClicked`). */
export interface Click {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Messages for whoever listens to clicks on the sheet or on all sheets. */
export function clickEntries(
  session: Session,
  { sheet, row, column, offsetX, offsetY }: Click,
): MessageEntry[] {
  const payload = { worksheetId: sheet.id, address: cellName(row, column), offsetX, offsetY };
  const json = JSON.stringify(payload);
  return [sheet.id, WORKBOOK_TARGET]
    .filter((target) => session.registered(EventType.worksheetSingleClicked, target))
    .map((target) => [EVENT_CATEGORY, EventType.worksheetSingleClicked, target, json, 0, false]);
}
