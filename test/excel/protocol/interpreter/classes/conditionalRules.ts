import type { CfThreshold, ConditionalRule } from '../../../model/objects';
import { excelError } from '../errors';
import { choice, isMissing, list, number, optionalText, record, text } from './arguments';
import { color } from './colors';

/** `Excel.ConditionalFormatType` as it is sent. */
export const API_TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
export type ApiType = (typeof API_TYPES)[number];

/** A new format before its rule is set: Excel needs the rule in the same batch, and so do the samples. */
export function initialRule(type: ApiType): ConditionalRule {
  switch (type) {
    case 'Custom':
      return { type, formula: '=FALSE' };
    case 'CellValue':
      return { type, operator: 'EqualTo', formula1: '=NA()' };
    case 'ContainsText':
      return { type, operator: 'Contains', text: '\u0000' };
    case 'TopBottom':
      return { type, rank: 10, percent: false, bottom: false };
    case 'PresetCriteria':
      return { type, criterion: 'Errors' };
    case 'ColorScale':
      return {
        type,
        points: [
          { type: 'LowestValue', color: '#F8696B' },
          { type: 'HighestValue', color: '#63BE7B' },
        ],
      };
    case 'DataBar':
      return {
        type,
        color: '#638EC6',
        minimum: { type: 'Automatic' },
        maximum: { type: 'Automatic' },
        showValue: true,
      };
    default:
      return {
        type: 'IconSet',
        style: 'ThreeTrafficLights1',
        thresholds: [
          { type: 'Percent', value: '0' },
          { type: 'Percent', value: '33' },
          { type: 'Percent', value: '67' },
        ],
        reverse: false,
        showValue: true,
      };
  }
}

export function ruleOf<T extends ConditionalRule['type']>(
  rule: ConditionalRule,
  type: T,
): Extract<ConditionalRule, { type: T }> {
  if (rule.type !== type) throw excelError('InvalidOperation');
  return rule as Extract<ConditionalRule, { type: T }>;
}

const THRESHOLDS: readonly CfThreshold['type'][] = [
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Percentile',
  'Formula',
  'Automatic',
];

export function threshold(value: unknown): CfThreshold {
  const given = record(value);
  const formula = isMissing(given['formula']) ? undefined : String(given['formula']);
  const shade = optionalText(given['color']);
  return {
    type: choice(given['type'], THRESHOLDS),
    ...(formula === undefined ? {} : { value: formula }),
    ...(shade === undefined ? {} : { color: color(shade) ?? '#FFFFFF' }),
  };
}

export function thresholdToApi(point: CfThreshold): Record<string, unknown> {
  return {
    type: point.type,
    ...(point.value === undefined ? {} : { formula: point.value }),
    ...(point.color === undefined ? {} : { color: point.color }),
  };
}

/** Two or three points: `{minimum, midpoint?, maximum}`. */
export function scalePoints(value: unknown): CfThreshold[] {
  const given = record(value);
  return ['minimum', 'midpoint', 'maximum']
    .filter((key) => !isMissing(given[key]))
    .map((key) => threshold(given[key]));
}

export function scaleToApi(points: readonly CfThreshold[]): Record<string, unknown> {
  const names = points.length === 3 ? ['minimum', 'midpoint', 'maximum'] : ['minimum', 'maximum'];
  return Object.fromEntries(points.map((point, at) => [names[at] ?? 'maximum', thresholdToApi(point)]));
}

export function iconThresholds(value: unknown): CfThreshold[] {
  return list(value).map((entry) => {
    const given = record(entry);
    // The first criterion of an icon set is an empty object in Microsoft's samples.
    return isMissing(given['type']) ? { type: 'Percent', value: '0' } : threshold(entry);
  });
}

const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

/** `{formula1, formula2?, operator}`; the formulas of the samples come with and without `=`. */
export function cellValueRule(value: unknown): ConditionalRule {
  const given = record(value);
  const operand = (entry: unknown): string => (typeof entry === 'number' ? String(entry) : text(entry));
  return {
    type: 'CellValue',
    operator: choice(given['operator'], COMPARISONS),
    formula1: operand(given['formula1']),
    ...(isMissing(given['formula2']) ? {} : { formula2: operand(given['formula2']) }),
  };
}

export function textRule(value: unknown): ConditionalRule {
  const given = record(value);
  const operator = choice(given['operator'], ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const);
  return { type: 'ContainsText', operator, text: text(given['text']) };
}

export function topBottomRule(value: unknown): ConditionalRule {
  const given = record(value);
  const type = choice(given['type'], ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const);
  return {
    type: 'TopBottom',
    rank: number(given['rank']),
    percent: type.endsWith('Percent'),
    bottom: type.startsWith('Bottom'),
  };
}

const PRESETS = {
  Blanks: 'Blanks',
  NonBlanks: 'NonBlanks',
  Errors: 'Errors',
  NonErrors: 'NonErrors',
  DuplicateValues: 'DuplicateValues',
  UniqueValues: 'UniqueValues',
} as const;

export function presetRule(value: unknown): ConditionalRule {
  const criterion = choice(record(value)['criterion'], [
    'Blanks',
    'NonBlanks',
    'Errors',
    'NonErrors',
    'DuplicateValues',
    'UniqueValues',
  ] as const);
  return { type: 'PresetCriteria', criterion: PRESETS[criterion] };
}
