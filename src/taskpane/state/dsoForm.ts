import { averageDso, closingDso } from '../../domain/dso';

/** What is typed into the DSO card; amounts in whole currency, as a person writes them. */
export interface DsoForm {
  readonly opening: string;
  readonly closing: string;
  readonly sales: string;
  readonly days: string;
}

export interface DsoResult {
  /** Days; null where the inputs do not suffice. */
  readonly average: number | null;
  readonly closing: number | null;
  /** The same as a formula for a cell, '' while something is missing. */
  readonly formula: string;
}

export function computeDso(form: DsoForm): DsoResult {
  const [opening, closing, sales, days] = [form.opening, form.closing, form.sales, form.days].map(readNumber);
  if (closing == null || sales == null || days == null) return { average: null, closing: null, formula: '' };
  const balances = opening == null ? [closing] : [opening, closing];
  const receivables = balances.length === 1 ? String(closing) : `{${balances.join(',')}}`;
  return {
    average: averageDso(balances, sales, days),
    closing: closingDso(closing, sales, days),
    formula: sales > 0 && days > 0 ? `=DUES.DSO(${receivables},${sales},${days})` : '',
  };
}

/** `1,234.5`, full-width digits and spaces included; null for anything that is no number. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
