import { parseFormula } from '../../../formula/parser';
import { fromR1C1, toR1C1 } from '../../../formula/r1c1';
import type { ConditionalRule } from '../../../model/objects';
import { bind, navigation, scalar, type Member, type ObjectType } from '../members';
import { flag, text } from './arguments';
import { color } from './colors';
import { changeRule, conditionalRangeFormatType, formatOf, type FormatOf } from './conditionalFormats';
import {
  cellValueRule,
  iconThresholds,
  presetRule,
  ruleOf,
  scalePoints,
  scaleToApi,
  textRule,
  threshold,
  thresholdToApi,
  topBottomRule,
} from './conditionalRules';

type RuleType = ConditionalRule['type'];
const rule = <T extends RuleType>(target: FormatOf, type: T): Extract<ConditionalRule, { type: T }> =>
  ruleOf(formatOf(target).rule, type);
const format: Member<FormatOf> = navigation((target) => bind(conditionalRangeFormatType, target));

const formulaMember: Member<FormatOf> = scalar(
  (target) => rule(target, 'Custom').formula,
  (target, value) => changeRule(target, { type: 'Custom', formula: text(value) }),
);

/** Seen from the upper left cell of the format's first range. */
const formulaR1C1Member: Member<FormatOf> = scalar(
  (target) => {
    const { r1, c1 } = cornerOf(target);
    const { formula } = rule(target, 'Custom');
    return toR1C1(formula, parseFormula(formula), r1, c1);
  },
  (target, value) => {
    const { r1, c1 } = cornerOf(target);
    changeRule(target, { type: 'Custom', formula: fromR1C1(text(value), r1, c1) });
  },
);

const cornerOf = (target: FormatOf): { readonly r1: number; readonly c1: number } =>
  formatOf(target).ranges[0] ?? { r1: 0, c1: 0 };

const ruleType: ObjectType<FormatOf> = {
  name: 'ConditionalFormatRule',
  members: { Formula: formulaMember, FormulaLocal: formulaMember, FormulaR1C1: formulaR1C1Member },
};

const customType: ObjectType<FormatOf> = {
  name: 'CustomConditionalFormat',
  members: { Rule: navigation((target) => bind(ruleType, target)), Format: format },
};

const cellValueType: ObjectType<FormatOf> = {
  name: 'CellValueConditionalFormat',
  members: {
    Rule: scalar(
      (target) => {
        const { operator, formula1, formula2 } = rule(target, 'CellValue');
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      (target, value) => changeRule(target, cellValueRule(value)),
    ),
    Format: format,
  },
};

const textType: ObjectType<FormatOf> = {
  name: 'TextConditionalFormat',
  members: {
    Rule: scalar(
      (target) => {
        const { operator, text: words } = rule(target, 'ContainsText');
        return { operator, text: words };
      },
      (target, value) => changeRule(target, textRule(value)),
    ),
    Format: format,
  },
};

const topBottomType: ObjectType<FormatOf> = {
  name: 'TopBottomConditionalFormat',
  members: {
    Rule: scalar(
      (target) => {
        const { rank, percent, bottom } = rule(target, 'TopBottom');
        return { rank, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` };
      },
      (target, value) => changeRule(target, topBottomRule(value)),
    ),
    Format: format,
  },
};

const presetType: ObjectType<FormatOf> = {
  name: 'PresetCriteriaConditionalFormat',
  members: {
    Rule: scalar(
      (target) => ({ criterion: rule(target, 'PresetCriteria').criterion }),
      (target, value) => changeRule(target, presetRule(value)),
    ),
    Format: format,
  },
};

const colorScaleType: ObjectType<FormatOf> = {
  name: 'ColorScaleConditionalFormat',
  members: {
    ThreeColorScale: scalar((target) => rule(target, 'ColorScale').points.length === 3),
    Criteria: scalar(
      (target) => scaleToApi(rule(target, 'ColorScale').points),
      (target, value) => changeRule(target, { type: 'ColorScale', points: scalePoints(value) }),
    ),
  },
};

const barFormatType: ObjectType<FormatOf> = {
  name: 'ConditionalDataBarPositiveFormat',
  members: {
    FillColor: scalar(
      (target) => rule(target, 'DataBar').color,
      (target, value) => changeRule(target, { ...rule(target, 'DataBar'), color: color(value) ?? '#638EC6' }),
    ),
  },
};

const dataBarType: ObjectType<FormatOf> = {
  name: 'DataBarConditionalFormat',
  members: {
    ShowDataBarOnly: scalar(
      (target) => !rule(target, 'DataBar').showValue,
      (target, value) => changeRule(target, { ...rule(target, 'DataBar'), showValue: !flag(value) }),
    ),
    LowerBoundRule: scalar(
      (target) => thresholdToApi(rule(target, 'DataBar').minimum),
      (target, value) => changeRule(target, { ...rule(target, 'DataBar'), minimum: threshold(value) }),
    ),
    UpperBoundRule: scalar(
      (target) => thresholdToApi(rule(target, 'DataBar').maximum),
      (target, value) => changeRule(target, { ...rule(target, 'DataBar'), maximum: threshold(value) }),
    ),
    PositiveFormat: navigation((target) => bind(barFormatType, target)),
  },
};

const iconSetType: ObjectType<FormatOf> = {
  name: 'IconSetConditionalFormat',
  members: {
    Style: scalar(
      (target) => rule(target, 'IconSet').style,
      (target, value) => changeRule(target, { ...rule(target, 'IconSet'), style: text(value) }),
    ),
    ReverseIconOrder: scalar(
      (target) => rule(target, 'IconSet').reverse,
      (target, value) => changeRule(target, { ...rule(target, 'IconSet'), reverse: flag(value) }),
    ),
    ShowIconOnly: scalar(
      (target) => !rule(target, 'IconSet').showValue,
      (target, value) => changeRule(target, { ...rule(target, 'IconSet'), showValue: !flag(value) }),
    ),
    Criteria: scalar(
      (target) => rule(target, 'IconSet').thresholds.map(thresholdToApi),
      (target, value) =>
        changeRule(target, { ...rule(target, 'IconSet'), thresholds: iconThresholds(value) }),
    ),
  },
};

/** `format.custom` is refused on a format of another kind, `format.customOrNullObject` is a null object there. */
function pair(
  name: string,
  ruleKind: RuleType,
  type: ObjectType<FormatOf>,
): Record<string, Member<FormatOf>> {
  return {
    [name]: navigation((target) => {
      ruleOf(formatOf(target).rule, ruleKind);
      return bind(type, target);
    }),
    [`${name}OrNullObject`]: navigation((target) =>
      formatOf(target).rule.type === ruleKind ? bind(type, target) : null,
    ),
  };
}

/** For the report of what is implemented. */
export const conditionalPartTypes = [
  ruleType,
  customType,
  cellValueType,
  textType,
  topBottomType,
  presetType,
  colorScaleType,
  barFormatType,
  dataBarType,
  iconSetType,
];

export const conditionalParts: Readonly<Record<string, Member<FormatOf>>> = {
  ...pair('Custom', 'Custom', customType),
  ...pair('CellValue', 'CellValue', cellValueType),
  ...pair('TextComparison', 'ContainsText', textType),
  ...pair('TopBottom', 'TopBottom', topBottomType),
  ...pair('Preset', 'PresetCriteria', presetType),
  ...pair('ColorScale', 'ColorScale', colorScaleType),
  ...pair('DataBar', 'DataBar', dataBarType),
  ...pair('IconSet', 'IconSet', iconSetType),
};
