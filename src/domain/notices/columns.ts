import { moneyUnit } from './format';
import { fill } from './template';
import type { NoticeFacts, NoticeLine } from './types';
import type { Wording } from './wording';

/** One column of a table of items. */
export interface Column {
  readonly head: string;
  readonly numeric: boolean;
  cell(line: NoticeLine): string;
}

export const textColumn = (head: string, cell: Column['cell']): Column => ({ head, numeric: false, cell });
export const figureColumn = (head: string, cell: Column['cell']): Column => ({ head, numeric: true, cell });

/** Number of the document and, where any is known, of the contract. */
export function documentColumns(lines: readonly NoticeLine[], { table }: Wording): Column[] {
  const columns = [
    textColumn(table.docNo, (line) =>
      line.open < 0 ? fill(table.creditNote, { docNo: line.docNo }) : line.docNo,
    ),
  ];
  if (lines.some((line) => line.contractNo)) {
    columns.push(textColumn(table.contractNo, (line) => line.contractNo));
  }
  return columns;
}

/** Heads of amount columns name the unit, so that the cells need not. */
export function unitHead({ currency, language }: NoticeFacts, template: string): (label: string) => string {
  const unit = moneyUnit(currency, language);
  return (label) => fill(template, { label, unit });
}
