import { contains, type Rect } from './address';
import { lookupKey, compareValues } from '../formula/coerce';
import { percentile } from '../formula/functions/statistics';
import { Raised } from '../formula/operands';
import type { CfThreshold, ComparisonOperator, ConditionalFormat, ConditionalRule } from './objects';
import { firstOf, ruleValue } from './ruleFormulas';
import type { StylePatch } from './style';
import type { ConditionalLook } from './types';
import type { SheetModel } from './worksheet';
import { isError, type CellValue } from './values';

/** Formatting that the sheet's rules give a cell now: "Use conditional formatting" (support.microsoft.com). */
export function looksAt(sheet: SheetModel, row: number, column: number): ConditionalLook {
  const patches: StylePatch[] = [];
  let dataBar: ConditionalLook['dataBar'];
  let icon: ConditionalLook['icon'];
  const rules = sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((range) => contains(range, row, column)),
  );
  for (const format of [...rules].sort((a, b) => a.priority - b.priority)) {
    const { rule } = format;
    const value = sheet.cells.get(row, column);
    if (rule.type === 'ColorScale') {
      const color = typeof value === 'number' ? scaleColor(sheet, format, rule.points, value) : null;
      if (color) patches.unshift({ fill: { color } });
    } else if (rule.type === 'DataBar') {
      const fraction = typeof value === 'number' ? barFraction(sheet, format, rule, value) : null;
      if (fraction !== null) dataBar ??= { fraction, color: rule.color };
    } else if (rule.type === 'IconSet') {
      const index = typeof value === 'number' ? iconIndex(sheet, format, rule.thresholds, value) : null;
      const last = rule.thresholds.length - 1;
      if (index !== null) icon ??= { style: rule.style, index: rule.reverse ? last - index : index };
    } else if (holds(sheet, format, rule, row, column, value)) {
      patches.unshift(format.format);
      if (format.stopIfTrue) break;
    }
  }
  return { patches, ...(dataBar ? { dataBar } : {}), ...(icon ? { icon } : {}) };
}

type PlainRule = Exclude<ConditionalRule, { type: 'ColorScale' | 'DataBar' | 'IconSet' }>;

function holds(
  sheet: SheetModel,
  format: ConditionalFormat,
  rule: PlainRule,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const corner = cornerOf(format.ranges);
  const valueOf = (formula: string): CellValue => firstOf(ruleValue(sheet, formula, corner, row, column));
  switch (rule.type) {
    case 'Custom': {
      const result = valueOf(rule.formula);
      return typeof result === 'number' ? result !== 0 : result === true;
    }
    case 'CellValue':
      return compares(value, rule.operator, valueOf(rule.formula1), valueOf(rule.formula2 ?? '0'));
    case 'ContainsText':
      return holdsText(sheet.shownText(row, column).toLowerCase(), rule.operator, rule.text.toLowerCase());
    case 'TopBottom': {
      const numbers = numbersIn(sheet, format.ranges).sort((a, b) => (rule.bottom ? a - b : b - a));
      const count = rule.percent ? Math.max(1, Math.floor((numbers.length * rule.rank) / 100)) : rule.rank;
      const edge = numbers[Math.min(count, numbers.length) - 1];
      return typeof value === 'number' && edge !== undefined && (rule.bottom ? value <= edge : value >= edge);
    }
    case 'PresetCriteria':
      return preset(sheet, format.ranges, rule.criterion, value);
  }
}

function holdsText(text: string, operator: string, part: string): boolean {
  if (operator === 'Contains') return text.includes(part);
  if (operator === 'NotContains') return !text.includes(part);
  return operator === 'BeginsWith' ? text.startsWith(part) : text.endsWith(part);
}

function preset(sheet: SheetModel, ranges: readonly Rect[], criterion: string, value: CellValue): boolean {
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  if (criterion === 'Blanks') return blank;
  if (criterion === 'NonBlanks') return !blank;
  if (criterion === 'Errors') return isError(value);
  if (criterion === 'NonErrors') return !isError(value);
  if (value === null) return false;
  let count = 0;
  const key = lookupKey(value);
  for (const range of ranges)
    sheet.cells.each(range, (_r, _c, other) => (count += other !== null && lookupKey(other) === key ? 1 : 0));
  return criterion === 'DuplicateValues' ? count > 1 : count === 1;
}

