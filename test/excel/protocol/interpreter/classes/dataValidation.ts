import type { ComparisonOperator, DataValidation } from '../../../model/objects';
import { readTyped } from '../../../model/typing';
import { contains, intersect, quoteSheetName, rectName, type Rect } from '../../../model/address';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { Area, Areas, targetArgument } from './area';
import { choice, flag, isMissing, optionalFlag, record, text } from './arguments';
import type { Formatted } from './rangeFormat';
import { rangeAreasType } from './rangeAreas';

/** `Excel.DataValidationOperator` → the model's words, which are those of conditional formats. */
const OPERATORS = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqualTo: 'GreaterThanOrEqual',
  LessThanOrEqualTo: 'LessThanOrEqual',
} as const satisfies Record<string, ComparisonOperator>;
type ApiOperator = keyof typeof OPERATORS;
const API_OPERATORS = Object.keys(OPERATORS) as ApiOperator[];
const apiOperator = (operator: ComparisonOperator): ApiOperator | undefined =>
  API_OPERATORS.find((word) => OPERATORS[word] === operator);

const KINDS = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const;
type Rule = DataValidation['rule'];

/** The validation that the whole target has, else null. */
function current(target: Formatted): DataValidation | null {
  const first = target.rects()[0];
  return first ? target.sheet.validationAt(first.r1, first.c1) : null;
}

/** A bound may be a number, a formula, a date text or a range. */
function operand(value: unknown): string {
  const target = targetArgument(value);
  if (target instanceof Area)
    return `=${quoteSheetName(target.sheet.name)}!${rectName(target.rect).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
  if (typeof value === 'number') return String(value);
  return text(value);
}

/** "When setting the value … a string date in ISO8601 format": kept as the day's or hour's serial. */
function bounded(type: Rule['type'], value: unknown): string {
  const plain = operand(value);
  if ((type !== 'Date' && type !== 'Time') || plain.startsWith('=')) return plain;
  const typed = readTyped(plain.replace('T', ' ').replace(/Z$/, ''), ISO_RULES);
  return typeof typed?.value === 'number' ? String(typed.value) : plain;
}

/** ISO days mean the same in every locale; a year is always written. */
const ISO_RULES = { locale: 'en-US', date1904: false, year: 1900 } as const;

/** "You can only use one of them at a time." */
function parseRule(value: unknown): Rule {
  const given = record(value);
  if (Object.values(given).filter((rule) => !isMissing(rule)).length !== 1)
    throw excelError('InvalidArgument');
  if (!isMissing(given['list'])) {
    const entry = record(given['list']);
    return {
      type: 'List',
      source: operand(entry['source']),
      inCellDropDown: optionalFlag(entry['inCellDropDown'], true),
    };
  }
  if (!isMissing(given['custom']))
    return { type: 'Custom', formula: text(record(given['custom'])['formula']) };
  for (const [key, type] of Object.entries(KINDS)) {
    if (isMissing(given[key])) continue;
    const entry = record(given[key]);
    const formula2 = isMissing(entry['formula2']) ? undefined : bounded(type, entry['formula2']);
    return {
      type,
      operator: OPERATORS[choice(entry['operator'], API_OPERATORS)],
      formula1: bounded(type, entry['formula1']),
      formula2,
    };
  }
  throw excelError('InvalidArgument');
}

const bound = (formula: string): string | number =>
  formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;

function toApi(rule: Rule | undefined): Record<string, unknown> {
  if (!rule) return {};
  if (rule.type === 'List') return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === 'Custom') return { custom: { formula: rule.formula } };
  const key = Object.entries(KINDS).find(([, type]) => type === rule.type)?.[0] ?? '';
  const formula2 = rule.formula2 === undefined ? {} : { formula2: bound(rule.formula2) };
  return { [key]: { operator: apiOperator(rule.operator), formula1: bound(rule.formula1), ...formula2 } };
}

function change(target: Formatted, next: Partial<Omit<DataValidation, 'ranges'>>): void {
  const before = current(target);
  const rule = next.rule ?? before?.rule;
  if (!rule) throw excelError('InvalidOperation');
  const { ignoreBlanks = true, showError = true, error, prompt: shown } = before ?? {};
  const validation = { ignoreBlanks, showError, error, prompt: shown, ...next, rule };
  for (const rect of target.rects()) target.sheet.setValidation(rect, validation);
}

function prompt(value: unknown): DataValidation['prompt'] {
  const given = record(value);
  return optionalFlag(given['showPrompt'], true)
    ? { title: text(given['title'] ?? ''), message: text(given['message'] ?? '') }
    : undefined;
}

function errorAlert(value: unknown): Pick<DataValidation, 'error' | 'showError'> {
  const given = record(value);
  const style = choice(given['style'], ['Stop', 'Warning', 'Information'] as const, 'Stop');
  return {
    showError: optionalFlag(given['showAlert'], true),
    error: { title: text(given['title'] ?? ''), message: text(given['message'] ?? ''), style },
  };
}

/** Cells with a rule that their value breaks. */
function invalidCells(target: Formatted): Rect[] {
  const used = target.sheet.usedRange();
  if (!used) return [];
  const found: Rect[] = [];
  for (const rect of target.rects()) {
    const searched = intersect(rect, used);
    if (!searched) continue;
    for (const validation of target.sheet.validations) {
      for (const part of validation.ranges
        .map((range) => intersect(range, searched))
        .filter((area) => area !== null)) {
        found.push(...broken(target, part));
      }
    }
  }
  return found;
}

function broken(target: Formatted, part: Rect): Rect[] {
  const found: Rect[] = [];
  for (let row = part.r1; row <= part.r2; row += 1) {
    for (let column = part.c1; column <= part.c2; column += 1) {
      const value = target.sheet.readValue(row, column);
      const input = typeof value === 'object' && value !== null ? value.error : value;
      const cell = { r1: row, c1: column, r2: row, c2: column };
      if (!target.sheet.isValid(row, column, input) && !found.some((rect) => contains(rect, row, column)))
        found.push(cell);
    }
  }
  return found;
}

const areas = (target: Formatted): HostObject | null => {
  const cells = invalidCells(target);
  return cells.length === 0 ? null : bind(rangeAreasType, new Areas(target.sheet, cells));
};

export const dataValidationType: ObjectType<Formatted> = {
  name: 'DataValidation',
  members: {
    Type: scalar((target) => current(target)?.rule.type ?? 'None'),
    Rule: scalar(
      (target) => toApi(current(target)?.rule),
      (target, value) => change(target, { rule: parseRule(value) }),
    ),
    IgnoreBlanks: scalar(
      (target) => current(target)?.ignoreBlanks ?? true,
      (target, value) => change(target, { ignoreBlanks: flag(value) }),
    ),
    Prompt: scalar(
      (target) => ({ showPrompt: true, title: '', message: '', ...current(target)?.prompt }),
      (target, value) => change(target, { prompt: prompt(value) }),
    ),
    ErrorAlert: scalar(
      (target) => ({
        showAlert: current(target)?.showError ?? true,
        title: '',
        message: '',
        style: 'Stop',
        ...current(target)?.error,
      }),
      (target, value) => change(target, errorAlert(value)),
    ),
    Valid: scalar((target) => invalidCells(target).length === 0),
    Clear: method((target) => {
      for (const rect of target.rects()) target.sheet.setValidation(rect, null);
    }),
    GetInvalidCells: factory((target) => {
      const found = areas(target);
      if (!found) throw excelError('ItemNotFound');
      return found;
    }),
    GetInvalidCellsOrNullObject: factory(areas),
  },
};
