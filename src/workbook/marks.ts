import { TABLE_KEY } from './records/tableMemory';

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
  const marked = sheets.items.map((sheet, i) => {
    const mark = marks[i];
    return { sheet, mark: mark && !mark.isNullObject ? (mark.value as OurSheet) : null };
  });
  return withoutCopies(context, marked);
}

/** Whoever copies a sheet of ours copies its mark. The copy is the one whose table Excel had to call otherwise. */
async function withoutCopies(context: Excel.RequestContext, sheets: MarkedSheets): Promise<MarkedSheets> {
  const twice = sheets.filter(
    (one) => one.mark !== null && sheets.some((other) => other !== one && other.mark === one.mark),
  );
  if (twice.length === 0) return sheets;
  for (const { sheet } of twice) {
    sheet.tables.load('items/name');
    sheet.customProperties.load('items/key');
  }
  await context.sync();
  const originals = twice.filter(({ sheet }) =>
    sheet.customProperties.items.some(({ key }) =>
      sheet.tables.items.some(({ name }) => key === TABLE_KEY + name),
    ),
  );
  return sheets.map((one) => {
    const copied = !originals.includes(one) && originals.some(({ mark }) => mark === one.mark);
    return copied ? { ...one, mark: null } : one;
  });
}

/** The sheet with that mark, its name loaded, or null. */
export async function markedSheet(
  context: Excel.RequestContext,
  kind: OurSheet,
): Promise<Excel.Worksheet | null> {
  return sheetOf(await loadSheets(context), kind);
}

export function sheetOf(sheets: MarkedSheets, kind: OurSheet): Excel.Worksheet | null {
  return sheets.find(({ mark }) => mark === kind)?.sheet ?? null;
}

/** Gives a sheet of ours to the user for good: it is no longer found, and so never replaced. */
export function releaseSheet(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(MARK).delete();
}
