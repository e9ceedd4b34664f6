import { applyRemoteEdit, type RemoteEdit } from '../protocol/coauthoring';
import type { Fault } from '../protocol/faults';
import {
  fullAddress,
  parseRect,
  splitSheetName,
  type CellValue,
  type Rect,
  type Workbook,
  type Worksheet,
} from './model';
import {
  invokeButton,
  newWorkbook,
  openFile,
  openSample,
  reloadPane,
  setLanguage,
  setProfile,
  setTheme,
  showPane,
} from './state/commands';
import { writeWorkbook } from './state/files';
import type { PageStore } from './state/page';
import type { ProfileName } from '../protocol/profiles';
import type { Theme } from './state/page';
import { pageLanguage } from './texts/texts';

/** What tests and tools call as `window.standIn`. Addresses are `A1`, `A1:B2` or `Sheet!A1:B2`. */
export type ScriptingApi = ReturnType<typeof scriptingApi>;

declare global {
  interface Window {
    standIn: ScriptingApi;
  }
}

export interface MeterReading {
  readonly roundTrips: number;
  /** From the add-in to Excel. */
  readonly bytesOut: number;
  /** From Excel to the add-in. */
  readonly bytesIn: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly busyMilliseconds: number;
  readonly customFunctionCalls: Readonly<Record<string, number>>;
  /** Batches in which results of custom functions came back. */
  readonly customFunctionBatches: number;
}

export function scriptingApi(page: PageStore) {
  const book = (): Workbook => page.get().book;
  const at = (address: string): { sheet: Worksheet; area: Rect } => locate(book(), address);
  return {
    open: (name: string, base64: string) => openFile(page, name, fromBase64(base64)),
    openSample: (index: number) => openSample(page, index),
    newWorkbook: () => newWorkbook(page),
    /** The workbook as .xlsx, base64. */
    save: async () => toBase64(await writeWorkbook(book())),
    fileName: () => book().name,
    sheets: () => book().sheets.map(({ name, visibility, id }) => ({ id, name, visibility })),
    activeSheet: () => book().activeSheet.name,
    activate: (name: string) => book().activate(sheetOf(book(), name)),
    usedRange: (name: string) => {
      const sheet = sheetOf(book(), name);
      const used = sheet.usedRange(true);
      return used && fullAddress(sheet.name, used);
    },
    values: (address: string): CellValue[][] => at(address).sheet.readValues(at(address).area),
    texts: (address: string): string[][] => at(address).sheet.readText(at(address).area),
    formulas: (address: string): CellValue[][] => at(address).sheet.readFormulas(at(address).area),
    /** As a person types into the cells. */
    type: (address: string, rows: readonly (readonly (string | number | boolean)[])[]) =>
      at(address).sheet.writeInput(at(address).area, rows, { source: 'User' }),
    select: (address: string) => {
      const { sheet, area } = at(address);
      book().activate(sheet);
      book().select(sheet, [area]);
    },
    tables: () =>
      book().tables.map(({ name, sheet, rect }) => ({ name, address: fullAddress(sheet.name, rect) })),
    /** As a person drags a table’s corner: down to the last row of the address. */
    resizeTable: (name: string, address: string) => {
      const table = book().tables.find((each) => each.name === name);
      if (!table) throw new Error(`There is no table ${name}.`);
      table.resize(at(address).area);
    },
    charts: () =>
      book().sheets.flatMap((sheet) =>
        sheet.charts.map(({ name, type }) => ({ sheet: sheet.name, name, type })),
      ),
    /** A formula's result, custom functions awaited, without writing it anywhere. */
    evaluate: (formula: string) => book().evaluate(formula),
    whenCalculated: () => book().whenCalculated(),
    /** Resolves when the add-in in the frame has come up and its functions can be called. */
    whenReady: async () => {
      const connection = page.get().connection;
      if (!connection) throw new Error('stand-in Excel: no add-in is loaded');
      await connection.functions;
    },
    /** Clicks a button of the add-in's ribbon group; resolves at `event.completed()`. */
    ribbon: async (controlId: string) => {
      const button = page
        .get()
        .addin.groups.flatMap((group) => group.buttons)
        .find((each) => each.id === controlId);
      if (!button) throw new Error(`stand-in Excel: the manifest has no button "${controlId}"`);
      await invokeButton(page, button);
    },
    showPane: () => showPane(page, true),
    hidePane: () => showPane(page, false),
    reloadPane: () => reloadPane(page),
    setPaneWidth: (width: number) => page.set({ paneWidth: width }),
    setLanguage: (tag: string) => setLanguage(page, pageLanguage(tag)),
    setTheme: (theme: Theme) => setTheme(page, theme),
    setProfile: (profile: ProfileName) => setProfile(page, profile),
    setEditing: (editing: boolean) => {
      book().editing = editing;
    },
    setReadOnly: (readOnly: boolean) => {
      book().readOnly = readOnly;
    },
    protect: (name: string) => sheetOf(book(), name).protect(),
    /** Fixes the clock of NOW and TODAY: `2026-06-30` or `2026-06-30T12:00`. */
    setNow: (local: string) => {
      const fixed = Date.parse(`${local.includes('T') ? local : `${local}T09:00`}Z`);
      book().now = () => fixed;
    },
    addFault: (fault: Fault) => host(page).faults.add(fault),
    setLatency: (milliseconds: number) => {
      host(page).faults.latency = milliseconds;
    },
    /** Another person changes the workbook now. */
    remoteEdit: (edit: RemoteEdit) => applyRemoteEdit(book(), edit),
    clearFaults: () => host(page).faults.clear(),
    meters: (): MeterReading => {
      const { meters } = host(page);
      return {
        roundTrips: meters.roundTrips,
        bytesOut: meters.bytesIn,
        bytesIn: meters.bytesOut,
        cellsRead: meters.cellsRead,
        cellsWritten: meters.cellsWritten,
        busyMilliseconds: meters.busyMilliseconds,
        customFunctionCalls: Object.fromEntries(meters.customFunctionCalls),
        customFunctionBatches: meters.customFunctionBatches,
      };
    },
    resetMeters: () => host(page).meters.reset(),
    /** What the add-in asked for and the stand-in does not implement. */
    refusals: () => [...host(page).session.refusals],
    message: () => page.get().message?.text ?? null,
  };
}

function host(page: PageStore) {
  const { connection } = page.get();
  if (!connection) throw new Error('stand-in Excel: no add-in is loaded');
  return connection.host;
}

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`stand-in Excel: there is no sheet "${name}"`);
  return sheet;
}

function locate(book: Workbook, address: string): { sheet: Worksheet; area: Rect } {
  const { sheet, local } = splitSheetName(address);
  return { sheet: sheet === null ? book.activeSheet : sheetOf(book, sheet), area: parseRect(local) };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
