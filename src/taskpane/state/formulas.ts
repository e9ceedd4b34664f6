import { ymd } from '../../domain/calendar/civilDay';
import type { Language } from '../../locales/language';
import type { Source } from './model';
import { columnLetters } from './source';

export interface FormulaSuggestion {
  readonly key: 'ageing' | 'riskClass';
  readonly formula: string;
}

/**
 * Formulas over the sheet that was read, ready for a cell. The ageing one adds amounts, so it is only
 * offered where they are of one currency.
 */
export function suggestFormulas(
  source: Source,
  currencies: number,
  language: Language,
): readonly FormulaSuggestion[] {
  const { mapping, headerRow } = source.recognition;
  const { dueDate, customerCode, customerName } = mapping;
  const amount = mapping.balance ?? mapping.amountOriginal;
  if (dueDate === undefined || source.rowCount <= headerRow) return [];
  const range = (column: number) => {
    const letters = columnLetters(column);
    return `${quoted(source.sheetName)}!${letters}${headerRow + 1}:${letters}${source.rowCount}`;
  };
  const { year, month, day } = ymd(source.options.asOf);
  const asOf = `DATE(${year},${month},${day})`;
  const customer = customerCode ?? customerName;
  const suggestions: FormulaSuggestion[] = [];
  if (amount !== undefined && currencies === 1) {
    const customers = customer === undefined ? '' : range(customer);
    suggestions.push({
      key: 'ageing',
      formula: `=DUES.AGING(${range(dueDate)},${asOf},${range(amount)},${customers},,,"${language}")`,
    });
  }
  suggestions.push({
    key: 'riskClass',
    formula: `=DUES.RISKCLASS(${range(dueDate)},${asOf},,,"month","${language}")`,
  });
  return suggestions;
}

/** A sheet name as formulas need it: always quoted, quotes doubled. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
