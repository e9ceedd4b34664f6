import { cellName, rectName, type Rect } from '../model/address';
import type { EventMap, EventName } from '../model/events';
import type { Table, Workbook, Worksheet } from '../model/types';
import { toApiValue, valueTypeOf, type CellValue } from '../model/values';
import { Area } from './interpreter/classes/area';
import { EventType, WORKBOOK_TARGET } from './interpreter/classes/eventMembers';
import { rangeObject } from './interpreter/classes/rangeRelated';
import { isRemote } from './coauthoring';
import { followCells } from './followCells';
import type { Session } from './interpreter/session';
import type { MessageEntry } from './interpreter/wire';

/** Category of Excel's events among the `richApiMessage` entries. */
const EVENT_CATEGORY = 65536;

type Send = (entries: readonly MessageEntry[]) => void;
type Payload = Readonly<Record<string, unknown>>;

const LOCAL = 'Local';
const REMOTE = 'Remote';
/** Where cells went, in the words of the wire. */
const SHIFTS = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
} as const;

/** Messages of one event, one for every object that is registered for it. */
function entries(
  session: Session,
  type: number,
  targets: readonly string[],
  payload: () => Payload,
  remote: boolean,
): MessageEntry[] {
  if (!session.events.enabled) return [];
  const heard = targets.filter((target) => session.registered(type, target));
  if (heard.length === 0) return [];
  const told = payload();
  const json = JSON.stringify(remote && 'source' in told ? { ...told, source: REMOTE } : told);
  return heard.map((target) => [EVENT_CATEGORY, type, target, json, 0, remote]);
}

/** So many ranges of past events can still be asked for; older ones are released. */
const KEPT_EVENTS = 500;
const eventReferences = new WeakMap<Session, string[]>();

/** The reference by which `event.getRange(context)` finds the cells. */
function rangeReference(session: Session, sheet: Worksheet, rect: Rect): string {
  const kept = eventReferences.get(session) ?? [];
  eventReferences.set(session, kept);
  const id = session.keep(rangeObject(new Area(sheet, rect)));
  kept.push(id);
  const oldest = kept.length > KEPT_EVENTS ? kept.shift() : undefined;
  if (oldest !== undefined) session.release(oldest);
  return id;
}

function valueDetail(value: CellValue): { value: unknown; type: string } {
  return { value: toApiValue(value), type: valueTypeOf(value) };
}

function changePayload(
  session: Session,
  { sheet, rect, changeType, details, source, shift }: EventMap['dataChanged'],
): Payload {
  const before = details ? valueDetail(details.valueBefore) : null;
  const after = details ? valueDetail(details.valueAfter) : null;
  return {
    worksheetId: sheet.id,
    address: rectName(rect),
    changeType,
    source: LOCAL,
    triggerSource: source === 'Api' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shift ? SHIFTS[shift] : 'None',
    referenceId: rangeReference(session, sheet, rect),
    ...(before && after
      ? {
          valueBefore: before.value,
          valueAfter: after.value,
          valueTypeBefore: before.type,
          valueTypeAfter: after.type,
        }
      : {}),
  };
}

const sortPayload = (sheet: Worksheet, rect: Rect): Payload => ({
  worksheetId: sheet.id,
  address: rectName(rect),
  source: LOCAL,
});

const commentPayload = (sheet: Worksheet, commentId: string, replyIds: readonly string[]): Payload => ({
  worksheetId: sheet.id,
  commentDetails: [{ commentId, replyIds }],
  source: LOCAL,
});

const sheetTargets = (sheet: Worksheet): string[] => [sheet.id, WORKBOOK_TARGET];
const tableTargets = (table: Table): string[] => [table.id, table.sheet.id, WORKBOOK_TARGET];

function inTable(table: Table, rects: readonly Rect[]): Rect | undefined {
  const { rect } = table;
  return rects.find(
    (area) => area.r1 <= rect.r2 && area.r2 >= rect.r1 && area.c1 <= rect.c2 && area.c2 >= rect.c1,
  );
}

type Translation<K extends EventName> = (event: EventMap[K]) => MessageEntry[];

/**
 * Tells an add-in what happens in the workbook, as far as it registered for it. Only what Excel tells is told: a sheet's
 * `onChanged` when its cells were edited, `onCalculated` when a recalculation changed them, and so on.
 */
