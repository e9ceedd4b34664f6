import { parseArgs } from 'node:util';
import { pageLanguage, type PageLanguage } from '../../excel/page/texts/texts';

export interface JobOptions {
  readonly ledger: string;
  readonly sheet: string | undefined;
  /** `2026-06-30`; undefined leaves the pane's own choice. */
  readonly asOf: string | undefined;
  readonly language: PageLanguage;
  readonly out: string;
}

export const USAGE =
  'npm run job -- LEDGER.xlsx [--sheet NAME] [--as-of YYYY-MM-DD] [--lang en|zh-CN|zh-TW] --out DIR';

/** @returns undefined when the arguments make no sense. */
export function jobOptions(args: readonly string[]): JobOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      'as-of': { type: 'string' },
      lang: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [ledger] = positionals;
  const asOf = values['as-of'];
  const dated = asOf === undefined || /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  if (ledger === undefined || positionals.length !== 1 || values.out === undefined || !dated)
    return undefined;
  return { ledger, sheet: values.sheet, asOf, language: pageLanguage(values.lang ?? 'en'), out: values.out };
}
