import { tryParseRect, type Rect } from '../model/address';
import type {
  CfThreshold,
  ComparisonOperator,
  ConditionalRule,
  DataValidation,
  FilterCriteria,
} from '../model/objects';
import type { StylePatch } from '../model/style';
import type { SheetModel } from '../model/worksheet';
import { colorOf, readColor } from './colors';
import { importFormula } from './formulaText';
import { childOf, childrenNamed, isTrue, type XmlElement } from './xml';

export interface RuleContext {
  readonly theme: readonly string[];
  readonly differential: readonly StylePatch[];
  readonly lost: (what: string) => void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const rangesOf = (sqref: string | undefined): Rect[] =>
  (sqref ?? '').split(/\s+/).flatMap((part) => tryParseRect(part) ?? []);
const OPERATORS: Record<string, ComparisonOperator> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const formulasOf = (rule: XmlElement): string[] =>
  childrenNamed(rule, 'formula').map((formula) => `=${importFormula(formula.text)}`);

const THRESHOLDS: Record<string, CfThreshold['type']> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

function thresholds(parent: XmlElement, theme: readonly string[]): CfThreshold[] {
  const colors = childrenNamed(parent, 'color').map((color) => readColor(color, theme));
  return childrenNamed(parent, 'cfvo').map(({ attributes }, i) => {
    const color = colors[i];
    return {
      type: THRESHOLDS[attributes['type'] ?? ''] ?? 'Number',
      ...(attributes['val'] === undefined ? {} : { value: attributes['val'] }),
      ...(color ? { color } : {}),
    };
  });
}

const PRESETS: Record<string, Extract<ConditionalRule, { type: 'PresetCriteria' }>['criterion']> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
};
const TEXTS: Record<string, Extract<ConditionalRule, { type: 'ContainsText' }>['operator']> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

function ruleOf(element: XmlElement, theme: readonly string[]): ConditionalRule | null {
  const { type = '', operator = '', text = '', rank, percent, bottom } = element.attributes;
  const [formula1 = '', formula2] = formulasOf(element);
  const preset = PRESETS[type];
  const part = TEXTS[type];
  if (type === 'expression') return { type: 'Custom', formula: formula1 };
  if (type === 'cellIs') {
    const known = OPERATORS[operator];
    return known
      ? { type: 'CellValue', operator: known, formula1, ...(formula2 === undefined ? {} : { formula2 }) }
      : null;
  }
  if (part) return { type: 'ContainsText', operator: part, text };
  if (preset) return { type: 'PresetCriteria', criterion: preset };
  if (type === 'top10')
    return { type: 'TopBottom', rank: Number(rank ?? 10), percent: isTrue(percent), bottom: isTrue(bottom) };
  const scale = childOf(element, 'colorScale');
  if (scale) return { type: 'ColorScale', points: thresholds(scale, theme) };
  const bar = childOf(element, 'dataBar');
  if (bar) {
    const [minimum = { type: 'LowestValue' }, maximum = { type: 'HighestValue' }] = thresholds(bar, []);
    const color = colorOf(bar, 'color', theme) ?? '#638EC6';
    const plain = (threshold: CfThreshold): CfThreshold => ({
      type: threshold.type,
      ...(threshold.value === undefined ? {} : { value: threshold.value }),
    });
    return {
      type: 'DataBar',
      color,
      minimum: plain(minimum),
      maximum: plain(maximum),
      showValue: isTrue(bar.attributes['showValue'], true),
    };
  }
  const icons = childOf(element, 'iconSet');
  if (!icons) return null;
  return {
    type: 'IconSet',
    style: icons.attributes['iconSet'] ?? '3TrafficLights1',
    thresholds: thresholds(icons, theme),
    reverse: isTrue(icons.attributes['reverse']),
    showValue: isTrue(icons.attributes['showValue'], true),
  };
}

