/** Serial of 2000-01-01 in the 1904 date system. */
const MILLENNIUM_1904 = 35_064;

/**
 * Whether the workbook counts days from 1904. No stable API says so; Excel's own DATE function,
 * run in the workbook, does.
 */
export async function isDate1904(context: Excel.RequestContext): Promise<boolean> {
  const millennium = context.workbook.functions.date(2000, 1, 1);
  millennium.load('value');
  try {
    await context.sync();
    return Number(millennium.value) === MILLENNIUM_1904;
  } catch (error) {
    // A host without worksheet functions: the 1900 system is what every new workbook has.
    if (['ApiNotFound', 'UnsupportedOperation'].includes(String((error as { code?: unknown }).code)))
      return false;
    throw error;
  }
}
