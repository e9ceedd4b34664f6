import { ymd } from '../../domain/calendar/civilDay';
import type { LedgerReading } from '../../domain/ledger/types';
import type { Policy } from '../../domain/policy/types';
import type { Language } from '../../locales/language';
import type { Source } from './model';
import { columnLetters } from '../../workbook/cells';
import { riskLimits } from './insert/house';

export interface FormulaSuggestion {
  readonly key: 'ageing' | 'riskClass';
  readonly formula: string;
}

/**
 * Formulas over the sheet that was read, ready for a cell and by the same conventions as the pane. The ageing one adds
 * up every row of its range, so it is only offered where that gives the pane's figures: one currency, a column of
 * balances in whole units, and no total, receipt or row set aside among them.
 */
export function suggestFormulas(
  source: Source,
  reading: LedgerReading,
  policy: Policy,
  language: Language,
): readonly FormulaSuggestion[] {
  const { mapping, headerRow } = source.recognition;
  const { dueDate, balance, customerCode, customerName } = mapping;
  if (dueDate === undefined || source.rowCount <= headerRow) return [];
  const range = (column: number) => {
    const letters = columnLetters(column);
    return `${quoted(source.sheetName)}!${letters}${headerRow + 1}:${letters}${source.rowCount}`;
  };
  const { year, month, day } = ymd(source.options.asOf);
  const asOf = `DATE(${year},${month},${day})`;
  const customer = customerCode ?? customerName;
  const suggestions: FormulaSuggestion[] = [];
  if (balance !== undefined && addsUp(source, reading)) {
    const customers = customer === undefined ? '' : range(customer);
    const edges = `{${policy.edges.join(',')}}`;
    suggestions.push({
      key: 'ageing',
      formula: `=DUES.AGING(${range(dueDate)},${asOf},${range(balance)},${customers},${edges},"${policy.credits}","${language}")`,
    });
  }
  const limits = riskLimits(policy);
  const ownLimits = limits === null ? '' : `,${limits}`;
  suggestions.push({
    key: 'riskClass',
    formula: `=DUES.RISKCLASS(${range(dueDate)},${asOf},,,"${policy.riskScheme}","${language}"${ownLimits})`,
  });
  return suggestions;
}

/** Whether the column's plain sum is what the pane counts. */
function addsUp(source: Source, reading: LedgerReading): boolean {
  return reading.totals.length === 0 && itemsAddUp(source, reading);
}

/** The same of the rows between the header and the last item, below which the totals stand. */
export function itemsAddUp({ options }: Source, { ledger, setAside, unapplied }: LedgerReading): boolean {
  const none = unapplied.length === 0 && setAside.every(({ amount }) => amount === 0);
  return none && ledger.currencies.length === 1 && options.unitFactor === 1;
}

/** A sheet name as formulas need it: always quoted, quotes doubled. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
