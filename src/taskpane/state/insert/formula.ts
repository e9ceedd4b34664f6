import { NAMESPACE } from '../../../functions/declarations';
import type { FunctionId } from '../../../functions/declarations';
import type { Cell, LedgerReading } from '../../../domain/ledger/types';
import type { SheetTable } from '../../host';
import type { Source } from '../model';
import { columnLetters } from '../../../workbook/cells';
import { dateExpression, declarationOf, type Argument } from './arguments';
import { quoted, readTyped } from './typed';

/** The rows of items of the ledger in use, 1-based, and how its columns are called in formulas. */
export interface LedgerArea {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly table: SheetTable | null;
}

/** From below the header to the last item: the totals that a list ends with are no items. */
export function ledgerArea(source: Source, reading: LedgerReading, table: SheetTable | null): LedgerArea {
  const { headerRow } = source.recognition;
  let lastRow = headerRow + 1;
  for (const row of reading.ledger.sheetRow) if (row > lastRow) lastRow = row;
  for (const { sheetRow } of [...reading.setAside, ...reading.unapplied])
    lastRow = Math.max(lastRow, sheetRow);
  return { sheetName: source.sheetName, firstRow: headerRow + 1, lastRow, table };
}

/** `J5:J24`, of the rows asked for. */
export function columnAddress(area: LedgerArea, column: number, rows = Infinity): string {
  const letters = columnLetters(column);
  return `${letters}${area.firstRow}:${letters}${Math.min(area.lastRow, area.firstRow + rows - 1)}`;
}

/** A column of a table by its name, so that the formula grows with it; of a plain range by its cells. */
function columnReference(area: LedgerArea, column: number): string {
  const name = area.table?.columns[column - area.table.firstColumn];
  if (area.table && name) return `${area.table.name}[${escaped(name)}]`;
  return `'${area.sheetName.replaceAll("'", "''")}'!${columnAddress(area, column)}`;
}

/** Characters that mean something in a structured reference are told apart by an apostrophe. */
function escaped(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

function expression(argument: Argument, area: LedgerArea): string {
  switch (argument.kind) {
    case 'none':
      return '';
    case 'column':
      return columnReference(area, argument.column);
    case 'day':
      return dateExpression(argument.day);
    case 'word':
      return quoted(argument.word);
    case 'typed':
      return argument.text.trim() === '' ? '' : readTyped(argument.text).expression;
  }
}

/** The formula as it stands in a cell; arguments left out at the end are not written. */
export function formulaOf(id: FunctionId, given: readonly Argument[], area: LedgerArea): string {
  const expressions = given.map((argument) => expression(argument, area));
  while (expressions.length > 0 && expressions.at(-1) === '') expressions.pop();
  return `=${NAMESPACE}.${id}(${expressions.join(',')})`;
}

/** Arguments that must be there and are not, by name. */
export function missingArguments(id: FunctionId, given: readonly Argument[]): readonly string[] {
  return declarationOf(id)
    .parameters.filter(({ optional }, i) => {
      const argument = given[i];
      const isEmpty =
        argument === undefined ||
        argument.kind === 'none' ||
        (argument.kind === 'typed' && argument.text.trim() === '');
      return !optional && isEmpty;
    })
    .map(({ name }) => name);
}

/** Where the preview gets the values of ranges from; null for a formula that only Excel can work out. */
export interface Values {
  column(column: number): Promise<readonly (readonly Cell[])[]>;
  range(sheet: string | null, address: string): Promise<readonly (readonly Cell[])[]>;
}

/** The arguments as Excel would hand them over; null when one of them only Excel can work out. */
export async function valuesOf(
  id: FunctionId,
  given: readonly Argument[],
  values: Values,
): Promise<readonly unknown[] | null> {
  const { parameters } = declarationOf(id);
  const handed: unknown[] = [];
  for (const [i, argument] of given.entries()) {
    const cells = await cellsFor(argument, values);
    if (cells === undefined) return null;
    // A parameter that takes one value is handed that value, one that takes a range a matrix.
    handed.push(cells === null || parameters[i]?.matrix ? cells : cells[0]?.[0]);
  }
  return handed;
}

async function cellsFor(
  argument: Argument,
  values: Values,
): Promise<readonly (readonly unknown[])[] | null | undefined> {
  switch (argument.kind) {
    case 'none':
      return null;
    case 'column':
      return values.column(argument.column);
    case 'day':
      return [[argument.day]];
    case 'word':
      return [[argument.word]];
    case 'typed': {
      if (argument.text.trim() === '') return null;
      const typed = readTyped(argument.text);
      if (typed.reference) return values.range(typed.reference.sheet, typed.reference.address);
      return typed.values ?? undefined;
    }
  }
}
