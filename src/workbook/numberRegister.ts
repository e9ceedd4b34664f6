import { run } from './run';

/** The highest number given out in each year, kept beside the sheet: rows get deleted, numbers must not come back. */
const KEY = 'duesheet.numbers';
const NUMBER = /^(\d{4})-(\d+)$/;

/** The highest number of each year that was ever given out, as far as this workbook remembers. */
export async function highestNumbers(context: Excel.RequestContext): Promise<readonly string[]> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return [];
  return String(setting.value)
    .split(' ')
    .filter((number) => NUMBER.test(number));
}

/** Remembers numbers that are about to leave the workbook or to be written into it. */
export function reserveNumbers(numbers: readonly string[]): Promise<void> {
  return run('', (context) => remember(context, numbers));
}

export async function remember(context: Excel.RequestContext, numbers: readonly string[]): Promise<void> {
  const highest = new Map<string, string>();
  for (const number of [...(await highestNumbers(context)), ...numbers]) {
    const [, year = '', count = ''] = NUMBER.exec(number) ?? [];
    const known = NUMBER.exec(highest.get(year) ?? '')?.[2];
    if (year && (known === undefined || Number(count) > Number(known))) highest.set(year, number);
  }
  context.workbook.settings.add(KEY, [...highest.values()].join(' '));
  await context.sync();
}
