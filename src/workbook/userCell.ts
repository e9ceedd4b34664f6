import type { Cell } from '../domain/ledger/types';
import { cellText } from './cellText';

/** A cell of the user's in a table of ours, as it has to come back when the table is built again. */
export interface UserCell {
  readonly value: Cell;
  /** null when it holds a constant, or a formula that could not be read in the new table. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** 1-based sheet row it stood in: formulas refer to cells of their own row. */
  readonly row: number;
}

/**
 * Excel gives a constant text `=1+1` and a formula alike through `formulas`; only a formula differs from its value.
 */
export function userCell(value: Cell, formula: unknown, numberFormat: unknown, row: number): UserCell {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value, formula: isFormula ? formula : null, numberFormat: String(numberFormat ?? 'General'), row };
}

/** Whether the user wrote something here; a formula alone, as of a calculated column, says nothing about a customer. */
export function holdsEntry({ value, formula }: UserCell): boolean {
  return formula === null && value !== null && value !== '';
}

/** What to write into 1-based sheet row `row`, so that the cell is what it was. */
export function userInput(cell: UserCell | null, row: number): string | number | boolean {
  if (cell === null) return '';
  if (cell.formula !== null) return moveToRow(cell.formula, cell.row, row);
  const { value } = cell;
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'string' ? cellText(value) : value;
}

const TEXT = /("(?:[^"]|"")*")/;
/** A relative reference to a cell of the same sheet: no sheet name before it, no `$` before its row. */
const REFERENCE = /(^|[^A-Za-z0-9_.!'\]$])(\$?[A-Z]{1,3})(\d{1,7})(?![\dA-Za-z_(.])/g;

/** The formula with its references to row `from` pointing to row `to`; other rows, names and texts stay. */
export function moveToRow(formula: string, from: number, to: number): string {
  return formula
    .split(TEXT)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(REFERENCE, (whole, before: string, column: string, row: string) =>
            Number(row) === from ? `${before}${column}${to}` : whole,
          ),
    )
    .join('');
}
