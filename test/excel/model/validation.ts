import { compares } from './conditionalFormats';
import type { DataValidation } from './objects';
import { firstOf, ruleValue } from './ruleFormulas';
import type { Input } from './types';
import { readTyped } from './typing';
import type { SheetModel } from './worksheet';
import type { CellValue } from './values';

/** Whether a rule lets this be typed: "Apply data validation to cells" (support.microsoft.com). */
export function accepts(
  rule: DataValidation,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Input,
): boolean {
  const value: CellValue =
    typeof input === 'string' ? (readTyped(input, sheet.typingRules())?.value ?? input) : input;
  if (value === null || value === '') return rule.ignoreBlanks;
  if (typeof value === 'string' && value.startsWith('=')) return true;
  const origin = { row: rule.ranges[0]?.r1 ?? row, column: rule.ranges[0]?.c1 ?? column };
  const valueOf = (formula: string): CellValue => firstOf(ruleValue(sheet, formula, origin, row, column));
  const { rule: kind } = rule;
  if (kind.type === 'List') return listOf(sheet, kind.source, origin, row, column).includes(String(input));
  if (kind.type === 'Custom') {
    // The formula looks at the sheet as it would be: the value stands in its cell while it is asked.
    const before = sheet.cells.get(row, column);
    sheet.cells.set(row, column, value);
    const result = valueOf(kind.formula);
    sheet.cells.set(row, column, before);
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const measured = kind.type === 'TextLength' ? String(input).length : value;
  if (typeof measured !== 'number') return false;
  if (kind.type === 'WholeNumber' && !Number.isInteger(measured)) return false;
  return compares(measured, kind.operator, valueOf(kind.formula1), valueOf(kind.formula2 ?? '0'));
}

/** Choices of a list rule as texts. */
function listOf(
  sheet: SheetModel,
  source: string,
  origin: { row: number; column: number },
  row: number,
  column: number,
): string[] {
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const values = ruleValue(sheet, source, origin, row, column);
  const flat = Array.isArray(values) ? values.flat() : [values];
  return flat
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'object' ? '' : String(value)));
}