export function connectEvents(workbook: Workbook, session: Session, send: Send): () => void {
  const stops: (() => void)[] = [];
  const on = <K extends EventName>(name: K, translate: Translation<K>): void => {
    stops.push(
      workbook.events.on(name, (event) => {
        const messages = translate(event);
        if (messages.length > 0) send(messages);
      }),
    );
  };
  const tell = (type: number, targets: readonly string[], payload: () => Payload): MessageEntry[] =>
    entries(session, type, targets, payload, isRemote(workbook));

  on('dataChanged', (event) => {
    followCells(session, event);
    const messages = tell(EventType.worksheetChanged, sheetTargets(event.sheet), () =>
      changePayload(session, event),
    );
    for (const table of event.tables) {
      messages.push(
        ...tell(EventType.tableChanged, tableTargets(table), () => ({
          ...changePayload(session, event),
          tableId: table.id,
        })),
      );
    }
    return messages;
  });
  on('selectionChanged', ({ sheet, areas }) => {
    const address = areas.map(rectName).join(',');
    const messages = tell(EventType.worksheetSelectionChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      address,
    }));
    for (const table of sheet.tables) {
      const hit = inTable(table, areas);
      const payload = (): Payload => ({
        worksheetId: sheet.id,
        tableId: table.id,
        address: hit ? address : '',
        isInsideTable: hit !== undefined,
      });
      messages.push(...tell(EventType.tableSelectionChanged, tableTargets(table), payload));
    }
    return messages;
  });
  on('sheetActivated', ({ sheet, previous }) => [
    ...(previous
      ? tell(EventType.worksheetDeactivated, sheetTargets(previous), () => ({ worksheetId: previous.id }))
      : []),
    ...tell(EventType.worksheetActivated, sheetTargets(sheet), () => ({ worksheetId: sheet.id })),
  ]);
  on('sheetAdded', ({ sheet }) =>
    tell(EventType.worksheetAdded, [WORKBOOK_TARGET], () => ({ worksheetId: sheet.id, source: LOCAL })),
  );
  on('sheetDeleted', ({ sheet }) =>
    tell(EventType.worksheetDeleted, [WORKBOOK_TARGET], () => ({ worksheetId: sheet.id, source: LOCAL })),
  );
  on('sheetRenamed', ({ sheet, before, after }) =>
    tell(EventType.worksheetNameChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: after,
      source: LOCAL,
    })),
  );
  on('sheetMoved', ({ sheet, before, after }) =>
    tell(EventType.worksheetMoved, [WORKBOOK_TARGET], () => ({
      worksheetId: sheet.id,
      positionBefore: before,
      positionAfter: after,
      source: LOCAL,
    })),
  );
  on('sheetVisibilityChanged', ({ sheet, before, after }) =>
    tell(EventType.worksheetVisibilityChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      visibilityBefore: before,
      visibilityAfter: after,
      source: LOCAL,
    })),
  );
  on('protectionChanged', ({ sheet, isProtected }) =>
    tell(EventType.worksheetProtectionChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      isProtected,
      source: LOCAL,
    })),
  );
  on('calculated', ({ sheet, rects }) =>
    tell(EventType.worksheetCalculated, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      address: rects.map(rectName).join(','),
    })),
  );
  on('formatChanged', ({ sheet, rect }) =>
    tell(EventType.worksheetFormatChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      address: rectName(rect),
      source: LOCAL,
      referenceId: rangeReference(session, sheet, rect),
    })),
  );
  on('formulaChanged', ({ sheet, cells }) =>
    tell(EventType.worksheetFormulaChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      source: LOCAL,
      formulaDetails: cells.map(({ row, column, before }) => ({
        cellAddress: cellName(row, column),
        previousFormula: before,
      })),
    })),
  );
  on('rowsHiddenChanged', ({ sheet, from, to }) =>
    tell(EventType.worksheetRowHiddenChanged, sheetTargets(sheet), () => ({
      worksheetId: sheet.id,
      address: `${from + 1}:${to + 1}`,
      changeType: sheet.isRowHidden(from) ? 'Hidden' : 'Unhidden',
      source: LOCAL,
    })),
  );
  on('rowsSorted', ({ sheet, rect }) =>
    tell(EventType.worksheetRowSorted, sheetTargets(sheet), () => sortPayload(sheet, rect)),
  );
  on('columnsSorted', ({ sheet, rect }) =>
    tell(EventType.worksheetColumnSorted, sheetTargets(sheet), () => sortPayload(sheet, rect)),
  );
  on('commentAdded', ({ sheet, commentId }) =>
    tell(EventType.commentAdded, sheetTargets(sheet), () => commentPayload(sheet, commentId, [])),
  );
  on('commentChanged', ({ sheet, commentId, changeType, replyId }) =>
    tell(EventType.commentChanged, sheetTargets(sheet), () => ({
      ...commentPayload(sheet, commentId, replyId === undefined ? [] : [replyId]),
      changeType,
    })),
  );
  on('commentDeleted', ({ sheet, comment }) =>
    tell(EventType.commentDeleted, sheetTargets(sheet), () =>
      commentPayload(
        sheet,
        comment.id,
        comment.replies.map(({ id }) => id),
      ),
    ),
  );
  on('tableAdded', ({ table }) =>
    tell(EventType.tableAdded, [table.sheet.id, WORKBOOK_TARGET], () => ({
      tableId: table.id,
      worksheetId: table.sheet.id,
      source: LOCAL,
    })),
  );
  on('tableDeleted', ({ table }) =>
    tell(EventType.tableDeleted, [table.sheet.id, WORKBOOK_TARGET], () => ({
      tableId: table.id,
      tableName: table.name,
      worksheetId: table.sheet.id,
      source: LOCAL,
    })),
  );
  on('chartAdded', ({ sheet, chartId }) =>
    tell(EventType.chartAdded, [sheet.id], () => ({ chartId, worksheetId: sheet.id, source: LOCAL })),
  );
  on('chartDeleted', ({ sheet, chartId }) =>
    tell(EventType.chartDeleted, [sheet.id], () => ({ chartId, worksheetId: sheet.id, source: LOCAL })),
  );
  return () => stops.forEach((stop) => stop());
}
