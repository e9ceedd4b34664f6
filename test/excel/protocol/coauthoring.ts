import { parseRect, splitSheetName } from '../model/address';
import type { Input, Workbook } from '../model/types';

/** Workbooks that another person is changing at this moment. */
const remotely = new WeakSet<Workbook>();

/** Whether a change that is told now was made by another person. */
export const isRemote = (workbook: Workbook): boolean => remotely.has(workbook);

/**
 * Another person changes the workbook: every event of it is told with source `Remote`, and this person's undo knows nothing
 * of it ("Co-authoring in Excel add-ins", learn.microsoft.com).
 */
export function coauthor(workbook: Workbook, work: () => void): void {
  remotely.add(workbook);
  try {
    // A change from elsewhere is no step of this person's undo, and no macro that empties it.
    workbook.batch('File', work);
  } finally {
    remotely.delete(workbook);
  }
}

/** What another person does, as plain data: so that tests of a page and its menu can plan it. */
export interface RemoteEdit {
  /** `Sheet!A1:B2`; without a sheet that of the person at the page. */
  readonly address: string;
  /** Cells typed, or cells moved to make room or to close up. */
  readonly values?: readonly (readonly Input[])[];
  readonly insert?: 'Down' | 'Right';
  readonly remove?: 'Up' | 'Left';
}

/** @throws Error when the sheet is not there. */
export function applyRemoteEdit(workbook: Workbook, { address, values, insert, remove }: RemoteEdit): void {
  const { sheet: name, local } = splitSheetName(address);
  const sheet = name === null ? workbook.activeSheet : workbook.sheet(name);
  if (!sheet) throw new Error(`There is no sheet "${name}".`);
  const area = parseRect(local);
  coauthor(workbook, () => {
    if (insert) sheet.insertCells(area, insert, 'File');
    if (remove) sheet.deleteCells(area, remove, 'File');
    if (values) sheet.writeInput(area, values, { source: 'File' });
  });
}