export function readConditionalFormats(sheet: SheetModel, worksheet: XmlElement, context: RuleContext): void {
  const found = childrenNamed(worksheet, 'conditionalFormatting').flatMap((block) =>
    childrenNamed(block, 'cfRule').flatMap((element) => {
      const rule = ruleOf(element, context.theme);
      if (!rule) {
        context.lost(`conditional format "${element.attributes['type'] ?? ''}" on ${sheet.name}`);
        return [];
      }
      const { dxfId, priority, stopIfTrue } = element.attributes;
      return [
        {
          id: sheet.book.newId(),
          ranges: rangesOf(block.attributes['sqref']),
          rule,
          format: dxfId === undefined ? {} : (context.differential[Number(dxfId)] ?? {}),
          stopIfTrue: isTrue(stopIfTrue),
          priority: Number(priority ?? 1) - 1,
        },
      ];
    }),
  );
  sheet.objects.conditionalFormats = found.sort((a, b) => a.priority - b.priority);
}

const VALIDATION_TYPES: Record<string, 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength'> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

export function readValidations(sheet: SheetModel, worksheet: XmlElement): void {
  for (const element of childrenNamed(childOf(worksheet, 'dataValidations'), 'dataValidation')) {
    const { attributes } = element;
    const formula = (name: string): string => importFormula(childOf(element, name)?.text ?? '');
    const rule = validationRule(attributes, formula('formula1'), formula('formula2'));
    if (!rule) continue;
    const { errorTitle = '', error = '', errorStyle = 'stop', promptTitle = '', prompt = '' } = attributes;
    const style = capital(errorStyle) as 'Stop' | 'Warning' | 'Information';
    sheet.objects.validations.push({
      ranges: rangesOf(attributes['sqref']),
      rule,
      ignoreBlanks: isTrue(attributes['allowBlank']),
      showError: isTrue(attributes['showErrorMessage']),
      ...(errorTitle || error ? { error: { title: errorTitle, message: error, style } } : {}),
      ...(promptTitle || prompt ? { prompt: { title: promptTitle, message: prompt } } : {}),
    });
  }
}

function validationRule(
  attributes: Readonly<Record<string, string>>,
  first: string,
  second: string,
): DataValidation['rule'] | null {
  const { type = 'none', operator = 'between', showDropDown } = attributes;
  if (type === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(first);
    // The attribute's name says the opposite of what it does.
    return {
      type: 'List',
      source: literal ? (literal[1] ?? '').replace(/""/g, '"') : `=${first}`,
      inCellDropDown: !isTrue(showDropDown),
    };
  }
  if (type === 'custom') return { type: 'Custom', formula: `=${first}` };
  const known = VALIDATION_TYPES[type];
  if (!known) return null;
  const formula1 = `=${first}`;
  return {
    type: known,
    operator: OPERATORS[operator] ?? 'Between',
    formula1,
    ...(second === '' ? {} : { formula2: `=${second}` }),
  };
}

/** Criteria of an auto filter, by column. */
export function readFilters(filter: XmlElement | undefined): Map<number, FilterCriteria> {
  const found = new Map<number, FilterCriteria>();
  for (const column of childrenNamed(filter, 'filterColumn')) {
    const id = Number(column.attributes['colId'] ?? 0);
    const values = childOf(column, 'filters');
    const custom = childOf(column, 'customFilters');
    const top = childOf(column, 'top10');
    if (values) {
      const list = childrenNamed(values, 'filter').map(({ attributes }) => attributes['val'] ?? '');
      found.set(id, { on: 'Values', values: list, blanks: isTrue(values.attributes['blank']) });
    } else if (custom) {
      const [first, second] = childrenNamed(custom, 'customFilter').map(customCriterion);
      found.set(id, {
        on: 'Custom',
        criterion1: first ?? '=',
        ...(second === undefined ? {} : { criterion2: second, and: isTrue(custom.attributes['and']) }),
      });
    } else if (top) {
      const { top: fromTop, percent, val } = top.attributes;
      const on =
        `${isTrue(fromTop, true) ? 'Top' : 'Bottom'}${isTrue(percent) ? 'Percent' : 'Items'}` as const;
      found.set(id, { on, count: Number(val ?? 10) });
    }
  }
  return found;
}

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};
const customCriterion = ({ attributes }: XmlElement): string =>
  (SIGNS[attributes['operator'] ?? 'equal'] ?? '=') + (attributes['val'] ?? '');