export function compares(
  value: CellValue,
  operator: ComparisonOperator,
  a: CellValue,
  b: CellValue,
): boolean {
  try {
    if (operator === 'EqualTo') return compareValues(value, a) === 0;
    if (operator === 'NotEqualTo') return compareValues(value, a) !== 0;
    if (operator === 'GreaterThan') return compareValues(value, a) > 0;
    if (operator === 'LessThan') return compareValues(value, a) < 0;
    if (operator === 'GreaterThanOrEqual') return compareValues(value, a) >= 0;
    if (operator === 'LessThanOrEqual') return compareValues(value, a) <= 0;
    const inside = compareValues(value, a) >= 0 && compareValues(value, b) <= 0;
    return operator === 'Between' ? inside : !inside;
  } catch (problem) {
    if (problem instanceof Raised) return false;
    throw problem;
  }
}

const cornerOf = (ranges: readonly Rect[]): { row: number; column: number } => ({
  row: Math.min(...ranges.map((range) => range.r1)),
  column: Math.min(...ranges.map((range) => range.c1)),
});

function numbersIn(sheet: SheetModel, ranges: readonly Rect[]): number[] {
  const numbers: number[] = [];
  for (const range of ranges) {
    sheet.cells.each(range, (_r, _c, value) => {
      if (typeof value === 'number') numbers.push(value);
    });
  }
  return numbers;
}

function thresholdValue(sheet: SheetModel, ranges: readonly Rect[], threshold: CfThreshold): number {
  const numbers = numbersIn(sheet, ranges);
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const corner = cornerOf(ranges);
  const given = firstOf(ruleValue(sheet, threshold.value ?? '0', corner, corner.row, corner.column));
  const number = typeof given === 'number' ? given : 0;
  if (threshold.type === 'LowestValue') return low;
  if (threshold.type === 'HighestValue') return high;
  if (threshold.type === 'Percent') return low + ((high - low) * number) / 100;
  if (threshold.type === 'Percentile') return percentile(numbers, number / 100);
  return threshold.type === 'Automatic' ? Math.min(0, low) : number;
}

function scaleColor(
  sheet: SheetModel,
  format: ConditionalFormat,
  points: readonly CfThreshold[],
  value: number,
): string | null {
  const stops = points.map((point) => ({
    at: thresholdValue(sheet, format.ranges, point),
    color: point.color ?? '#FFFFFF',
  }));
  const [first] = stops;
  const last = stops[stops.length - 1];
  if (!first || !last) return null;
  if (value <= first.at) return first.color;
  for (let i = 1; i < stops.length; i += 1) {
    const from = stops[i - 1];
    const to = stops[i];
    if (from && to && value <= to.at)
      return blend(from.color, to.color, (value - from.at) / (to.at - from.at || 1));
  }
  return last.color;
}

function blend(from: string, to: string, share: number): string {
  const part = (color: string, i: number): number => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(from, i) + (part(to, i) - part(from, i)) * share));
  return `#${mixed
    .map((n) => n.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

function barFraction(
  sheet: SheetModel,
  format: ConditionalFormat,
  rule: Extract<ConditionalRule, { type: 'DataBar' }>,
  value: number,
): number {
  const low = thresholdValue(sheet, format.ranges, rule.minimum);
  const high = thresholdValue(
    sheet,
    format.ranges,
    rule.maximum.type === 'Automatic' ? { type: 'HighestValue' } : rule.maximum,
  );
  return high === low ? 1 : Math.min(1, Math.max(0, (value - low) / (high - low)));
}

function iconIndex(
  sheet: SheetModel,
  format: ConditionalFormat,
  thresholds: readonly CfThreshold[],
  value: number,
): number {
  let index = 0;
  thresholds.forEach((threshold, i) => {
    if (i > 0 && value >= thresholdValue(sheet, format.ranges, threshold)) index = i;
  });
  return index;
}
