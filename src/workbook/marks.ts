/** Our sheets are known by a custom property of theirs: people rename, translate and move sheets. */
const MARK = 'duesheet.sheet';

export type OurSheet =
  'plan' | 'notices' | 'policy' | 'customers' | 'contacts' | 'snapshots' | 'matches' | 'setAside' | 'staging';

export function setMark(sheet: Excel.Worksheet, kind: OurSheet): void {
  sheet.customProperties.add(MARK, kind);
}

export type MarkedSheets = readonly { readonly sheet: Excel.Worksheet; readonly mark: OurSheet | null }[];

/** The sheets of the workbook with their marks, two round trips. */
export async function loadSheets(context: Excel.RequestContext): Promise<MarkedSheets> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility,items/position');
  await context.sync();
  const marks = sheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    mark.load('value');
    return mark;
  });
  await context.sync();
  return sheets.items.map((sheet, i) => {
    const mark = marks[i];
    return { sheet, mark: mark && !mark.isNullObject ? (mark.value as OurSheet) : null };
  });
}

/** The sheet with that mark, or null. */
export async function findOurSheet(
  context: Excel.RequestContext,
  kind: OurSheet,
): Promise<Excel.Worksheet | null> {
  const found = (await loadSheets(context)).find(({ mark }) => mark === kind);
  return found?.sheet ?? null;
}

/** Gives a sheet of ours to the user for good: it is no longer found, and so never replaced. */
export function releaseSheet(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(MARK).delete();
}
